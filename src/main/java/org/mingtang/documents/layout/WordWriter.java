package org.mingtang.documents.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
            <w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" \
            w:header="1134" w:footer="1417" w:gutter="0"/><w:docGrid w:type="lines" w:linePitch="575"/></w:sectPr>\
            </w:body></w:document>""";

    private static final String GAP = "<w:p><w:pPr><w:pStyle w:val=\"Gap\"/></w:pPr></w:p>";

    private final StringBuilder out = new StringBuilder(BEGIN);
    private boolean tableBefore;

    private WordWriter() {}

    static byte[] write(Composition composition) {
        String head = Markup.escaped(composition.runningHead());
        String foot = Markup.escaped(composition.runningFoot());
        Zipped zip = new Zipped()
                .with("[Content_Types].xml", listing("content-types.xml", !head.isEmpty()))
                .with("_rels/.rels", part("package-rels.xml"))
                .with("word/document.xml", new WordWriter().document(composition))
                .with("word/_rels/document.xml.rels", listing("document-rels.xml", !head.isEmpty()))
                .with("word/styles.xml", part("styles.xml"))
                .with("word/settings.xml", part("settings.xml"))
                .with("word/footer1.xml", footer("right", foot))
                .with("word/footer2.xml", footer("left", foot))
                .with("docProps/core.xml", part("core.xml").replace("TITLE", Markup.escaped(composition.title())));
        return head.isEmpty()
                ? zip.bytes()
                : zip.with("word/header1.xml", part("header.xml").replace("HEAD", head))
                        .bytes();
    }

    /** A list of parts, without the header where there is none. */
    private static String listing(String name, boolean withHeader) {
        return withHeader ? part(name) : part(name).replaceAll(".*header1.*\n", "");
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
        String header = composition.runningHead().isEmpty()
                ? ""
                : "<w:headerReference w:type=\"default\" r:id=\"rId5\"/><w:headerReference w:type=\"even\" r:id=\"rId5\"/>";
        return out.append(END.formatted(header)).toString();
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
            out.append("<w:spacing w:before=\"1150\"/>");
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
        out.append("</w:p>");
    }

    /** Headings have Word's own styles by their depth, so that its navigation shows them; their face is set by hand. */
    private static String style(Line line) {
        return line.depth() > 1 && line.part() != Part.ANNEX_TITLE
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
                int half = Markup.issuerSize(text) * 2;
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
