package org.mingtang.request.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.RemedyCases;
import org.mingtang.request.RequestFile;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestPapers;
import org.mingtang.request.RequestView;
import org.mingtang.request.Requests;
import org.mingtang.request.reply.Replies;
import org.mingtang.request.reply.ReplyView;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Packs closed requests for the archive: letters, files, timeline, derivation of the dates, looks, hashes. */
@Component
class CaseArchive {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Requests requests;
    private final RequestPapers papers;
    private final Replies replies;
    private final RemedyCases remedies;
    private final Units units;
    private final Clock clock;

    CaseArchive(
            Requests requests, RequestPapers papers, Replies replies, RemedyCases remedies, Units units, Clock clock) {
        this.requests = requests;
        this.papers = papers;
        this.replies = replies;
        this.remedies = remedies;
        this.units = units;
        this.clock = clock;
    }

    /** The request and its papers, opened for packing; noted as a look. */
    record Opened(RequestView request, RequestPapers.Packed papers) {}

    /**
     * Opens a request for packing.
     *
     * @throws UnlawfulAct when the person does not work on it or it is not closed
     */
    Opened open(RequestId id, Person by) {
        RequestPapers.Packed packed = papers.packed(id, by);
        return new Opened(requests.find(id).orElseThrow(), packed);
    }

    /** Writes the bag; what broke off on the way fails every check of a bag. */
    void write(Opened opened, OutputStream out) throws IOException {
        RequestView request = opened.request();
        var bag = new BagWriter(out, request.number(), LocalDate.now(clock));
        var files = new ArrayList<CaseStory.Paper>();
        var letters = new LastingLetters();
        for (RequestFile file : opened.papers().files()) {
            String path =
                    "files/%02d-%s-%s".formatted(files.size() + 1, file.kind().label(), plain(file.name()));
            byte[] content = opened.papers().content().apply(file);
            String kept = bag.add(path, content);
            LastingPdf pdf = file.mediaType().equals("application/pdf") ? LastingPdf.of(content) : null;
            letters.note(file, pdf);
            files.add(new CaseStory.Paper(
                    kept,
                    file.kind().label(),
                    file.name(),
                    file.mediaType(),
                    file.size(),
                    file.sha256(),
                    file.addedAt(),
                    pdf == null ? null : pdf.sentence()));
        }
        CaseStory story = story(opened, files, letters.sentences());
        bag.add("case.json", JSON.writeValueAsBytes(story));
        bag.add("index.html", StoryPage.of(story).getBytes(StandardCharsets.UTF_8));
        Map<String, String> info = new LinkedHashMap<>();
        info.put("Source-Organization", story.organ());
        info.put("External-Identifier", request.number());
        info.put("External-Description", "政府信息公开申请案卷，data/index.html 可直接阅读");
        info.put("Letters-As-PDF-A", letters.count());
        info.put("Bag-Software-Agent", "Mingtang");
        bag.finish(info);
    }

    private CaseStory story(Opened opened, List<CaseStory.Paper> files, List<String> lasting) {
        RequestView request = opened.request();
        @Nullable ReplyView reply = replies.find(request.id()).orElse(null);
        return new CaseStory(
                request,
                name(request.organ()),
                name(request.unit()),
                opened.papers().applicant(),
                requests.history(request.id()),
                requests.derivation(request.id(), LocalDate.now(clock)),
                reply == null ? null : reply.letter(),
                reply == null || reply.review() == null ? null : reply.review().toString(),
                reply == null ? null : reply.sentOn(),
                reply == null ? null : reply.proof(),
                remedies.of(request.id()),
                papers.looks(request.id()),
                files,
                lasting);
    }

    private String name(UnitId unit) {
        return units.find(unit).map(UnitView::name).orElse("（未知机关）");
    }

    /** A name that every file system bears. */
    private static String plain(String name) {
        String safe = name.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|%]", "_");
        return safe.length() <= 80 ? safe : safe.substring(safe.length() - 80);
    }
}
