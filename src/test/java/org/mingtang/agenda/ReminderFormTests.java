package org.mingtang.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.procedure.Refusal;

class ReminderFormTests {

    @ParameterizedTest
    @ValueSource(strings = {"7、3、1", "1,3,7", " 7 3  1 ", "7，3；1"})
    void readsDaysHoweverTheyAreSeparated(String before) {
        var form = new ReminderForm(before, "1", "5", true);

        assertThat(form.refusals()).isEmpty();
        assertThat(form.rules()).isEqualTo(new ReminderRules(new TreeSet<>(List.of(1, 3, 7)), 1, 5, true));
    }

    @Test
    void showsTheRulesAsTheyWouldBeTyped() {
        var rules = new ReminderRules(new TreeSet<>(List.of(1, 3, 7)), 1, null, false);

        assertThat(ReminderForm.of(rules)).isEqualTo(new ReminderForm("7、3、1", "1", "", false));
        assertThat(ReminderForm.of(rules).rules()).isEqualTo(rules);
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        assertThat(new ReminderForm("三天", "0", "61", false).refusals())
                .extracting(Refusal::field)
                .containsExactly("before", "overdueFrom", "overdueEvery");
    }

    @Test
    void cannotRepeatWhatNeverBegins() {
        assertThat(new ReminderForm("", "", "5", false).refusals())
                .extracting(Refusal::field)
                .containsExactly("overdueFrom");
    }

    @ParameterizedTest
    @ValueSource(strings = {"61", "-1", "1.5", "99999999999", "1 2 3 4 5 6 7 8 9 10 11"})
    void refusesDaysOutOfReason(String before) {
        assertThat(new ReminderForm(before, "", "", false).refusals()).hasSize(1);
    }
}
