package org.mingtang.publication.precheck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Person;
import org.mingtang.publication.ManuscriptView;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.precheck.PrecheckPage.Paragraph;
import org.mingtang.publication.precheck.PrecheckPage.Piece;
import org.mingtang.publication.precheck.PrecheckPage.Row;
import org.mingtang.publication.precheck.PrecheckPage.Together;
import org.mingtang.review.Finding;
import org.mingtang.review.FindingKind;
import org.mingtang.review.Paragraphs;
import org.springframework.stereotype.Component;

/** Puts together what the page of a draft's check shows. */
@Component
class PrecheckPages {

    /** Letters around the quoted words. */
    private static final int AROUND = 14;

    private final DraftFindings findings;
    private final KeptFindings kept;
    private final Manuscripts drafts;

    PrecheckPages(DraftFindings findings, KeptFindings kept, Manuscripts drafts) {
        this.findings = findings;
        this.kept = kept;
        this.drafts = drafts;
    }

    PrecheckPage of(ManuscriptView draft, Person person) {
        Map<String, KeptFinding> reasons = new HashMap<>();
        kept.of(draft.id()).forEach(each -> reasons.put(each.fingerprint(), each));
        List<String> body = Paragraphs.of(draft.fields().body());
        List<Row> rows = new ArrayList<>();
        for (Finding finding : findings.of(draft)) {
            rows.add(row(rows.size() + 1, finding, draft, body, reasons.get(finding.fingerprint())));
        }
        rows.sort(Comparator.comparing(row -> row.kept() != null));
        boolean writable = draft.stage().writable() && drafts.mayWrite(draft.unit(), person);
        return new PrecheckPage(draft, rows, together(rows), text(draft.fields().title(), body, rows), writable);
    }

    private static Row row(
            int number, Finding finding, ManuscriptView draft, List<String> body, @Nullable KeptFinding kept) {
        String text = paragraph(finding, draft, body);
        int from = finding.offset();
        int to = from + finding.quoted().length();
        boolean placed = from >= 0 && to <= text.length();
        return new Row(
                number,
                finding,
                Places.of(finding),
                href(finding, draft),
                placed ? text.substring(Math.max(0, from - AROUND), from) : "",
                placed ? text.substring(to, Math.min(text.length(), to + AROUND)) : "",
                Mending.can(finding),
                finding.kind() == FindingKind.HIDDEN_CONTENT ? file(finding, draft) : null,
                kept);
    }

    private static String paragraph(Finding finding, ManuscriptView draft, List<String> body) {
        if (finding.part().equals("title")) {
            return draft.fields().title();
        }
        boolean inBody = finding.part().equals("body") && finding.paragraph() >= 0 && finding.paragraph() < body.size();
        return inBody ? body.get(finding.paragraph()) : "";
    }

    private static String href(Finding finding, ManuscriptView draft) {
        if (finding.part().equals("title")) {
            return "#text-title";
        }
        if (finding.part().equals("body") && finding.paragraph() >= 0) {
            return "#text-" + finding.paragraph();
        }
        UUID file = file(finding, draft);
        return "/desk/drafts/" + draft.id()
                + (file != null ? "/attachments/" + file : "#" + finding.part().replace("publishOn", "publishAt"));
    }

    private static @Nullable UUID file(Finding finding, ManuscriptView draft) {
        if (!Places.isAttachment(finding)) {
            return null;
        }
        int place = Places.attachment(finding);
        return place < draft.attachments().size()
                ? draft.attachments().get(place).file()
                : null;
    }

    private static List<Together> together(List<Row> rows) {
        Map<FindingKind, Integer> places = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> row.mendable() && Mending.together(row.finding().kind()))
                .forEach(row -> places.merge(row.finding().kind(), 1, Integer::sum));
        return places.entrySet().stream()
                .filter(each -> each.getValue() > 1)
                .map(each -> new Together(each.getKey(), each.getValue()))
                .toList();
    }

    private static List<Paragraph> text(String title, List<String> body, List<Row> rows) {
        List<Paragraph> text = new ArrayList<>();
        text.add(new Paragraph("text-title", true, pieces(title, in(rows, "title", 0))));
        for (int i = 0; i < body.size(); i++) {
            text.add(new Paragraph("text-" + i, false, pieces(body.get(i), in(rows, "body", i))));
        }
        return text;
    }

    private static List<Row> in(List<Row> rows, String part, int paragraph) {
        return rows.stream()
                .filter(row -> row.finding().part().equals(part)
                        && row.finding().paragraph() == paragraph
                        && row.finding().offset() >= 0)
                .sorted(Comparator.comparing(row -> row.finding().offset()))
                .toList();
    }

    private static List<Piece> pieces(String text, List<Row> rows) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (Row row : rows) {
            int from = row.finding().offset();
            int to = from + row.finding().quoted().length();
            if (from >= done && to <= text.length()) {
                pieces.add(new Piece(text.substring(done, from), 0));
                pieces.add(new Piece(text.substring(from, to), row.number()));
                done = to;
            }
        }
        pieces.add(new Piece(text.substring(done), 0));
        return pieces;
    }
}
