package org.mingtang.request;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an applicant does with his own request; the code of his page is all he needs. */
@Component
@Transactional
public class OwnRequest {

    private final RequestBook book;
    private final RequestClock clock;
    private final RequestFiles files;

    OwnRequest(RequestBook book, RequestClock clock, RequestFiles files) {
        this.book = book;
        this.clock = clock;
        this.files = files;
    }

    /** The request this code opens; empty for a code that is none. */
    @Transactional(readOnly = true)
    public Optional<RequestView> find(QueryCode code) {
        return book.ofApplicant(code).map(RequestCase::view);
    }

    /** Hands in the corrected request; the whole reply period begins anew (第三十条). */
    public void correct(QueryCode code, String subject, List<Requests.Upload> uploads) {
        var request = own(code);
        long place = Corrections.take(book, request, clock.today(), subject, RequestBook.APPLICANT);
        uploads.forEach(upload ->
                files.add(request.id(), RequestFile.Kind.CORRECTION, upload.name(), upload.content(), place, "申请人"));
    }

    public void giveReasons(QueryCode code, String text) {
        var request = own(code);
        var words = ActWords.of(clock.today(), Handling.said(text, "请说明理由。"));
        book.take(request, RequestAct.GIVE_REASONS, words, RequestBook.APPLICANT);
    }

    public void withdraw(QueryCode code) {
        var request = own(code);
        request.end(Outcome.OTHER, clock.today());
        var words = Handling.withdrawal(request, clock.today(), "申请人在线撤回");
        book.take(request, RequestAct.WITHDRAW, words, RequestBook.APPLICANT);
    }

    /** Says how the handling was, from one star to five; the last word counts. */
    public void rate(QueryCode code, int stars, String words) {
        if (stars < 1 || stars > 5) {
            throw new UnlawfulAct("请选择一到五星。");
        }
        var request = own(code);
        request.rate(stars);
        String said = words.isBlank() ? "" : "：" + Handling.said(words, "");
        book.take(request, RequestAct.RATE, ActWords.of(clock.today(), stars + " 星" + said), RequestBook.APPLICANT);
    }

    /** Letters on the way as they were made, and once the answer was sent that and its information too. */
    @Transactional(readOnly = true)
    public List<RequestFile> files(QueryCode code) {
        return find(code)
                .map(request -> files.of(request.id()).stream()
                        .filter(file ->
                                file.kind().isForApplicant() && (request.inTime() != null || file.act() != null))
                        .toList())
                .orElse(List.of());
    }

    @Transactional(readOnly = true)
    public Optional<byte[]> content(QueryCode code, UUID file) {
        return files(code).stream()
                .filter(each -> each.id().equals(file))
                .findFirst()
                .map(files::content);
    }

    private RequestCase own(QueryCode code) {
        RequestId id =
                book.ofApplicant(code).map(RequestCase::id).orElseThrow(() -> new UnlawfulAct("没有找到这件申请，请核对查询码。"));
        return book.held(id);
    }
}
