package org.mingtang.documents.layout;

import com.openhtmltopdf.extend.FSTextBreaker;

/** Where a line may end: between hanzi, but with no closing mark at its head, no opening one at its end, no number torn. */
final class LineBreaks implements FSTextBreaker {

    private static final String CLOSING = "，。、；：！？）》〉」』】〕］｝”’…—·～％‰℃℉%,.;:!?)]}/²³";
    private static final String OPENING = "（《〈「『【〔［｛“‘([{￥$¥±";

    /** Addresses are long; they may be parted behind these. */
    private static final String PARTS_ADDRESSES = "/?&=";

    private String text = "";
    private int at;

    @Override
    public void setText(String newText) {
        text = newText;
        at = 0;
    }

    @Override
    public int next() {
        while (++at < text.length()) {
            if (mayBreak(text, at)) {
                return at;
            }
        }
        return -1;
    }

    /** Whether a line may end before the character at that index. */
    static boolean mayBreak(String text, int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        if (Character.isLowSurrogate(after) || after == ' ' || after == '\u00a0' || before == '\u00a0') {
            return false;
        }
        if (before == ' ') {
            return CLOSING.indexOf(after) < 0;
        }
        if (CLOSING.indexOf(after) >= 0 || OPENING.indexOf(before) >= 0 || after == '\u2011' || before == '\u2011') {
            return false;
        }
        if (isLatin(before) && isLatin(after)) {
            return PARTS_ADDRESSES.indexOf(before) >= 0 && Character.isLetter(after);
        }
        return true;
    }

    private static boolean isLatin(char c) {
        return c < 0x250 || c == '±' || c == '–' || c == '‰';
    }
}
