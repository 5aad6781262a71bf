package org.mingtang.publication.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.organisation.UnitScope;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.history.TopicView.Gathered;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A topic whose rule finds more than a page shows at first. */
@MingtangTest
class LargeTopicTests {

    private static final int ITEMS = 103;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Topics topics;

    @Test
    void showsTheNewestHundredThenAllAndLeavesNothingUnreachable() throws Exception {
        SomeTopic made = new SomeTopic(beans);
        String slug = "t-" + UUID.randomUUID();
        UUID topic = made.begun(slug);
        made.published(topic);
        List<ItemNumber> published = new ArrayList<>();
        for (int n = 0; n < ITEMS; n++) {
            published.add(made.room.published(PressRoom.notice("春耕" + slug + "之" + n)));
        }
        topics.gather(topic, new TopicRule("工作动态", null, null, "春耕" + slug, null, null), made.room.openness);
        assertThat(shown(slug, ""))
                .hasSize(100)
                .startsWith(path(published, ITEMS - 1))
                .endsWith(path(published, 3));

        // The newest are put elsewhere by hand: of the rest there is still one more than the page shows.
        topics.pick(topic, "政策文件", published.get(ITEMS - 1).toString(), made.room.openness);
        topics.pick(topic, "政策文件", published.get(ITEMS - 2).toString(), made.room.openness);
        Document page = page("/topics/" + slug);
        String all = page.select("a:contains(显示全部)").attr("href");

        assertThat(shown(slug, ""))
                .hasSize(100)
                .startsWith(path(published, ITEMS - 3))
                .endsWith(path(published, 1));
        assertThat(page.text()).contains("以上是最新的 100 条");
        assertThat(all).startsWith("/topics/" + slug + "?whole=" + encoded("工作动态") + "#");
        assertThat(page.select("section[id=" + all.replaceAll(".*#", "") + "] h2")
                        .text())
                .isEqualTo("工作动态");
        Document whole = page(all.replaceAll("#.*", ""));
        assertThat(whole.select("li a[href=" + path(published, 0) + "]")).hasSize(1);
        assertThat(whole.text()).doesNotContain("显示全部", "以上是最新的");
        assertThat(shown(slug, "工作动态")).hasSize(ITEMS - 2).endsWith(path(published, 0));
        assertThat(shown(slug, "政策文件")).hasSize(100);
        assertThat(page("/topics/" + slug + "?whole=" + encoded("没有这个板块")).text())
                .contains("显示全部");
    }

    private List<String> shown(String slug, String whole) {
        return topics.shown(slug, UnitScope.ALL, whole).orElseThrow().sections().get(1).items().stream()
                .map(Gathered::path)
                .toList();
    }

    private Document page(String address) throws Exception {
        var answer = mvc.get().uri(URI.create(address)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private static String path(List<ItemNumber> published, int place) {
        return published.get(place).path();
    }

    private static String encoded(String heading) {
        return URLEncoder.encode(heading, StandardCharsets.UTF_8);
    }
}
