package org.mingtang.documents;

import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** The text of a doc paragraph as it is shown. */
final class DocText {

    private static final char FIELD_BEGIN = '\u0013';
    private static final char FIELD_RESULT = '\u0014';
    private static final char FIELD_END = '\u0015';

    private DocText() {}

    static String of(Paragraph paragraph) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            if (!run.isMarkedDeleted() && !run.isVanished()) {
                text.append(run.text());
            }
        }
        return withoutFieldCodes(text).replace('\u001e', '-');
    }

    /** Between begin and result marks stands the field's code, after them what is shown. */
    private static String withoutFieldCodes(CharSequence text) {
        StringBuilder shown = new StringBuilder(text.length());
        int codes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == FIELD_BEGIN) {
                codes++;
            } else if (c == FIELD_RESULT || c == FIELD_END) {
                codes = c == FIELD_RESULT || !resultBefore(text, i) ? Math.max(0, codes - 1) : codes;
            } else if (codes == 0) {
                shown.append(c);
            }
        }
        return shown.toString();
    }

    /** Whether the field ended here had a result: only then its code has been closed already. */
    private static boolean resultBefore(CharSequence text, int end) {
        int nested = 0;
        for (int i = end - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (c == FIELD_END) {
                nested++;
            } else if (c == FIELD_BEGIN) {
                if (nested == 0) {
                    return false;
                }
                nested--;
            } else if (c == FIELD_RESULT && nested == 0) {
                return true;
            }
        }
        return true;
    }
}
