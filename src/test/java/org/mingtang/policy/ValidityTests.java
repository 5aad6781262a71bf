package org.mingtang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.policy.Validity.Touch;
import org.mingtang.search.SearchEntry;

class ValidityTests {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    private static Validity of(@Nullable LocalDate from, @Nullable LocalDate until, Touch... touches) {
        return new Validity(from, until, List.of(touches));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-30,NOT_YET",
        "2026-05-01,EFFECTIVE",
        "2026-07-01,EFFECTIVE",
        "2026-07-02,EXPIRED",
        "2036-01-01,EXPIRED"
    })
    void isInForceFromItsFirstDayToItsLast(LocalDate day, SearchEntry.Validity state) {
        assertThat(of(MAY, JULY).on(day)).isEqualTo(state);
    }

    @Test
    void withoutDaysItIsInForce() {
        assertThat(of(null, null).on(MAY)).isEqualTo(SearchEntry.Validity.EFFECTIVE);
        assertThat(of(null, null).endsOn()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ABOLISHES,ABOLISHED",
        "REPLACES,ABOLISHED",
        "LAPSES,EXPIRED",
        "AMENDS,AMENDED",
        "INTERPRETS,EFFECTIVE",
        "BASED_ON,EFFECTIVE",
        "PRINTS,EFFECTIVE",
        "FORWARDS,EFFECTIVE"
    })
    void whatAnotherDocumentDoesWorksFromItsDay(RelationKind kind, SearchEntry.Validity after) {
        Validity validity = of(MAY, null, new Touch(kind, JULY));

        assertThat(validity.on(JULY.minusDays(1))).isEqualTo(SearchEntry.Validity.EFFECTIVE);
        assertThat(validity.on(JULY)).isEqualTo(after);
    }

    @Test
    @DisplayName("废止 is asked first, then 失效, 尚未生效, 已修改")
    void theStatesAreAskedInTheirOrder() {
        Touch amended = new Touch(RelationKind.AMENDS, MAY);
        Touch lapsed = new Touch(RelationKind.LAPSES, MAY);
        Touch abolished = new Touch(RelationKind.ABOLISHES, MAY);

        assertThat(of(JULY, null, amended).on(MAY)).isEqualTo(SearchEntry.Validity.NOT_YET);
        assertThat(of(null, MAY, abolished).on(JULY)).isEqualTo(SearchEntry.Validity.ABOLISHED);
        assertThat(of(null, null, amended, lapsed, abolished).on(MAY)).isEqualTo(SearchEntry.Validity.ABOLISHED);
        assertThat(of(null, null, amended, lapsed).on(MAY)).isEqualTo(SearchEntry.Validity.EXPIRED);
        assertThat(of(null, MAY, amended).on(JULY)).isEqualTo(SearchEntry.Validity.EXPIRED);
    }

    @ParameterizedTest
    @CsvSource({"ABOLISHES,ABOLISHED", "REPLACES,ABOLISHED", "LAPSES,EXPIRED"})
    void whatEndsBeforeItBeginsNeverWaitsForItsFirstDay(RelationKind kind, SearchEntry.Validity ended) {
        Validity validity = of(JULY, null, new Touch(kind, MAY));

        assertThat(validity.on(MAY.minusDays(1))).isEqualTo(SearchEntry.Validity.NOT_YET);
        assertThat(validity.on(MAY)).isEqualTo(ended);
        assertThat(validity.on(JULY)).isEqualTo(ended);
    }

    @Test
    void endsWithTheEarliestOfAllEnds() {
        assertThat(of(null, JULY).endsOn()).contains(LocalDate.of(2026, 7, 2));
        assertThat(of(null, JULY, new Touch(RelationKind.ABOLISHES, MAY)).endsOn())
                .contains(MAY);
        assertThat(of(null, MAY, new Touch(RelationKind.REPLACES, JULY)).endsOn())
                .contains(LocalDate.of(2026, 5, 2));
        assertThat(of(null, null, new Touch(RelationKind.AMENDS, MAY)).endsOn()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(RelationKind.class)
    void whatEndsADocumentDoesNotLeanOnIt(RelationKind kind) {
        boolean ends = of(null, null, new Touch(kind, MAY)).on(MAY).fallen();

        assertThat(kind.leansOn()).isEqualTo(!ends);
    }
}
