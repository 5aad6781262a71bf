package org.mingtang.publication.catalogue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingtang.publication.catalogue.DirectoryFile.Field;

/**
 * One row of a standard directory.
 *
 * @param place where it stands, e.g. 第 1 张表第 5 行
 * @param refusals why it cannot be taken over as it is; empty for a good one
 */
public record DirectoryRow(String place, Field field, LineText text, List<String> refusals) {

    private static final Pattern MARKED = Pattern.compile("([■□☑☒√✓✔●])\\s*([^■□☑☒√✓✔●]+)");
    private static final Pattern TICK = Pattern.compile("[√✓✔☑■●是YyVv]");
    private static final Pattern NO_TICK = Pattern.compile("[□×✗☒否/／—\\-]*");
    private static final Pattern LEADING_TICK = Pattern.compile("^[√✓✔☑■●]+\\s*");

    static DirectoryRow read(SheetCells cells, int row, Map<Column, Integer> columns, Field field, String sheet) {
        Reading reading = new Reading(cells, row, columns);
        boolean everybody = reading.tick(Column.EVERYBODY);
        String audience = reading.audience();
        LineText text = new LineText(
                reading.words(Column.MATTER, 200),
                reading.words(Column.NAME, 200),
                reading.words(Column.CONTENT, 5000),
                reading.words(Column.BASIS, 5000),
                reading.words(Column.TIME_LIMIT, 200),
                reading.words(Column.OWNERS, 300),
                reading.carriers(),
                everybody,
                audience,
                reading.tick(Column.PROACTIVE),
                reading.tick(Column.ON_REQUEST),
                reading.tick(Column.COUNTY),
                reading.tick(Column.TOWN),
                columns.containsKey(Column.PROCESS) ? reading.words(Column.PROCESS, 300) : "",
                null);
        reading.refusals.addAll(LineCheck.refusals(text));
        return new DirectoryRow(sheet + "第 " + (row + 1) + " 行", field, text, List.copyOf(reading.refusals));
    }

    /** The row with what stands beside a further row of its merged cell. */
    DirectoryRow with(DirectoryRow further) {
        LineText more = further.text;
        Set<Carrier> carriers = EnumSet.noneOf(Carrier.class);
        carriers.addAll(text.carriers());
        carriers.addAll(more.carriers());
        LineText both = new LineText(
                text.matter(),
                text.name(),
                joined(text.content(), more.content()),
                joined(text.basis(), more.basis()),
                joined(text.timeLimit(), more.timeLimit()),
                text.owners(),
                carriers,
                text.everybody() || more.everybody(),
                text.audience().isEmpty() ? more.audience() : text.audience(),
                text.proactive() || more.proactive(),
                text.onRequest() || more.onRequest(),
                text.county() || more.county(),
                text.town() || more.town(),
                text.process(),
                null);
        List<String> all = new ArrayList<>(refusals);
        further.refusals.stream().filter(each -> !all.contains(each)).forEach(all::add);
        return new DirectoryRow(place, field, both, List.copyOf(all));
    }

    private static String joined(String one, String other) {
        return one.equals(other) || other.isEmpty() ? one : one + "\n" + other;
    }

    /** The cells of one row, with what is wrong in them. */
    private static final class Reading {

        private final SheetCells cells;
        private final int row;
        private final Map<Column, Integer> columns;
        private final List<String> refusals = new ArrayList<>();

        Reading(SheetCells cells, int row, Map<Column, Integer> columns) {
            this.cells = cells;
            this.row = row;
            this.columns = columns;
        }

        String words(Column column, int longest) {
            String text = text(column);
            if (text.length() > longest) {
                refusals.add("“" + column.label() + "”超过 " + longest + " 字。");
                return text.substring(0, longest);
            }
            return text;
        }

        boolean tick(Column column) {
            String mark = text(column).replaceAll("\\s", "");
            if (TICK.matcher(mark).matches()) {
                return true;
            }
            if (!NO_TICK.matcher(mark).matches()) {
                refusals.add("“" + column.label() + "”栏写着“" + mark + "”，应打“√”或者留空。");
            }
            return false;
        }

        /** The group is named in words, with or without a tick before it. */
        String audience() {
            String words = text(Column.AUDIENCE);
            String named = LEADING_TICK.matcher(words).replaceFirst("").replaceAll("^[（(：:]|[）)]$", "");
            if (named.isEmpty() && !words.isEmpty()) {
                refusals.add("“特定群体”栏只打了勾，请写明是哪些人。");
            }
            return NO_TICK.matcher(named).matches() ? "" : named.length() > 200 ? named.substring(0, 200) : named;
        }

        Set<Carrier> carriers() {
            Set<Carrier> chosen = EnumSet.noneOf(Carrier.class);
            Matcher marked = MARKED.matcher(text(Column.CARRIERS));
            while (marked.find()) {
                boolean isChosen = !"□☒".contains(marked.group(1));
                Carrier.named(marked.group(2)).ifPresentOrElse(carrier -> add(chosen, carrier, isChosen), () -> {
                    if (isChosen) {
                        refusals.add("载体“" + marked.group(2).strip() + "”不在标准目录的 13 种之内。");
                    }
                });
            }
            return chosen;
        }

        private static void add(Set<Carrier> chosen, Carrier carrier, boolean isChosen) {
            if (isChosen) {
                chosen.add(carrier);
            }
        }

        private String text(Column column) {
            Integer place = columns.get(column);
            return place == null ? "" : cells.text(row, place);
        }
    }
}
