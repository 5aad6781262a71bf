package org.mingtang.publication.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.organisation.Site;
import org.mingtang.organisation.SomeSites;
import org.mingtang.organisation.Units;
import org.mingtang.policy.PolicyRoom;
import org.mingtang.policy.RelationKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A page never leads by its own address to what its site does not show: the link leads to the other site and says so. */
@MingtangTest
class LinksAcrossSitesTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Units units;

    PolicyRoom here;
    PolicyRoom there;
    String host;
    String otherHost;
    Site otherSite;

    @BeforeEach
    void found() {
        here = new PolicyRoom(beans);
        there = new PolicyRoom(beans);
        host = SomeSites.host();
        otherHost = SomeSites.host();
        SomeSites.of(beans, units.find(here.press.education).orElseThrow().parent(), host);
        otherSite = SomeSites.of(
                beans, units.find(there.press.education).orElseThrow().parent(), otherHost);
    }

    @AfterEach
    void letTheMainSiteShowEverything() {
        SomeSites.mainShowsBelow(beans, true);
    }

    @Test
    @DisplayName("A relation to a document of another site shows at both ends, each with the way to the other")
    void relationsLeadToTheOtherSite() {
        ItemNumber ours = here.document();
        ItemNumber theirs = there.document();
        here.relate(RelationKind.BASED_ON, ours, theirs, PolicyRoom.MAY);

        Element link = relation(host, ours);
        assertThat(link.attr("href")).isEqualTo("http://" + otherHost + theirs.path());
        assertThat(link.parent().text()).contains("自 2026-05-01 起", "见“" + otherSite.name() + "”网站");
        assertThat(relation(otherHost, theirs).attr("href")).isEqualTo("http://" + host + ours.path());
    }

    @Test
    void relationsStayOnASiteThatShowsBoth() {
        ItemNumber ours = here.document();
        ItemNumber theirs = there.document();
        here.relate(RelationKind.BASED_ON, ours, theirs, PolicyRoom.MAY);

        Element link = relation("localhost", ours);
        assertThat(link.attr("href")).isEqualTo(theirs.path());
        assertThat(link.parent().text()).doesNotContain("网站");
        ItemNumber beside = here.document();
        here.relate(RelationKind.FORWARDS, beside, ours, PolicyRoom.MAY);
        assertThat(relation(host, beside).attr("href")).isEqualTo(ours.path());
    }

    @Test
    @DisplayName("What the other site has withdrawn is named and leads nowhere")
    void relationsToWhatWasWithdrawnLeadNowhere() {
        ItemNumber ours = here.document();
        ItemNumber theirs = there.document();
        here.relate(RelationKind.BASED_ON, ours, theirs, PolicyRoom.MAY);
        beans.getBean(Publications.class).withdraw(theirs, "内容有误", there.press.head);

        assertThat(page(host, ours).select(".item-side a[href*=" + theirs.path() + "]"))
                .isEmpty();
    }

    @Test
    @DisplayName("Links in the text lead to the other site, too; what was reviewed is not touched")
    void linksInTheTextLeadToTheOtherSite() {
        ItemNumber theirs = there.press.published(PressRoom.notice("别区的通知"));
        String body = "<p>见<a href=\"" + theirs.path() + "#h1\">别区的通知</a>、<a href=\"/open\">栏目</a></p>";
        ItemNumber ours = here.press.published(PressRoom.notice("本区的通知").saying("本区的通知", body));

        Document page = page(host, ours);
        Element link = page.select(".item-body a").first();
        assertThat(link.attr("href")).isEqualTo("http://" + otherHost + theirs.path() + "#h1");
        assertThat(link.attr("title")).isEqualTo("见“" + otherSite.name() + "”网站");
        assertThat(page.select(".item-body a").eachAttr("href")).contains("/open");
        assertThat(page("localhost", ours).select(".item-body a").first().attr("href"))
                .isEqualTo(theirs.path() + "#h1");
        assertThat(record(ours)).contains(theirs.path() + "#h1").doesNotContain(otherHost);
    }

    @Test
    void theMainSiteLeadsToADistrictsWhereItDoesNotShowIt() {
        ItemNumber theirs = there.press.published(PressRoom.notice("区里的通知" + UUID.randomUUID()));
        PressRoom city = new PressRoom(beans);
        ItemNumber ours = city.published(
                PressRoom.notice("市里的通知").saying("市里的通知", "<p>见<a href=\"" + theirs.path() + "\">区里的通知</a></p>"));
        SomeSites.mainShowsBelow(beans, false);

        assertThat(page("localhost", ours).select(".item-body a").first().attr("href"))
                .isEqualTo("http://" + otherHost + theirs.path());
    }

    private Element relation(String asked, ItemNumber item) {
        return page(asked, item).select(".item-side section").stream()
                .filter(box -> box.select("h2").text().equals("文件关系"))
                .findFirst()
                .orElseThrow()
                .select("a")
                .first();
    }

    private String record(ItemNumber item) {
        return text("localhost", item.path() + "/versions/1/record.json");
    }

    private Document page(String asked, ItemNumber item) {
        return Jsoup.parse(text(asked, item.path()));
    }

    private String text(String asked, String path) {
        var answer = mvc.get().uri("http://" + asked + path).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
