package org.mingtang.review.checking;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.StoredFiles;
import org.mingtang.review.AttachmentCleaner;
import org.mingtang.review.CheckedDraft;
import org.mingtang.review.DraftCheck;
import org.mingtang.review.Finding;
import org.mingtang.review.Finding.Severity;
import org.mingtang.review.FindingKind;
import org.mingtang.review.Paragraphs;
import org.springframework.stereotype.Component;

/** Puts the single checks together, with what they need from the running program. */
@Component
class DraftChecks implements DraftCheck {

    /** More of them help nobody; the heaviest are kept. */
    private static final int MOST = 500;

    private static final String ATTACHMENT = "attachment:";

    /** A shorter text is checked sooner than it is looked up, and so is no reason somebody typed kept. */
    private static final int SHORT = 2000;

    private static final Comparator<Finding> IN_ORDER = Comparator.comparingInt(
                    (Finding finding) -> place(finding.part()))
            .thenComparingInt(Finding::paragraph)
            .thenComparingInt(Finding::offset);

    private final StoredFiles files;
    private final KeptChecks kept;
    private final ReviewWords words;
    private final AttachmentCheck attachments;
    private final Links links;
    private final Clock clock;

    DraftChecks(
            StoredFiles files,
            KeptChecks kept,
            ReviewWords words,
            AttachmentCleaner cleaner,
            PublicPaths paths,
            OutsideLinks outside,
            Clock clock) {
        this.files = files;
        this.kept = kept;
        this.words = words;
        this.attachments = new AttachmentCheck(cleaner);
        this.links = new Links(paths, outside);
        this.clock = clock;
    }

    @Override
    public List<Finding> check(CheckedDraft draft) {
        LocalDate today = LocalDate.now(clock);
        List<Finding> found = new ArrayList<>(missing(draft));
        found.addAll(DocumentNumbers.of(draft, Year.from(today)));
        found.addAll(new DateOrder(today).of(draft));
        found.addAll(links.in(draft.body()));
        found.addAll(Pictures.in(draft.body()));
        long edition = words.revision();
        found.addAll(inText(draft, edition));
        found.addAll(inPassages(draft, besides(draft)));
        for (int i = 0; i < draft.attachments().size(); i++) {
            found.addAll(inAttachment(draft, i, edition));
        }
        return found.stream()
                .sorted(Comparator.comparing(Finding::severity).thenComparing(IN_ORDER))
                .limit(MOST)
                .toList();
    }

    @Override
    public List<Finding> disclosing(CheckedDraft draft) {
        List<Passage> passages = new ArrayList<>(passages(draft));
        passages.addAll(besides(draft));
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < draft.attachments().size(); i++) {
            CheckedDraft.Attachment attachment = draft.attachments().get(i);
            String part = ATTACHMENT + (i + 1);
            Path file = files.path(attachment.file());
            found.addAll(attachments.hidden(part, attachment.name(), file));
            passages.addAll(attachments.passages(part, attachment.name(), file, found));
        }
        PersonalData personal = new PersonalData(draft.creditCodesWanted());
        passages.forEach(passage -> found.addAll(personal.in(passage)));
        return found.stream()
                .filter(each -> each.severity() == Severity.REFUSE)
                .filter(each -> each.kind().personal() || each.kind() == FindingKind.HIDDEN_CONTENT)
                .sorted(IN_ORDER)
                .toList();
    }

    private List<Finding> inText(CheckedDraft draft, long edition) {
        if (draft.body().length() < SHORT) {
            return inPassages(draft, passages(draft));
        }
        String key = CheckKey.of(
                "text",
                edition,
                draft.title(),
                draft.body(),
                draft.formedOn(),
                draft.effectiveFrom(),
                draft.validUntil(),
                draft.creditCodesWanted());
        return kept.of(key, () -> inPassages(draft, passages(draft)));
    }

    private List<Finding> inAttachment(CheckedDraft draft, int place, long edition) {
        CheckedDraft.Attachment attachment = draft.attachments().get(place);
        String part = ATTACHMENT + (place + 1);
        Path file = files.path(attachment.file());
        String key =
                CheckKey.of("file", edition, file.getFileName(), attachment.name(), part, draft.creditCodesWanted());
        return kept.of(key, () -> {
            List<Finding> found = new ArrayList<>(attachments.hidden(part, attachment.name(), file));
            found.addAll(inPassages(draft, attachments.passages(part, attachment.name(), file, found)));
            return found;
        });
    }

    private List<Finding> inPassages(CheckedDraft draft, List<Passage> passages) {
        List<Finding> found = new ArrayList<>();
        for (PassageCheck check : checks(draft)) {
            passages.forEach(passage -> found.addAll(check.in(passage)));
        }
        return found;
    }

    /** What is filled in, the title, the body, the attachments as they are numbered. */
    private static int place(String part) {
        if (part.startsWith(ATTACHMENT)) {
            return 1 + Integer.parseInt(part.substring(ATTACHMENT.length()));
        }
        return part.equals("body") ? 1 : part.equals("title") ? 0 : -1;
    }

    private List<PassageCheck> checks(CheckedDraft draft) {
        return List.of(
                new PersonalData(draft.creditCodesWanted()),
                new DatesInText(),
                DateOrder.inText(draft),
                new OwnDates(draft),
                new DocumentNumbers(),
                words.trie());
    }

    private static List<Passage> passages(CheckedDraft draft) {
        List<Passage> passages = new ArrayList<>();
        passages.add(Passage.of("title", 0, draft.title(), ""));
        for (Paragraphs.Paragraph paragraph : Paragraphs.withHeadings(draft.body())) {
            passages.add(Passage.of("body", passages.size() - 1, paragraph.text(), paragraph.heading()));
        }
        return passages;
    }

    /** The names of files become public as well. */
    private static List<Passage> besides(CheckedDraft draft) {
        List<Passage> passages = new ArrayList<>();
        for (CheckedDraft.Element each : draft.besides()) {
            if (each.value() != null) {
                passages.add(Passage.of(each.key(), 0, each.value(), ""));
            }
        }
        for (int i = 0; i < draft.attachments().size(); i++) {
            passages.add(Passage.of(
                    ATTACHMENT + (i + 1), -1, draft.attachments().get(i).name(), "文件名"));
        }
        return passages;
    }

    private static List<Finding> missing(CheckedDraft draft) {
        return draft.required().stream()
                .filter(element -> blank(element.value()))
                .map(element -> Finding.whole(
                        FindingKind.MISSING_ELEMENT,
                        "missing:" + element.key(),
                        Severity.REFUSE,
                        element.key(),
                        "",
                        "缺少“" + element.label() + "”，请补填。"))
                .toList();
    }

    /** An editor's empty body still holds its tags. */
    private static boolean blank(@Nullable String value) {
        return value == null
                || value.replaceAll("<(?!img)[a-zA-Z/][^>]*>|&nbsp;|[\\s\\u00a0\\u3000]", "")
                        .isEmpty();
    }
}
