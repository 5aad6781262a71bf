package org.mingtang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.identity.Accounts;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** One request, one look at the sites: its lines agree with one another, and it sees what it changed itself. */
@MingtangTest
class AskedSiteTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    AskedSite asked;

    @Autowired
    Sites sites;

    @Autowired
    Units units;

    @Autowired
    JdbcClient database;

    private final String host = SomeSites.host();
    private UnitId district;
    private Site site;

    @BeforeEach
    void aSite() {
        district = SomeUnits.district(units);
        site = SomeSites.of(beans, district, host);
        request(host);
    }

    @AfterEach
    void noRequest() {
        RequestContextHolder.resetRequestAttributes();
        if (sites.find(site.id()).isPresent()) {
            sites.remove(site.id(), Accounts.PROGRAM);
        }
    }

    @Test
    void looksOnceHoweverManyLinesAsk() {
        assertThat(asked.get()).isSameAs(asked.get());
        assertThat(asked.scope()).isSameAs(asked.scope()).returns(true, scope -> scope.holds(district.value()));
        assertThat(asked.way(district.value(), "/info/1")).isEqualTo(new Way("/info/1", ""));
    }

    @Test
    @DisplayName("What another instance changes meanwhile counts from the next request on")
    void staysAsItWasWithinOneRequest() {
        assertThat(asked.get().name()).isEqualTo(site.name());
        elsewhere("update site set name = '改过的名称' where id = ?");

        assertThat(asked.get().name()).isEqualTo(site.name());
        request(host);
        assertThat(asked.get().name()).isEqualTo("改过的名称");
    }

    @Test
    void seesAtOnceWhatIsChangedHere() {
        assertThat(asked.get()).isEqualTo(site);
        UnitId education = SomeUnits.department(units, district, "教育局");
        assertThat(asked.scope().holds(education.value()))
                .as("a unit founded since")
                .isTrue();

        sites.remove(site.id(), Accounts.PROGRAM);

        assertThat(asked.get().main()).isTrue();
        assertThat(asked.way(district.value(), "/x").href()).isEqualTo("/x");
    }

    @Test
    void anotherRequestIsAnotherSite() {
        assertThat(asked.get()).isEqualTo(site);
        request("nobody.example");
        assertThat(asked.get().main()).isTrue();
        assertThat(asked.scope()).isEqualTo(sites.shownOn(sites.main()));
    }

    @Test
    void leadsToTheOwnSiteOfAUnit() {
        UUID stranger = SomeUnits.district(units).value();
        assertThatExceptionOfType(ShownElsewhere.class).isThrownBy(() -> asked.mustShow(stranger));
        asked.mustShow(district.value());
    }

    @Test
    void outsideOfRequestsIsTheMainSite() {
        RequestContextHolder.resetRequestAttributes();
        assertThat(asked.get()).isEqualTo(sites.main());
        assertThat(asked.scope()).isEqualTo(sites.shownOn(sites.main()));
    }

    private void elsewhere(String change) {
        database.sql(change).param(site.id()).update();
        database.sql("update organisation_stamp set stamp = gen_random_uuid()").update();
    }

    private static void request(String host) {
        var request = new MockHttpServletRequest();
        request.setServerName(host);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }
}
