package org.mingtang.publication.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.Refusal;
import org.mingtang.publication.CatalogueLines;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.Items;
import org.mingtang.publication.ManuscriptView;
import org.mingtang.publication.PublicationGate;
import org.springframework.stereotype.Component;

/**
 * A line that fell away, or stands in another government's catalogue, keeps what hangs on it, with its later versions, and
 * takes nothing new. What was sent to review before goes on.
 */
@Component
class EndedLineGate implements PublicationGate {

    private final CatalogueLines lines;
    private final Items items;

    EndedLineGate(CatalogueLines lines, Items items) {
        this.lines = lines;
        this.items = items;
    }

    @Override
    public List<Refusal> objections(ManuscriptView draft, Moment moment) {
        String line = draft.fields().line();
        if (hangsThere(draft.item(), line)) {
            return List.of();
        }
        if (lines.ended(line)) {
            return List.of(new Refusal("line", "这一公开目录已经删去，不再接收新的信息，请另选目录。"));
        }
        return moment == Moment.SUBMISSION && lines.find(line).isPresent() && !lines.belongs(line, draft.unit())
                ? List.of(new Refusal("line", "这一公开目录是别的政府的，请从本级政府的目录里另选。"))
                : List.of();
    }

    private boolean hangsThere(@Nullable ItemNumber item, String line) {
        return item != null
                && items.find(item).filter(each -> each.line().equals(line)).isPresent();
    }
}
