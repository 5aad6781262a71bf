package org.mingtang.publication.precheck;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.Manuscripts;
import org.mingtang.review.BesideText;
import org.mingtang.review.ReviewSubmitted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells reviewers what the check found and the author kept, and why; what was found is not said, it may be personal data. */
@Component
class KeptBeside implements BesideText {

    private static final String HEADING = "检查发现，起草人说明理由后保留";

    private final KeptFindings kept;
    private final DraftFindings findings;
    private final Manuscripts drafts;

    KeptBeside(KeptFindings kept, DraftFindings findings, Manuscripts drafts) {
        this.kept = kept;
        this.findings = findings;
        this.drafts = drafts;
    }

    @Override
    public List<Note> beside(String kind, String subject) {
        List<Line> lines = draft(subject).map(kept::of).orElse(List.of()).stream()
                .map(KeptBeside::line)
                .toList();
        return lines.isEmpty() ? List.of() : List.of(new Note(HEADING, lines));
    }

    /** Reasons for what was mended meanwhile concern nobody. */
    @EventListener
    void submitted(ReviewSubmitted submitted) {
        draft(submitted.subject())
                .filter(draft -> !kept.of(draft).isEmpty())
                .flatMap(drafts::find)
                .ifPresent(draft -> kept.retain(draft.id(), findings.of(draft)));
    }

    private static Optional<ManuscriptId> draft(String subject) {
        try {
            return Optional.of(new ManuscriptId(UUID.fromString(subject)));
        } catch (IllegalArgumentException notOfManuscripts) {
            return Optional.empty();
        }
    }

    private static Line line(KeptFinding each) {
        String what = each.kind() + "（" + each.place() + "）：" + each.reason();
        return new Line(what + "　" + each.name() + " " + PrecheckPage.minute(each.at()), null);
    }
}
