package org.mingtang.agenda;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Work items as a CSV that spreadsheet programs open rightly and safely. */
final class AgendaCsv {

    /** Tells spreadsheet programs that the text is UTF-8. */
    private static final String MARK = "\uFEFF";

    private static final String HEAD = "事项,说明,来源,阶段,期限,日期暂定,剩余,地址\r\n";

    private AgendaCsv() {}

    static String of(List<AgendaLine> lines) {
        return MARK + HEAD + lines.stream().map(AgendaCsv::line).collect(Collectors.joining());
    }

    private static String line(AgendaLine line) {
        return Stream.of(
                                line.title(),
                                Objects.requireNonNullElse(line.detail(), ""),
                                line.source(),
                                line.stage(),
                                line.due() == null ? "" : line.due().toString(),
                                line.provisional() ? "是" : "",
                                line.left(),
                                line.href())
                        .map(AgendaCsv::cell)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    /** A text that begins like a formula would be run by the spreadsheet program: a leading apostrophe makes it text. */
    private static String cell(String text) {
        String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
