package org.mingtang.publication.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@MingtangTest
class ComparisonPageTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Publications publications;

    private Newsroom news;
    private ItemNumber item;

    @BeforeEach
    void publishTwoVersions() {
        news = new Newsroom(beans);
        item = news.publish("20-11", ItemKind.INFORMATION, "补贴办法", body("二万元", "由区教育局负责解释。"));
        news.room.revised(item, PressRoom.notice("补贴办法").saying("补贴办法（修订）", body("三万元", "由区财政局负责监督。")));
    }

    @Test
    void marksWordByWordWhatChanged() {
        Document page = news.page(item.path() + "/comparison?from=1&to=2");
        assertThat(page.select(".comparison del").eachText())
                .contains("［删去］二万元")
                .noneMatch(text -> text.contains("不变"));
        assertThat(page.select(".comparison ins").eachText()).contains("［新增］三万元", "［新增］（修订）");
        assertThat(page.select("[role=status]").text()).contains("标题有改动", "正文改动");
        assertThat(page.select(".comparison-block .chip").eachText()).contains("改动");
    }

    @Test
    @DisplayName("Another number, day of effect or last day is a change, even where every word of the text stays")
    void marksWhatChangedAboutIt() {
        var fields = PressRoom.notice("补贴办法（修订）").saying("补贴办法（修订）", body("三万元", "由区财政局负责监督。"));
        news.room.revised(
                item,
                fields.dated("云测发〔2026〕7号", fields.formedOn(), LocalDate.of(2026, 7, 1), LocalDate.of(2030, 6, 30)));
        Document page = news.page(item.path() + "/comparison?from=2&to=3");
        assertThat(page.select("[role=status]").text()).contains("要素和正文").doesNotContain("相同");
        assertThat(page.select(".comparison ins").text())
                .contains("发文字号：云测发〔2026〕7号", "施行日期：2026-07-01", "有效期至：2030-06-30")
                .doesNotContain("三万元");
    }

    @Test
    void foldsUpWhatStayedAsItWas() {
        Document page = news.page(item.path() + "/comparison");
        assertThat(page.select(".comparison-kept summary").text()).contains("未改动 3 段");
    }

    @Test
    void comparesTheLastTwoWhereNothingElseIsAsked() {
        Document page = news.page(item.path() + "/comparison");
        assertThat(page.select("#from option[selected]").attr("value")).isEqualTo("1");
        assertThat(page.select("#to option[selected]").attr("value")).isEqualTo("2");
    }

    @Test
    void comparesBackwardsToo() {
        Document page = news.page(item.path() + "/comparison?from=2&to=1");
        assertThat(page.select(".comparison ins").eachText()).contains("［新增］二万元");
    }

    @Test
    void saysSoWhereBothAreTheSame() {
        assertThat(news.text(item.path() + "/comparison?from=2&to=2")).contains("两个版本的标题、要素和正文都相同。");
    }

    @Test
    void knowsNoVersionsThatWereNeverPublished() {
        assertThat(news.get(item.path() + "/comparison?from=1&to=3")).hasStatus(404);
        assertThat(news.get(item.path() + "/comparison?from=0&to=1")).hasStatus(404);
        assertThat(news.get(item.path() + "/comparison?from=x&to=y")).hasStatusOk();
        assertThat(news.get("/info/1/comparison")).hasStatus(404);
    }

    @Test
    void isGoneWithItsItem() {
        publications.withdraw(item, "内容有误", news.room.head);
        assertThat(news.get(item.path() + "/comparison")).hasStatus(410);
        assertThat(news.text(item.path() + "/comparison")).contains("内容有误").doesNotContain("三万元");
    }

    private static String body(String most, String last) {
        return "<p>第一段不变。</p><p>第二段不变。</p><p>第三段不变。</p><p>每人最高补贴" + most + "。</p><p>" + last + "</p>";
    }
}
