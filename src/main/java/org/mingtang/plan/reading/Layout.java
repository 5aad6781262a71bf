package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.List;
import org.mingtang.documents.SourceDocument;
import org.mingtang.documents.SourceDocument.Block;
import org.mingtang.documents.SourceDocument.Grid;
import org.mingtang.documents.SourceDocument.Paragraph;
import org.mingtang.plan.reading.Section.Line;
import org.mingtang.plan.reading.Section.Lines;

/** The document as a sequence of running text and tables, dumped tables rebuilt. */
final class Layout {

    private Layout() {}

    static List<Section> of(SourceDocument document) {
        List<Section> sections = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof Paragraph paragraph) {
                for (String text : lines(paragraph)) {
                    lines.add(new Line(
                            Text.unmarked(Text.clean(text)),
                            paragraph.headingLevel(),
                            paragraph.place().position()));
                }
            } else if (block instanceof Grid grid) {
                for (Section section : GridTables.sections(grid)) {
                    if (section instanceof Lines text) {
                        lines.addAll(text.lines());
                    } else {
                        flush(lines, sections);
                        sections.add(section);
                    }
                }
            }
        }
        flush(lines, sections);
        return sections;
    }

    /** Text tables of labelled fields (索引号, 发文机关…) are lines too. */
    private static Section plain(Section section) {
        return section instanceof Section.Table table && FieldRows.are(table) ? FieldRows.lines(table) : section;
    }

    private static String[] lines(Paragraph paragraph) {
        return paragraph.text().split("\\R", -1);
    }

    private static void flush(List<Line> lines, List<Section> sections) {
        if (!lines.isEmpty()) {
            for (Section section : BarredCells.find(FlatText.broken(Rewrapped.paragraphs(lines)))) {
                if (section instanceof Lines text) {
                    dumped(text.lines(), sections);
                } else {
                    sections.add(section);
                }
            }
        }
        lines.clear();
    }

    private static void dumped(List<Line> lines, List<Section> sections) {
        if (!lines.isEmpty()) {
            for (Section section : PipeTables.find(UnframedRows.framed(SpacedRows.tabbed(lines)))) {
                for (Section part : section instanceof Lines rest ? TabTables.find(rest.lines()) : List.of(section)) {
                    Section plain = plain(part);
                    if (plain instanceof Lines rest) {
                        for (Section block : RecordBlocks.find(rest.lines())) {
                            sections.addAll(
                                    block instanceof Lines bare ? CellLines.find(bare.lines()) : List.of(block));
                        }
                    } else {
                        sections.add(plain);
                    }
                }
            }
        }
    }

    /** All lines of running text, for the head of the document. */
    static List<Line> lines(List<Section> sections) {
        return sections.stream()
                .filter(Lines.class::isInstance)
                .flatMap(section -> ((Lines) section).lines().stream())
                .toList();
    }
}
