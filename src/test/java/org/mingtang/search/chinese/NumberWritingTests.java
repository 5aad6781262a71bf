package org.mingtang.search.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberWritingTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "云政发〔2026〕14号",
                "云政发[2026]14号",
                "云政发（2026）14 号",
                "云政发【2026】第14号",
                "云政发 2026 14",
                "云政发2026 14",
                "云政发2026-14",
                "云政发〔２０２６〕１４号",
                "雲政發〔2026〕14號",
                "云政发2026年第014号"
            })
    void everyWritingIsTheSameNumber(String typed) {
        assertThat(NumberWriting.of(typed)).contains(new NumberWriting("云政发", 2026, 14));
    }

    @Test
    void yearAndNumberAloneAreEnough() {
        assertThat(NumberWriting.of("〔2026〕14号")).contains(new NumberWriting("", 2026, 14));
    }

    @Test
    void officeAndYearBeginMany() {
        assertThat(NumberWriting.of("云政发〔2026〕").orElseThrow().asTerm()).isEqualTo("云政发|2026|");
    }

    @Test
    void oneNumberIsNotTheBeginningOfAnother() {
        var one = NumberWriting.of("云政发〔2026〕1号").orElseThrow().asTerm();
        assertThat(NumberWriting.of("云政发〔2026〕14号").orElseThrow().asTerm()).doesNotStartWith(one);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026年", "部门预算2026", "公积金", "13800001111", "云麓市人民政府令第35号", "统计公报 2025"})
    void whatIsNoDocumentNumberIsLeftAsWords(String typed) {
        assertThat(NumberWriting.of(typed)).isEmpty();
    }
}
