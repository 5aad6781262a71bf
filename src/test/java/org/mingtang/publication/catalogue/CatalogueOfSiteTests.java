package org.mingtang.publication.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.identity.Role;
import org.mingtang.organisation.SomeSites;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.Units;
import org.mingtang.publication.PressRoom;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Each site shows the catalogue of its government. */
@MingtangTest
class CatalogueOfSiteTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Units units;

    @Autowired
    MockMvcTester mvc;

    CatalogueDesk here;
    CatalogueDesk there;
    String host;

    @BeforeEach
    void twoDistrictsWithASite() {
        here = new CatalogueDesk(beans);
        there = new CatalogueDesk(beans);
        host = SomeSites.host();
        SomeSites.of(beans, new UnitId(here.government), host);
        here.take(here.table("招生", "本区招生", here.owner));
        there.take(there.table("招生", "外区招生", there.owner));
        catalogue.add(
                "f20",
                ImportPreviewTests.text("养老", "市级养老" + here.field),
                PressRoom.person("苏明远", SomeUnits.root(units), Role.OPENNESS_OFFICE));
    }

    @ParameterizedTest
    @DisplayName("on the site of a district stand its own lines and the regulation's, in whatever form")
    @ValueSource(strings = {"", ".csv", ".json"})
    void aSiteShowsItsOwn(String form) {
        String own = text(host, "/open/catalogue" + form);
        assertThat(own).contains("本区招生", "市政建设").doesNotContain("外区招生", "市级养老" + here.field);
        assertThat(text("localhost", "/open/catalogue" + form))
                .contains("市级养老" + here.field, "市政建设")
                .doesNotContain("外区招生");
    }

    @Test
    void tellsWhoseCatalogueItIs() {
        String name = units.find(new UnitId(here.government)).orElseThrow().name();
        assertThat(page(host, "/open/catalogue").select("main").text()).contains("编制：" + name);
    }

    @Test
    @DisplayName("where several governments share a site, the visitor chooses; files are of the one chosen")
    void theMainSiteShowsGovernmentsWithoutASite() {
        Document main = page("localhost", "/open/catalogue");
        assertThat(main.select("select#government option[value=" + there.government + "]"))
                .hasSize(1);

        Document chosen = page("localhost", "/open/catalogue?government=" + there.government);
        assertThat(chosen.select("main").text()).contains("外区招生").doesNotContain("市级养老" + here.field);
        assertThat(chosen.select("a[href^=/open/catalogue.csv]").attr("href")).endsWith("=" + there.government);
        assertThat(text("localhost", "/open/catalogue.csv?government=" + there.government))
                .contains("外区招生")
                .doesNotContain("市级养老" + here.field);
        assertThat(page(host, "/open/catalogue").select("select#government")).isEmpty();
    }

    @Test
    void whatAnotherSiteShowsIsShownThere() {
        MvcTestResult answer = get(host, "/open/catalogue?government=" + there.government);
        assertThat(answer.getResponse().getStatus()).isBetween(300, 399);
        assertThat(answer.getResponse().getHeader("Location")).contains("government=" + there.government);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%00", "00000000-0000-0000-0000-000000000000", "-1"})
    void aGovernmentNobodyKnowsIsAsIfNotAsked(String asked) {
        assertThat(get("localhost", "/open/catalogue?government=" + asked))
                .hasStatusOk()
                .bodyText()
                .contains("市级养老" + here.field);
    }

    @Test
    void feedsAndSiteMapsNameTheSitesOwnColumns() {
        String own = here.code("本区招生");
        String other = there.code("外区招生");
        for (String path : new String[] {"/feeds", "/sitemap/pages.xml"}) {
            assertThat(text(host, path)).as(path).contains(own).doesNotContain(other);
        }
    }

    private Document page(String site, String path) {
        return Jsoup.parse(text(site, path));
    }

    private String text(String site, String path) {
        return new String(get(site, path).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult get(String site, String path) {
        return mvc.get().uri(URI.create("http://" + site + path)).exchange();
    }
}
