package org.mingtang.request.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.Refusal;
import org.mingtang.request.letter.LetterKind;
import org.mingtang.request.letter.LetterTemplate;
import org.mingtang.request.letter.TemplateCheck;

/**
 * A new edition as it was typed.
 *
 * @param text a paragraph a line
 * @param effectiveFrom null where none or no day was given
 * @param before the number of the newest edition that whoever typed it saw
 */
record EditionDraft(
        LetterKind kind,
        String title,
        String text,
        @Nullable LocalDate effectiveFrom,
        String reason,
        int before) {

    private static final int LONGEST_REASON = 500;

    EditionDraft {
        // Without the one character that no database keeps.
        title = title.replace("\u0000", "").strip();
        text = text.replace("\u0000", "");
        reason = reason.replace("\u0000", "").strip();
    }

    LetterTemplate template() {
        return LetterTemplate.of(title, text);
    }

    /** The same, to be kept after another edition. */
    EditionDraft after(LetterEdition newest) {
        return new EditionDraft(kind, title, text, effectiveFrom, reason, newest.number());
    }

    /** All that is wrong, at once. */
    List<Refusal> refusals(LocalDate today) {
        List<Refusal> all = new ArrayList<>();
        TemplateCheck.faults(kind, template()).forEach(fault -> all.add(new Refusal("text", fault)));
        if (effectiveFrom == null) {
            all.add(new Refusal("effectiveFrom", "请填写启用日期。"));
        } else if (effectiveFrom.isBefore(today)) {
            all.add(new Refusal("effectiveFrom", "启用日期不能早于今天（" + today + "）：以前的文书不因新模板改变。"));
        } else if (effectiveFrom.isAfter(today.plusYears(1))) {
            all.add(new Refusal("effectiveFrom", "启用日期请填在一年以内。"));
        }
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            all.add(new Refusal("reason", "请写明为什么修改（不超过 " + LONGEST_REASON + " 字）。"));
        }
        return all;
    }
}
