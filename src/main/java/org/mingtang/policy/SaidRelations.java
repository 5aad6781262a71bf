package org.mingtang.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.policy.text.Clue;
import org.mingtang.policy.text.Reference;
import org.mingtang.policy.text.TextClues;
import org.mingtang.publication.DraftNotes;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptStage;
import org.mingtang.publication.ManuscriptView;
import org.mingtang.publication.Manuscripts;
import org.mingtang.review.BesideText;
import org.springframework.stereotype.Component;

/** What a text says of other documents; its drafter and reviewers read before publication what the library will make of it. */
@Component
class SaidRelations implements DraftNotes, BesideText {

    /**
     * That a text amends, ends or cites another document.
     *
     * @param quote the sentence that says it
     * @param address where in the text it stands
     */
    record Said(
            RelationKind kind,
            Relation.End target,
            String quote,
            @Nullable String address) {}

    private final Relations relations;
    private final Manuscripts manuscripts;

    SaidRelations(Relations relations, Manuscripts manuscripts) {
        this.relations = relations;
        this.manuscripts = manuscripts;
    }

    List<Said> of(String title, String body, Relation.End self) {
        List<Said> said = new ArrayList<>();
        for (Clue clue : TextClues.of(BodyLines.of(title, body).text()).clues()) {
            Reference other = clue.reference();
            if (other != null) {
                String number = other.number().isBlank() ? null : other.number();
                RelationKind.of(clue.kind())
                        .ifPresent(kind -> said.add(new Said(
                                kind,
                                relations.resolved(kind, new Relation.End(null, other.title(), number), self),
                                clue.quote(),
                                clue.address())));
            }
        }
        return said;
    }

    @Override
    public List<Note> notes(ManuscriptView draft) {
        if (!draft.fields().kind().isPolicy() || draft.stage() == ManuscriptStage.PUBLISHED) {
            return List.of();
        }
        List<Line> lines = of(draft.fields().title(), draft.fields().body(), self(draft)).stream()
                .map(SaidRelations::line)
                .distinct()
                .toList();
        return lines.isEmpty() ? List.of() : List.of(new Note("正文写明的文件关系", lines));
    }

    private static Relation.End self(ManuscriptView draft) {
        ItemNumber item = draft.item();
        return new Relation.End(
                item == null ? null : item.value(),
                draft.fields().title(),
                draft.fields().docNumber());
    }

    private static Line line(Said said) {
        String what = said.kind().label() + "：" + said.target().named();
        if (said.target().item() == null) {
            return new Line(what + "（文件库里没有找到）", null);
        }
        boolean asked = said.kind().effect() != RelationKind.Effect.CITES;
        return new Line(what + (asked ? "（发布后须在政策文件库确认）" : ""), said.target().path());
    }

    @Override
    public List<Note> beside(String kind, String subject) {
        return manuscripts.reviewed(subject).map(this::notes).orElse(List.of());
    }
}
