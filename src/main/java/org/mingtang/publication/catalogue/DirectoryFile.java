package org.mingtang.publication.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.SourceDocument;
import org.mingtang.documents.SourceDocument.Grid;

/**
 * A standard directory as its tables say it: two-level headings, merged cells, one field a sheet or several under
 * headings of their own.
 *
 * @param rows in the order of the file
 * @param refusals what is wrong with whole sheets
 */
public record DirectoryFile(List<DirectoryRow> rows, List<String> refusals) {

    private static final Set<Column> NEEDED = EnumSet.complementOf(EnumSet.of(Column.PROCESS));

    /** A field as it is known by name. */
    public record Field(String code, String name) {}

    /**
     * Reads the tables.
     *
     * @param fields those known; the one a heading names takes the lines below it
     * @param chosen for tables that name none
     */
    static DirectoryFile read(SourceDocument document, List<Field> fields, @Nullable Field chosen) {
        List<DirectoryRow> rows = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        for (SourceDocument.Block block : document.blocks()) {
            if (block instanceof Grid grid) {
                sheet(grid, fields, chosen, rows, refusals);
            }
        }
        if (rows.isEmpty() && refusals.isEmpty()) {
            refusals.add("文件里没有找到标准目录的表格，表头应有“一级事项”“二级事项”“公开内容”等栏目。");
        }
        return new DirectoryFile(rows, refusals);
    }

    private static void sheet(
            Grid grid, List<Field> fields, @Nullable Field chosen, List<DirectoryRow> rows, List<String> refusals) {
        SheetCells cells = new SheetCells(grid);
        String sheet = "第 " + Math.max(1, grid.place().page()) + " 张表";
        int bottom = bottomOfHead(cells);
        if (bottom < 0) {
            refusals.add(sheet + "没有“一级事项”“二级事项”的表头，没有读取。");
            return;
        }
        Map<Column, Integer> columns = columns(cells, bottom);
        Set<Column> missing = EnumSet.copyOf(NEEDED);
        missing.removeAll(columns.keySet());
        if (!missing.isEmpty()) {
            refusals.add(
                    sheet + "缺少栏目：" + missing.stream().map(Column::label).collect(Collectors.joining("、")) + "，没有读取。");
            return;
        }
        Field field = chosen;
        for (int row = 0; row < bottom; row++) {
            String banner = cells.banner(row);
            field = banner == null ? field : named(banner, fields).orElse(field);
        }
        DirectoryRow before = null;
        for (int row = bottom + 1; row < cells.rows(); row++) {
            String banner = cells.banner(row);
            if (banner != null) {
                field = named(banner, fields).orElse(field);
                before = null;
            } else if (!cells.blank(row)) {
                if (field == null) {
                    refusals.add(sheet + "看不出是哪个领域：请在表格标题里写明领域，或者上传时选择领域。");
                    return;
                }
                DirectoryRow read = DirectoryRow.read(cells, row, columns, field, sheet);
                if (before != null && cells.goesOn(row, Objects.requireNonNull(columns.get(Column.NAME)))) {
                    rows.remove(rows.size() - 1);
                    read = before.with(read);
                }
                rows.add(read);
                before = read;
            }
        }
    }

    /** The last row of the heading: the one in which 一级事项, 全社会 and their like stand. */
    private static int bottomOfHead(SheetCells cells) {
        int bottom = -1;
        for (int row = 0; row < Math.min(cells.rows(), 15); row++) {
            for (int column = 0; column < cells.columns(); column++) {
                if (cells.plain(row, column).equals("二级事项") && bottom < 0) {
                    bottom = row;
                }
            }
        }
        return bottom;
    }

    private static Map<Column, Integer> columns(SheetCells cells, int bottom) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (int column = 0; column < cells.columns(); column++) {
            StringBuilder heading = new StringBuilder();
            for (int row = Math.max(0, bottom - 1); row <= bottom; row++) {
                if (cells.banner(row) == null) {
                    heading.append(cells.plain(row, column)).append('/');
                }
            }
            Column known = Column.headed(heading.toString());
            if (known != null) {
                columns.putIfAbsent(known, column);
            }
        }
        return columns;
    }

    private static Optional<Field> named(String banner, List<Field> fields) {
        String plain = banner.replaceAll("\\s", "");
        return fields.stream()
                .filter(field -> plain.contains(field.name()))
                .max(Comparator.comparingInt(field -> field.name().length()));
    }
}
