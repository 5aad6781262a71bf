package org.mingtang.plan.checking;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.ReadPlan.Level;
import org.mingtang.procedure.Refusal;

/** The head as it was sent; texts, so that what was typed wrongly can be shown again. */
public record HeadForm(
        @Nullable String title,
        @Nullable String docNumber,
        @Nullable String issuer,
        @Nullable String issuedOn,
        @Nullable String year,
        @Nullable String level,
        @Nullable String open,
        @Nullable String corrects) {

    static HeadForm of(Draft draft) {
        DraftHead head = draft.head();
        return new HeadForm(
                head.title(),
                Words.orEmpty(head.docNumber()),
                draft.issuer().toString(),
                Words.orEmpty(head.issuedOn()),
                Words.orEmpty(head.year()),
                head.level() == null ? "" : head.level().name(),
                head.open() ? "true" : "false",
                Words.orEmpty(draft.corrects()));
    }

    List<Refusal> refusals() {
        List<Refusal> refusals = new ArrayList<>();
        if (Typed.text(title) == null) {
            refusals.add(new Refusal("title", "请填写标题。"));
        }
        if (Typed.text(issuedOn) != null && day() == null) {
            refusals.add(new Refusal("issuedOn", "成文日期请写作 2026-03-31 的样子。"));
        }
        Integer number = Typed.number(year);
        if (number == null || number < 2000 || number > 2100) {
            refusals.add(new Refusal("year", "请填写年度（如 2026）。"));
        }
        return refusals;
    }

    DraftHead head() {
        return new DraftHead(
                Words.orEmpty(Typed.text(title)),
                Typed.text(docNumber),
                day(),
                Typed.number(year),
                Typed.choice(Level.class, level),
                !"false".equals(open));
    }

    @Nullable
    UUID issuerId() {
        return Typed.id(issuer);
    }

    @Nullable
    UUID correctsId() {
        return Typed.id(corrects);
    }

    private @Nullable LocalDate day() {
        String text = Typed.text(issuedOn);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
