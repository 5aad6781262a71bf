package org.mingtang.policy.cleanup;

import java.util.List;
import org.mingtang.procedure.Refusal;
import org.mingtang.publication.ManuscriptView;
import org.mingtang.publication.PublicationGate;
import org.springframework.stereotype.Component;

/** Holds the result of a round back when it says something else than was decided. */
@Component
class CleanUpGate implements PublicationGate {

    private final CleanUpRows rows;

    CleanUpGate(CleanUpRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Refusal> objections(ManuscriptView draft, Moment moment) {
        return rows.findByDraft(draft.id().value())
                .filter(round -> !CleanUpResult.says(round, draft.fields().body()))
                .map(round -> List.of(new Refusal("body", "公布稿里的文件清单与清理决定不一致，请恢复清单，或者重新研究后另行起草。")))
                .orElse(List.of());
    }
}
