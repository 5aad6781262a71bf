package org.mingtang.publication.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as office programs write them. */
class CsvTests {

    @Test
    @DisplayName("RFC 4180: quoted fields may hold separators, quotes and line ends")
    void readsQuotedFields() {
        assertThat(Csv.rows("a,\"b,c\",\"d\"\"e\"\r\n\"f\ng\",,h\r\n"))
                .containsExactly(List.of("a", "b,c", "d\"e"), List.of("f\ng", "", "h"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,2", "a,b\n1,2\n", "a,b\r\n1,2\r\n", "\uFEFFa,b\n1,2", "a\tb\n1\t2"})
    void readsTheSameHoweverLinesAndFieldsEnd(String text) {
        assertThat(Csv.rows(text)).containsExactly(List.of("a", "b"), List.of("1", "2"));
    }

    @Test
    void takesTabsForSeparatorsOnlyWhereTheHeadHasNoComma() {
        assertThat(Csv.rows("a\tb\n1,5\t2")).containsExactly(List.of("a", "b"), List.of("1,5", "2"));
        assertThat(Csv.rows("a,b\n1\t5,2")).containsExactly(List.of("a", "b"), List.of("1\t5", "2"));
    }

    @Test
    void keepsAQuoteWithinAField() {
        assertThat(Csv.rows("a\"b,c\n")).containsExactly(List.of("a\"b", "c"));
    }

    @Test
    void readsToTheEndWhereAQuoteIsNeverClosed() {
        assertThat(Csv.rows("a,\"b\nc,d")).containsExactly(List.of("a", "b\nc,d"));
    }

    @Test
    void readsNothingOfNothing() {
        assertThat(Csv.rows("")).isEmpty();
        assertThat(Csv.rows("\uFEFF")).isEmpty();
        assertThat(Csv.rows("\n")).containsExactly(List.of(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK"})
    void readsEitherEncoding(String charset) {
        byte[] content = "标题,发布日期\n关于甲的通知,2015-03-01\n".getBytes(Charset.forName(charset));

        assertThat(ListReader.csv("a.csv", content).orElseThrow())
                .singleElement()
                .satisfies(found -> assertThat(found.value(Column.TITLE)).isEqualTo("关于甲的通知"));
    }

    @ParameterizedTest
    @CsvSource({
        "标题, TITLE",
        "*标题, TITLE",
        "标题（必填）, TITLE",
        "题 名, TITLE",
        "发文字号, NUMBER",
        "文号：, NUMBER",
        "成文日期, FORMED",
        "发布时间, PUBLISHED",
        "公开日期, PUBLISHED",
        "栏目, LINE",
        "主题分类, THEME",
        "原网址, LINK",
        "附件名, FILE",
        "内容, BODY",
        "来源, SOURCE"
    })
    void knowsColumnsByTheirHeads(String head, Column column) {
        assertThat(Column.of(head)).contains(column);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "序号", "标题名", "日期", "备注"})
    void knowsNoOtherColumns(String head) {
        assertThat(Column.of(head)).isEmpty();
    }

    @Test
    void findsItsHeadUpToTheFifthRowOnly() {
        String head = "标题,发布日期\n甲,2015-03-01\n";

        assertThat(list("清单\n\n\n\n" + head)).hasSize(1);
        assertThat(ListReader.csv("a.csv", ("清单\n\n\n\n\n" + head).getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void namesTheLineWhereEachStood() {
        assertThat(list("标题,发布日期\n甲,2015-03-01\n,\n乙,2015-03-02\n"))
                .extracting(Found::place)
                .containsExactly("a.csv 第 2 行", "a.csv 第 4 行");
    }

    @Test
    void takesTheFirstOfTwoColumnsOfOneKindAndShortRowsAsEmpty() {
        assertThat(list("标题,名称,发布日期\n甲,乙\n")).singleElement().satisfies(found -> {
            assertThat(found.value(Column.TITLE)).isEqualTo("甲");
            assertThat(found.value(Column.PUBLISHED)).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            甲.pdf;乙.pdf     | 2
            甲.pdf；乙.pdf    | 2
            甲.pdf、乙.pdf    | 2
            '甲.pdf; '        | 1
            ''                | 0
            """)
    void cutsTheNamesOfFiles(String cell, int files) {
        assertThat(list("标题,附件\n甲,\"" + cell + "\"\n").get(0).files()).hasSize(files);
    }

    @Test
    @DisplayName("the one character that PostgreSQL does not keep is left out")
    void dropsNulls() {
        Found found = Found.of("a", Map.of(Column.TITLE, "标\0题", Column.BODY, "\0 \0"), List.of());

        assertThat(found.value(Column.TITLE)).isEqualTo("标题");
        assertThat(found.values()).containsOnlyKeys(Column.TITLE);
    }

    private static List<Found> list(String text) {
        return ListReader.csv("a.csv", text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
}
