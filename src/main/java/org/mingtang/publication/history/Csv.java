package org.mingtang.publication.history;

import java.util.ArrayList;
import java.util.List;

/** Comma- or tab-separated values as RFC 4180 has them: quoted fields may hold separators, quotes and line ends. */
final class Csv {

    private final String text;
    private final char separator;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();

    private Csv(String text) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String head = this.text.lines().findFirst().orElse("");
        this.separator = head.indexOf('\t') >= 0 && head.indexOf(',') < 0 ? '\t' : ',';
    }

    static List<List<String>> rows(String text) {
        return new Csv(text).read();
    }

    private List<List<String>> read() {
        boolean quoted = false;
        for (int n = 0; n < text.length(); n++) {
            char c = text.charAt(n);
            if (quoted) {
                if (c != '"') {
                    field.append(c);
                } else if (n + 1 < text.length() && text.charAt(n + 1) == '"') {
                    field.append(c);
                    n++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && field.isEmpty()) {
                quoted = true;
            } else if (c == separator) {
                endField();
            } else if (c == '\n') {
                endRow();
            } else if (c != '\r') {
                field.append(c);
            }
        }
        if (!field.isEmpty() || !row.isEmpty()) {
            endRow();
        }
        return rows;
    }

    private void endField() {
        row.add(field.toString());
        field.setLength(0);
    }

    private void endRow() {
        endField();
        rows.add(row);
        row = new ArrayList<>();
    }
}
