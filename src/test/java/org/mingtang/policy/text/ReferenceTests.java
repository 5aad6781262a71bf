package org.mingtang.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTests {

    private static List<String> named(String text) {
        return Reference.in(text).stream()
                .map(each -> each.title() + "#" + each.number())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "《甲办法》|甲办法#",
                "《甲办法》（云政发〔2020〕3号）|甲办法#云政发〔2020〕3号",
                "《甲办法》(云政发[2020]3号)|甲办法#云政发〔2020〕3号",
                "《甲办法》（云政发【2020】3号）|甲办法#云政发〔2020〕3号",
                "《甲办法》（云政发［2020］3号）|甲办法#云政发〔2020〕3号",
                "《甲办法》（云政发〔2020〕第3号）|甲办法#云政发〔2020〕第3号",
                "《甲办法》（云泽市人民政府令第3号）|甲办法#云泽市人民政府令第3号",
                "《甲办法》（市政府令〔2020〕第3号）|甲办法#市政府令〔2020〕第3号",
                "《甲办法》（市政府令第十二号）|甲办法#市政府令第十二号",
                "《甲办法》（以下简称办法）|甲办法#",
                "《甲办法》（试行）|甲办法#",
                "《甲办法》（修订，云政发〔2020〕3号）|甲办法#云政发〔2020〕3号",
                "《关于印发《甲办法》的通知》|关于印发《甲办法》的通知#",
                "《甲 办 法》|甲办法#",
                "原云政发〔2015〕9号文件|#云政发〔2015〕9号",
                "（云政发〔2015〕9号）|#云政发〔2015〕9号"
            })
    void isReadWithTitleAndNumber(String text, String reference) {
        assertThat(named(text)).containsExactly(reference);
    }

    @Test
    void severalComeInTheirOrder() {
        assertThat(named("《甲办法》（云政发〔2020〕3号）、《乙办法》和《丙办法》")).containsExactly("甲办法#云政发〔2020〕3号", "乙办法#", "丙办法#");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "甲办法", "《甲办法", "甲办法》", "《》", "2020年3月5日", "第12号", "〔2020〕3号"})
    void otherWordsNameNoDocument(String text) {
        assertThat(named(text)).isEmpty();
    }

    @Test
    void aNumberWithoutAnEndIsNone() {
        assertThat(named("《甲办法》（云政发〔2020〕" + "1".repeat(200) + "号）")).containsExactly("甲办法#");
    }

    @ParameterizedTest
    @CsvSource({
        "云政发〔2020〕3号,true", "云政发[2020]3号,true", "云 政 发〔2020〕 3 号,true", "云泽市人民政府令第3号,true", "令第3号,true",
        "〔2020〕3号,true", "关于甲的通知,false", "云政发〔2020〕3号文件,false", "1,false", "'',false"
    })
    void isANumberAndNothingElse(String text, boolean number) {
        assertThat(Reference.isNumber(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "2026年9月1日,2026-09-01", "2026年09月01日,2026-09-01", "二〇二六年九月一日,2026-09-01", "二○二六年十二月三十一日,2026-12-31",
        "２０２６年９月１日,2026-09-01", "2026 年 9 月 1 日,2026-09-01", "二零二六年十月二十日,2026-10-20", "2028年2月29日,2028-02-29"
    })
    void daysAreReadInEveryWriting(String written, LocalDate day) {
        assertThat(Days.read(written)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026年2月29日", "2026年13月1日", "2026年0月1日", "2026年4月31日", "2026-09-01", "", "二〇二六年九月"})
    void aDayThatDoesNotExistIsNone(String written) {
        assertThat(Days.read(written)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'  第一条　甲。 '|第一条　甲。",
                "'第 一 条 甲 负 责。'|第一条甲负责。",
                "'甲 Word 文件'|甲 Word 文件",
                "'第一行\n第二行'|第一行第二行",
                "'第一行　\r\n　　第二行'|第一行第二行",
                "'\ufeff标题'|标题"
            })
    void spacesThatNobodyReadsAreLeftOut(String source, String plain) {
        assertThat(Words.plain(source)).isEqualTo(plain);
    }

    @Test
    void aFewSpacesAreMeant() {
        assertThat(Words.plain("姓名 电话")).isEqualTo("姓名 电话");
        assertThat(Words.dense(" 姓\t名　电\u00a0话\n")).isEqualTo("姓名电话");
    }

    private static List<Integer> quoted(String... lines) {
        List<Line> read = Line.of(String.join("\n", lines) + "\n");
        Quotes quotes = Quotes.in(read);
        return IntStream.range(0, read.size()).filter(quotes::inside).boxed().toList();
    }

    @Test
    void aQuotationOverSeveralParagraphsEndsWithItsSign() {
        assertThat(quoted("第三条修改为：", "“第三条　甲。", "“乙。", "“丙。”", "本决定施行。")).containsExactly(1, 2, 3);
    }

    @Test
    void aQuotationThatBeginsInsideALineHoldsTheLinesAfterIt() {
        assertThat(quoted("将第三条修改为：“第三条　甲。", "乙。”", "丙。")).containsExactly(1);
    }

    @Test
    void aQuotationInsideOneLineHoldsNoLine() {
        assertThat(quoted("本办法所称“甲”，是指乙。", "“三同步”是指……。")).isEmpty();
    }

    @Test
    void aSignThatNothingClosesHoldsNothing() {
        String[] lines = new String[120];
        Arrays.fill(lines, "甲负责。");
        lines[0] = "“第一条　甲。";

        assertThat(quoted(lines)).isEmpty();
        assertThat(quoted("甲。”", "乙。")).isEmpty();
    }
}
