package org.mingtang.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.MingtangTest;
import org.mingtang.identity.Accounts;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Letters lead to the site on which they were asked for, whoever sends them later. */
@MingtangTest
class WayBackTests {

    @Autowired
    private ListableBeanFactory beans;

    @Autowired
    private Units units;

    @ParameterizedTest(name = "main {0}, own {1}, host {2}: {3}")
    @DisplayName("A site's own address counts first, else the main site's with the site's host in it")
    @CsvSource(
            nullValues = "-",
            value = {
                "https://www.yunlu.example, -, dongchuan.example, https://dongchuan.example",
                "http://www.yunlu.example:8080, -, dongchuan.example, http://dongchuan.example:8080",
                "https://www.yunlu.example/open, -, dongchuan.example, https://dongchuan.example/open",
                "https://www.yunlu.example, http://dc.example:81, dongchuan.example, http://dc.example:81",
                "-, https://dc.example, dc.example, https://dc.example",
                "https://www.yunlu.example, -, [2001:db8:0:0:0:0:0:1], https://[2001:db8:0:0:0:0:0:1]",
                "-, -, dongchuan.example, -",
                "https://www.yunlu.example, -, -, https://www.yunlu.example",
                "nonsense, -, dongchuan.example, nonsense",
            })
    void leadsToTheSitesOwnAddress(
            @Nullable String main, @Nullable String own, @Nullable String host, @Nullable String led) {
        List<HostName> hosts =
                host == null ? List.of() : List.of(HostName.read(host).orElseThrow());

        assertThat(WayBack.to(
                                PaperSites.main(true).reached(List.of(), main),
                                PaperSites.site("东川", PaperSites.DISTRICT, false)
                                        .reached(hosts, own))
                        .orElse(null))
                .isEqualTo(led);
    }

    @Test
    void leadsToTheMainSiteWhereNobodySaidFromWhere() {
        WayBack way = SomeSites.wayBack(beans, "https://www.yunlu.example/");

        assertThat(way.to(null)).contains("https://www.yunlu.example");
        assertThat(way.to(UUID.randomUUID())).contains("https://www.yunlu.example");
        assertThat(way.from()).isEqualTo(Site.MAIN);
        assertThat(way.leadsBack()).isTrue();
        assertThat(SomeSites.wayBack(beans, "").leadsBack()).isFalse();
    }

    @Test
    @DisplayName("After a site was removed its letters lead to the main one")
    void knowsTheSiteThatIsAskedForUntilItIsRemoved() {
        WayBack way = SomeSites.wayBack(beans, "https://www.yunlu.example");
        UnitId district = SomeUnits.district(units);
        String host = SomeSites.host();
        Site site = SomeSites.of(beans, district, host);

        assertThat(askedOn(host, way)).isEqualTo(site.id());
        assertThat(askedOn("unknown.example", way)).isEqualTo(Site.MAIN);
        assertThat(way.to(site.id())).contains("https://" + host);
        assertThat(way.shows(site.id(), district.value())).isTrue();
        assertThat(way.shows(site.id(), UUID.randomUUID())).isFalse();
        assertThat(way.shows(null, UUID.randomUUID())).isTrue();

        beans.getBean(Sites.class).remove(site.id(), Accounts.PROGRAM);
        assertThat(way.to(site.id())).contains("https://www.yunlu.example");
    }

    @Test
    @DisplayName("A page leads by the path alone to what its site shows, else to the other site by its name")
    void leadsFromPageToPage() {
        UnitId district = SomeUnits.district(units);
        String host = SomeSites.host();
        Site site = SomeSites.of(beans, district, host);
        AskedSite asked = beans.getBean(AskedSite.class);
        UnitId elsewhere = SomeUnits.district(units);

        assertThat(on(host, () -> asked.way(district.value(), "/info/1"))).isEqualTo(new Way("/info/1", ""));
        Way away = on(host, () -> asked.way(elsewhere.value(), "/info/2#files"));
        assertThat(away.href()).startsWith("http://").endsWith("/info/2#files").doesNotContain(host);
        assertThat(away.note("2026-11-02")).isEqualTo("2026-11-02　见“" + away.site() + "”网站");
        assertThat(away.note("")).isEqualTo(away.note());
        assertThat(new Way("/info/1", "").note("2026-11-02")).isEqualTo("2026-11-02");
        assertThat(new Way("/info/1", "").note("")).isEmpty();
        assertThat(on("www.elsewhere.example", () -> asked.way(district.value(), "/")))
                .as("the main site shows it, too")
                .isEqualTo(new Way("/", ""));
        assertThat(site.name()).isNotEqualTo(away.site());
    }

    private static UUID askedOn(String host, WayBack way) {
        return on(host, way::from);
    }

    private static <T> T on(String host, java.util.function.Supplier<T> asked) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setServerName(host);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            return asked.get();
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }
}
