package org.mingtang.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated lines after RFC 4180. */
final class Csv {

    private Csv() {}

    static String write(List<List<String>> lines) {
        return lines.stream()
                .map(line -> line.stream().map(Csv::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    static List<List<String>> read(String text) {
        var lines = new ArrayList<List<String>>();
        var line = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        var rest = text.startsWith("\uFEFF") ? text.substring(1) : text;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < rest.length() && rest.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && c == ',') {
                line.add(take(cell));
            } else if (!quoted && c == '\n') {
                line.add(take(cell));
                lines.add(List.copyOf(line));
                line.clear();
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        if (!cell.isEmpty() || !line.isEmpty()) {
            line.add(take(cell));
            lines.add(List.copyOf(line));
        }
        return lines;
    }

    private static String take(StringBuilder cell) {
        var text = cell.toString();
        cell.setLength(0);
        return text;
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
