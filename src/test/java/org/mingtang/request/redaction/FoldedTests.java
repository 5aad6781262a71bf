package org.mingtang.request.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.procedure.UnlawfulAct;

/** How words are recognised however they are written, in text and in bytes. */
class FoldedTests {

    @ParameterizedTest
    @CsvSource({
        "张 三　丰,张三丰",
        "'张\n三\t丰',张三丰",
        "张\u200b三\u00ad丰,张三丰",
        "ＡＢＣ１２３,abc123",
        "138-0000-1234,13800001234",
        "138 0000 1234,13800001234",
        "138.0000·1234,13800001234",
        "138——0000,1380000",
        "⼈民⻔,人民门",
        "①②,12",
        "姓张。三月,姓张。三月",
        "张-三,张-三",
        "a.b@c.cn,ab@ccn"
    })
    void oneSpellingForAll(String written, String folded) {
        assertThat(Folded.of(written).text()).isEqualTo(folded);
    }

    @Test
    void everySignKnowsWhereItStood() {
        String written = "甲 １-２乙";
        Folded folded = Folded.of(written);
        assertThat(folded.text()).isEqualTo("甲12乙");
        assertThat(folded.from(1)).isEqualTo(2);
        assertThat(folded.to(1)).isEqualTo(3);
        assertThat(folded.from(2)).isEqualTo(4);
        assertThat(folded.from(3)).isEqualTo(5);
    }

    @Test
    void signsOutsideTheFirstPlaneKeepTheirPlace() {
        String written = "𠮷某甲";
        Sought sought = Sought.of(List.of(Term.of("𠮷某", "")));
        assertThat(sought.in(written)).containsExactly(new Sought.Hit(0, 0, 3));
    }

    @Test
    void findsOverlapAndRepeat() {
        Sought sought = Sought.of(List.of(Term.of("甲乙", ""), Term.of("乙甲", "")));
        assertThat(sought.in("甲乙甲乙")).hasSize(3);
        assertThat(sought.marks("甲乙甲乙").cardinality()).isEqualTo(4);
        assertThat(sought.in("")).isEmpty();
    }

    @Test
    void aPatternSeesFoldedText() {
        Sought sought = Sought.of(List.of(Term.matching("1[3-9]\\d{9}", "个人隐私")));
        assertThat(sought.in("电话：138 0000-１２３４。")).containsExactly(new Sought.Hit(0, 3, 16));
    }

    @Test
    @DisplayName("a pattern that runs away is stopped")
    void aRunawayPatternIsStopped() {
        Sought sought = Sought.of(List.of(Term.matching("(x+)(x+)(x+)(x+)(x+)(x+)y", "")));
        assertThatThrownBy(() -> sought.in("x".repeat(60) + "z"))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("太复杂");
    }

    @ParameterizedTest
    @ValueSource(strings = {"张", "12", "abc", " 张 ", ""})
    void wordsTooShortAreRefused(String words) {
        assertThatThrownBy(() -> Term.of(words, ""))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("太短");
    }

    @Test
    void wordsTooLongAndPatternsThatSayNothingAreRefused() {
        assertThatThrownBy(() -> Term.of("甲".repeat(201), "")).isInstanceOf(UnlawfulAct.class);
        assertThatThrownBy(() -> Term.matching("a*", "")).hasMessageContaining("空白");
        assertThatThrownBy(() -> Term.matching("[", "")).hasMessageContaining("不是正则表达式");
        assertThatThrownBy(() -> Redaction.of(new Term[0])).hasMessage("没有要遮盖的内容。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32LE", "GB18030", "GBK"})
    void bytesInEveryEncodingPlainAndInHexadecimal(String charset) {
        Sought sought = Sought.of(List.of(Term.of("张三丰", "")));
        byte[] bytes = "x张三丰y".getBytes(Charset.forName(charset));
        String hex = HexFormat.of().formatHex(bytes);
        assertThat(sought.termsIn(bytes)).containsExactly(0);
        assertThat(sought.termsIn(hex.getBytes())).containsExactly(0);
        assertThat(sought.termsIn(hex.toUpperCase().getBytes())).containsExactly(0);
        assertThat(sought.termsIn("x张四丰y".getBytes(Charset.forName(charset)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&#24352;&#19977;&#20016;",
                "&#x5f20;&#x4e09;&#x4e30;",
                "&#x5F20;&#x4E09;&#x4E30;",
                "\\u5f20\\u4e09\\u4e30",
                "_x5F20__x4E09__x4E30_"
            })
    void bytesSpelledOut(String spelled) {
        assertThat(Sought.of(List.of(Term.of("张三丰", ""))).termsIn(spelled.getBytes()))
                .containsExactly(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc"})
    void bytesInBase64WhereverTheyBegin(String before) {
        byte[] packed = Base64.getEncoder().encode((before + "张三丰以后").getBytes(Charset.forName("UTF-8")));
        assertThat(Sought.of(List.of(Term.of("张三丰", ""))).termsIn(packed)).containsExactly(0);
    }
}
