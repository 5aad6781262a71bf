package org.mingtang.publication.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.mingtang.publication.Attachment;
import org.mingtang.publication.BodyHtml;
import org.mingtang.publication.CatalogueLine;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.PastItem;

/** Makes items of what was found, or says why not; all reasons of a row at once. */
final class RowCheck {

    private static final int LONGEST_TITLE = 300;

    /** In the place of a code where a name stands for more than one line. */
    private static final String SEVERAL = "";

    /**
     * What counts for rows that say nothing else.
     *
     * @param line code of a catalogue line
     * @param formedAsPublished whether 成文日期 counts as the day of publication where none is given
     */
    record Defaults(UUID unit, String line, ItemKind kind, boolean formedAsPublished) {}

    private final Defaults defaults;
    private final Map<String, String> lines = new HashMap<>();
    private final List<String> themes;
    private final LocalDate today;
    private final Function<String, Optional<Attachment>> files;

    /** @param files the stored file of that name, if one came along */
    RowCheck(
            Defaults defaults,
            List<CatalogueLine> lines,
            List<String> themes,
            LocalDate today,
            Function<String, Optional<Attachment>> files) {
        this.defaults = defaults;
        this.themes = themes;
        this.today = today;
        this.files = files;
        List<CatalogueLine> holding =
                lines.stream().filter(line -> !line.heading()).toList();
        // A name that several fields have says nothing; of two the first would be as wrong as the second.
        holding.forEach(line -> this.lines.merge(line.name(), line.code(), (one, other) -> SEVERAL));
        holding.forEach(line -> this.lines.put(line.code(), line.code()));
    }

    Judged judge(Found found) {
        if (found.trouble() != null) {
            return new Judged(found.place(), found.place(), null, List.of(found.trouble()));
        }
        List<String> why = new ArrayList<>();
        String title = title(found, why);
        Optional<LocalDate> formed = day(found, Column.FORMED, why);
        boolean dated = !found.value(Column.PUBLISHED).isEmpty();
        Optional<LocalDate> published = day(found, Column.PUBLISHED, why);
        if (!dated && found.value(Column.FORMED).isEmpty()) {
            why.add("没有发布日期，也没有成文日期。");
        } else if (!dated && !defaults.formedAsPublished()) {
            why.add("没有发布日期，不知道原公开日期。");
        }
        String line = line(found, why);
        List<Attachment> attachments = attachments(found, why);
        String body = body(found);
        if (body.isBlank() && attachments.isEmpty()) {
            why.add("没有正文，也没有文件。");
        }
        String number = number(found);
        if (number.length() > 100) {
            why.add("文号超过 100 字。");
        }
        if (!why.isEmpty()) {
            return new Judged(found.place(), title.isEmpty() ? found.place() : title, null, why);
        }
        PastItem item = new PastItem(
                defaults.unit(),
                line,
                defaults.kind(),
                title,
                number.isEmpty() ? null : number,
                formed.orElse(null),
                published.or(() -> formed).orElseThrow(),
                theme(found),
                source(found),
                body,
                attachments);
        return new Judged(found.place(), title, item, dated ? List.of() : List.of("没有发布日期，以成文日期为原公开日期。"));
    }

    /** Lists write 无, a stroke or the like where a text has no number; that is nobody's number. */
    private static String number(Found found) {
        String written = found.value(Column.NUMBER);
        return written.matches("[无空没有\\p{P}\\p{S}\\s]*") ? "" : written;
    }

    private static String title(Found found, List<String> why) {
        String title = found.value(Column.TITLE).replaceAll("\\s*\\R\\s*", "");
        if (title.isEmpty()) {
            why.add("没有标题。");
        } else if (title.length() > LONGEST_TITLE) {
            why.add("标题超过 " + LONGEST_TITLE + " 字。");
            return title.substring(0, LONGEST_TITLE);
        }
        return title;
    }

    private Optional<LocalDate> day(Found found, Column column, List<String> why) {
        String written = found.value(column);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = Days.first(written);
        if (day.isEmpty()) {
            why.add(column.label() + "“" + written + "”看不懂。");
        } else if (day.get().isAfter(today)) {
            why.add(column.label() + "“" + written + "”在今天之后。");
        }
        return day;
    }

    /** A column of the old site that has no line here is no reason to refuse; one typed into a list is. */
    private String line(Found found, List<String> why) {
        String written = found.value(Column.LINE);
        String code = lines.get(written);
        if (SEVERAL.equals(code) && !isPage(found)) {
            why.add("主动公开目录里有几项都叫“" + written + "”，请写目录编号。");
        }
        if (code == null && !written.isEmpty() && !isPage(found)) {
            why.add("主动公开目录里没有“" + written + "”。");
        }
        return code == null || code.equals(SEVERAL) ? defaults.line() : code;
    }

    private static boolean isPage(Found found) {
        return found.place().matches("(?i).*\\.s?html?");
    }

    private List<Attachment> attachments(Found found, List<String> why) {
        List<Attachment> all = new ArrayList<>();
        for (String name : found.files()) {
            files.apply(name).ifPresentOrElse(all::add, () -> why.add("没有随清单上传“" + name + "”。"));
        }
        return all;
    }

    private static String body(Found found) {
        String written = found.value(Column.BODY);
        if (written.isEmpty()) {
            return "";
        }
        boolean html = written.matches("(?s).*<(p|div|table|br|h[1-6]|ul|ol|li)\\b.*");
        if (html) {
            return BodyHtml.clean(written);
        }
        StringBuilder paragraphs = new StringBuilder();
        written.lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .forEach(each ->
                        paragraphs.append("<p>").append(Entities.escape(each)).append("</p>"));
        return BodyHtml.clean(paragraphs.toString());
    }

    private @Nullable String theme(Found found) {
        String written = found.value(Column.THEME).replace("\\", "/");
        if (written.isEmpty()) {
            return null;
        }
        // A class alone stays a class: nobody said which of its sub-classes is meant.
        if (themes.contains(written) || themes.stream().anyMatch(each -> each.startsWith(written + "/"))) {
            return written;
        }
        List<String> below =
                themes.stream().filter(each -> each.endsWith("/" + written)).toList();
        return below.size() == 1 ? below.get(0) : null;
    }

    /** The old address stays readable as the source of the claim. */
    private static @Nullable String source(Found found) {
        String source = found.value(Column.SOURCE);
        String link = found.value(Column.LINK);
        String both = source.isEmpty() ? link : link.isEmpty() ? source : source + " " + link;
        return both.isEmpty() ? null : both.length() > 200 ? both.substring(0, 200) : both;
    }
}
