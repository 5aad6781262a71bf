package org.mingtang.publication.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.agenda.Agenda;
import org.mingtang.publication.ItemFilter;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemLine;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.Items;
import org.mingtang.publication.PressRoom;
import org.mingtang.search.SearchIndex;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Search, the library and the lists know what was imported by the day it is said to have been public, and say so. */
@MingtangTest
class ImportedInSearchTests {

    private static final String CLAIMED = "补录</span> 原公开 <span class=\"num\">2015-03-01</span>";

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Imports imports;

    @Autowired
    BatchEntering entering;

    @Autowired
    BatchFollowing following;

    @Autowired
    Items items;

    @Autowired
    SearchIndex index;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Agenda agenda;

    ImportDesk desk;
    String unit;

    @BeforeEach
    void found() {
        desk = new ImportDesk(beans);
        unit = "unit=" + desk.room.education;
    }

    @Test
    @DisplayName("检索: 年份, 按发布日期 and the data for other programs")
    void isFoundUnderTheYearOfItsClaimedDay() {
        String today = desk.room.published(PressRoom.notice("今天发布的")).path();
        String old = imported(ItemKind.INFORMATION).path();
        index.caughtUp();

        page("/search?" + unit + "&year=2015")
                .contains("href=\"" + old + "\"", CLAIMED)
                .doesNotContain("href=\"" + today + "\"");
        page("/search?" + unit + "&order=newest")
                .containsSubsequence("href=\"" + today + "\"", "发布 <span", "href=\"" + old + "\"", CLAIMED)
                .contains("2015 年");
        page("/search.json?" + unit)
                .containsSubsequence("\"href\":\"" + old + "\"", "\"publishedOn\":\"2015-03-01\"", "\"claimed\":true");
        page("/search.json?" + unit + "&year=" + year(today))
                .contains(today, "\"claimed\":false")
                .doesNotContain("\"" + old + "\"");
    }

    @Test
    @DisplayName("政策文件库: 发布年份 and 发布日期")
    void standsInTheLibraryUnderTheYearOfItsClaimedDay() {
        ItemNumber old = imported(ItemKind.OTHER_POLICY);
        ItemView item = items.find(old).orElseThrow();

        page("/policies?" + unit).contains("<option value=\"2015\"");
        page("/policies?" + unit + "&year=2015").contains("href=\"" + old.path() + "\"", CLAIMED);
        page("/policies?" + unit + "&year=" + item.publishedAt().toString().substring(0, 4))
                .doesNotContain("href=\"" + old.path() + "\"");
    }

    @Test
    @DisplayName("an old document whose own text says when it ended is 失效, and its keeper is asked for nothing")
    void endedLongAgoByItsOwnWords() {
        String csv = "标题,成文日期,发布日期,正文\n云麓市校车办法" + UUID.randomUUID() + ",2015-02-11,2015-03-01,"
                + "本办法自2015年4月1日起施行，有效期3年。\n";
        ItemNumber old = entered(desk.upload("list.csv", csv.getBytes(StandardCharsets.UTF_8), ItemKind.OTHER_POLICY));

        page("/policies?" + unit).contains("失效", "href=\"" + old.path() + "\"");
        page(old.path()).contains("失效，自 2018-04-01 起");
        assertThat(agenda.open(desk.room.education.value(), 50))
                .noneMatch(line -> line.href().endsWith("/" + old));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/open/20-15?", "/open/20-15?year=2015&"})
    void isMarkedWhereItIsListed(String list) {
        ItemNumber old = imported(ItemKind.INFORMATION);
        page(list + unit).containsSubsequence("href=\"" + old.path() + "\"", CLAIMED);
    }

    @Test
    void whatPassedTheDoorStandsByItsOwnDay() {
        ItemNumber late = desk.room.published(PressRoom.notice("今天发布的通知"));
        ItemLine line = items.list(ItemFilter.ALL.ofUnits(List.of(desk.room.education.value())), 1, 0)
                .get(0);
        assertThat(line.number()).isEqualTo(late.value());
        assertThat(line.listedAsClaimed()).isFalse();
        assertThat(line.listedOn()).isEqualTo(line.publishedOn());
        assertThat(items.find(late).orElseThrow().listedAsClaimed()).isFalse();
    }

    @Test
    @DisplayName("a further version of what was imported keeps the day by which people know it")
    void aRevisionLeavesItInItsYear() {
        ItemNumber old = imported(ItemKind.INFORMATION);
        desk.room.revised(old, PressRoom.notice("更正后的历史通知"));
        index.caughtUp();
        page("/search?" + unit + "&year=2015").contains("更正后的历史通知", CLAIMED);
    }

    private ItemNumber imported(ItemKind kind) {
        return entered(desk.upload("list.csv", desk.list(1), kind));
    }

    private ItemNumber entered(UUID uploaded) {
        UUID batch = desk.approved(uploaded);
        imports.enter(batch, desk.room.openness);
        entering.enter(batch);
        following.follow(batch);
        return new ItemNumber(items.list(
                        new ItemFilter(null, null, List.of(desk.room.education.value()), null, 2015, null, false), 1, 0)
                .get(0)
                .number());
    }

    private int year(String path) {
        return items.find(new ItemNumber(Long.parseLong(path.substring("/info/".length()))))
                .orElseThrow()
                .listedOn()
                .getYear();
    }

    private AbstractStringAssert<?> page(String address) {
        return assertThat(pages.get().uri(address)).hasStatusOk().bodyText();
    }
}
