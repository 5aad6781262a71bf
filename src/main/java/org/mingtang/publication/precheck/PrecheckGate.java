package org.mingtang.publication.precheck;

import java.util.List;
import org.mingtang.procedure.Refusal;
import org.mingtang.publication.ManuscriptView;
import org.mingtang.publication.PublicationGate;
import org.mingtang.review.Finding;
import org.mingtang.review.Finding.Severity;
import org.springframework.stereotype.Component;

/** Holds a draft back from review while a finding is neither mended nor kept with a reason. */
@Component
class PrecheckGate implements PublicationGate {

    private final DraftFindings findings;

    PrecheckGate(DraftFindings findings) {
        this.findings = findings;
    }

    @Override
    public List<Refusal> objections(ManuscriptView draft, Moment moment) {
        if (moment != Moment.SUBMISSION || !draft.stage().writable()) {
            return List.of();
        }
        List<Finding> open = findings.open(draft);
        if (open.isEmpty()) {
            return List.of();
        }
        long must = count(open, Severity.REFUSE);
        long should = count(open, Severity.WARN);
        String message = "检查发现 "
                + (must > 0 ? must + " 处须处理" : "")
                + (must > 0 && should > 0 ? "、" : "")
                + (should > 0 ? should + " 处请核对" : "")
                + "，请逐处修改，或说明理由后保留。";
        return List.of(new Refusal(PrecheckPage.address(draft.id()), message));
    }

    private static long count(List<Finding> open, Severity severity) {
        return open.stream().filter(each -> each.severity() == severity).count();
    }
}
