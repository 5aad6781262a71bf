package org.mingtang.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * A relation as a keeper types it.
 *
 * @param passive whether it is the other document that does it
 * @param title of the other document
 * @param docNumber of the other document
 * @param from the day from which it works; empty takes the day of the document that does it
 * @param textVersion the version that bears the amended text
 */
public record RelationForm(
        @Nullable RelationKind kind,
        boolean passive,
        @Nullable String title,
        @Nullable String docNumber,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @Nullable Integer textVersion) {

    static final RelationForm EMPTY = new RelationForm(null, false, null, null, null, null);

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_NUMBER = 100;

    RelationKind chosen() {
        if (kind == null) {
            throw new UnlawfulAct("请选择是什么关系。");
        }
        return kind;
    }

    /** The other document as typed; 《》 around a title are no part of it. */
    Relation.End other() {
        String name = title == null ? "" : title.strip().replaceFirst("^《((?:[^《》]++|《[^《》]*+》)*+)》$", "$1");
        String number = docNumber == null ? "" : docNumber.strip();
        if (name.length() > LONGEST_TITLE || number.length() > LONGEST_NUMBER) {
            throw new UnlawfulAct("标题不超过 " + LONGEST_TITLE + " 字，文号不超过 " + LONGEST_NUMBER + " 字。");
        }
        return new Relation.End(null, name, number.isEmpty() ? null : number);
    }
}
