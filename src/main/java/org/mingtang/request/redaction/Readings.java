package org.mingtang.request.redaction;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.UnlawfulAct;

/** Reads a file again by every route there is for its kind, and what is packed in it likewise. */
final class Readings {

    private static final int DEEPEST = 4;

    private final List<Term> terms;
    private final List<String> takenByPlace;
    private final List<Area> areas;
    private final Ocr ocr;
    private int pictures;

    Readings(List<Term> terms, List<String> takenByPlace, List<Area> areas, Ocr ocr) {
        this.terms = terms;
        this.takenByPlace = takenByPlace;
        this.areas = areas;
        this.ocr = ocr;
    }

    ReadBack of(byte[] file) {
        if (file.length > Redactor.LARGEST * 2L) {
            throw new UnlawfulAct("文件太大，没有复读。");
        }
        Echo echo = new Echo(terms, takenByPlace);
        try {
            read(file, "文件", echo, 0);
        } catch (IOException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | IllegalStateException
                | ClassCastException
                | NullPointerException e) {
            // What a library throws at a damaged file depends on where it stumbles; unread is not clean.
            throw new UnlawfulAct("文件打不开，可能已损坏或设有密码，没有复读。");
        }
        return echo.readBack();
    }

    /** @param depth how many files this one is packed in */
    void read(byte[] file, String name, Echo echo, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new UnlawfulAct("文件一层套一层，超过" + DEEPEST + "层，没有读完。");
        }
        echo.bytes(Route.BYTES, name, file);
        switch (FileKind.of(file)) {
            case PDF -> new PdfReading(this, areas, echo, depth).read(file, name);
            case WORD, WORKBOOK, ARCHIVE -> new OfficeReading(this, echo, depth).readParts(file, name);
            case OLD_OFFICE -> new OfficeReading(this, echo, depth).readOld(file, name);
            case PICTURE -> picture(read(file), name, echo);
            case OTHER -> {}
        }
    }

    void picture(@Nullable BufferedImage picture, String name, Echo echo) throws IOException {
        if (!ocr.isThere()) {
            echo.note("本机没有安装tesseract，图片里的字没有识读，请逐幅看过。");
        } else if (picture == null || ++pictures > Ocr.MOST_PICTURES) {
            echo.note("有的图片没有识读（读不了，或超过" + Ocr.MOST_PICTURES + "幅），请逐幅看过。");
        } else {
            String text = ocr.read(picture);
            if (text == null) {
                echo.note("“" + name + "”没有识读成功，请看过。");
            } else {
                echo.heard(Route.OCR, ocr.tool(), name, text);
            }
        }
    }

    boolean readsPictures() {
        return ocr.isThere() && pictures < Ocr.MOST_PICTURES;
    }

    private static @Nullable BufferedImage read(byte[] picture) {
        byte[] plain = OfficePictures.anew(picture);
        try {
            return plain == null ? null : ImageIO.read(new ByteArrayInputStream(plain));
        } catch (IOException e) {
            return null;
        }
    }
}
