package org.mingtang.policy.cleanup;

import java.util.ArrayList;
import java.util.List;
import org.mingtang.policy.Policies;
import org.mingtang.procedure.Refusal;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptView;
import org.mingtang.publication.PublicationGate;
import org.springframework.stereotype.Component;

/** Holds the result of a round back when it says something else than was decided, or keeps what fell since. */
@Component
class CleanUpGate implements PublicationGate {

    private final CleanUpRows rows;
    private final Policies policies;

    CleanUpGate(CleanUpRows rows, Policies policies) {
        this.rows = rows;
        this.policies = policies;
    }

    @Override
    public List<Refusal> objections(ManuscriptView draft, Moment moment) {
        return rows.findByDraft(draft.id().value())
                .map(round -> objections(round, draft.fields()))
                .orElse(List.of());
    }

    private List<Refusal> objections(CleanUp round, ManuscriptFields result) {
        List<Refusal> all = new ArrayList<>();
        if (!CleanUpResult.says(round, result.body())) {
            all.add(new Refusal("body", "公布稿里的文件清单与清理决定不一致，请恢复清单；要改决定，请先把公布稿作废，再到清理页面重新研究。"));
        }
        round.decided(Verdict.KEEP).stream()
                .flatMap(line -> policies.find(new ItemNumber(line.item())).stream())
                .filter(document -> document.state().fallen())
                .map(document -> new Refusal(
                        "body",
                        "清单里决定继续有效的“" + document.title() + "”已经"
                                + document.state().label() + "，不能再公布为继续有效。请先把公布稿作废，再到清理页面重新研究。"))
                .forEach(all::add);
        if (!result.forEverybody()) {
            all.add(new Refusal("audience", "清理结果应当向社会公布，不能定向公开。"));
        }
        return all;
    }
}
