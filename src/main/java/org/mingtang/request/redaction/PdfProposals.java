package org.mingtang.request.redaction;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.mingtang.privacy.PersonalData;
import org.mingtang.privacy.PersonalDatum;

/** Personal data on the pages of a PDF, with rectangles; also where it runs on into the next line. */
final class PdfProposals {

    private PdfProposals() {}

    static List<Proposal> of(byte[] file) throws IOException {
        RawStreams.each(file, body -> {});
        List<Proposal> proposals = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(file)) {
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                PDPage page = document.getPage(i);
                PdfFlattening.flatten(document, page, new Removals());
                try {
                    PageRebuild measure = new PageRebuild(page, List.of(), null);
                    measure.rebuild();
                    onPage(TermPlaces.lines(measure.glyphs()), i + 1, PageFrame.of(page), proposals);
                } catch (CannotEdit e) {
                    // A page drawn as one picture or in its own way has to be read by a person.
                    continue;
                }
            }
        }
        return proposals;
    }

    private static void onPage(List<List<Glyph>> lines, int page, PageFrame frame, List<Proposal> proposals) {
        Set<Glyph> claimed = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            in(lines.get(i), lines.get(i).size(), page, frame, claimed, proposals);
            if (i + 1 < lines.size()) {
                List<Glyph> two = new ArrayList<>(lines.get(i));
                two.addAll(lines.get(i + 1));
                in(two, lines.get(i).size(), page, frame, claimed, proposals);
            }
        }
    }

    /** @param first finds have to begin among the first so many */
    private static void in(
            List<Glyph> glyphs, int first, int page, PageFrame frame, Set<Glyph> claimed, List<Proposal> proposals) {
        StringBuilder text = new StringBuilder();
        List<Integer> origin = new ArrayList<>();
        for (int i = 0; i < glyphs.size(); i++) {
            String piece = (i > 0 && isApart(glyphs.get(i - 1), glyphs.get(i)) ? " " : "")
                    + glyphs.get(i).text();
            for (int k = 0; k < piece.length(); k++) {
                origin.add(i);
            }
            text.append(piece);
        }
        for (PersonalDatum each : PersonalData.in(text.toString(), "")) {
            int from = origin.get(each.from());
            List<Glyph> own = glyphs.subList(from, origin.get(each.to() - 1) + 1);
            if (from < first && own.stream().noneMatch(claimed::contains)) {
                claimed.addAll(own);
                proposals.add(Proposals.proposal(each, "第" + page + "页", areas(own, page, frame)));
            }
        }
    }

    private static boolean isApart(Glyph one, Glyph next) {
        double gap = next.box().getX() - one.box().getMaxX();
        return gap > one.box().getHeight() * 0.6;
    }

    private static List<Area> areas(List<Glyph> glyphs, int page, PageFrame frame) {
        List<Area> areas = new ArrayList<>();
        for (Rectangle2D own : TermPlaces.boxes(glyphs)) {
            Rectangle2D box = frame.shown(Place.grown(own, 0.5));
            areas.add(new Area.OnPage(page, box.getX(), box.getY(), box.getWidth(), box.getHeight(), Proposals.GROUND));
        }
        return areas;
    }
}
