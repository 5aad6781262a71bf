package org.mingtang.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingtang.documents.StoredFileId;

class FactFormTests {

    private final UUID unit = UUID.randomUUID();
    private final UUID file = UUID.randomUUID();

    @Test
    void readsWhatWasTyped() {
        FactDraft draft = form(" 培训 ", "2026-03-15", "2.5").draft();

        assertThat(draft.subject()).isEqualTo("培训");
        assertThat(draft.on()).isEqualTo("2026-03-15");
        assertThat(draft.quantity()).isEqualByComparingTo("2.5");
        assertThat(draft.file()).isEqualTo(new StoredFileId(file));
        assertThat(draft.note()).isNull();
    }

    @Test
    void whatCannotBeReadIsLeftForTheRefusals() {
        var nonsense = new FactForm("t", "", "x", "3月15日", " ", "", "y", "", "两次");

        assertThat(nonsense.draft())
                .extracting("kind", "unit", "on", "subject", "address", "file")
                .containsOnlyNulls();
        assertThat(nonsense.draft().quantity()).isZero();
        assertThat(form("培训", "2026-03-15", "1e999999999").draft().quantity())
                .as("a number that would fill the memory when written out")
                .satisfies(quantity -> assertThat(quantity.precision()).isLessThan(5));
    }

    @Test
    void sameFormSentTwiceIsTheSameSubmission() {
        assertThat(form("培训", "2026-03-15", "1").submission())
                .isEqualTo(form(" 培训 ", "2026-03-15", "1").submission());
    }

    @Test
    void changedContentIsAnotherSubmission() {
        assertThat(form("培训", "2026-03-15", "1").submission())
                .isNotEqualTo(form("培训", "2026-03-16", "1").submission());
    }

    @Test
    void eachEmptyFormHasItsOwnToken() {
        LocalDate today = LocalDate.of(2026, 11, 23);

        assertThat(FactForm.empty(unit, today, null).token())
                .isNotEqualTo(FactForm.empty(unit, today, null).token());
        assertThat(new FactForm(null, null, null, null, null, null, null, null, null).submission())
                .isNull();
    }

    private FactForm form(String subject, String on, String quantity) {
        return new FactForm("token", "TRAINING", unit.toString(), on, subject, "", file.toString(), "", quantity);
    }
}
