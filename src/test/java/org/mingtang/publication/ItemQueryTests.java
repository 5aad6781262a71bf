package org.mingtang.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.organisation.UnitScope;
import org.mingtang.publication.clock.PublicationPeriod;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists of what is public, and its counts. */
@MingtangTest
class ItemQueryTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Items items;

    @Autowired
    ItemFigures figures;

    @Autowired
    Publications publications;

    @Autowired
    JdbcClient database;

    PressRoom room;

    @BeforeEach
    void found() {
        room = new PressRoom(beans);
    }

    @ParameterizedTest
    @DisplayName("words may be parted by any blank, also the wide one of Chinese keyboards")
    @ValueSource(strings = {"招生 通知", "招生　通知", "  通知\t招生 ", "通知　　招生"})
    void findsByAllWordsInAnyOrder(String words) {
        ItemNumber found = published("义务教育招生通知", null);
        published("义务教育招生计划", null);

        assertThat(numbers(words)).containsExactly(found.value());
    }

    @ParameterizedTest
    @DisplayName("a word of which nothing is left as a number finds no numbers")
    @ValueSource(strings = {"《", "第", "—", "（", "。"})
    void doesNotTakeABracketForEveryNumber(String word) {
        published("有文号的通知", PressRoom.number());

        assertThat(numbers(word)).isEmpty();
    }

    @Test
    void findsByANumberInWhateverWriting() {
        String number = PressRoom.number();
        ItemNumber found = published("有文号的通知", number);

        for (String written :
                List.of(number, number.replace('〔', '[').replace('〕', ']'), number.replace("号", ""), "第" + number)) {
            assertThat(numbers(written)).as(written).containsExactly(found.value());
        }
        assertThat(items.byDocNumber(number.replace('〔', '（').replace('〕', '）')))
                .extracting(ItemLine::number)
                .containsExactly(found.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "'", "\\", "招%通知"})
    void takesSignsOfTheDatabaseAsTheyAre(String word) {
        published("招生通知", null);

        assertThat(numbers(word)).isEmpty();
    }

    @Test
    void doesNotMindHowManyWordsAreAsked() {
        ItemNumber found = published("一 二 三 四 五 六 七 八 九", null);

        assertThat(numbers("一 二 三 四 五 六 七 八 九")).containsExactly(found.value());
    }

    @Test
    @DisplayName("the whole content has what hangs on the lines of fields, too")
    void countsAndListsThreeLevelsOfTheCatalogue() {
        String field = database.sql("select code from catalogue_line where source = 'FIELD' and parent = 'content'"
                        + " and ended_on is null order by code limit 1")
                .query(String.class)
                .single();
        String line = "q" + room.education.toString().substring(0, 8);
        add(line, field, "试验");
        long inContent = count("content");
        long inField = count(field);

        ItemNumber item = room.published(on(line, "挂在标准目录上"));

        assertThat(count(line)).isPositive();
        assertThat(count(field)).isEqualTo(inField + 1);
        assertThat(count("content")).isEqualTo(inContent + 1);
        for (String code : List.of(line, field, "content")) {
            assertThat(own(ItemFilter.ALL.inLine(code))).as(code).containsExactly(item.value());
        }
        assertThat(own(ItemFilter.ALL.inLine("20-11"))).isEmpty();
    }

    @Test
    @DisplayName("what hangs on a line that fell away is still counted above it")
    void countsWhatHangsOnALineThatFellAway() {
        String code = "t" + room.education.toString().substring(0, 8);
        add(code, "content", "试验");
        add(code + "-001", code, "试验一");
        room.published(on(code + "-001", "后来停用的目录"));
        long before = count("content");

        database.sql("update catalogue_line set ended_on = '2026-11-01' where code like ?")
                .param(code + "%")
                .update();

        assertThat(count("content")).isEqualTo(before);
        assertThat(count(code)).isEqualTo(1);
    }

    @ParameterizedTest
    @DisplayName("a year is a year in China")
    @CsvSource(textBlock = """
            2025-12-31T15:59:59Z, 2025
            2025-12-31T16:00:00Z, 2026
            2026-12-31T15:59:59Z, 2026
            2026-12-31T16:00:00Z, 2027
            """)
    void belongsToTheYearOfTheOfficesClock(String publishedAt, int year) {
        ItemNumber item = published("跨年", null);
        database.sql("update item set published_at = cast(? as timestamptz) where number = ?")
                .params(publishedAt, item.value())
                .update();

        for (int each : new int[] {2024, 2025, 2026, 2027, 2028}) {
            assertThat(own(new ItemFilter(null, null, own(), null, each, null, false)))
                    .as("" + each)
                    .hasSize(each == year ? 1 : 0);
        }
        assertThat(figures.years(ItemFilter.ALL.ofUnits(own()))).containsExactly(year);
        LocalDate day = items.list(ItemFilter.ALL.ofUnits(own()), 9, 0).get(0).publishedOn();
        assertThat(day.getYear()).isEqualTo(year);
        assertThat(figures.publishedOn(day, "20-11", UnitScope.ALL)).isPositive();
    }

    @Test
    void listsWithdrawnOnesOnlyWhereTheyAreAskedFor() {
        ItemNumber item = published("要撤回的", null);
        publications.withdraw(item, "误发", room.head);

        assertThat(own(ItemFilter.ALL)).isEmpty();
        assertThat(own(new ItemFilter(null, null, own(), null, null, null, true)))
                .containsExactly(item.value());
    }

    @Test
    void narrowsThemesToTheirClass() {
        ManuscriptFields fields = PressRoom.notice("分类").within(PublicationPeriod.USUAL, "综合政务/政务公开");
        ItemNumber item = room.published(fields);

        for (String theme : List.of("综合政务/政务公开", "综合政务")) {
            assertThat(own(new ItemFilter(null, null, own(), theme, null, null, false)))
                    .as(theme)
                    .containsExactly(item.value());
        }
        for (String theme : List.of("综合", "综合政务/政务", "国防")) {
            assertThat(own(new ItemFilter(null, null, own(), theme, null, null, false)))
                    .as(theme)
                    .isEmpty();
        }
    }

    private ItemNumber published(String title, String number) {
        return room.published(PressRoom.notice(title).dated(number, LocalDate.of(2026, 11, 2), null, null));
    }

    private static ManuscriptFields on(String line, String title) {
        return ManuscriptFields.of(line, ItemKind.INFORMATION, title, "<p>正文。</p>")
                .dated(null, LocalDate.of(2026, 11, 2), null, null);
    }

    private long count(String code) {
        return figures.byLine(UnitScope.ALL)
                .getOrDefault(code, ItemFigures.Figure.NONE)
                .count();
    }

    private List<java.util.UUID> own() {
        return List.of(room.education.value());
    }

    private List<Long> own(ItemFilter filter) {
        List<Long> listed = items.list(filter.ofUnits(own()), 50, 0).stream()
                .map(ItemLine::number)
                .toList();
        assertThat(items.count(filter.ofUnits(own()))).isEqualTo(listed.size());
        return listed;
    }

    private List<Long> numbers(String words) {
        return own(new ItemFilter(null, null, List.of(), null, null, words, false));
    }

    /** In the catalogue of the room's government. */
    private void add(String code, String parent, String name) {
        database.sql("insert into catalogue_line (code, parent, name, source, position, government)"
                        + " values (?, ?, ?, 'FIELD', 900000, ?)")
                .params(
                        code,
                        parent,
                        name,
                        beans.getBean(CatalogueGovernments.class).of(room.education.value()))
                .update();
    }
}
