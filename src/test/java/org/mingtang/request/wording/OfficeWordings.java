package org.mingtang.request.wording;

import java.time.LocalDate;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.request.letter.LetterKind;
import org.springframework.beans.factory.ListableBeanFactory;

/** Editions as an office keeps them, told from one another by a sentence of their own. */
public final class OfficeWordings {

    private final LetterEditions editions;

    public OfficeWordings(ListableBeanFactory beans) {
        editions = beans.getBean(LetterEditions.class);
    }

    /** Keeps the next edition of a letter: that as delivered, with this sentence before it. */
    public LetterEdition keep(LetterKind kind, String sentence, LocalDate from, Person by) {
        return editions.keep(draft(kind, sentence, from, newest(kind, by)), by);
    }

    int newest(LetterKind kind, Person by) {
        return editions.of(government(by), kind).get(0).number();
    }

    UnitId government(Person by) {
        return editions.government(by).id();
    }

    static EditionDraft draft(LetterKind kind, String sentence, LocalDate from, int before) {
        LetterEdition delivered = LetterEdition.builtIn(kind);
        return new EditionDraft(
                kind,
                delivered.template().title(),
                sentence + "\n" + delivered.template().text(),
                from,
                "统一用语",
                before);
    }
}
