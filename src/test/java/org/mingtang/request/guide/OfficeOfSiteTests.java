package org.mingtang.request.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.SomeSites;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.request.RequestDesk;
import org.mingtang.search.OfficeToAsk;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whom the search page names when it has nothing to show. */
@MingtangTest
class OfficeOfSiteTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Offices offices;

    @Autowired
    Units units;

    RequestDesk desk;

    @BeforeEach
    void office() {
        desk = new RequestDesk(beans);
    }

    @ParameterizedTest
    @ValueSource(strings = {"魑魅魍魉", "魑魅魍魉几点开门？"})
    @DisplayName("第四条：检索不到、没有条文能回答时，说明向哪个政府信息公开工作机构咨询")
    void isTheGeneralOfficeOfTheGovernmentWhoseSiteItIs(String words) {
        var asked = nothing(siteOf(desk.government), words).select("a[href=/units/" + desk.office + "]");

        assertThat(asked.text()).isEqualTo(name(desk.office));
        assertThat(asked.parents().select("li").text())
                .contains("咨询", "全部咨询和受理渠道")
                .doesNotContain("电话", "地址");
    }

    @Test
    void isToldWithItsOwnNameNumberAndAddress() {
        Person head = RequestDesk.person("苏明远", desk.office, Role.HEAD);
        offices.keep(desk.government, OfficeTests.whole(), head);
        Document page = nothing(siteOf(desk.government), "魑魅魍魉");

        assertThat(page.select("main").text())
                .contains("向云麓市教育局办公室咨询", "电话 0599-6120000", "地址：云麓市学院路 1 号 101 室（工作日 8:30–12:00）");
        String channels = page.select("main a:contains(受理渠道)").attr("href");
        assertThat(channels).isEqualTo("/requests/guide?organ=" + desk.government + "#where");
    }

    @Test
    void departmentsOwnSiteNamesTheDepartment() {
        String host = siteOf(desk.education);

        assertThat(nothing(host, "魑魅魍魉")
                        .select("main a[href=/units/" + desk.education + "]")
                        .text())
                .isEqualTo(name(desk.education));
    }

    @Test
    void leadsToPagesThatAreThere() {
        String host = siteOf(desk.government);
        for (var link : nothing(host, "魑魅魍魉").select("#nothing ~ ul a[href^=/]:not([href^=/search])")) {
            String href = link.attr("href").replaceAll("#.*", "");
            assertThat(mvc.get().uri("http://" + host + href)).as(href).hasStatusOk();
        }
    }

    @Test
    void mainSiteNamesAGovernmentEvenWhereNobodyIsAsking() {
        // Outside of a request it is the main site.
        assertThat(beans.getBean(OfficeToAsk.class).here()).get().satisfies(office -> {
            assertThat(office.name()).isNotBlank();
            assertThat(office.href()).matches("/units/[0-9a-f-]{36}");
        });
    }

    private String siteOf(UnitId unit) {
        String host = SomeSites.host();
        SomeSites.of(beans, unit, host);
        return host;
    }

    private Document nothing(String host, String words) {
        var answer =
                mvc.get().uri("http://" + host + "/search?words={words}", words).exchange();
        Document page = Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(page.select("#nothing").text()).isEqualTo("没有找到“" + words + "”");
        return page;
    }

    private String name(UnitId unit) {
        return units.find(unit).map(UnitView::name).orElseThrow();
    }
}
