package org.mingtang.policy.interpretation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.ManuscriptStage;
import org.mingtang.publication.ManuscriptView;

/**
 * The document a piece explains: a draft with its plan, a public item, or one that others keep.
 *
 * @param body sanitised HTML; empty for what others keep
 * @param draft the manuscript with which the piece comes out; null where the piece was begun for an item or for another's
 * @param item its number once it is public
 * @param audience units it is directed to; empty means everybody
 */
public record Explained(
        String title,
        @Nullable String docNumber,
        String body,
        @Nullable ManuscriptView draft,
        @Nullable ItemNumber item,
        List<UUID> audience,
        InterpretationForm form,
        PieceWords words) {

    static Explained of(ManuscriptView draft, InterpretationForm form, PieceWords words) {
        var fields = draft.fields();
        return new Explained(
                fields.title(), fields.docNumber(), fields.body(), draft, draft.item(), fields.audience(), form, words);
    }

    static Explained of(ItemView item, InterpretationForm form, PieceWords words) {
        return new Explained(
                item.title(), item.docNumber(), item.body(), null, item.number(), item.audience(), form, words);
    }

    static Explained outside(String title, InterpretationForm form, PieceWords words) {
        return new Explained(title, null, "", null, null, List.of(), form, words);
    }

    /** Whether it may be explained in public already. */
    boolean out() {
        return draft == null || draft.stage() == ManuscriptStage.PUBLISHED;
    }

    /** Where the desk has it; null for what others keep. */
    public @Nullable String desk() {
        if (draft != null && !out()) {
            return "/desk/drafts/" + draft.id() + "/interpretation";
        }
        return item == null ? null : "/desk/items/" + item + "/interpretation";
    }
}
