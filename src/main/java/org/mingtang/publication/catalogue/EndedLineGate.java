package org.mingtang.publication.catalogue;

import java.util.List;
import org.mingtang.procedure.Refusal;
import org.mingtang.publication.ManuscriptView;
import org.mingtang.publication.PublicationGate;
import org.springframework.stereotype.Component;

/** A line that fell away keeps what hangs on it, with its later versions, and takes nothing new. */
@Component
class EndedLineGate implements PublicationGate {

    private final LineRows lines;

    EndedLineGate(LineRows lines) {
        this.lines = lines;
    }

    @Override
    public List<Refusal> objections(ManuscriptView draft, Moment moment) {
        boolean ended =
                lines.find(draft.fields().line()).filter(line -> !line.living()).isPresent();
        return ended && draft.item() == null ? List.of(new Refusal("line", "这一公开目录已经删去，不再接收新的信息，请另选目录。")) : List.of();
    }
}
