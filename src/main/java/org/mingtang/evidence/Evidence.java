package org.mingtang.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.procedure.Refusal;
import org.springframework.stereotype.Component;

/** The one record of what was done: facts by kind, unit and date. */
@Component
public class Evidence {

    /** Everything that is wrong with a draft, at once; empty when it can be recorded by this person. */
    public List<Refusal> refusals(FactDraft draft, Person person) {
        throw new UnsupportedOperationException();
    }

    /**
     * Records a fact and tells it as {@link FactRecorded}.
     *
     * @throws org.mingtang.procedure.UnlawfulAct when {@link #refusals} is not empty
     */
    public FactId record(FactDraft draft, Person person) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes a fact back with a reason; it stays on record and no longer counts.
     *
     * @throws org.mingtang.procedure.UnlawfulAct when it is another unit's, already taken back, or no reason is given
     */
    public void withdraw(FactId id, String reason, Person person) {
        throw new UnsupportedOperationException();
    }

    /** Facts that count, earliest first; both days inclusive; no units means none. */
    public List<FactView> facts(String kind, Collection<UnitId> units, LocalDate from, LocalDate to) {
        throw new UnsupportedOperationException();
    }

    /** Sum of the quantities of {@link #facts}, zero when there is none. */
    public BigDecimal count(String kind, Collection<UnitId> units, LocalDate from, LocalDate to) {
        throw new UnsupportedOperationException();
    }

    /** A fact by its id, also one taken back. */
    public Optional<FactView> find(FactId id) {
        throw new UnsupportedOperationException();
    }

    /** All kinds in the order they are offered. */
    public List<FactKind> kinds() {
        throw new UnsupportedOperationException();
    }

    /** The kind a measure such as 邀请公众代表列席政府常务会 is most likely counted by, from its words. */
    public Optional<String> guessKind(String measure) {
        throw new UnsupportedOperationException();
    }
}
