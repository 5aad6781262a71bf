package org.mingtang.plan.board;

/** Text for a spreadsheet's cell: what a spreadsheet would take for a formula is marked as text. */
final class SafeCell {

    private static final String STARTS_FORMULA = "=+-@\t\r\n＝＋－＠";

    private SafeCell() {}

    /** A leading apostrophe is how spreadsheets themselves mark text. */
    static String of(String text) {
        return !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
