package org.mingtang.publication.history;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingtang.documents.SourceDocument;
import org.mingtang.documents.SourceDocument.Cell;
import org.mingtang.documents.SourceDocument.Grid;

/** Reads lists of past information: tables whose columns are known by their head words. */
final class ListReader {

    private static final int DEEPEST_HEAD = 5;

    private ListReader() {}

    /** Empty when no row of the table's beginning names a title column. */
    static Optional<List<Found>> csv(String name, byte[] content) {
        return read(name, Csv.rows(decoded(content)));
    }

    /** All tables of a workbook that are lists. */
    static Optional<List<Found>> workbook(SourceDocument document) {
        List<Found> all = new ArrayList<>();
        boolean any = false;
        for (SourceDocument.Block block : document.blocks()) {
            if (block instanceof Grid grid) {
                Optional<List<Found>> rows = read(document.name(), rows(grid));
                any |= rows.isPresent();
                rows.ifPresent(all::addAll);
            }
        }
        return any ? Optional.of(all) : Optional.empty();
    }

    private static Optional<List<Found>> read(String name, List<List<String>> rows) {
        for (int head = 0; head < Math.min(DEEPEST_HEAD, rows.size()); head++) {
            Map<Column, Integer> columns = columns(rows.get(head));
            if (columns.containsKey(Column.TITLE)) {
                return Optional.of(below(name, rows, head, columns));
            }
        }
        return Optional.empty();
    }

    private static Map<Column, Integer> columns(List<String> head) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (int n = 0; n < head.size(); n++) {
            int place = n;
            Column.of(head.get(n)).ifPresent(column -> columns.putIfAbsent(column, place));
        }
        return columns;
    }

    private static List<Found> below(String name, List<List<String>> rows, int head, Map<Column, Integer> columns) {
        List<Found> all = new ArrayList<>();
        for (int n = head + 1; n < rows.size(); n++) {
            List<String> row = rows.get(n);
            if (row.stream().allMatch(String::isBlank)) {
                continue;
            }
            Map<Column, String> values = new EnumMap<>(Column.class);
            columns.forEach((column, place) -> values.put(column, place < row.size() ? row.get(place) : ""));
            List<String> files = Arrays.stream(
                            values.getOrDefault(Column.FILE, "").split("[;；、\\n|]"))
                    .map(String::strip)
                    .filter(each -> !each.isEmpty())
                    .toList();
            all.add(Found.of(name + " 第 " + (n + 1) + " 行", values, files));
        }
        return all;
    }

    private static List<List<String>> rows(Grid grid) {
        List<List<String>> rows = new ArrayList<>();
        for (int n = 0; n < grid.rows(); n++) {
            rows.add(new ArrayList<>(java.util.Collections.nCopies(grid.columns(), "")));
        }
        for (Cell cell : grid.cells()) {
            rows.get(cell.row()).set(cell.column(), cell.text());
        }
        return rows;
    }

    /** Chinese office programs write either of these two. */
    static String decoded(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException notUnicode) {
            return new String(content, Charset.forName("GB18030"));
        }
    }
}
