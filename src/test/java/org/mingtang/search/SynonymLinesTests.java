package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SynonymLinesTests {

    @Test
    void eachLineIsAGroupHoweverItIsSeparated() {
        var lines = SynonymLines.of("公积金=住房公积金\n\n低保，最低生活保障\n医保\t医疗保险；医疗保障\n");
        assertThat(lines.refusals()).isEmpty();
        assertThat(lines.groups())
                .containsExactly(List.of("公积金", "住房公积金"), List.of("低保", "最低生活保障"), List.of("医保", "医疗保险", "医疗保障"));
    }

    @Test
    void allLinesThatMakeNoSenseAreToldAtOnce() {
        var lines = SynonymLines.of("公积金\n公积金=公积金\n房=住房\n低保=最低生活保障");
        assertThat(lines.refusals())
                .hasSize(3)
                .allSatisfy(refusal -> assertThat(refusal.message()).startsWith("第 "));
    }

    @Test
    void nothingIsRefusedWithAnExample() {
        assertThat(SynonymLines.of("  \n ").refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.message()).contains("公积金=住房公积金"));
    }
}
