package org.mingtang.documents.layout;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.mingtang.documents.OfficialDocument.Table;
import org.mingtang.documents.SourceDocument.Cell;
import org.mingtang.documents.layout.Piece.Grid;
import org.mingtang.documents.layout.Piece.Line;

/** Writes a composed document as XHTML, which the style sheet sets on pages. */
final class Markup {

    private static final double ONE_LINE = 28.9;

    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{d7ff}\\x{e000}-\\x{fffd}\\x{10000}-\\x{10ffff}]");

    private final StringBuilder out = new StringBuilder(16_384);
    private final Composition composition;
    private final Typefaces.Loaded fonts;

    private final double beforeImprint;

    private Markup(Composition composition, Typefaces.Loaded fonts, double beforeImprint) {
        this.composition = composition;
        this.fonts = fonts;
        this.beforeImprint = beforeImprint;
    }

    /** @param beforeImprint how many points to leave empty before 版记 so that it ends at the foot of the page */
    static String of(Composition composition, Typefaces.Loaded fonts, String styleSheet, double beforeImprint) {
        return new Markup(composition, fonts, beforeImprint).write(styleSheet);
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
        out.append("</style></head><body class=\"fang").append(composition.isLetter() ? " letter" : "");
        out.append("\">");
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
        out.append("\";font:16pt ").append(song).append(";color:#c8102e;vertical-align:bottom;padding-bottom:9mm}");
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
        if (number == composition.imprint()) {
            style("margin-top:" + Math.round(beforeImprint + ONE_LINE) + "pt");
        }
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
            case ISSUER ->
                style("font-size:" + (composition.isLetter() ? letterheadSize(line.text()) : issuerSize(line.text()))
                        + "pt");
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

    /** In letters, where it stands nearer to the edge of the paper. */
    static int letterheadSize(String issuer) {
        return (int) Math.max(18, Math.min(40, 430 / Math.max(1, Signature.width(issuer))));
    }

    private void table(Table table) {
        out.append("<table>");
        for (double part : ColumnWidths.of(table)) {
            out.append("<col style=\"width:")
                    .append(Math.round(part * 10_000) / 100.0)
                    .append("%\"/>");
        }
        Cell[][] grid = grid(table);
        out.append(table.headRows() > 0 ? "<thead>" : "<tbody>");
        for (int row = 0; row < table.rows(); row++) {
            out.append(row > 0 && row == table.headRows() ? "</thead><tbody>" : "")
                    .append("<tr>");
            for (Cell cell : grid[row]) {
                if (cell != null && row < table.headRows()) {
                    headCell(cell, row);
                } else if (cell != null && cell.row() == row) {
                    open("td", cell.rowSpan(), cell.columnSpan(), "");
                    out.append(escaped(cell.text()).replace("\n", "<br/>")).append("</td>");
                }
            }
            out.append("</tr>");
        }
        out.append("</tbody></table>");
    }

    /** Each cell in the first column of each of its rows. */
    static Cell[][] grid(Table table) {
        Cell[][] grid = new Cell[table.rows()][table.columns()];
        for (Cell cell : table.cells()) {
            for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
                grid[row][cell.column()] = cell;
            }
        }
        return grid;
    }

    /** A tall cell is drawn as cells without a line between, since sides of tall cells are lost where a head is repeated. */
    private void headCell(Cell cell, int row) {
        String below = cell.row() + cell.rowSpan() - 1 > row ? " open-below" : "";
        if (row > cell.row()) {
            open("td", 1, cell.columnSpan(), " open-above" + below);
            out.append("</td>");
            return;
        }
        open("th", 1, cell.columnSpan(), below);
        out.append(escaped(cell.text()).replace("\n", "<br/>")).append("</th>");
    }

    private void open(String tag, int rows, int columns, String classes) {
        out.append('<').append(tag);
        span("rowspan", rows);
        span("colspan", columns);
        out.append(tag.equals("th") ? " scope=\"col\" class=\"hei" : " class=\"fang")
                .append(classes)
                .append("\">");
    }

    private void span(String name, int count) {
        if (count > 1) {
            out.append(' ').append(name).append("=\"").append(count).append('"');
        }
    }

    private static String quoted(String text) {
        return escaped(text.replace("\\", "\\\\").replace("\"", "\\\""));
    }

    /** What XML cannot hold (XML 1.0, 2.2) is left out: one such character, and no program opens the file. */
    static String escaped(String text) {
        return NOT_IN_XML
                .matcher(text)
                .replaceAll("")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
