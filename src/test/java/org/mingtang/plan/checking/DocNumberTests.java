package org.mingtang.plan.checking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("GB/T 9704-2012 7.2.5 发文字号")
class DocNumberTests {

    @ParameterizedTest
    @CsvSource({
        "云政办发[2026]8号, 云政办发〔2026〕8号",
        "云政办发（2026）８号, 云政办发〔2026〕8号",
        "云政办发【２０２６】第08号, 云政办发〔2026〕8号",
        "云政办发 〔2026〕 8 号, 云政办发〔2026〕8号",
        "云政办发〖2026〗12, 云政办发〔2026〕12号",
        "云政办发(2026)12号, 云政办发〔2026〕12号"
    })
    void offersTheStandardForm(String typed, String right) {
        assertThat(new DocNumber(typed).mended()).contains(right);
        assertThat(new DocNumber(right).right()).isTrue();
    }

    @Test
    void leavesARightNumberAlone() {
        assertThat(new DocNumber("云政办发〔2026〕8号").mended()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "第8号", "云政办发2026-8", "国务院令第711号", "云政办发〔26〕8号"})
    void offersNothingForWhatItCannotMend(String typed) {
        assertThat(new DocNumber(typed).mended()).isEmpty();
        assertThat(new DocNumber(typed).right()).isFalse();
    }
}
