package org.mingtang.plan.checking;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.ReadPlan;
import org.mingtang.plan.reading.ReadPlan.Level;

/**
 * What stands above the table: title, number, date, year, level.
 *
 * @param open whether the public will see it (主动公开)
 */
@Embeddable
record DraftHead(
        String title,
        @Column(name = "doc_number") @Nullable String docNumber,
        @Column(name = "issued_on") @Nullable LocalDate issuedOn,
        @Nullable Integer year,
        @Enumerated(EnumType.STRING) @Nullable Level level,
        boolean open) {

    static DraftHead unread(String fileName) {
        return new DraftHead(fileName, null, null, null, null, true);
    }

    static DraftHead of(ReadPlan read) {
        return new DraftHead(
                read.title() == null ? "" : read.title(),
                read.docNumber(),
                read.issuedOn(),
                read.year(),
                read.level(),
                true);
    }
}
