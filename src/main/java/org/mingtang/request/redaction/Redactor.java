package org.mingtang.request.redaction;

import java.io.IOException;
import java.util.List;
import org.mingtang.procedure.UnlawfulAct;

/** Blackens what a {@link Redaction} says, reads the result again and hands it out only when nothing survived. */
public final class Redactor {

    static final int LARGEST = 100 << 20;

    private final boolean asPictures;
    private final Ocr ocr;

    public Redactor() {
        this(false, Ocr.onThisMachine());
    }

    private Redactor(boolean asPictures, Ocr ocr) {
        this.asPictures = asPictures;
        this.ocr = ocr;
    }

    /** Pages of a PDF on which something is blackened become pictures: nothing can be reckoned back from fonts or widths. */
    public Redactor withPagesAsPictures() {
        return new Redactor(true, ocr);
    }

    Redactor with(Ocr other) {
        return new Redactor(asPictures, other);
    }

    /**
     * The file without what was to go; its bytes are handed out only if the reading again found nothing.
     *
     * @throws UnlawfulAct where the file is none that can be blackened, or is damaged, locked or too big
     */
    public RedactedFile redact(byte[] file, Redaction redaction) {
        Removals removals = new Removals();
        byte[] result = result(file, redaction, removals);
        List<Area> areas = redaction.areas();
        ReadBack readBack = new Readings(redaction.terms(), removals.words(), areas, ocr).of(result);
        return new RedactedFile(
                file,
                result,
                removals.blackened(),
                removals.leftBehind(),
                removals.notes(),
                readBack,
                areas,
                removals.missed());
    }

    private byte[] result(byte[] file, Redaction redaction, Removals removals) {
        if (file.length > LARGEST) {
            throw new UnlawfulAct("文件超过" + (LARGEST >> 20) + "MB，没有处理。");
        }
        try {
            return switch (FileKind.of(file)) {
                case PDF -> new PdfRedaction(redaction, asPictures, removals).redact(file);
                case PICTURE -> {
                    removals.leftBehind("图片的拍摄信息");
                    yield new PdfRedaction(redaction, asPictures, removals).redact(Scans.asPdf(file));
                }
                case WORD -> new WordRedaction(redaction, removals).redact(file);
                case WORKBOOK -> new ExcelRedaction(redaction, removals).redact(file);
                case OLD_OFFICE -> throw new UnlawfulAct("旧版或加密的Word、Excel文件（.doc、.xls）不能遮盖，请另存为.docx、.xlsx或PDF后再办。");
                default -> throw new UnlawfulAct("只能遮盖PDF、图片、Word（.docx）和Excel（.xlsx）文件，请转换格式后再办。");
            };
        } catch (IOException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | IllegalStateException
                | ClassCastException
                | NullPointerException e) {
            // What a library throws at a damaged file depends on where it stumbles.
            throw new UnlawfulAct("文件打不开，可能已损坏或设有密码，没有遮盖。");
        }
    }
}
