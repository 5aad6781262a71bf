package org.mingtang.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersAndDaysTests {

    @ParameterizedTest
    @CsvSource({
        "0,零",
        "7,七",
        "10,十",
        "19,十九",
        "30,三十",
        "100,一百",
        "105,一百零五",
        "110,一百一十",
        "1002,一千零二",
        "1020,一千零二十",
        "3400,三千四百",
        "10000,10000",
        "-4,-4"
    })
    void writesNumbersAsOfficialTextsDo(int number, String written) {
        assertThat(Numeral.write(number)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "\u00a0", "x", "1x", "第", "1.5", "-1", "１a", "壹", "一万"})
    void readsNoNumberWhereThereIsNone(String written) {
        assertThat(Numeral.read(written)).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({
        "〇,0",
        "○,0",
        "零,0",
        "百,100",
        "千,1000",
        "百零一,101",
        "一千零一,1001",
        "２０２６,2026",
        "二○二六,2026",
        "2 0 2 6,2026",
        "007,7"
    })
    void readsWhatIsWrittenShort(String written, int number) {
        assertThat(Numeral.read(written)).isEqualTo(number);
    }

    @Test
    void aNumberWithoutEndOverflowsNothing() {
        assertThat(Numeral.read("9".repeat(500))).isPositive();
        assertThat(Numeral.read("九".repeat(500))).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "2026年9月1日,2026-09-01",
        "2026年09月01日,2026-09-01",
        "２０２６年９月１日,2026-09-01",
        "二〇二六年九月一日,2026-09-01",
        "二○二六年十二月三十一日,2026-12-31",
        "二零二六年十月二十日,2026-10-20",
        "2026 年 9 月 1 日,2026-09-01",
        "2028年2月29日,2028-02-29",
        "2026年2月29日,",
        "2026年13月1日,",
        "2026年0月1日,",
        "2026年4月31日,",
        "2026年9月0日,",
        "2026年9月,",
        "9月1日,",
        "甲年乙月丙日,",
        "2026-09-01,",
        "'',"
    })
    void readsDaysAndNoneThatIsNotInTheCalendar(String written, @Nullable LocalDate day) {
        assertThat(Days.read(written)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"2026年9月1日,true", "二〇二六年九月一日,true", "2026年9月,false", "26年9月1日,false", "2026年123月1日,false"})
    void aDayInATextIsFoundByItsShape(String text, boolean found) {
        assertThat(text.matches(Days.DAY)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "'  第一条　为了 ',第一条　为了",
        "'\u3000\u3000为了\n',为了",
        "'为了\n规范',为了规范",
        "'为了  \r\n  规范',为了规范",
        "'a b',a b",
        "'关 于 印 发 通 知',关于印发通知",
        "'关于 印发',关于 印发",
        "'',''",
        "'\u3000\n \u00a0',''"
    })
    void showsWhatOneReads(String source, String read) {
        assertThat(Words.plain(source)).isEqualTo(read);
    }

    @Test
    void readsAnEndlessLineOfSpacesAtOnce() {
        String spaces = "\u3000 ".repeat(20_000);

        assertThat(Words.plain(spaces + "文" + spaces + "件" + spaces))
                .startsWith("文")
                .endsWith("件");
        assertThat(Words.dense(spaces + "文" + spaces + "件")).isEqualTo("文件");
    }

    private static List<String> texts(String text) {
        return Line.of(text).stream().map(Line::text).toList();
    }

    @Test
    void aBlankLineBelongsToTheOneBeforeIt() {
        assertThat(texts("甲\n\n \n乙\n")).containsExactly("甲", "乙");
        assertThat(texts("\n\n甲\n乙")).containsExactly("甲", "乙");
        assertThat(texts("")).isEmpty();
        assertThat(texts("\n")).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲\n\n乙\n", "\n甲", "甲", "\n\n\n", "　甲 \r\n乙\r\n\r\n", "甲\n \n乙\n\u3000\n"})
    void linesPutTogetherAreTheText(String text) {
        assertThat(String.join("", Line.of(text).stream().map(Line::source).toList()))
                .isEqualTo(text);
    }

    private static String inside(String text) {
        List<Line> lines = Line.of(text);
        Quotes quotes = Quotes.in(lines);
        StringBuilder marks = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            marks.append(quotes.inside(i) ? 'x' : '-');
        }
        return marks.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "'一、修改为：\n“第三条　甲。\n“乙。”\n二、丙',-xx-",
        "'将“甲”改为“乙”\n丙',--",
        "'修改为：“第三条　甲。\n乙。”\n丙',-x-",
        "'“甲。\n乙\n丙',---",
        "'甲”\n乙',--",
        "'“甲\n乙”\n“丙\n丁”\n戊',xxxx-"
    })
    void linesInsideAQuotationAreKnown(String text, String marks) {
        assertThat(inside(text)).isEqualTo(marks);
    }

    @ParameterizedTest
    @CsvSource({"79,true", "80,true", "81,false"})
    void aQuotationThatIsClosedTooLateHoldsNothing(int linesLater, boolean holds) {
        String text = "“甲\n" + "乙\n".repeat(linesLater - 1) + "丙”\n";

        assertThat(inside(text)).isEqualTo((holds ? "x" : "-").repeat(linesLater + 1));
    }
}
