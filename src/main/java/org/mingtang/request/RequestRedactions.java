package org.mingtang.request;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.mingtang.identity.Person;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.redaction.Certificate;
import org.mingtang.request.redaction.FileView;
import org.mingtang.request.redaction.Proposal;
import org.mingtang.request.redaction.Proposals;
import org.mingtang.request.redaction.RedactedFile;
import org.mingtang.request.redaction.Redaction;
import org.mingtang.request.redaction.Redactor;
import org.mingtang.request.redaction.Removal;
import org.mingtang.request.redaction.Term;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files of a request are blackened (第三十七条): the result goes out in the place of the original, its certificate stays with
 * the case, and the original never goes out again.
 */
@Component
public class RequestRedactions {

    private static final String MARK = "（已作区分处理）";
    /** Pages drawn at once: each takes memory for its pixels. */
    private static final int AT_ONCE = 2;

    private static final String RECORD = "（区分处理记录）.json";

    private final RequestBook book;
    private final RequestFiles files;
    private final RequestPapers papers;
    private final RedactionDrafts drafts;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Semaphore drawing = new Semaphore(AT_ONCE);

    RequestRedactions(
            RequestBook book,
            RequestFiles files,
            RequestPapers papers,
            RedactionDrafts drafts,
            TransactionTemplate transaction,
            Clock clock) {
        this.book = book;
        this.files = files;
        this.papers = papers;
        this.drafts = drafts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A file with the personal data that were found in it.
     *
     * @param draft what was marked and kept so far; empty at first
     */
    public record Opened(RequestFile file, List<Proposal> proposals, FileView view, Optional<Draft> draft) {}

    /**
     * What was marked in a file, in the words of whoever shows it.
     *
     * @param revision counts from 1
     */
    public record Draft(long revision, String words, String name, LocalDateTime at) {}

    /**
     * The file that goes out, and what cannot be promised of it.
     *
     * @param missed words that stand nowhere in the file, perhaps written wrongly
     */
    public record Made(UUID file, String name, int places, List<String> notes, List<String> missed) {}

    /** What a file holds that should perhaps not go out; the look is noted. */
    public Opened open(RequestId id, UUID file, Person by) {
        Read read = read(id, file, by, papers::look);
        return new Opened(read.file(), Proposals.of(read.content()), FileView.of(read.content()), drafts.find(file));
    }

    /** A page of a PDF or a scanned picture as png; noted once an hour. */
    public byte[] picture(RequestId id, UUID file, int page, Person by) {
        Read read = read(id, file, by, papers::lookOnce);
        drawing.acquireUninterruptibly();
        try {
            return FileView.picture(read.content(), page);
        } finally {
            drawing.release();
        }
    }

    /**
     * Keeps what was marked so far.
     *
     * @param revision of the draft it was made from, 0 for none
     * @return false where somebody kept another meanwhile: nothing is written over
     */
    public boolean keepDraft(RequestId id, UUID file, String words, long revision, Person by) {
        return Objects.requireNonNull(transaction.execute(status -> {
            RequestFile found = redactable(id, file, by);
            return drafts.keep(found, words, revision, by);
        }));
    }

    /**
     * Blackens a file and lets the result go out instead of it.
     *
     * @param asPictures turns pages of a PDF with something blackened into pictures
     * @throws UnlawfulAct where something survives, the file is not of this request, or the request is not in hand
     */
    public Made redact(RequestId id, UUID file, Redaction redaction, boolean asPictures, Person by) {
        Read read = read(id, file, by, papers::look);
        // Nobody waits for a lock while a long file is drawn anew and read again.
        Redactor redactor = asPictures ? new Redactor().withPagesAsPictures() : new Redactor();
        RedactedFile redacted = redactor.redact(read.content(), redaction);
        OffsetDateTime at = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        Certificate certificate = Certificate.of(redacted, by.name(), at);
        if (certificate.places().isEmpty()) {
            throw new UnlawfulAct("文件里没有找到要遮盖的内容，请核对要遮盖的词；图片里的文字找不到。");
        }
        List<String> missed = redacted.missed().stream().map(Term::words).toList();
        return Objects.requireNonNull(
                transaction.execute(status -> keep(id, read.file(), redacted, certificate, missed, by)));
    }

    private Made keep(
            RequestId id,
            RequestFile original,
            RedactedFile redacted,
            Certificate certificate,
            List<String> missed,
            Person by) {
        var request = book.forOffice(id, RequestAct.REDACT, by);
        RequestAct.REDACT.from(request.stage());
        String base = base(original.name());
        String name = base + MARK + (isPicture(original) ? ".pdf" : ending(original.name()));
        long place = book.take(
                request, RequestAct.REDACT, ActWords.of(at(certificate).toLocalDate(), words(certificate)), by);
        UUID made = files.add(id, RequestFile.Kind.RELEASED, name, redacted.content(), place, by.name());
        files.madeFrom(original, made);
        files.addRecord(id, base + RECORD, certificate.toJson(), by.name());
        return new Made(made, name, places(certificate), certificate.notes(), missed);
    }

    private Read read(RequestId id, UUID file, Person by, Noting noting) {
        return Objects.requireNonNull(transaction.execute(status -> {
            RequestFile found = redactable(id, file, by);
            noting.look(id, "区分处理 " + file, by);
            return new Read(found, files.content(found));
        }));
    }

    private RequestFile redactable(RequestId id, UUID file, Person by) {
        var request = book.forOffice(id, RequestAct.REDACT, by);
        RequestAct.REDACT.from(request.stage());
        RequestFile found = files.find(id, file).orElseThrow(() -> new UnlawfulAct("这件申请没有这个文件。"));
        if (!isFor(found)) {
            throw new UnlawfulAct("只有 PDF、图片（jpg、png）、Word（docx）和 Excel（xlsx）材料可以作区分处理；身份证明、文书和凭证不能。");
        }
        return found;
    }

    private interface Noting {
        void look(RequestId id, String what, Person by);
    }

    private record Read(RequestFile file, byte[] content) {}

    /** Whether a file can be blackened, by its kind and its name. */
    public static boolean isFor(RequestFile file) {
        return file.kind().isRedactable() && ending(file.name()).matches("\\.(pdf|docx|xlsx|jpe?g|png)");
    }

    private static boolean isPicture(RequestFile file) {
        return ending(file.name()).matches("\\.(jpe?g|png)");
    }

    private static String words(Certificate certificate) {
        Map<String, Integer> grounds = new TreeMap<>();
        certificate.places().forEach(each -> grounds.merge(each.ground(), each.count(), Integer::sum));
        return "遮盖 " + places(certificate) + " 处（"
                + grounds.entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue() + " 处")
                        .collect(Collectors.joining("、"))
                + "），按 " + certificate.routes().size() + " 种途径复读，没有读到。原件不对外。";
    }

    private static int places(Certificate certificate) {
        return certificate.places().stream().mapToInt(Removal::count).sum();
    }

    private OffsetDateTime at(Certificate certificate) {
        return certificate.at().atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    }

    private static String base(String name) {
        String bare = name.substring(0, name.length() - ending(name).length());
        return bare.endsWith(MARK) ? bare.substring(0, bare.length() - MARK.length()) : bare;
    }

    private static String ending(String name) {
        return name.substring(Math.max(0, name.lastIndexOf('.'))).toLowerCase(Locale.ROOT);
    }
}
