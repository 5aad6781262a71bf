package org.mingtang.plan.reading;

/** Lines that are a header cell of a table and so no title. */
final class HeaderWordLine {

    private HeaderWordLine() {}

    static boolean is(String line) {
        return line.length() <= 8 && !line.endsWith("表") && !line.endsWith("清单") && HeaderWord.of(line) != null;
    }
}
