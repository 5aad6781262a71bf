package org.mingtang.request.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.organisation.UnitId;
import org.mingtang.request.Outcome;
import org.mingtang.request.RemedyCase;
import org.mingtang.request.statistics.EndingTable.Column;
import org.mingtang.request.statistics.RemedyGroups.Group;

/** The table of endings from groups, without a database. */
class EndingTableTests {

    private static final UnitId EDUCATION = new UnitId(new UUID(0, 1));
    private static final UnitId HOUSING = new UnitId(new UUID(0, 2));

    @ParameterizedTest
    @CsvSource({
        "RECONSIDERATION,UPHELD,RECONSIDERED;UPHELD;ALL",
        "RECONSIDERATION,PENDING,RECONSIDERED;PENDING;ALL",
        "DIRECT_SUIT,CORRECTED,SUED;CORRECTED;ALL",
        "SUIT_AFTER,OTHER,SUED;OTHER;ALL",
        "SUIT_AFTER,PENDING,SUED;PENDING;ALL"
    })
    void eachCaseStandsInItsColumns(RemedyCase.Kind kind, String result, String columns) {
        for (Column column : Column.values()) {
            assertThat(column.counts(kind, result))
                    .as(column.name())
                    .isEqualTo(List.of(columns.split(";")).contains(column.name()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyKindAndResultIsCountedOnceByKindAndOnceByResult(RemedyCase.Kind kind) {
        for (String result : List.of("UPHELD", "CORRECTED", "OTHER", "PENDING")) {
            long byKind = List.of(Column.RECONSIDERED, Column.SUED).stream()
                    .filter(column -> column.counts(kind, result))
                    .count();
            long byResult = List.of(Column.UPHELD, Column.CORRECTED, Column.OTHER, Column.PENDING).stream()
                    .filter(column -> column.counts(kind, result))
                    .count();
            assertThat(byKind).isEqualTo(1);
            assertThat(byResult).isEqualTo(1);
        }
    }

    @Test
    void linesAreSumsInTheOrderOfOutcomesAndOrgans() {
        var notFound = new AnswerKind(Outcome.NOT_FOUND, List.of());
        var partly = new AnswerKind(Outcome.PARTLY_DISCLOSED, List.of(Outcome.PROCESS_INFORMATION));
        EndingTable table = EndingTable.of(List.of(
                group(RemedyCase.Kind.SUIT_AFTER, "CORRECTED", HOUSING, notFound, 3),
                group(RemedyCase.Kind.RECONSIDERATION, "UPHELD", EDUCATION, notFound, 4),
                group(RemedyCase.Kind.RECONSIDERATION, "UPHELD", HOUSING, partly, 5),
                group(RemedyCase.Kind.RECONSIDERATION, "PENDING", EDUCATION, partly, 6)));

        assertThat(table.answers()).extracting(EndingTable.Row::of).containsExactly(partly, notFound);
        assertThat(table.answers())
                .extracting(EndingTable.Row::counts)
                .containsExactly(List.of(11L, 0L, 5L, 0L, 0L, 6L, 11L), List.of(4L, 3L, 4L, 3L, 0L, 0L, 7L));
        assertThat(table.organs()).extracting(EndingTable.Row::of).containsExactly(EDUCATION, HOUSING);
        assertThat(table.organs()).extracting(row -> row.count(Column.ALL)).containsExactly(10L, 8L);
        assertThat(table.sum().counts()).containsExactly(15L, 3L, 9L, 3L, 0L, 6L, 18L);
        assertThat(table.sum().of()).isEqualTo("总计");
    }

    @Test
    void nothingCountedIsAnEmptyTableWithZeroes() {
        EndingTable none = EndingTable.of(List.of());
        assertThat(none.answers()).isEmpty();
        assertThat(none.organs()).isEmpty();
        assertThat(none.sum().counts()).hasSize(Column.values().length).containsOnly(0L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "A2|''|A2|予以公开|第三十六条第二项",
                "A3|PROCESS_INFORMATION|A3.B6|部分公开|过程性信息",
                "A3|PROCESS_INFORMATION,INTERNAL_AFFAIRS|A3.B5.B6|部分公开|内部事务信息、过程性信息",
                "A3|INTERNAL_AFFAIRS,PROCESS_INFORMATION|A3.B5.B6|部分公开|内部事务信息、过程性信息",
                "A3|''|A3|部分公开|第三十七条",
                "-|''|none|没有答复|第三十三条"
            })
    void answersAreToldByOutcomeAndGround(String code, String grounds, String key, String label, String ground) {
        assertThat(AnswerKind.read(code, grounds))
                .returns(key, AnswerKind::key)
                .returns(label, AnswerKind::label)
                .returns(ground, AnswerKind::ground);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A9", "a2", ""})
    void codesThatAreNoneAreAFault(String code) {
        assertThatThrownBy(() -> AnswerKind.read(code, "")).isInstanceOf(RuntimeException.class);
    }

    @Test
    void keysOfAllOutcomesDiffer() {
        assertThat(List.of(Outcome.values()).stream().map(outcome -> new AnswerKind(outcome, List.of()).key()))
                .doesNotHaveDuplicates()
                .doesNotContain("none");
    }

    private static Group group(RemedyCase.Kind kind, String result, UnitId organ, AnswerKind answer, long cases) {
        return new Group(kind, result, organ, answer, cases);
    }
}
