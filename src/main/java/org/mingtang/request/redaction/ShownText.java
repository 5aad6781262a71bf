package org.mingtang.request.redaction;

import java.io.ByteArrayOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSString;

/** One text-showing operator rewritten: kept codes, and one gap for all that is dropped in a row. */
final class ShownText {

    private final COSArray pieces = new COSArray();
    private final ByteArrayOutputStream codes = new ByteArrayOutputStream();
    private double gap;

    void keep(byte[] code) {
        flushGap();
        codes.writeBytes(code);
    }

    /** @param thousandths of the font size, to the left as TJ counts them */
    void move(double thousandths) {
        flushCodes();
        gap += thousandths;
    }

    COSArray pieces() {
        flushCodes();
        flushGap();
        return pieces;
    }

    private void flushCodes() {
        if (codes.size() > 0) {
            pieces.add(new COSString(codes.toByteArray(), true));
            codes.reset();
        }
    }

    private void flushGap() {
        if (gap != 0) {
            pieces.add(new COSFloat((float) (Math.round(gap * 10) / 10.0)));
            gap = 0;
        }
    }
}
