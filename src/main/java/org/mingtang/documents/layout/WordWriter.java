package org.mingtang.documents.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.OfficialDocument.LetterFormat;
import org.mingtang.documents.OfficialDocument.Seal;
import org.mingtang.documents.layout.Piece.Grid;
import org.mingtang.documents.layout.Piece.Line;

/**
 * Writes a composed document as docx, its few parts one by one: styles, settings and page furniture are files beside the
 * style sheet of the pdf, only the text is made here.
 */
final class WordWriter {

    private static final String BEGIN = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>""";

    /** docGrid of 22 lines; 575 and not 579, which gives one line less in LibreOffice. */
    private static final String END = """
            <w:sectPr>%s<w:footerReference w:type="default" r:id="rId3"/><w:footerReference w:type="even" r:id="rId4"/>\
            <w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="%s" w:right="1474" w:bottom="1984" w:left="1588" \
            w:header="1134" w:footer="1417" w:gutter="0"/>%s<w:docGrid w:type="lines" w:linePitch="575"/></w:sectPr>\
            </w:body></w:document>""";

    private static final String GAP = "<w:p><w:pPr><w:pStyle w:val=\"Gap\"/></w:pPr></w:p>";

    private final StringBuilder out = new StringBuilder(BEGIN);
    private boolean tableBefore;

    private final @Nullable LetterFormat letter;

    private WordWriter(Composition composition) {
        letter = composition.letter();
    }

    static byte[] write(Composition composition) {
        String head = Markup.escaped(composition.runningHead());
        String foot = Markup.escaped(composition.runningFoot());
        Predicate<String> without = unused(composition);
        Zipped zip = new Zipped()
                .with("[Content_Types].xml", listing("content-types.xml", without))
                .with("_rels/.rels", part("package-rels.xml"))
                .with("word/document.xml", new WordWriter(composition).document(composition))
                .with("word/_rels/document.xml.rels", listing("document-rels.xml", without))
                .with("word/styles.xml", part("styles.xml"))
                .with("word/settings.xml", part("settings.xml"))
                .with("word/footer1.xml", footer("right", foot))
                .with("word/footer2.xml", footer("left", foot))
                .with("docProps/core.xml", part("core.xml").replace("TITLE", Markup.escaped(composition.title())));
        if (!head.isEmpty()) {
            zip.with("word/header1.xml", part("header.xml").replace("HEAD", head));
        }
        LetterFormat letter = composition.letter();
        if (letter != null) {
            zip.with("word/header1.xml", part("letter-header.xml"));
            zip.with("word/footer3.xml", part("letter-footer.xml"));
            if (letter.seal() != null) {
                zip.with("word/media/seal.png", letter.seal().png());
            }
        }
        return zip.bytes();
    }

    /** Which lines of the lists of parts name what this document does not have: header, letter's footer, seal. */
    private static Predicate<String> unused(Composition composition) {
        boolean head = !composition.runningHead().isEmpty();
        LetterFormat letter = composition.letter();
        boolean seal = letter != null && letter.seal() != null;
        return line -> line.contains("header1") && !head && letter == null
                || line.contains("footer3") && letter == null
                || line.contains("png") && !seal;
    }

    private static String listing(String name, Predicate<String> without) {
        return part(name).lines().filter(without.negate()).collect(Collectors.joining("\n"));
    }

    private static String footer(String side, String foot) {
        String words = foot.isEmpty()
                ? ""
                : "<w:p><w:pPr><w:pStyle w:val=\"RuleFoot\"/></w:pPr><w:r><w:t>" + foot + "</w:t></w:r></w:p>";
        return part("footer.xml").replace("SIDE", side).replace("INDENT", side).replace("<!--FOOT-->", words);
    }

    private static String part(String name) {
        String file = "/documents/layout/word/" + name;
        try (InputStream in = Objects.requireNonNull(WordWriter.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String document(Composition composition) {
        List<Piece> pieces = composition.pieces();
        boolean numbered = false;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece instanceof Grid grid) {
                if (tableBefore) {
                    // Two tables without a paragraph between become one.
                    out.append(GAP);
                }
                WordTable.write(grid.table(), out);
                tableBefore = true;
            } else if (i == composition.imprint()) {
                imprint(pieces.subList(i, pieces.size()));
                tableBefore = true;
                break;
            } else if (piece instanceof Line line) {
                paragraph(line, numbered, i == 0 ? null : pieces.get(i - 1));
                tableBefore = false;
                numbered |= line.part() == Part.NUMBER;
            }
        }
        if (tableBefore) {
            out.append(GAP);
        }
        String header = composition.runningHead().isEmpty() && letter == null
                ? ""
                : "<w:headerReference w:type=\"default\" r:id=\"rId5\"/><w:headerReference w:type=\"even\" r:id=\"rId5\"/>";
        String first = letter == null ? "" : "<w:footerReference w:type=\"first\" r:id=\"rId6\"/>";
        // A letter's first page begins at 30 mm; the header of the others keeps their text at 37 mm.
        String end = letter == null
                ? END.formatted(header, "2098", "")
                : END.formatted(header + first, "1701", "<w:titlePg/>");
        return out.append(end).toString();
    }

    /** 版记 as a table without sides that stands at the foot of its page. */
    private void imprint(List<Piece> lines) {
        if (tableBefore) {
            out.append(GAP);
        }
        out.append(
                "<w:tbl><w:tblPr><w:tblStyle w:val=\"Imprint\"/><w:tblpPr w:vertAnchor=\"margin\" w:horzAnchor=\"margin\"");
        out.append(" w:tblpX=\"0\" w:tblpYSpec=\"bottom\"/><w:tblW w:w=\"8844\" w:type=\"dxa\"/>");
        out.append("<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"8844\"/></w:tblGrid>");
        for (Piece piece : lines) {
            out.append("<w:tr><w:tc><w:tcPr><w:tcW w:w=\"8844\" w:type=\"dxa\"/></w:tcPr>");
            paragraph((Line) piece, false, null);
            out.append("</w:tc></w:tr>");
        }
        out.append("</w:tbl>");
    }

    private void paragraph(Line line, boolean numbered, @Nullable Piece before) {
        out.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style(line)).append("\"/>");
        boolean closes = line.part() == Part.UNIT || line.part() == Part.DATE;
        boolean first = closes && !(before instanceof Line last && last.part() == Part.UNIT);
        if (line.part() == Part.TITLE && numbered || first) {
            int inLetter = first ? 800 : 400;
            out.append("<w:spacing w:before=\"")
                    .append(letter == null ? 1150 : inLetter)
                    .append("\"/>");
        }
        indent(line);
        if (line.depth() > 1 && (line.part() == Part.CHAPTER || line.part() == Part.SECTION)) {
            out.append("<w:jc w:val=\"center\"/>");
        }
        out.append("</w:pPr>");
        String text = line.text();
        if (line.part() == Part.PRINTED) {
            run(text.substring(0, line.lead()), line, line.part().face());
            out.append("<w:r><w:tab/></w:r>");
            run(text.substring(line.lead()), line, line.part().face());
        } else {
            run(text.substring(0, line.lead()), line, line.leadFace());
            run(text.substring(line.lead()), line, line.part().face());
        }
        if (line.part() == Part.DATE && letter != null && letter.seal() != null) {
            seal(line, letter.seal());
        }
        out.append("</w:p>");
        if (line.part() == Part.ISSUER && letter != null) {
            out.append("<w:p><w:pPr><w:pStyle w:val=\"letterhead-rule\"/></w:pPr></w:p>");
        }
    }

    /** Its middle over the middle of the date, between signature and date. */
    private void seal(Line date, Seal seal) {
        long size = Math.round(seal.millimetres() * 36_000);
        long middle = Math.round((date.indent() + Signature.width(date.text()) / 2) * 200_025);
        out.append(part("seal.xml")
                .replace("LEFT", String.valueOf(middle - size / 2))
                .replace("UP", String.valueOf(-size / 2))
                .replace("SIZE", String.valueOf(size)));
    }

    /** Headings have Word's own styles by their depth, so that its navigation shows them; their face is set by hand. */
    private String style(Line line) {
        if (letter != null && (line.part() == Part.ISSUER || line.part() == Part.NUMBER)) {
            return line.part() == Part.ISSUER ? "letterhead" : "letter-number";
        }
        boolean ownStyle = line.part() == Part.ANNEX_TITLE || line.part() == Part.PRINTED_TITLE;
        return line.depth() > 1 && !ownStyle
                ? "Heading" + (line.depth() - 1)
                : line.part().style();
    }

    private void indent(Line line) {
        int em = 315;
        long left = Math.round(line.indent() * em);
        switch (line.part()) {
            case ATTACHMENTS -> indent(left, "w:hanging", left - 2 * em);
            case ATTACHMENT -> indent(left, "w:hanging", left - 5 * em);
            case UNIT, DATE -> indent(left, "w:firstLine", 0);
            case CHAPTER, SECTION -> indent(0, "w:firstLine", 0);
            default -> {}
        }
    }

    private void indent(long left, String kind, long by) {
        out.append("<w:ind w:left=\"")
                .append(left)
                .append("\" ")
                .append(kind)
                .append("=\"")
                .append(by)
                .append("\"/>");
    }

    private void run(String text, Line line, Face face) {
        if (text.isEmpty()) {
            return;
        }
        out.append("<w:r>");
        boolean own = face != line.part().face() || line.depth() > 1;
        if (own || line.part() == Part.ISSUER) {
            out.append("<w:rPr>");
            if (own) {
                fonts(face, out);
            }
            if (line.part() == Part.ISSUER) {
                int half = (letter == null ? Markup.issuerSize(text) : Markup.letterheadSize(text)) * 2;
                out.append("<w:sz w:val=\"")
                        .append(half)
                        .append("\"/><w:szCs w:val=\"")
                        .append(half)
                        .append("\"/>");
            }
            out.append("</w:rPr>");
        }
        text(text, out);
        out.append("</w:r>");
    }

    static void fonts(Face face, StringBuilder out) {
        out.append(
                "<w:rFonts w:ascii=\"NAME\" w:hAnsi=\"NAME\" w:eastAsia=\"NAME\"/>".replace("NAME", face.wordName()));
    }

    /** Line feeds become line breaks. */
    static void text(String text, StringBuilder out) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            out.append(i == 0 ? "" : "<w:br/>").append("<w:t xml:space=\"preserve\">");
            out.append(Markup.escaped(lines[i])).append("</w:t>");
        }
    }
}
