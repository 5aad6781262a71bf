package org.mingtang.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ResultRowTests {

    @Test
    @DisplayName("国办公开办函〔2021〕30号 table 三: rows r3 to r23 in the form's order")
    void standsInTheFormsOrder() {
        assertThat(ResultRow.values())
                .extracting(ResultRow::key)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(3, 23).mapToObj(n -> "r" + n).toList());
    }

    @ParameterizedTest
    @EnumSource
    void numbersItsRowsFromOne(ResultRow.Group group) {
        boolean single = group == ResultRow.Group.DISCLOSED || group == ResultRow.Group.PARTLY_DISCLOSED;
        assertThat(group.rows())
                .extracting(ResultRow::number)
                .containsExactlyElementsOf(
                        single
                                ? IntStream.of(0).boxed().toList()
                                : IntStream.rangeClosed(1, group.rows().size())
                                        .boxed()
                                        .toList());
        assertThat(group.label()).isNotBlank();
    }

    @Test
    void partsTheRowsAmongTheGroups() {
        assertThat(ResultRow.Group.values())
                .extracting(group -> group.number() + group.rows().size())
                .containsExactly("(一)1", "(二)1", "(三)8", "(四)3", "(五)5", "(六)3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "r4 | 部分公开(区分处理的,只计这一情形,不计其他情形) | 部分公开（区分处理的，只计这一情形，不计其他情形）",
                "r7 | 危及\"三安全一稳定\" | 危及“三安全一稳定”",
                "r12 | 属于行政查询事项 | 属于行政查询事项"
            })
    void printsItsLabelWithFullWidthSigns(String key, String label, String printed) {
        ResultRow row = ResultRow.of(key).orElseThrow();

        assertThat(row.label()).isEqualTo(label);
        assertThat(row.printed()).isEqualTo(printed);
    }

    @Test
    @DisplayName("K2: every row is reached by some outcome, and every outcome has its row")
    void isReachedByAnOutcome() {
        assertThat(Arrays.stream(Outcome.values()).map(Outcome::row).distinct())
                .containsExactlyInAnyOrder(ResultRow.values());
    }

    @Test
    void knowsNoOtherKeys() {
        assertThat(ResultRow.of("r2")).isEmpty();
        assertThat(ResultRow.of("r24")).isEmpty();
        assertThat(ResultRow.values()).extracting(ResultRow::label).doesNotHaveDuplicates();
    }
}
