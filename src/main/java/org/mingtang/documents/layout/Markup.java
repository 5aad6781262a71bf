package org.mingtang.documents.layout;

import java.util.List;
import java.util.Locale;
import org.mingtang.documents.OfficialDocument.Table;
import org.mingtang.documents.SourceDocument.Cell;
import org.mingtang.documents.layout.Piece.Grid;
import org.mingtang.documents.layout.Piece.Line;

/** Writes a composed document as XHTML, which the style sheet sets on pages. */
final class Markup {

    private final StringBuilder out = new StringBuilder(16_384);
    private final Composition composition;
    private final Typefaces.Loaded fonts;

    private Markup(Composition composition, Typefaces.Loaded fonts) {
        this.composition = composition;
        this.fonts = fonts;
    }

    static String of(Composition composition, Typefaces.Loaded fonts, String styleSheet) {
        return new Markup(composition, fonts).write(styleSheet);
    }

    private String write(String styleSheet) {
        out.append("<html lang=\"zh-CN\"><head><title>").append(escaped(composition.title()));
        out.append("</title><meta name=\"description\" content=\"").append(escaped(composition.title()));
        out.append("\"/><bookmarks>");
        bookmarks();
        out.append("</bookmarks><style>").append(styleSheet);
        for (Face face : Face.values()) {
            String families = fonts.families(face);
            out.append('.').append(face.name().toLowerCase(Locale.ROOT)).append("{font-family:");
            out.append(families).append("}\n");
        }
        if (!composition.runningHead().isEmpty()) {
            runningLines();
        }
        out.append("</style></head><body class=\"fang\">");
        List<Piece> pieces = composition.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece instanceof Line line) {
                line(line, i);
            } else if (piece instanceof Grid grid) {
                table(grid.table());
            }
        }
        return out.append("</body></html>").toString();
    }

    private void runningLines() {
        String song = fonts.families(Face.SONG);
        out.append("@page{@top-center{content:\"").append(quoted(composition.runningHead()));
        out.append("\";font:16pt ").append(song).append(";color:#c8102e;vertical-align:bottom;padding-bottom:6mm}");
        out.append("@bottom-center{content:\"").append(quoted(composition.runningFoot()));
        out.append("\";font:14pt ").append(song).append(";vertical-align:top;padding-top:5mm}}\n");
    }

    private void bookmarks() {
        List<Piece> pieces = composition.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Line line && line.depth() > 0) {
                out.append("<bookmark name=\"").append(escaped(line.text().replace("\n", "")));
                out.append("\" href=\"#p").append(i).append("\"/>");
            }
        }
    }

    private void line(Line line, int number) {
        String tag = line.depth() == 0 ? "p" : "h" + line.depth();
        String face = line.part().face().name().toLowerCase(Locale.ROOT);
        out.append('<').append(tag).append(" id=\"p").append(number).append("\" class=\"");
        out.append(line.part().style()).append(' ').append(face).append('"');
        style(line);
        out.append('>');
        String text = line.text();
        if (line.part() == Part.PRINTED) {
            out.append("<span class=\"organ\">").append(escaped(text.substring(0, line.lead())));
            out.append("</span><span class=\"day\">").append(escaped(text.substring(line.lead())));
            out.append("</span>");
        } else if (line.lead() > 0 && line.leadFace() != line.part().face()) {
            out.append("<span class=\"").append(line.leadFace().name().toLowerCase(Locale.ROOT));
            out.append("\">").append(escaped(text.substring(0, line.lead()))).append("</span>");
            out.append(escaped(text.substring(line.lead())));
        } else {
            out.append(escaped(text).replace("\n", "<br/>"));
        }
        out.append("</").append(tag).append('>');
    }

    private void style(Line line) {
        switch (line.part()) {
            case ATTACHMENTS, ATTACHMENT -> {
                double first = line.part() == Part.ATTACHMENTS ? 2 : 5;
                style("margin-left:" + line.indent() + "em;text-indent:" + (first - line.indent()) + "em");
            }
            case UNIT, DATE -> style("margin-left:" + line.indent() + "em");
            case ISSUER -> style("font-size:" + issuerSize(line.text()) + "pt");
            default -> {}
        }
    }

    private void style(String style) {
        out.append(" style=\"").append(style).append('"');
    }

    /** As large as fits into one line of 156 mm, at most 22 mm by 15 mm a character. */
    static int issuerSize(String issuer) {
        return (int) Math.max(22, Math.min(48, 430 / Math.max(1, Signature.width(issuer))));
    }

    private void table(Table table) {
        out.append("<table>");
        int row = 0;
        out.append(table.headRows() > 0 ? "<thead>" : "<tbody>").append("<tr>");
        for (Cell cell : table.cells()) {
            while (row < cell.row()) {
                row++;
                out.append("</tr>").append(row == table.headRows() ? "</thead><tbody>" : "");
                out.append("<tr>");
            }
            String tag = row < table.headRows() ? "th" : "td";
            out.append('<').append(tag);
            span("rowspan", cell.rowSpan());
            span("colspan", cell.columnSpan());
            out.append(tag.equals("th") ? " class=\"hei\" scope=\"col\">" : ">");
            out.append(escaped(cell.text()).replace("\n", "<br/>"));
            out.append("</").append(tag).append('>');
        }
        out.append("</tr>").append(row < table.headRows() ? "</thead>" : "</tbody>").append("</table>");
    }

    private void span(String name, int count) {
        if (count > 1) {
            out.append(' ').append(name).append("=\"").append(count).append('"');
        }
    }

    private static String quoted(String text) {
        return escaped(text.replace("\\", "\\\\").replace("\"", "\\\""));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
