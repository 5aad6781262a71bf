package org.mingtang.request.handling;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.Outcome;
import org.mingtang.request.letter.Field;
import org.mingtang.request.letter.WithheldPart;
import org.mingtang.request.reply.ReplyDraft;
import org.springframework.util.MultiValueMap;

/** An answer as it comes from its form: {@code said.FIELD}, and the withheld parts as rows of {@code part.…}. */
final class ReplyForm {

    private ReplyForm() {}

    static ReplyDraft draft(Outcome outcome, MultiValueMap<String, String> form) {
        Map<Field, String> said = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            String words = form.getFirst("said." + field.name());
            if (field.isGiven() && words != null) {
                said.put(field, kept(words));
            }
        }
        return new ReplyDraft(outcome, said, parts(form));
    }

    private static List<WithheldPart> parts(MultiValueMap<String, String> form) {
        List<String> whats = values(form, "part.what");
        var parts = new ArrayList<WithheldPart>();
        for (int i = 0; i < whats.size(); i++) {
            if (!whats.get(i).isBlank()) {
                String detail = at(form, "part.detail", i);
                parts.add(new WithheldPart(
                        whats.get(i).strip(),
                        Outcome.of(at(form, "part.ground", i))
                                .filter(Outcome::withholds)
                                .orElseThrow(() -> new UnlawfulAct("请选择不公开部分的依据。")),
                        at(form, "part.reasons", i).strip(),
                        detail.isBlank() ? null : detail.strip()));
            }
        }
        return parts;
    }

    private static String at(MultiValueMap<String, String> form, String name, int place) {
        List<String> all = values(form, name);
        return place < all.size() ? kept(all.get(place)) : "";
    }

    /** Without the one character that no database keeps. */
    private static String kept(String words) {
        return words.replace("\u0000", "");
    }

    private static List<String> values(MultiValueMap<String, String> form, String name) {
        List<String> all = form.get(name);
        return all == null ? List.of() : all;
    }
}
