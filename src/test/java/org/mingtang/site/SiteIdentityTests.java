package org.mingtang.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingtang.organisation.HostName;
import org.mingtang.organisation.Palette;
import org.mingtang.organisation.Site;
import org.mingtang.organisation.Site.Registration;
import org.mingtang.organisation.UnitId;
import org.springframework.mock.env.MockEnvironment;

/** What the configuration says of the site. */
class SiteIdentityTests {

    private static final Site MAIN = site(true, "云麓市政务公开", Registration.NONE);

    @Test
    void takesItsDomainFromTheAddressWhereNoneIsNamed() {
        assertThat(with("mingtang.address", "https://WWW.Yunlu.example:8443/")
                        .facts(MAIN)
                        .domain())
                .isEqualTo("www.yunlu.example");
        assertThat(new SiteIdentity(new MockEnvironment()).facts(MAIN).domain()).isEqualTo("localhost");
    }

    @Test
    void inventsNothingOutsideTheDemo() {
        SiteFacts facts = new SiteIdentity(new MockEnvironment()).facts(MAIN);
        assertThat(facts.code()).isNull();
        assertThat(facts.contact()).isNull();
        assertThat(facts.icp()).isNull();
        assertThat(facts.police()).isNull();
        assertThat(facts.mistakes()).isNull();
    }

    @Test
    void hasAnInventedCodeInTheDemo() {
        assertThat(with("mingtang.demo", "true").facts(MAIN).code())
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
        return new SiteIdentity(new MockEnvironment().withProperty(key, value));
    }

    @Test
    void prefersWhatIsWrittenDownOfTheMainSite() {
        Site said = site(
                true,
                "云麓市政务公开",
                new Registration("云麓市政务服务局", "12345", "9912345678", "云ICP备1号", "云公网安备2号", "https://zc.example/x"));
        SiteFacts facts = new SiteIdentity(new MockEnvironment()
                        .withProperty("mingtang.site.code", "9900000001")
                        .withProperty("mingtang.site.sponsor", "另一家"))
                .facts(said);
        assertThat(facts.sponsor()).isEqualTo("云麓市政务服务局");
        assertThat(facts.contact()).isEqualTo("12345");
        assertThat(facts.code()).isEqualTo("9912345678");
        assertThat(facts.icp()).isEqualTo("云ICP备1号");
        assertThat(facts.police()).isEqualTo("云公网安备2号");
        assertThat(facts.mistakes()).isEqualTo("https://zc.example/x");
    }

    /** A county must not carry the city's code or record number. */
    @Test
    void lendsNothingOfTheMainSiteToOthers() {
        SiteFacts facts = new SiteIdentity(new MockEnvironment()
                        .withProperty("mingtang.demo", "true")
                        .withProperty("mingtang.address", "https://www.yunlu.example")
                        .withProperty("mingtang.site.domain", "www.yunlu.example")
                        .withProperty("mingtang.site.code", "9900000001")
                        .withProperty("mingtang.site.icp", "云ICP备1号"))
                .facts(site(false, "东川区政务公开", Registration.NONE, "dongchuan.example", "dc.example"));
        assertThat(facts.name()).isEqualTo("东川区政务公开");
        assertThat(facts.domain()).isEqualTo("dongchuan.example");
        assertThat(facts.sponsor()).isEqualTo("东川区人民政府办公室");
        assertThat(facts.code()).isNull();
        assertThat(facts.icp()).isNull();
        assertThat(facts.contact()).isNull();
    }

    @Test
    void canBeReachedByANumberOnly() {
        Site six = site(false, "东川区政务公开", Registration.NONE, "[2001:db8::7]");
        assertThat(new SiteIdentity(new MockEnvironment()).facts(six).domain()).isEqualTo("[2001:db8:0:0:0:0:0:7]");
    }

    private static Site site(boolean main, String name, Registration said, String... hosts) {
        @Nullable UnitId root = main ? null : UnitId.named(name);
        List<HostName> names = List.of(hosts).stream()
                .map(host -> HostName.read(host).orElseThrow())
                .toList();
        return new Site(
                main ? Site.MAIN : UUID.randomUUID(), main, name, root, true, names, null, Palette.USUAL, said, 0);
    }
}
