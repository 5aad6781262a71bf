package org.mingtang.publication.precheck;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.mingtang.documents.StoredFile;
import org.mingtang.documents.StoredFileId;
import org.mingtang.documents.StoredFiles;
import org.mingtang.identity.Person;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.Attachment;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.ManuscriptView;
import org.mingtang.publication.Manuscripts;
import org.mingtang.review.AttachmentCleaner;
import org.mingtang.review.AttachmentCleaner.Cleaned;
import org.mingtang.review.Finding;
import org.mingtang.review.FindingKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Settles what the check of a draft found: mends it, takes a cleaned copy, or keeps it with a reason.
 *
 * <p>The draft is checked anew each time: only what is still found can be settled. Words that were found go into no
 * history and no audit.
 */
@Component
@Transactional
class Precheck {

    private static final int LONGEST_REASON = 500;

    private final Manuscripts drafts;
    private final DraftFindings findings;
    private final KeptFindings kept;
    private final AttachmentCleaner cleaner;
    private final StoredFiles files;

    Precheck(
            Manuscripts drafts,
            DraftFindings findings,
            KeptFindings kept,
            AttachmentCleaner cleaner,
            StoredFiles files) {
        this.drafts = drafts;
        this.findings = findings;
        this.kept = kept;
        this.cleaner = cleaner;
        this.files = files;
    }

    /** Mends one place. */
    void mend(ManuscriptId id, String fingerprint, int paragraph, int offset, Person by) {
        int mended = mend(
                id,
                each -> each.fingerprint().equals(fingerprint)
                        && each.paragraph() == paragraph
                        && each.offset() == offset,
                by);
        if (mended == 0) {
            throw Mending.gone();
        }
    }

    /** Mends all places of a kind; returns how many there were. */
    int mendAll(ManuscriptId id, FindingKind kind, Person by) {
        if (!Mending.together(kind)) {
            throw new UnlawfulAct("“" + kind.label() + "”要逐处核对，不能一起修改。");
        }
        return mend(id, each -> each.kind() == kind, by);
    }

    private int mend(ManuscriptId id, Predicate<Finding> which, Person by) {
        ManuscriptView draft = writable(id, by);
        List<Finding> all =
                findings.of(draft).stream().filter(Mending::can).filter(which).toList();
        if (!all.isEmpty()) {
            ManuscriptFields mended = Mending.apply(draft.fields(), all);
            drafts.change(id, mended, draft.revision(), by);
        }
        return all.size();
    }

    void keep(ManuscriptId id, String fingerprint, String reason, Person by) {
        ManuscriptView draft = writable(id, by);
        String words = reason.strip();
        if (words.isEmpty() || words.length() > LONGEST_REASON) {
            throw new UnlawfulAct("请写明保留的理由（不超过 500 字），审核人会看到。");
        }
        if (findings.personal(words)) {
            throw new UnlawfulAct("理由里不要写身份证件号码、手机号码等个人信息，请换一种说法。");
        }
        List<Finding> found = findings.of(draft);
        Finding finding = found.stream()
                .filter(each -> each.fingerprint().equals(fingerprint))
                .findFirst()
                .orElseThrow(Mending::gone);
        kept.retain(id, found);
        kept.keep(id, finding, words, by);
        drafts.note(id, "保留检查发现：" + Places.of(finding) + "，" + finding.kind().label() + "。理由：" + words, by);
    }

    /** Takes the reason back, so that the finding is open again. */
    void reopen(ManuscriptId id, String fingerprint, Person by) {
        writable(id, by);
        if (kept.remove(id, fingerprint)) {
            drafts.note(id, "取消保留一处检查发现", by);
        }
    }

    /** What a cleaned copy of an attachment would no longer hold. */
    Cleaned cleaned(Attachment attachment) {
        return cleaner.clean(attachment.name(), files.path(new StoredFileId(attachment.file())));
    }

    /** Puts the cleaned copy in the attachment's place. */
    Cleaned clean(ManuscriptId id, UUID file, Person by) {
        Attachment attachment = attachment(writable(id, by), file);
        Cleaned cleaned = cleaned(attachment);
        if (cleaned.removed().isEmpty()) {
            throw new UnlawfulAct("这个附件没有可以自动清理的内容。");
        }
        StoredFile copy = files.store(attachment.name(), new ByteArrayInputStream(cleaned.content()));
        drafts.replace(id, file, copy, by);
        return cleaned;
    }

    static Attachment attachment(ManuscriptView draft, UUID file) {
        return draft.attachments().stream()
                .filter(each -> each.file().equals(file))
                .findFirst()
                .orElseThrow(() -> new UnlawfulAct("稿件里没有这个附件，请刷新页面。"));
    }

    private ManuscriptView writable(ManuscriptId id, Person by) {
        ManuscriptView draft = drafts.find(id)
                .filter(each -> drafts.mayWrite(each.unit(), by))
                .orElseThrow(() -> new UnlawfulAct("没有这份稿件，或者它属于其他单位。"));
        if (!draft.stage().writable()) {
            throw new UnlawfulAct("稿件“" + draft.stage().label() + "”，不能再改。要修改请先撤回送审。");
        }
        return draft;
    }
}
