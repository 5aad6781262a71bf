package org.mingtang.request.library;

import java.util.List;
import java.util.Map;
import org.mingtang.procedure.Refusal;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestPapers;
import org.mingtang.request.Requests;
import org.springframework.stereotype.Component;

/** Looks whether words that were written for one applicant tell who he is, before others get the same words. */
@Component
public class ApplicantTraces {

    private final Requests requests;
    private final RequestPapers papers;

    ApplicantTraces(Requests requests, RequestPapers papers) {
        this.requests = requests;
        this.papers = papers;
    }

    /** All that tells who asked; says what kind it is, never what it says. */
    public List<Refusal> in(RequestId id, String name, String text) {
        return papers.toTakeOut(id).stream()
                .flatMap(who ->
                        Leaks.in(
                                Map.of(name, text),
                                Known.of(who, requests.find(id).orElseThrow().number(), List.of()))
                                .stream())
                .toList();
    }
}
