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

    private final StoredFiles files;
    private final ReviewWords words;
    private final AttachmentCheck attachments;
    private final Links links;
    private final Clock clock;

    DraftChecks(
            StoredFiles files,
            ReviewWords words,
            AttachmentCleaner cleaner,
            PublicPaths paths,
            OutsideLinks outside,
            Clock clock) {
        this.files = files;
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
        List<Passage> passages = new ArrayList<>(passages(draft));
        found.addAll(links.in(draft.body()));
        found.addAll(Pictures.in(draft.body()));
        for (int i = 0; i < draft.attachments().size(); i++) {
            CheckedDraft.Attachment attachment = draft.attachments().get(i);
            String part = "attachment:" + (i + 1);
            Path file = files.path(attachment.file());
            found.addAll(attachments.hidden(part, attachment.name(), file));
            passages.addAll(attachments.passages(part, attachment.name(), file, found));
        }
        for (PassageCheck check : checks(draft)) {
            passages.forEach(passage -> found.addAll(check.in(passage)));
        }
        List<String> order = passages.stream().map(Passage::part).distinct().toList();
        return found.stream()
                .sorted(Comparator.comparing(Finding::severity)
                        .thenComparing(finding -> order.indexOf(finding.part()))
                        .thenComparing(Finding::paragraph)
                        .thenComparing(Finding::offset))
                .limit(MOST)
                .toList();
    }

    private List<PassageCheck> checks(CheckedDraft draft) {
        return List.of(
                new PersonalData(draft.creditCodesWanted()),
                new DatesInText(),
                DateOrder.inText(draft),
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
