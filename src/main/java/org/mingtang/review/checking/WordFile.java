package org.mingtang.review.checking;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingtang.documents.DocumentReader;
import org.mingtang.documents.SourceDocument;
import org.mingtang.documents.SourceDocument.Cell;
import org.mingtang.documents.SourceDocument.Grid;
import org.mingtang.documents.SourceDocument.Paragraph;
import org.mingtang.procedure.Refusal;

/** A word list as a file: xlsx, csv, or text with one word a line. */
final class WordFile {

    static final List<String> HEADINGS = List.of("词语", "类别", "建议写法", "说明", "允许的语境");
    private static final int MOST = 100_000;

    /** What a file says: the words, each once, and what is wrong with which line. */
    record Read(List<ReviewWord> words, List<Refusal> refusals) {}

    private WordFile() {}

    /** @param otherwise the list for lines that name none */
    static Read read(String name, Path file, ReviewWord.Kind otherwise) {
        SourceDocument document = new DocumentReader().read(name, file);
        List<List<String>> lines = new ArrayList<>();
        for (SourceDocument.Block block : document.blocks()) {
            if (block instanceof Paragraph line) {
                lines.add(line.text().contains("\t") ? List.of(line.text().split("\t", -1)) : cells(line.text()));
            } else if (block instanceof Grid grid) {
                lines.addAll(rows(grid));
            }
        }
        return words(lines, otherwise);
    }

    /** The lines of a csv this class wrote. */
    static Read read(String csv) {
        return words(csv.lines().map(WordFile::cells).toList(), ReviewWord.Kind.SENSITIVE);
    }

    /** With a byte order mark, without which spreadsheets take the file for another encoding. */
    static byte[] bytes(List<ReviewWord> words) {
        return ("\uFEFF" + csv(words)).getBytes(StandardCharsets.UTF_8);
    }

    static String csv(List<ReviewWord> words) {
        StringBuilder csv = new StringBuilder(String.join(",", HEADINGS)).append("\r\n");
        for (ReviewWord word : words) {
            List<String> cells =
                    List.of(word.word(), word.kind().label(), word.suggestion(), word.note(), word.phrases());
            csv.append(String.join(",", cells.stream().map(WordFile::quoted).toList()))
                    .append("\r\n");
        }
        return csv.toString();
    }

    private static Read words(List<List<String>> lines, ReviewWord.Kind otherwise) {
        Map<String, ReviewWord> words = new LinkedHashMap<>();
        List<Refusal> refusals = new ArrayList<>();
        List<String> headings = HEADINGS;
        for (int i = 0; i < lines.size() && words.size() < MOST; i++) {
            List<String> line = lines.get(i).stream().map(String::strip).toList();
            if (line.contains(HEADINGS.get(0))) {
                headings = line;
            } else if (line.stream().anyMatch(cell -> !cell.isEmpty() && !cell.startsWith("#"))) {
                ReviewWord word = word(headings, line, otherwise);
                words.put(word.word(), word);
                int number = i + 1;
                String kind = cell(headings, line, 1);
                if (!kind.isEmpty() && ReviewWord.Kind.labelled(kind) == null) {
                    refusals.add(new Refusal("file", "第" + number + "行：类别“" + kind + "”应为敏感词、错别字或过时名称。"));
                }
                ReviewWords.shape(word)
                        .forEach(refusal -> refusals.add(new Refusal("file", "第" + number + "行：" + refusal.message())));
            }
        }
        if (words.isEmpty()) {
            refusals.add(new Refusal("file", "文件里没有词语：第一列应为“词语”，每行一个。"));
        }
        return new Read(List.copyOf(words.values()), refusals);
    }

    private static ReviewWord word(List<String> headings, List<String> line, ReviewWord.Kind otherwise) {
        ReviewWord.Kind kind = ReviewWord.Kind.labelled(cell(headings, line, 1));
        return new ReviewWord(
                0,
                cell(headings, line, 0),
                kind == null ? otherwise : kind,
                cell(headings, line, 2),
                cell(headings, line, 3),
                ReviewWord.phrases(cell(headings, line, 4)));
    }

    private static String cell(List<String> headings, List<String> line, int column) {
        int at = headings.indexOf(HEADINGS.get(column));
        return at >= 0 && at < line.size() ? line.get(at).replaceFirst("^'(?=[=+@-])", "") : "";
    }

    private static List<List<String>> rows(Grid grid) {
        String[][] cells = new String[grid.rows()][grid.columns()];
        Arrays.stream(cells).forEach(row -> Arrays.fill(row, ""));
        for (Cell cell : grid.cells()) {
            cells[cell.row()][cell.column()] = cell.text();
        }
        return Arrays.stream(cells).map(List::of).toList();
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        String rest = line.startsWith("\uFEFF") ? line.substring(1) : line;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (c == '"' && quoted && i + 1 < rest.length() && rest.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static String quoted(String cell) {
        // A spreadsheet would carry out what begins like a formula.
        String safe = (cell.matches("(?s)^[=+@-].*") ? "'" + cell : cell).replaceAll("[\\r\\n]+", " ");
        return safe.matches(".*[\",].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
