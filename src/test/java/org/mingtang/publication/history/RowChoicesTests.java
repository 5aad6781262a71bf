package org.mingtang.publication.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.publication.CatalogueLine;
import org.mingtang.publication.ItemKind;

/** Lines, themes, numbers and days of rows, at their edges. */
class RowChoicesTests {

    private final RowCheck check = new RowCheck(
            new RowCheck.Defaults(UUID.randomUUID(), "20-15", ItemKind.INFORMATION, false),
            List.of(
                    new CatalogueLine("content", null, "法定主动公开内容", "STATUTORY", null),
                    new CatalogueLine("f01", "content", "义务教育", "FIELD", null),
                    new CatalogueLine("f01-001", "f01", "监督检查", "FIELD", null),
                    new CatalogueLine("f02-001", "f02", "监督检查", "FIELD", null),
                    new CatalogueLine("20-07", "content", "财政预算", "ARTICLE_20", null),
                    new CatalogueLine("20-15", "content", "其他", "ARTICLE_20", null)),
            List.of("综合政务/政务公开", "综合政务/其他", "国防/国防建设", "财政、金融/财政", "其他", "农业/其他"),
            LocalDate.of(2026, 11, 23),
            name -> Optional.empty());

    @ParameterizedTest
    @DisplayName("a class alone stays a class, and a name that several classes have says nothing")
    @CsvSource(nullValues = "none", textBlock = """
            综合政务/政务公开, 综合政务/政务公开
            综合政务\\政务公开, 综合政务/政务公开
            政务公开,          综合政务/政务公开
            综合政务,          综合政务
            国防,              国防
            财政,              财政、金融/财政
            其他,              其他
            政务,              none
            没有的主题,        none
            '',                none
            """)
    void takesThemesThatAreSaid(String written, @Nullable String theme) {
        assertThat(good(Column.THEME, written).item().theme()).isEqualTo(theme);
    }

    @ParameterizedTest
    @DisplayName("lines by code or by a name that only one line has")
    @CsvSource(textBlock = """
            20-07,    20-07
            财政预算, 20-07
            f02-001,  f02-001
            '',       20-15
            """)
    void takesLinesThatAreSaid(String written, String line) {
        assertThat(good(Column.LINE, written).item().line()).isEqualTo(line);
    }

    @Test
    void asksForTheCodeWhereSeveralLinesHaveTheName() {
        assertThat(row("a.csv 第 2 行", Column.LINE, "监督检查").why()).containsExactly("主动公开目录里有几项都叫“监督检查”，请写目录编号。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"旧站/a.html", "a.htm", "a.shtml", "A.SHTML", "a.HTML"})
    @DisplayName("a column of the old site that has no line here is no reason to refuse a saved page")
    void doesNotMindTheColumnsOfOldSites(String page) {
        for (String column : List.of("通知公告", "监督检查")) {
            assertThat(row(page, Column.LINE, column).item().line()).isEqualTo("20-15");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"通知公告", "content", "f01", "义务教育"})
    void refusesALineThatIsNoneInAList(String line) {
        assertThat(row("a.csv 第 2 行", Column.LINE, line).why()).containsExactly("主动公开目录里没有“" + line + "”。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"无", "无。", "（无）", "没有", "空", "——", "/", "-", "*", "、"})
    void knowsWaysToSayThatThereIsNoNumber(String written) {
        assertThat(good(Column.NUMBER, written).item().docNumber()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"云政发〔2015〕1号", "无锡政发〔2015〕1号", "第3号", "2015-1"})
    void keepsNumbersAsWritten(String written) {
        assertThat(good(Column.NUMBER, written).item().docNumber()).isEqualTo(written);
    }

    @Test
    void saysThatThereIsNoDayTogetherWithAllElse() {
        Judged row = check.judge(Found.of("a.csv 第 2 行", Map.of(Column.NUMBER, "号".repeat(101)), List.of("没有.pdf")));

        assertThat(row.why())
                .containsExactly("没有标题。", "没有发布日期，也没有成文日期。", "没有随清单上传“没有.pdf”。", "没有正文，也没有文件。", "文号超过 100 字。");
        assertThat(row.title()).isEqualTo("a.csv 第 2 行");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, true", "2026-11-24, false"})
    void takesNoDayThatIsStillToCome(String day, boolean taken) {
        assertThat(good(Column.PUBLISHED, day).item() != null).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({"300, true", "301, false"})
    void limitsTheTitle(int length, boolean taken) {
        assertThat(good(Column.TITLE, "字".repeat(length)).item() != null).isEqualTo(taken);
        assertThat(good(Column.TITLE, "字".repeat(length)).title()).hasSize(300);
    }

    @Test
    void keepsTheOldAddressAsItsSource() {
        assertThat(good(Column.LINK, "http://old.example/1").item().source()).isEqualTo("http://old.example/1");
        assertThat(good(Column.SOURCE, "办公室").item().source()).isEqualTo("办公室");
        assertThat(good(Column.SOURCE, "源".repeat(300)).item().source()).hasSize(200);
    }

    @Test
    void passesOnWhyAFileCouldNotBeRead() {
        Judged row = check.judge(Found.unreadable("坏.docx", "文件读不出来。"));

        assertThat(row.item()).isNull();
        assertThat(row.title()).isEqualTo("坏.docx");
        assertThat(row.why()).containsExactly("文件读不出来。");
        assertThat(row.refused("另有原因").why()).containsExactly("另有原因");
    }

    private Judged good(Column column, String value) {
        return row("a.csv 第 2 行", column, value);
    }

    private Judged row(String place, Column column, String value) {
        Map<Column, String> values = new EnumMap<>(Column.class);
        values.put(Column.TITLE, "标题");
        values.put(Column.PUBLISHED, "2015-03-01");
        values.put(Column.BODY, "正文");
        values.put(column, value);
        return check.judge(Found.of(place, values, List.of()));
    }
}
