package org.mingtang.policy.interpretation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ManuscriptView;
import org.mingtang.publication.Manuscripts;
import org.mingtang.review.BesideText;
import org.springframework.stereotype.Component;

/** Shows reviewers of a document how far its interpretation is, and reviewers of an interpretation its document (同步审签). */
@Component
class BesidePieces implements BesideText {

    private final Manuscripts manuscripts;
    private final Interpretations interpretations;
    private final InterpretationGate gate;
    private final Pieces pieces;

    BesidePieces(Manuscripts manuscripts, Interpretations interpretations, InterpretationGate gate, Pieces pieces) {
        this.manuscripts = manuscripts;
        this.interpretations = interpretations;
        this.gate = gate;
        this.pieces = pieces;
    }

    @Override
    public List<Note> beside(String kind, String subject) {
        return manuscripts.reviewed(subject).flatMap(this::note).stream().toList();
    }

    private Optional<Note> note(ManuscriptView draft) {
        if (draft.fields().kind() == ItemKind.INTERPRETATION) {
            return pieces.explained(draft).map(BesidePieces::document);
        }
        return draft.fields().kind().isPolicy() ? materials(draft) : Optional.empty();
    }

    /** Whom a piece of its own names stands in the reviewed text; what the document's plan says does not. */
    private static Note document(Explained explained) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(explained.title(), explained.desk()));
        if (explained.draft() != null && explained.words().interpreter() != null) {
            lines.add(new Line("解读人：" + explained.words().interpreter(), null));
        }
        if (explained.draft() != null && explained.words().contact() != null) {
            lines.add(new Line("咨询联系方式：" + explained.words().contact(), null));
        }
        return new Note("所解读的文件", lines);
    }

    private Optional<Note> materials(ManuscriptView document) {
        List<Line> lines = new ArrayList<>();
        for (Material each : interpretations.materials(document)) {
            ManuscriptView piece = each.manuscript();
            lines.add(new Line(
                    piece.fields().title() + "（" + piece.stage().label() + "，与原文重复 " + each.overlapPercent() + "%）",
                    "/desk/drafts/" + piece.id()));
        }
        List<InterpretationForm> lacking = gate.needs(document) ? gate.lacking(document) : List.of();
        if (!lacking.isEmpty()) {
            lines.add(new Line("还没有通过审核的：" + PlanWords.labels(lacking), null));
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Note("解读材料", lines));
    }
}
