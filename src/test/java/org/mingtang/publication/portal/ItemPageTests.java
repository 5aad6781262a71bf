package org.mingtang.publication.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.PressRoom;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@MingtangTest
class ItemPageTests {

    @Autowired
    ListableBeanFactory beans;

    private Newsroom news;
    private ItemNumber item;

    @BeforeEach
    void publish() {
        news = new Newsroom(beans);
        item = news.publish("20-11", ItemKind.INFORMATION, "招生通知", "<p>自九月起报名。</p>");
    }

    @Test
    void showsItsPlaceInTheLogAndThatItIsUnchanged() {
        Document page = news.page(item.path());
        var box = page.select("section[aria-labelledby=log-box]");
        assertThat(box.text()).contains("公开凭证", "发布后未被改动");
        String entry = box.select("a").attr("href");
        assertThat(news.text(entry)).contains(item.path());
    }

    @Test
    void showsForEachVersionItsOwnPlaceInTheLog() {
        news.room.revised(item, PressRoom.notice("招生通知").saying("招生通知", "<p>改期。</p>"));
        String first = entry(item.path() + "/versions/1");
        String second = entry(item.path());
        assertThat(first).startsWith("/log/entries/").isNotEqualTo(second);
        assertThat(news.text(item.path() + "/versions/1")).contains("不是现行文本", "发布后未被改动");
    }

    @Test
    void offersReadingAloudAndPrintingOnlyWhereScriptsWork() {
        Document page = news.page(item.path());
        assertThat(page.select("button[data-read-aloud][hidden], button[data-print][hidden]"))
                .hasSize(2);
        String read = page.select("button[data-read-aloud]").attr("data-read-aloud");
        assertThat(page.select(read).text()).contains("招生通知", "自九月起报名");
        assertThat(page.select("noscript").text()).contains("浏览器的打印功能");
    }

    @Test
    void linksToTheComparisonOnceThereAreTwoVersions() {
        assertThat(news.text(item.path())).doesNotContain("/comparison");
        news.room.revised(item, PressRoom.notice("招生通知").saying("招生通知", "<p>改期。</p>"));
        String link = news.page(item.path()).select("a[href*=/comparison]").attr("href");
        assertThat(news.get(link)).hasStatusOk();
    }

    private String entry(String path) {
        return news.page(path).select("section[aria-labelledby=log-box] a").attr("href");
    }
}
