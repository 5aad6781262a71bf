package org.mingtang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.policy.Validity.Touch;
import org.mingtang.search.SearchEntry;

class ValidityOverTimeTests {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    private static LocalDate day(String monthAndDay) {
        return LocalDate.parse("2026-" + monthAndDay);
    }

    /** AMENDS@03-01 ABOLISHES@07-01 */
    private static List<Touch> touches(String written) {
        List<Touch> touches = new ArrayList<>();
        for (String each : written.split(" ")) {
            if (!each.isBlank()) {
                String[] parts = each.split("@");
                touches.add(new Touch(RelationKind.valueOf(parts[0]), day(parts[1])));
            }
        }
        return touches;
    }

    @ParameterizedTest(name = "{0}: on {1} {2}")
    @CsvSource({
        "AMENDS@03-01 AMENDS@06-01, 02-28, EFFECTIVE",
        "AMENDS@03-01 AMENDS@06-01, 03-01, AMENDED",
        "AMENDS@03-01 AMENDS@06-01, 12-31, AMENDED",
        "AMENDS@06-01 AMENDS@03-01, 03-01, AMENDED",
        "AMENDS@03-01 ABOLISHES@07-01, 06-30, AMENDED",
        "AMENDS@03-01 ABOLISHES@07-01, 07-01, ABOLISHED",
        "ABOLISHES@03-01 AMENDS@07-01, 08-01, ABOLISHED",
        "LAPSES@03-01 ABOLISHES@07-01, 03-01, EXPIRED",
        "LAPSES@03-01 ABOLISHES@07-01, 07-01, ABOLISHED",
        "REPLACES@07-01 LAPSES@08-01, 12-31, ABOLISHED",
        "BASED_ON@03-01 INTERPRETS@03-01 PRINTS@03-01 FORWARDS@03-01, 12-31, EFFECTIVE",
        "'', 12-31, EFFECTIVE"
    })
    void severalActsWorkOneAfterTheOther(String touches, String on, SearchEntry.Validity state) {
        assertThat(new Validity(NEW_YEAR, null, touches(touches)).on(day(on))).isEqualTo(state);
    }

    @ParameterizedTest(name = "until {0}, {1}: on {2} {3}")
    @CsvSource({
        "06-30, AMENDS@03-01, 06-30, AMENDED",
        "06-30, AMENDS@03-01, 07-01, EXPIRED",
        "06-30, AMENDS@08-01, 08-01, EXPIRED",
        "06-30, ABOLISHES@03-01, 04-01, ABOLISHED",
        "06-30, ABOLISHES@08-01, 07-15, EXPIRED",
        "06-30, ABOLISHES@08-01, 08-01, ABOLISHED",
        "06-30, '', 06-30, EFFECTIVE",
        "01-01, '', 01-01, EFFECTIVE",
        "01-01, '', 01-02, EXPIRED"
    })
    void theLastDayOfItsOwnWorksBesideWhatOthersDo(
            String until, String touches, String on, SearchEntry.Validity state) {
        assertThat(new Validity(NEW_YEAR, day(until), touches(touches)).on(day(on)))
                .isEqualTo(state);
    }

    @Test
    @DisplayName("溯及: an act that works from a day before the document took effect is seen once it has")
    void whatWorksRetroactivelyIsSeenFromTheFirstDay() {
        Validity validity = new Validity(day("06-01"), null, touches("AMENDS@03-01"));

        assertThat(validity.on(day("05-31"))).isEqualTo(SearchEntry.Validity.NOT_YET);
        assertThat(validity.on(day("06-01"))).isEqualTo(SearchEntry.Validity.AMENDED);
    }

    @Test
    void aDocumentWithoutADayOfEffectMayStillEnd() {
        Validity validity = new Validity(null, day("06-30"), List.of());

        assertThat(validity.on(LocalDate.of(1949, 10, 1))).isEqualTo(SearchEntry.Validity.EFFECTIVE);
        assertThat(validity.on(day("07-01"))).isEqualTo(SearchEntry.Validity.EXPIRED);
    }

    @Test
    void theExtraDayOfALeapYearIsADayOfItsOwn() {
        Validity validity = new Validity(null, LocalDate.of(2028, 2, 28), List.of());

        assertThat(validity.on(LocalDate.of(2028, 2, 29))).isEqualTo(SearchEntry.Validity.EXPIRED);
        assertThat(validity.endsOn()).contains(LocalDate.of(2028, 2, 29));
    }

    @Test
    @DisplayName("the day told with a state is the day on which that state began")
    void saysSinceWhenItIsAbolishedAlsoWhereItHadExpiredBefore() {
        Validity validity = new Validity(NEW_YEAR, day("06-30"), touches("ABOLISHES@09-01 LAPSES@08-01"));

        assertThat(PolicyAddition.said(validity.on(day("08-15")), validity, day("08-15")))
                .isEqualTo("失效，自 2026-07-01 起");
        assertThat(PolicyAddition.said(validity.on(day("09-01")), validity, day("09-01")))
                .isEqualTo("废止，自 2026-09-01 起");
    }

    @ParameterizedTest(name = "{0} until {1} on {2}: {3}")
    @CsvSource({
        "06-01, '', 05-01, '尚未生效，自 2026-06-01 起施行'",
        "01-01, 12-31, 05-01, '有效，有效期至 2026-12-31'",
        "01-01, '', 05-01, 有效",
        "01-01, 04-30, 05-01, '失效，自 2026-05-01 起'"
    })
    void saysItsStateInWords(String from, String until, String on, String said) {
        Validity validity = new Validity(day(from), until.isEmpty() ? null : day(until), List.of());

        assertThat(PolicyAddition.said(validity.on(day(on)), validity, day(on))).isEqualTo(said);
    }

    @Test
    void anAmendedDocumentSaysThatItWillEnd() {
        Validity validity = new Validity(NEW_YEAR, null, touches("AMENDS@03-01 ABOLISHES@07-01"));

        assertThat(PolicyAddition.said(validity.on(day("05-01")), validity, day("05-01")))
                .isEqualTo("已修改，有效期至 2026-06-30");
    }

    @Test
    void onceFallenItNeverStandsAgainWhateverElseHappens() {
        Random random = new Random(26);
        RelationKind[] kinds = RelationKind.values();
        for (int round = 0; round < 500; round++) {
            List<Touch> touches = new ArrayList<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                touches.add(new Touch(kinds[random.nextInt(kinds.length)], NEW_YEAR.plusDays(random.nextInt(400))));
            }
            LocalDate until = random.nextBoolean() ? null : NEW_YEAR.plusDays(random.nextInt(400));
            Validity validity = new Validity(NEW_YEAR, until, touches);
            boolean fell = false;
            for (int i = 0; i < 420; i++) {
                LocalDate on = NEW_YEAR.plusDays(i);
                boolean fallen = validity.on(on).fallen();
                assertThat(fallen || !fell).isTrue();
                assertThat(fallen)
                        .isEqualTo(validity.endsOn()
                                .filter(end -> !end.isAfter(on))
                                .isPresent());
                fell = fallen;
            }
        }
    }

    @ParameterizedTest
    @EnumSource(RelationKind.class)
    void everyKindHasAWordForEachOfItsEnds(RelationKind kind) {
        assertThat(kind.label()).isNotBlank();
        assertThat(kind.reverse()).startsWith("被").contains(kind.label().replace("作为", ""));
    }
}
