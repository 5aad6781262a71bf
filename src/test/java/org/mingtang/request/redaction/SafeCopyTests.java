package org.mingtang.request.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.procedure.UnlawfulAct;

/** What of a PDF's objects goes on into the new document, and what the new content is written with. */
class SafeCopyTests {

    private final PDDocument target = new PDDocument();

    @AfterEach
    void close() throws IOException {
        target.close();
    }

    private static COSDictionary dictionary(Map<String, COSBase> entries) {
        COSDictionary dictionary = new COSDictionary();
        entries.forEach(dictionary::setItem);
        return dictionary;
    }

    @Test
    void unknownKeysStayBehind() throws IOException {
        COSDictionary from = dictionary(Map.of(
                "Type",
                COSName.FONT,
                "Secret",
                new COSString("张三丰"),
                "Metadata",
                new COSString("x"),
                "PieceInfo",
                new COSDictionary()));
        assertThat(((COSDictionary) SafeCopy.of(from, target)).keySet()).containsExactly(COSName.TYPE);
    }

    @Test
    void nestedThingsAreCopiedWithTheSameRule() throws IOException {
        COSDictionary inner = dictionary(Map.of("FontName", COSName.getPDFName("A"), "X", COSInteger.ONE));
        COSDictionary copy = (COSDictionary) SafeCopy.of(dictionary(Map.of("FontDescriptor", inner)), target);
        assertThat(copy.getCOSDictionary(COSName.FONT_DESC).size()).isEqualTo(1);
        assertThat(copy.getCOSDictionary(COSName.FONT_DESC)).isNotSameAs(inner);
    }

    @Test
    void streamsArePackedAnew() throws IOException {
        COSStream from = new COSStream();
        ResourceCopy.write(from, new byte[] {1, 2, 3});
        from.setString("Secret", "张三丰");
        COSStream copy = (COSStream) SafeCopy.of(from, target);
        assertThat(copy.createInputStream().readAllBytes()).containsExactly(1, 2, 3);
        assertThat(copy.containsKey(COSName.getPDFName("Secret"))).isFalse();
    }

    @Test
    void holesInArraysStayHoles() throws IOException {
        COSArray from = new COSArray(List.of(COSInteger.ONE));
        from.add((COSBase) null);
        COSArray copy = (COSArray) SafeCopy.of(from, target);
        assertThat(copy.size()).isEqualTo(2);
        assertThat(copy.get(1)).isEqualTo(COSNull.NULL);
    }

    @Test
    @DisplayName("things that hold themselves, or share what shares, come to an end")
    void endlessThingsEnd() {
        COSArray circle = new COSArray();
        circle.add(circle);
        assertThatThrownBy(() -> SafeCopy.of(circle, target)).isInstanceOf(CannotEdit.class);

        COSArray wide = new COSArray(List.of(COSInteger.ONE));
        for (int i = 0; i < 25; i++) {
            wide = new COSArray(List.of(wide, wide));
        }
        COSArray doubled = wide;
        assertThatThrownBy(() -> SafeCopy.of(doubled, target)).isInstanceOf(CannotEdit.class);
    }

    private static String written(Canvas canvas) throws IOException {
        return new String(canvas.bytes(), "ISO-8859-1").strip().replaceAll("\\s+", " ");
    }

    @Test
    void operatorsTakeNumbersAndNothingElse() throws IOException {
        Canvas canvas = new Canvas();
        canvas.plain(Operator.getOperator("w"), List.of(new COSString("张三丰"), new COSFloat(2), COSName.A));
        canvas.plain(Operator.getOperator("ri"), List.of(COSName.getPDFName("Perceptual")));
        canvas.plain(Operator.getOperator("d"), List.of(new COSArray(List.of(COSInteger.ONE)), COSInteger.ZERO));
        canvas.plain(Operator.getOperator("d"), List.of(new COSArray(List.of(new COSString("x"))), COSInteger.ZERO));
        assertThat(written(canvas)).isEqualTo("2.0 w /Perceptual ri [1 ] 0 d 0 d");
    }

    @Test
    void whatIsSavedIsRestoredAndNoMore() throws IOException {
        Canvas canvas = new Canvas();
        for (String each : List.of("Q", "q", "q", "Q", "q")) {
            canvas.plain(Operator.getOperator(each), List.of());
        }
        assertThat(written(canvas)).isEqualTo("q q Q q Q Q");
    }

    @Test
    void aDroppedPathLeavesNoTrace() throws IOException {
        Canvas canvas = new Canvas();
        canvas.onPath(Operator.getOperator("m"), List.of(COSInteger.ONE, COSInteger.ONE));
        canvas.dropPath();
        canvas.onPath(Operator.getOperator("l"), List.of(COSInteger.TWO, new COSString("x"), COSInteger.TWO));
        canvas.paint("S");
        assertThat(written(canvas)).isEqualTo("2 2 l S");
    }

    @Test
    void gapsInARowBecomeOne() {
        ShownText text = new ShownText();
        text.keep(new byte[] {'a'});
        text.keep(new byte[] {'b'});
        text.move(-500);
        text.move(-250.04);
        text.keep(new byte[] {'c'});
        text.move(0);
        COSArray pieces = text.pieces();
        assertThat(pieces.size()).isEqualTo(3);
        assertThat(((COSString) pieces.get(0)).getString()).isEqualTo("ab");
        assertThat(((COSFloat) pieces.get(1)).floatValue()).isEqualTo(-750f);
        assertThat(new ShownText().pieces().size()).isZero();
    }

    @Test
    void aPictureUsedOftenIsEncodedOnce() throws IOException {
        ImageCopies copies = new ImageCopies(target);
        PDImageXObject image = LosslessFactory.createFromImage(target, SomePictures.orange(9, 9));
        PDImageXObject once = copies.copy(image, List.of(), new Matrix());
        assertThat(copies.copy(image, List.of(), new Matrix())).isSameAs(once).isNotSameAs(image);
    }

    @Test
    void aPictureOfNoSizeOrOfUnknownCodeIsRefused() throws IOException {
        ImageCopies copies = new ImageCopies(target);
        COSStream stream = target.getDocument().createCOSStream();
        var out = new ByteArrayOutputStream();
        out.write(1);
        ResourceCopy.write(stream, out.toByteArray());
        stream.setInt(COSName.WIDTH, 0);
        stream.setInt(COSName.HEIGHT, 5);
        var empty = new PDImageXObject(new org.apache.pdfbox.pdmodel.common.PDStream(stream), null);
        assertThatThrownBy(() -> copies.copy(empty, List.of(), new Matrix()))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("图片太大或太多");

        COSStream modern = target.getDocument().createCOSStream();
        ResourceCopy.write(modern, new byte[] {0, 1, 2, 3});
        modern.setItem(COSName.FILTER, COSName.JPX_DECODE);
        modern.setInt(COSName.WIDTH, 5);
        modern.setInt(COSName.HEIGHT, 5);
        modern.setInt(COSName.BITS_PER_COMPONENT, 8);
        modern.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
        var unknown = new PDImageXObject(new org.apache.pdfbox.pdmodel.common.PDStream(modern), null);
        assertThatThrownBy(() -> copies.copy(unknown, List.of(), new Matrix()))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("JPEG 2000");
    }
}
