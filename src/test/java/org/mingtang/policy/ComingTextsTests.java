package org.mingtang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.PressRoom;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** An amended text that is published before its day: until then the former one is what readers go by. */
@MingtangTest
class ComingTextsTests {

    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MovableClock clock;

    PolicyRoom room;
    ItemNumber item;

    @BeforeEach
    void publishAnAmendedTextBeforeItsDay() {
        clock.reset();
        room = new PolicyRoom(beans);
        String title = room.title();
        item = room.document(title, PolicyRoom.BODY, PolicyRoom.MAY, null);
        revise(title, "一份材料");
        room.touched(RelationKind.AMENDS, item, NEW_YEAR, 2);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    private void revise(String title, String materials) {
        String body = PolicyRoom.BODY.replace("三份材料", materials) + "<p>第三条　本市推行告知承诺。</p>";
        room.press.revised(
                item,
                PolicyRoom.fields(ItemKind.NORMATIVE_DOCUMENT, title, body, PressRoom.number(), PolicyRoom.MAY, null));
    }

    private Document page(String address) {
        return Jsoup.parse(
                new String(room.page(address).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static String warning(Document page) {
        return page.select(".mt-notice-warn").text();
    }

    @Test
    void theNewestTextSaysThatItDoesNotApplyYet() {
        Document newest = page(item.path());

        assertThat(newest.select(".item-body").text()).contains("一份材料");
        assertThat(warning(newest)).contains("这是第 2 版，自 2027-01-01 起适用，不是现行文本");
        assertThat(newest.select(".mt-notice-warn a").attr("href")).isEqualTo(item.path() + "/versions/1");
        assertThat(newest.select(".steps b").text()).contains("第 2 版").doesNotContain("现行文本");
    }

    @Test
    void theFormerTextSaysTillWhenItApplies() {
        Document former = page(item.path() + "/versions/1");

        assertThat(former.select(".item-body").text()).contains("三份材料");
        assertThat(warning(former)).contains("是现行文本，适用至 2026-12-31").doesNotContain("不是现行文本");
        assertThat(former.select(".steps b").text()).contains("现行文本");
        assertThat(former.select("a.article-number").attr("href")).isEqualTo("/policies/" + item + "/articles/a1");
    }

    @Test
    void anArticleIsShownAsItAppliesToday() {
        Document article = page("/policies/" + item + "/articles/a2");

        assertThat(article.select(".item-body").text()).contains("三份材料").doesNotContain("一份材料");
        assertThat(article.select(".mt-facts").text()).contains("第 1 版，适用至 2026-12-31");
        assertThat(article.select(".mt-facts a").eachAttr("href"))
                .containsExactly(item.path() + "/versions/1#a2", "/policies/" + item + "/text?on=2027-01-01");
        assertThat(room.page("/policies/" + item + "/articles/a3")).hasStatus(404);
        assertThat(page(item.path()).select("a.article-number").eachAttr("href"))
                .containsExactly("#a1", "#a2", "#a3");
    }

    @Test
    void fromItsDayOnTheNewestTextIsTheOneToGoBy() {
        clock.moveTo(NEW_YEAR);

        assertThat(warning(page(item.path()))).isEmpty();
        assertThat(page(item.path()).select(".steps b").text()).contains("现行文本");
        assertThat(warning(page(item.path() + "/versions/1"))).contains("不是现行文本");
        Document article = page("/policies/" + item + "/articles/a2");
        assertThat(article.select(".item-body").text()).contains("一份材料");
        assertThat(article.select(".mt-facts").text()).doesNotContain("适用至");
        assertThat(room.page("/policies/" + item + "/articles/a3")).hasStatusOk();
    }

    @Test
    void ofTwoTextsThatWaitTheFirstEndsThePresentOne() {
        revise(page(item.path()).select("#item-title").text(), "两份材料");
        room.touched(RelationKind.AMENDS, item, NEW_YEAR.plusMonths(6), 3);

        assertThat(warning(page(item.path()))).contains("这是第 3 版，自 2027-07-01 起适用");
        assertThat(warning(page(item.path() + "/versions/1"))).contains("适用至 2026-12-31");
        assertThat(warning(page(item.path() + "/versions/2"))).contains("不是现行文本");
    }

    @Test
    void aDocumentThatHasNotTakenEffectYetHasItsOnlyText() {
        ItemNumber coming = room.document(room.title(), PolicyRoom.BODY, NEW_YEAR, null);

        assertThat(page(coming.path()).select(".mt-notice-warn")).isEmpty();
        assertThat(page("/policies/" + coming + "/articles/a2")
                        .select(".mt-facts")
                        .text())
                .contains("尚未生效", "第 1 版")
                .doesNotContain("适用至");
    }
}
