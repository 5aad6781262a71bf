package org.mingtang.publication.precheck;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingtang.documents.StoredFileId;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptView;
import org.mingtang.review.CheckedDraft;
import org.mingtang.review.CheckedDraft.Element;
import org.mingtang.review.DraftCheck;
import org.mingtang.review.Finding;
import org.mingtang.review.Finding.Severity;
import org.springframework.stereotype.Component;

/** Lays a draft before the check. */
@Component
class DraftFindings {

    /** Licences and services, penalties, procurement: credit codes belong to the matter (条例第二十条第五、六、九项). */
    private static final Set<String> WITH_CREDIT_CODES = Set.of("20-05", "20-06", "20-09");

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final DraftCheck check;
    private final MissingElements missing;
    private final KeptFindings kept;
    private final Units units;

    DraftFindings(DraftCheck check, MissingElements missing, KeptFindings kept, Units units) {
        this.check = check;
        this.missing = missing;
        this.kept = kept;
        this.units = units;
    }

    /** All findings, the heaviest first. */
    List<Finding> of(ManuscriptView draft) {
        List<Finding> all = new ArrayList<>(check.check(asked(draft)));
        all.addAll(missing.advised(draft));
        return all;
    }

    /** Those that hold the draft back: neither mended nor kept. */
    List<Finding> open(ManuscriptView draft) {
        Set<String> settled = new HashSet<>();
        kept.of(draft.id()).forEach(each -> settled.add(each.fingerprint()));
        return of(draft).stream()
                .filter(finding -> finding.severity() != Severity.ADVICE)
                .filter(finding -> !settled.contains(finding.fingerprint()))
                .toList();
    }

    /** Whether words hold somebody's personal data. */
    boolean personal(String words) {
        CheckedDraft only = new CheckedDraft(words, "", null, null, null, null, "", List.of(), List.of(), true, "");
        return check.check(only).stream().anyMatch(finding -> finding.kind().personal());
    }

    private CheckedDraft asked(ManuscriptView draft) {
        ManuscriptFields fields = draft.fields();
        return new CheckedDraft(
                fields.title(),
                fields.docNumber() == null ? "" : fields.docNumber(),
                fields.formedOn(),
                fields.publishAt() == null
                        ? null
                        : fields.publishAt().atZone(CHINA).toLocalDate(),
                fields.effectiveFrom(),
                fields.validUntil(),
                fields.body(),
                draft.attachments().stream()
                        .map(each -> new CheckedDraft.Attachment(new StoredFileId(each.file()), each.name()))
                        .toList(),
                MissingElements.required(fields),
                WITH_CREDIT_CODES.contains(fields.line()),
                units.find(new UnitId(draft.unit())).map(UnitView::name).orElse(""),
                List.of(
                        new Element("summary", "内容概述", fields.summary()),
                        new Element("keywords", "关键词", fields.keywords()),
                        new Element("source", "来源", fields.source()),
                        new Element("changeNote", "修改说明", fields.changeNote())));
    }
}
