package org.mingtang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.policy.Validity.Touch;
import org.mingtang.policy.text.Clue;
import org.mingtang.search.SearchEntry;

class ValidityOrderTests {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    private static Validity of(@Nullable LocalDate from, @Nullable LocalDate until, List<Touch> touches) {
        return new Validity(from, until, touches);
    }

    /** Documents of all kinds, drawn by a fixed seed. */
    static Stream<Validity> anyDocuments() {
        Random random = new Random(20260501);
        return Stream.generate(() -> {
                    LocalDate from = random.nextInt(3) == 0 ? null : DAY.plusDays(random.nextInt(20));
                    LocalDate until = random.nextInt(2) == 0 ? null : DAY.plusDays(random.nextInt(40));
                    List<Touch> touches = new ArrayList<>();
                    for (int i = random.nextInt(4); i > 0; i--) {
                        RelationKind kind = RelationKind.values()[random.nextInt(RelationKind.values().length)];
                        touches.add(new Touch(kind, DAY.plusDays(random.nextInt(40))));
                    }
                    return of(from, until, touches);
                })
                .limit(60);
    }

    @ParameterizedTest
    @MethodSource("anyDocuments")
    void whatFellStaysFallen(Validity validity) {
        boolean began = false;
        boolean fell = false;
        for (int i = -1; i < 60; i++) {
            SearchEntry.Validity state = validity.on(DAY.plusDays(i));
            assertThat(began && state == SearchEntry.Validity.NOT_YET).isFalse();
            assertThat(fell && !state.fallen()).isFalse();
            began |= state != SearchEntry.Validity.NOT_YET;
            fell |= state.fallen();
        }
        assertThat(began).isTrue();
    }

    @ParameterizedTest
    @MethodSource("anyDocuments")
    void itIsFallenFromTheDayOnWhichItEndsAndNotBefore(Validity validity) {
        Optional<LocalDate> end = validity.endsOn();
        for (int i = -1; i < 60; i++) {
            LocalDate day = DAY.plusDays(i);
            SearchEntry.Validity state = validity.on(day);
            if (state != SearchEntry.Validity.NOT_YET) {
                assertThat(state.fallen())
                        .as("%s on %s", validity, day)
                        .isEqualTo(end.isPresent() && !day.isBefore(end.get()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("anyDocuments")
    void theOrderInWhichOthersAreNamedDoesNotMatter(Validity validity) {
        List<Touch> turned = new ArrayList<>(validity.touches());
        Collections.reverse(turned);
        Validity other = of(validity.effectiveFrom(), validity.validUntil(), turned);

        assertThat(other.endsOn()).isEqualTo(validity.endsOn());
        for (int i = 0; i < 60; i++) {
            assertThat(other.on(DAY.plusDays(i))).isEqualTo(validity.on(DAY.plusDays(i)));
        }
    }

    @Test
    void itFellOnTheFirstDayOfTheStateInWhichItIs() {
        Validity both = of(
                null,
                DAY,
                List.of(
                        new Touch(RelationKind.ABOLISHES, DAY.plusDays(9)),
                        new Touch(RelationKind.REPLACES, DAY.plusDays(7)),
                        new Touch(RelationKind.LAPSES, DAY.plusDays(5)),
                        new Touch(RelationKind.AMENDS, DAY.minusDays(30))));

        assertThat(both.fellOn(SearchEntry.Validity.EXPIRED)).contains(DAY.plusDays(1));
        assertThat(both.fellOn(SearchEntry.Validity.ABOLISHED)).contains(DAY.plusDays(7));
        assertThat(both.endsOn()).contains(DAY.plusDays(1));
    }

    @Test
    void whatNothingEndedFellOnNoDay() {
        Validity open = of(DAY, null, List.of(new Touch(RelationKind.AMENDS, DAY)));

        assertThat(open.fellOn(SearchEntry.Validity.EXPIRED)).isEmpty();
        assertThat(open.fellOn(SearchEntry.Validity.ABOLISHED)).isEmpty();
        assertThat(of(DAY, DAY, List.of()).fellOn(SearchEntry.Validity.ABOLISHED))
                .isEmpty();
    }

    @Test
    void aDocumentOfOneDayIsInForceOnIt() {
        Validity one = of(DAY, DAY, List.of());

        assertThat(one.on(DAY.minusDays(1))).isEqualTo(SearchEntry.Validity.NOT_YET);
        assertThat(one.on(DAY)).isEqualTo(SearchEntry.Validity.EFFECTIVE);
        assertThat(one.on(DAY.plusDays(1))).isEqualTo(SearchEntry.Validity.EXPIRED);
    }

    @Test
    void whatWasToldItIsNotChangedFromOutside() {
        List<Touch> touches = new ArrayList<>();
        Validity validity = of(null, null, touches);
        touches.add(new Touch(RelationKind.ABOLISHES, DAY));

        assertThat(validity.on(DAY)).isEqualTo(SearchEntry.Validity.EFFECTIVE);
    }

    @ParameterizedTest
    @CsvSource({
        "ABOLISHES,ABOLISHES",
        "DECLARES_LAPSED,LAPSES",
        "AMENDS,AMENDS",
        "BASED_ON,BASED_ON",
        "PRINTS,PRINTS",
        "FORWARDS,FORWARDS",
        "INTERPRETS,INTERPRETS",
        "EFFECTIVE,",
        "VALID,"
    })
    void aClueProposesARelationOrADay(Clue.Kind clue, @Nullable RelationKind kind) {
        assertThat(RelationKind.of(clue)).isEqualTo(Optional.ofNullable(kind));
    }

    @Test
    void noClueMeansReplacing() {
        EnumSet<RelationKind> proposed = EnumSet.noneOf(RelationKind.class);
        for (Clue.Kind clue : Clue.Kind.values()) {
            RelationKind.of(clue).ifPresent(proposed::add);
        }
        assertThat(EnumSet.complementOf(proposed)).containsExactly(RelationKind.REPLACES);
    }

    @ParameterizedTest
    @EnumSource(RelationKind.class)
    void theWordOnTheOtherPageIsThePassiveOfTheFirst(RelationKind kind) {
        assertThat(kind.label()).isNotBlank();
        assertThat(kind.reverse()).startsWith("被").endsWith(kind.label());
    }
}
