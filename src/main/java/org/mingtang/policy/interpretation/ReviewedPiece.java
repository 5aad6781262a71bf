package org.mingtang.policy.interpretation;

import java.util.Optional;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.ReviewedAddition;
import org.springframework.stereotype.Component;

/** Lets reviewers pass what a piece says of itself in public; what belongs to a draft passed with the draft's plan. */
@Component
class ReviewedPiece implements ReviewedAddition {

    private final Pieces pieces;

    ReviewedPiece(Pieces pieces) {
        this.pieces = pieces;
    }

    @Override
    public Optional<Words> of(ManuscriptId draft) {
        return pieces.row(draft)
                .filter(piece -> piece.document() == null)
                .map(piece -> new Words("explained", "所解读的文件", text(piece)));
    }

    /** The number and not the title: a corrected title of the document leaves the approval as it is. */
    private static String text(Pieces.Piece piece) {
        StringBuilder text = new StringBuilder()
                .append("文件：")
                .append(piece.item() == null ? piece.outside() : new ItemNumber(piece.item()).path());
        if (piece.interpreter() != null) {
            text.append("\n解读人：").append(piece.interpreter());
        }
        if (piece.contact() != null) {
            text.append("\n咨询联系方式：").append(piece.contact());
        }
        return text.toString();
    }
}
