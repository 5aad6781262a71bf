package org.mingtang.procedure;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds out in which of its forms a notice was handed in (wording, JSON, lines) and reads it. */
final class NoticeInput {

    private static final Pattern YEAR = Pattern.compile("\\b(20\\d\\d)[-/.年]");

    private NoticeInput() {}

    /** What was read, or why nothing was. */
    record Read(@Nullable NoticeReading reading, List<Refusal> refusals) {

        static Read refused(String message) {
            return new Read(null, List.of(new Refusal("text", message)));
        }
    }

    static Read read(String input, @Nullable Integer year) {
        var read = year == null || NoticeCheck.isYear(year) ? readAny(input, year) : Read.refused(NoticeCheck.YEARS);
        return read.reading() == null || NoticeCheck.isYear(read.reading().year())
                ? read
                : Read.refused(NoticeCheck.YEARS);
    }

    private static Read readAny(String input, @Nullable Integer year) {
        var text = input.strip().replaceFirst("^\\uFEFF", "");
        if (text.isEmpty()) {
            return Read.refused("没有收到内容：请粘贴通知原文，或选择文件。");
        }
        if (text.startsWith("{")) {
            var notice = NoticeJson.read(text, year);
            return notice == null
                    ? Read.refused("JSON 文件中没有找到这一年的日期。可用的写法：{\"2027\":{\"closed\":[\"2027-01-01\"],\"makeUp\":[]}}。")
                    : new Read(whole(notice), List.of());
        }
        return text.lines().anyMatch(line -> DayLines.LINE.matcher(line).matches())
                ? lines(text, year)
                : words(text, year);
    }

    private static Read words(String text, @Nullable Integer year) {
        var reading = NoticeText.read(text, year);
        if (reading == null) {
            return Read.refused("没有读出是哪一年的通知：请在“年份”中填写后再识别，已粘贴的内容仍在。");
        }
        var notice = reading.notice();
        return notice.closed().isEmpty() && notice.makeUp().isEmpty()
                ? Read.refused("没有读出放假或上班的日期：请粘贴通知正文中“一、元旦：……”各条。")
                : new Read(reading, List.of());
    }

    private static Read lines(String text, @Nullable Integer year) {
        var first = YEAR.matcher(text);
        int itsYear = year != null ? year : first.find() ? Integer.parseInt(first.group(1)) : 0;
        var read = DayLines.read(itsYear, text);
        return read.refusals().isEmpty() ? new Read(whole(read.notice()), List.of()) : new Read(null, read.refusals());
    }

    /** A file settles the whole year: there is nothing to lay it over. */
    private static NoticeReading whole(YearNotice notice) {
        var all = new NoticeReading.Holiday("文件所列日期", notice.closed(), notice.makeUp(), "");
        return new NoticeReading(notice.year(), List.of(all), List.of());
    }
}
