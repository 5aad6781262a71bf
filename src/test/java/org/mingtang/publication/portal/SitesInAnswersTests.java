package org.mingtang.publication.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.organisation.SomeSites;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.Units;
import org.mingtang.publication.ItemFilter;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemLine;
import org.mingtang.publication.Items;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.PressRoom;
import org.mingtang.search.SearchIndex;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Facets, answers to questions, and comparisons of texts keep to the site, too. */
@MingtangTest
class SitesInAnswersTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Units units;

    @Autowired
    Items items;

    private final String thing = "鹭鸶" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private PressRoom here;
    private PressRoom there;
    private String hostHere;
    private String hostThere;
    private String number;

    @BeforeEach
    void publish() {
        here = new PressRoom(beans);
        there = new PressRoom(beans);
        hostHere = site(here);
        hostThere = site(there);
        number = PressRoom.number();
        there.published(ManuscriptFields.of(
                        "20-01",
                        ItemKind.OTHER_POLICY,
                        thing + "保护补贴办法",
                        "<p>第一条　为了保护" + thing + "，制定本办法。</p><p>第二条　" + thing + "保护补贴的标准为每户每年三百元。</p>")
                .dated(number, LocalDate.of(2026, 11, 1), null, null));
        beans.getBean(SearchIndex.class).caughtUp();
    }

    @Test
    void answerNoQuestionFromAnotherSitesText() {
        String question = "/search?words=" + thing + "保护补贴的标准是多少？";
        assertThat(text(hostThere, question)).contains("每户每年三百元");
        assertThat(text(hostHere, question)).doesNotContain("每户每年三百元", number);
    }

    @Test
    void countNothingOfAnotherSiteInFacets() {
        String unit = units.find(there.education).orElseThrow().name();
        assertThat(Jsoup.parse(text(hostThere, "/search?words=补贴"))
                        .select(".search-facets")
                        .text())
                .contains(unit);
        assertThat(text(hostHere, "/search?words=补贴")).doesNotContain(unit);
        assertThat(text(hostHere, "/search?words=补贴&unit=" + there.education)).doesNotContain(thing, unit);
    }

    @Test
    void suggestNoTitleOfAnotherSite() {
        assertThat(text(hostThere, "/search/suggestions?words=" + thing)).contains("保护补贴办法");
        assertThat(text(hostHere, "/search/suggestions?words=" + thing)).doesNotContain("保护补贴办法");
    }

    @Test
    @DisplayName("Whoever knows another site's number cannot have the text laid beside one of this site")
    void compareNoTextOfAnotherSite() {
        assertThat(text(hostHere, "/policies/comparison?a=" + number + "&b=" + number))
                .contains("没有找到")
                .doesNotContain(thing);
        assertThat(text(hostThere, "/policies/comparison?a=" + number + "&b=" + number))
                .contains(thing);
    }

    @Test
    void listPoliciesOfAllKindsTogetherNewestFirst() {
        String rule = PressRoom.number();
        there.published(ManuscriptFields.of("20-01", ItemKind.OTHER_POLICY, thing + "实施细则", "<p>细则。</p>")
                .dated(rule, LocalDate.of(2026, 11, 2), null, null));
        there.published(PressRoom.notice(thing + "通知"));
        ItemFilter own = ItemFilter.ALL.ofUnits(List.of(there.education.value()));
        assertThat(items.policies(own, 10))
                .extracting(ItemLine::title)
                .containsExactly(thing + "实施细则", thing + "保护补贴办法");
        assertThat(items.policies(own, 1)).hasSize(1);
    }

    private String site(PressRoom room) {
        UnitId government = units.find(room.education).orElseThrow().parent();
        String host = SomeSites.host();
        SomeSites.of(beans, government, host);
        return host;
    }

    private String text(String host, String path) {
        return new String(
                mvc.get().uri("http://" + host + path).exchange().getResponse().getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }
}
