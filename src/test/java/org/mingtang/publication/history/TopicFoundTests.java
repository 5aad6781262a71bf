package org.mingtang.publication.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.UUID;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.MingtangTest;
import org.mingtang.publication.GatheringKind;
import org.mingtang.publication.ItemFilter;
import org.mingtang.publication.ItemLine;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.Items;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.mingtang.search.SearchIndex;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whoever finds a topic, by search or in a list, comes to the page that gathers and not to the record of its words. */
@MingtangTest
class TopicFoundTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Topics topics;

    @Autowired
    Items items;

    @Autowired
    Publications publications;

    @Autowired
    SearchIndex index;

    @Autowired
    MockMvcTester pages;

    SomeTopic made;
    String slug;
    String path;
    ItemNumber words;

    @BeforeEach
    void isPublic() {
        made = new SomeTopic(beans);
        slug = "t-" + UUID.randomUUID();
        path = "/topics/" + slug;
        words = made.published(made.begun(slug));
    }

    @Test
    @DisplayName("检索: its own address, of the kind 专题, once")
    void searchLeadsToTheTopic() {
        found().contains("href=\"" + path + "\"", "chip-idle\">专题<").doesNotContain("href=\"" + words.path() + "\"");
        page("/search?kind=TOPIC&unit=" + made.room.office).contains("href=\"" + path + "\"");
        page("/search?kind=INFORMATION&unit=" + made.room.office).doesNotContain(path);
    }

    @Test
    void aFurtherVersionOfItsWordsIsFoundThereToo() {
        made.revised(words, "秋收秋种", TopicText.html("颗粒归仓。", "政策文件\n工作动态"));
        found().contains("href=\"" + path + "\"", "秋收秋种", "chip-idle\">专题<");
    }

    @Test
    void listsLeadToTheTopic() {
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.href()).isEqualTo(path);
            assertThat(line.path()).isEqualTo(words.path());
        });
        page("/open/20-15?unit=" + made.room.office).contains("href=\"" + path + "\"");
        page("/open").contains("href=\"" + path + "\"");
    }

    @Test
    @DisplayName("the record of its words says what it is and leads to the topic")
    void theRecordLeadsToTheTopic() {
        page(words.path()).contains("本页是专题的发布记录", "<a href=\"" + path + "\">专题页面</a>");
    }

    @Test
    void withItsWordsItIsFoundNoMore() {
        publications.withdraw(words, "内容重复", made.room.openness);
        found().doesNotContain(path, words.path());
        assertThat(lines()).isEmpty();
    }

    @Test
    void whatGathersNothingStaysAtItsOwnPage() {
        ItemNumber plain = made.room.published(PressRoom.notice("普通通知"));
        index.caughtUp();
        page("/search?unit=" + made.room.education).contains("href=\"" + plain.path() + "\"", "chip-idle\">政府信息<");
        page(plain.path()).doesNotContain("的发布记录");
        assertThat(items.list(ItemFilter.ALL.ofUnits(List.of(made.room.education.value())), 9, 0))
                .extracting(ItemLine::href)
                .containsExactly(plain.path());
    }

    @ParameterizedTest
    @EnumSource(GatheringKind.class)
    void kindsAreToldByTheirAddress(GatheringKind kind) {
        String below = kind == GatheringKind.TOPIC ? "/topics/" : "/packages/";
        assertThat(GatheringKind.at(below + "spring")).isEqualTo(kind);
        assertThat(kind.label()).isIn("专题", "政策文件包");
        assertThatIllegalArgumentException().isThrownBy(() -> GatheringKind.at("/info/1"));
    }

    private AbstractStringAssert<?> found() {
        index.caughtUp();
        return page("/search?unit=" + made.room.office);
    }

    private List<ItemLine> lines() {
        return items.list(ItemFilter.ALL.ofUnits(List.of(made.room.office.value())), 9, 0);
    }

    private AbstractStringAssert<?> page(String address) {
        return assertThat(pages.get().uri(address)).hasStatusOk().bodyText();
    }
}
