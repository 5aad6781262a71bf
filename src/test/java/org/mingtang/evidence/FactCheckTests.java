package org.mingtang.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.beans.factory.annotation.Autowired;

/** The last value that is taken and the first that is not, of each field. */
@MingtangTest
class FactCheckTests {

    @Autowired
    Evidence evidence;

    @Autowired
    Units units;

    @Autowired
    MovableClock clock;

    private UnitId unit = new UnitId(UUID.randomUUID());
    private Person clerk = Place.of(unit, Role.CLERK);

    @BeforeEach
    void foundUnit() {
        unit = Place.department(units);
        clerk = Place.of(unit, Role.CLERK);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "0.01, true",
        "0.001, false",
        "0, false",
        "-1, false",
        "1000000000, true",
        "1000000000.01, false",
        "2.50, true",
        "2.505, false",
        "1E+9, true",
        "1E+10, false",
        "1E-999999999, false",
        "1E+999999999, false"
    })
    void quantitiesArePositiveAndOfTwoDecimals(String quantity, boolean taken) {
        assertTaken(taken, "quantity", Draft.of("PUBLICATION", unit, "2026-03-01", quantity));
    }

    @Test
    void theGreatestQuantityIsKeptToTheLastDigit() {
        evidence.record(Draft.of("PUBLICATION", unit, "2026-03-01", "1000000000"), clerk);
        evidence.record(Draft.of("PUBLICATION", unit, "2026-03-02", "0.01"), clerk);

        assertThat(evidence.count("PUBLICATION", List.of(unit), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)))
                .isEqualByComparingTo("1000000000.01");
    }

    @ParameterizedTest
    @CsvSource({"1, true", "200, true", "201, false"})
    void subjectsHaveRoomForTwoHundredCharacters(int length, boolean taken) {
        assertTaken(taken, "subject", draft("培".repeat(length), null));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "2000, true", "2001, false"})
    void notesHaveRoomForTwoThousandCharacters(int length, boolean taken) {
        assertTaken(taken, "note", draft("培训", "注".repeat(length)));
    }

    @Test
    void whatFillsEachFieldToItsEndIsKeptWhole() {
        String subject = "培".repeat(200);
        String note = "注".repeat(2000);
        String address = "https://yunlu.example/" + "a".repeat(2000 - 22);

        FactId id = evidence.record(
                new FactDraft("TRAINING", unit, LocalDate.of(2026, 3, 1), subject, address, null, note, null), clerk);

        assertThat(evidence.find(id)).hasValueSatisfying(fact -> {
            assertThat(fact.subject()).isEqualTo(subject);
            assertThat(fact.note()).isEqualTo(note);
            assertThat(fact.address()).hasSize(2000).isEqualTo(address);
        });
    }

    @Test
    void addressesEndAtTwoThousandCharacters() {
        assertTaken(false, "address", Draft.at(unit, "https://yunlu.example/" + "a".repeat(2001 - 22)));
    }

    @ParameterizedTest
    @CsvSource({"2000-01-01, true", "1999-12-31, false", "2024-02-29, true"})
    void daysBeginWithTheCentury(String day, boolean taken) {
        assertTaken(taken, "on", Draft.training(unit, day));
    }

    @Test
    void tomorrowBecomesTakenAtMidnightInTheOffice() {
        assertTaken(false, "on", Draft.training(unit, "2026-12-01"));
        clock.moveTo(LocalDate.of(2026, 12, 1));
        assertTaken(true, "on", Draft.training(unit, "2026-12-01"));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyTheOpennessOfficeEntersForOthers(Role role) {
        UnitId other = Place.department(units);
        Person person = Place.of(unit, role);

        assertThat(evidence.refusals(Draft.training(other, "2026-03-01"), person)
                        .isEmpty())
                .isEqualTo(role == Role.OPENNESS_OFFICE);
        assertThat(evidence.refusals(Draft.training(unit, "2026-03-01"), person))
                .isEmpty();
    }

    @Test
    void unitsThatAreNotThereAreNotEnteredFor() {
        UnitId nowhere = new UnitId(UUID.randomUUID());

        assertThat(evidence.refusals(Draft.training(nowhere, "2026-03-01"), Place.of(nowhere, Role.CLERK)))
                .extracting(Refusal::message)
                .containsExactly("没有这个单位，请重新选择。");
    }

    @Test
    void kindsThatAreNotThereAreNotEntered() {
        assertTaken(false, "kind", Draft.of("training", unit, "2026-03-01", null));
        assertTaken(false, "kind", Draft.of("", unit, "2026-03-01", null));
    }

    @ParameterizedTest
    @CsvSource({"1, true", "500, true", "501, false"})
    void reasonsOfAWithdrawalHaveRoomForFiveHundredCharacters(int length, boolean taken) {
        FactId id = evidence.record(Draft.training(unit, "2026-03-01"), clerk);
        String reason = "因".repeat(length);

        if (taken) {
            evidence.withdraw(id, reason, clerk);
        } else {
            assertThatThrownBy(() -> evidence.withdraw(id, reason, clerk)).isInstanceOf(UnlawfulAct.class);
        }

        assertThat(evidence.find(id).orElseThrow().withdrawn()).isEqualTo(taken);
    }

    private FactDraft draft(String subject, @Nullable String note) {
        return new FactDraft("TRAINING", unit, LocalDate.of(2026, 3, 1), subject, null, null, note, BigDecimal.ONE);
    }

    /** Refused or not, and recorded or not, must be the same answer. */
    private void assertTaken(boolean taken, String field, FactDraft draft) {
        assertThat(evidence.refusals(draft, clerk))
                .extracting(Refusal::field)
                .containsExactlyElementsOf(taken ? List.of() : List.of(field));
        if (taken) {
            assertThat(evidence.find(evidence.record(draft, clerk))).isPresent();
        } else {
            assertThatThrownBy(() -> evidence.record(draft, clerk)).isInstanceOf(UnlawfulAct.class);
        }
    }
}
