package org.mingtang.request.library;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.UnitId;
import org.mingtang.request.Outcome;
import org.mingtang.request.RequestId;

/**
 * A library case as pages show it.
 *
 * @param request the case it was made of; opened only by those who may
 * @param grounds why parts were withheld; only of a partial disclosure
 * @param year of the answer
 * @param draft the manuscript that is to make it public; null while nobody decided so
 * @param href its public page; null while there is none
 * @param withdrawal why it was withdrawn; null while it stands
 */
public record LibraryView(
        UUID id,
        RequestId request,
        int revision,
        UnitId organ,
        UnitId unit,
        Outcome outcome,
        List<Outcome> grounds,
        int year,
        LibraryStage stage,
        LibraryText text,
        boolean training,
        @Nullable UUID draft,
        @Nullable String href,
        @Nullable LocalDate releasedOn,
        @Nullable String withdrawal) {

    /** 2026 年 部分公开案例 without a number: the number of the request would lead back to it. */
    public String name() {
        return text.title().isEmpty() ? year + " 年" + outcome.label() + "案例" : text.title();
    }

    /** Articles it rests on, or the grounds of what was withheld. */
    public String ground() {
        return grounds.isEmpty()
                ? String.join("、", outcome.articles())
                : String.join("、", grounds.stream().map(Outcome::label).toList());
    }
}
