package org.mingtang.request.reply;

import java.util.Optional;
import org.mingtang.request.RequestStage;
import org.mingtang.request.RequestView;
import org.mingtang.request.letter.LetterKind;
import org.mingtang.request.wording.LetterEdition;
import org.mingtang.request.wording.LetterEditions;
import org.mingtang.request.wording.WordedBy;
import org.springframework.stereotype.Component;

/**
 * By which edition of the wording an answer is drafted: the one in force when its letter was begun, until it is made anew.
 * So what was approved is what is made, checked again and served, whatever came in force between.
 */
@Component
class ReplyEditions {

    private final AllReplies replies;
    private final LetterEditions editions;

    ReplyEditions(AllReplies replies, LetterEditions editions) {
        this.replies = replies;
        this.editions = editions;
    }

    LetterEdition of(RequestView request, ReplyDraft draft) {
        LetterKind kind = LetterKind.of(draft.outcome());
        return begun(request, kind)
                .map(reply -> editions.remembered(kind, reply.wording()))
                .orElseGet(() -> editions.inForce(request.organ(), kind));
    }

    /** The same, told of a newer edition while the answer is not approved. */
    WordedBy wordedBy(RequestView request, ReplyDraft draft) {
        LetterEdition edition = of(request, draft);
        boolean open = request.stage().isOpen() && request.stage() != RequestStage.APPROVED;
        return open
                ? WordedBy.drafted(edition, editions.inForce(request.organ(), edition.kind()))
                : WordedBy.now(edition);
    }

    LetterEdition inForce(RequestView request, ReplyDraft draft) {
        return editions.inForce(request.organ(), LetterKind.of(draft.outcome()));
    }

    /** The answer as kept, where it is the same letter; one of another kind is begun by another wording. */
    private Optional<Reply> begun(RequestView request, LetterKind kind) {
        return replies.findById(request.id().value())
                .filter(reply -> LetterKind.of(reply.view().draft().outcome()) == kind);
    }
}
