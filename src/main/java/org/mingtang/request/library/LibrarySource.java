package org.mingtang.request.library;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.Applicant;
import org.mingtang.request.Outcome;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestPapers;
import org.mingtang.request.RequestView;
import org.mingtang.request.Requests;
import org.mingtang.request.letter.Letter;
import org.mingtang.request.letter.WithheldPart;
import org.mingtang.request.reply.Replies;
import org.mingtang.request.reply.ReplyDraft;
import org.springframework.stereotype.Component;

/** What a library case is made of: the words of an answered request, and what is known of those in it. */
@Component
class LibrarySource {

    private final Requests requests;
    private final RequestPapers papers;
    private final Replies replies;

    LibrarySource(Requests requests, RequestPapers papers, Replies replies) {
        this.requests = requests;
        this.papers = papers;
        this.replies = replies;
    }

    /** The words as they are; nothing of it is kept in the library. */
    record Source(
            RequestView request, Outcome outcome, List<Outcome> grounds, int year, LibraryText words, Known known) {

        /** The same words after the rules, each with what was replaced. */
        Proposal proposal() {
            var rules = new Anonymising(known);
            return new Proposal(rules.of(words.title()), rules.of(words.asked()), rules.of(words.answered()));
        }
    }

    /** What the rules make of the words. */
    record Proposal(Anonymised title, Anonymised asked, Anonymised answered) {

        LibraryText text() {
            return new LibraryText(title.after(), asked.after(), answered.after(), "");
        }
    }

    /**
     * @throws UnlawfulAct when it was not answered, or its applicant was erased and nobody can check any more
     */
    Source of(RequestId id) {
        RequestView request = requests.find(id).orElseThrow(() -> new UnlawfulAct("没有这件申请，可能地址有误。"));
        Outcome outcome = request.outcome();
        if (outcome == null || request.closedOn() == null || !outcome.needsLetter()) {
            throw new UnlawfulAct("答复送达、办结以后才能提名入库；撤回、逾期等没有答复的申请不入库。");
        }
        Applicant who = papers.toTakeOut(id).orElseThrow(() -> new UnlawfulAct("申请人信息已按期限删除，不能再核对脱敏是否干净，不入库。"));
        ReplyDraft draft =
                replies.find(id).orElseThrow(() -> new UnlawfulAct("这件申请没有答复。")).draft();
        return new Source(
                request,
                outcome,
                draft.withheld().stream()
                        .map(WithheldPart::ground)
                        .filter(ground -> outcome == Outcome.PARTLY_DISCLOSED)
                        .distinct()
                        .toList(),
                Objects.requireNonNull(request.closedOn()).getYear(),
                new LibraryText(request.line(), request.wanted().subject(), answered(id, draft), ""),
                Known.of(who, request.number(), requests.history(id)));
    }

    private String answered(RequestId id, ReplyDraft draft) {
        Optional<Letter> letter = replies.preview(id, draft);
        return letter.map(Letter::body)
                .orElseGet(() -> draft.said().entrySet().stream()
                        .map(said -> said.getKey().key() + "：" + said.getValue())
                        .sorted()
                        .collect(Collectors.joining("\n")));
    }
}
