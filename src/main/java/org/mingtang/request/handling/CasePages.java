package org.mingtang.request.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Person;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.Applicant;
import org.mingtang.request.Outcome;
import org.mingtang.request.RemedyCases;
import org.mingtang.request.RequestAct;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestPapers;
import org.mingtang.request.RequestPermissions;
import org.mingtang.request.RequestView;
import org.mingtang.request.Requests;
import org.mingtang.request.conversion.Conversions;
import org.mingtang.request.fee.Fees;
import org.mingtang.request.library.LibraryShelf;
import org.mingtang.request.reply.Replies;
import org.mingtang.request.reply.ReplyDraft;
import org.mingtang.request.reply.ReplyView;
import org.springframework.stereotype.Component;

/** Gathers what the page of one request shows. */
@Component
class CasePages {

    private static final ReplyDraft EMPTY = ReplyDraft.empty(Outcome.DISCLOSED);

    private final Requests requests;
    private final Replies replies;
    private final RequestPapers papers;
    private final RemedyCases remedies;
    private final RequestPermissions permissions;
    private final Conversions conversions;
    private final LibraryShelf shelf;
    private final Fees fees;
    private final HandlingUnits units;
    private final Clock clock;

    CasePages(
            Requests requests,
            Replies replies,
            RequestPapers papers,
            RemedyCases remedies,
            RequestPermissions permissions,
            Conversions conversions,
            LibraryShelf shelf,
            Fees fees,
            HandlingUnits units,
            Clock clock) {
        this.requests = requests;
        this.replies = replies;
        this.papers = papers;
        this.remedies = remedies;
        this.permissions = permissions;
        this.conversions = conversions;
        this.shelf = shelf;
        this.fees = fees;
        this.units = units;
        this.clock = clock;
    }

    CasePage of(RequestId id, Person person) {
        return of(id, null, null, List.of(), person);
    }

    CasePage of(RequestId id, Applicant applicant, Person person) {
        return of(id, applicant, null, List.of(), person);
    }

    /** With an answer that was filled in but cannot be sent to review as it is. */
    CasePage of(RequestId id, ReplyDraft filled, List<Refusal> refusals, Person person) {
        return of(id, null, filled, refusals, person);
    }

    private CasePage of(
            RequestId id,
            @Nullable Applicant applicant,
            @Nullable ReplyDraft filled,
            List<Refusal> refusals,
            Person person) {
        RequestView request = requests.find(id)
                .filter(each -> permissions.mayRead(person, each))
                .orElseThrow(() -> new UnlawfulAct("没有这件申请，或者它不由您所在的单位办理。"));
        boolean works = permissions.mayWork(person, request);
        LocalDate today = LocalDate.now(clock);
        ReplyView reply = replies.find(id).orElse(null);
        ReplyDraft draft = filled != null ? filled : works && reply != null ? reply.draft() : EMPTY;
        boolean begun = works && (filled != null || reply != null);
        return new CasePage(
                request,
                units.of(request.organ()),
                units.of(request.unit()),
                works,
                Arrays.stream(RequestAct.values())
                        .filter(act -> permissions.mayNow(person, act, request))
                        .collect(Collectors.toUnmodifiableSet()),
                works ? newestFirst(requests.history(id)) : List.of(),
                requests.spans(id),
                requests.derivation(id, today),
                applicant,
                works ? papers.files(id, person) : List.of(),
                works ? papers.looks(id) : List.of(),
                works ? reply : null,
                draft,
                refusals.stream().map(Refusal::message).toList(),
                begun && request.stage().isOpen() ? replies.findings(id, draft) : List.of(),
                begun ? replies.preview(id, draft).orElse(null) : null,
                replies.wordedBy(id, draft),
                works ? remedies.of(id) : List.of(),
                works ? requests.alike(id) : List.of(),
                works ? requests.ofSameApplicant(id) : List.of(),
                works ? conversions.of(id).orElse(null) : null,
                works ? shelf.of(request) : LibraryShelf.Shelf.EMPTY,
                works ? fees.of(id).orElse(null) : null,
                units.below(request.organ()),
                today);
    }

    private static <T> List<T> newestFirst(List<T> steps) {
        var turned = new ArrayList<>(steps);
        Collections.reverse(turned);
        return turned;
    }
}
