package org.mingtang.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;

/** What the configuration says of the site. */
@MingtangTest
class SiteIdentityTests {

    @Autowired
    SiteName name;

    @Test
    void takesItsDomainFromTheAddressWhereNoneIsNamed() {
        assertThat(with("mingtang.address", "https://WWW.Yunlu.example:8443/")
                        .facts()
                        .domain())
                .isEqualTo("www.yunlu.example");
        assertThat(new SiteIdentity(name, new MockEnvironment()).facts().domain())
                .isEqualTo("localhost");
    }

    @Test
    void inventsNothingOutsideTheDemo() {
        SiteFacts facts = new SiteIdentity(name, new MockEnvironment()).facts();
        assertThat(facts.code()).isNull();
        assertThat(facts.contact()).isNull();
        assertThat(facts.icp()).isNull();
        assertThat(facts.police()).isNull();
        assertThat(facts.mistakes()).isNull();
    }

    @Test
    void hasAnInventedCodeInTheDemo() {
        assertThat(with("mingtang.demo", "true").facts().code())
                .startsWith("99")
                .hasSize(10);
    }

    @Test
    void stopsTheStartWithAWrongCode() {
        assertThatThrownBy(() -> with("mingtang.site.code", "12345")).hasMessageContaining("网站标识码");
    }

    @Test
    void showsNoLinkThatIsNone() {
        assertThatThrownBy(() -> with("mingtang.site.mistakes", "javascript:alert(1)"))
                .hasMessageContaining("找错平台");
    }

    private SiteIdentity with(String key, String value) {
        return new SiteIdentity(name, new MockEnvironment().withProperty(key, value));
    }
}
