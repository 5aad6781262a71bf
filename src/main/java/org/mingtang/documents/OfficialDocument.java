package org.mingtang.documents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An official document by its elements (GB/T 9704-2012, 7), the text as it stands in all of its files.
 *
 * <p>Elements hold plain words: 主送 without its colon, 附注 without its brackets, 附件 without their numbers; the layout
 * adds those.
 *
 * @param body in reading order, without title, addressee and signature
 * @param annexes 附件 that are part of this document, each on pages of its own
 * @param ruleOf the government whose rule (规章) this is, which gets the head and foot of rules, else null
 * @param letter the letter format (信函格式) where the document is a letter, else null
 */
public record OfficialDocument(
        Head head,
        List<Block> body,
        Closing closing,
        Imprint imprint,
        List<Annex> annexes,
        @Nullable String ruleOf,
        @Nullable LetterFormat letter) {

    public OfficialDocument {
        body = List.copyOf(body);
        annexes = List.copyOf(annexes);
    }

    public OfficialDocument(
            Head head,
            List<Block> body,
            Closing closing,
            Imprint imprint,
            List<Annex> annexes,
            @Nullable String ruleOf) {
        this(head, body, closing, imprint, annexes, ruleOf, null);
    }

    /**
     * 信函格式 (GB/T 9704-2012, 10.1): the organ's name over a double red rule, the number under it at the right, a second
     * rule at the foot of the first page, which has no page number; signature and date placed for a seal.
     *
     * @param seal drawn over signature and date, null where it is put on paper or signed electronically
     * @param signatureField whether the pdf has an empty field for an electronic seal in that place
     */
    public record LetterFormat(@Nullable Seal seal, boolean signatureField) {
        public static final LetterFormat WITHOUT_SEAL = new LetterFormat(null, false);
        public static final LetterFormat TO_BE_SIGNED = new LetterFormat(null, true);

        public static LetterFormat sealed(Seal seal) {
            return new LetterFormat(seal, false);
        }
    }

    /**
     * A seal as a picture.
     *
     * @param png with transparent ground
     * @param millimetres its diameter, 42 for most organs
     */
    public record Seal(byte[] png, double millimetres) {}

    /**
     * What stands over the text.
     *
     * @param issuer 发文机关标志, e.g. 云麓市人民政府文件
     * @param docNumber 发文字号, e.g. 云政发〔2026〕3号
     * @param promulgation 题注 with its brackets
     * @param addressee 主送机关
     */
    public record Head(
            @Nullable String issuer,
            @Nullable String docNumber,
            String title,
            @Nullable String promulgation,
            @Nullable String addressee) {

        public static Head titled(String title) {
            return new Head(null, null, title, null, null);
        }
    }

    /**
     * What stands under the text.
     *
     * @param attachments names in 附件说明
     * @param units who signs, the leading unit first
     * @param date 成文日期
     * @param note 附注, e.g. 此件公开发布
     */
    public record Closing(
            List<String> attachments,
            List<String> units,
            @Nullable LocalDate date,
            @Nullable String note) {
        public static final Closing NONE = new Closing(List.of(), List.of(), null, null);

        public Closing {
            attachments = List.copyOf(attachments);
            units = List.copyOf(units);
        }
    }

    /**
     * 版记, at the foot of the last page of the text.
     *
     * @param copies 抄送机关
     * @param organ 印发机关
     * @param date 印发日期
     */
    public record Imprint(
            @Nullable String copies,
            @Nullable String organ,
            @Nullable LocalDate date) {
        public static final Imprint NONE = new Imprint(null, null, null);
    }

    /** A piece of the body. */
    public sealed interface Block permits Heading, Text, Table {}

    /** A heading that is a line of its own. */
    public record Heading(HeadingLevel level, String text) implements Block {}

    /**
     * A paragraph, or an item of a list with its number written out.
     *
     * @param lead how many characters at the beginning are a heading run in: （一）加强领导。各单位要……
     * @param level of that heading
     */
    public record Text(String text, int lead, @Nullable HeadingLevel level) implements Block {
        public static Text of(String text) {
            return new Text(text, 0, null);
        }
    }

    /**
     * A table.
     *
     * @param headRows rows at its beginning that are its head and stand again on each page
     * @param cells in row-major order, covering the whole grid; paragraphs of a cell parted by line feeds
     */
    public record Table(int rows, int columns, int headRows, List<SourceDocument.Cell> cells) implements Block {
        public Table {
            cells = List.copyOf(cells);
        }
    }

    /**
     * An annex.
     *
     * @param label 附件 or 附件1; empty for a text that a notice prints or forwards, which is no 附件 of it
     * @param title empty where it has none
     */
    public record Annex(String label, String title, List<Block> body) {
        public Annex {
            body = List.copyOf(body);
        }
    }

    /**
     * Makes a document of a page's text, a fragment of sanitised html.
     *
     * <p>Title, number, addressee, 附件说明, signature, date, 附注 and 版记 typed into the text are taken for the elements
     * they are, so that none stands twice. Above the text what is given here goes before what is found there; under it
     * what was typed goes first, and what is given stands only where nothing was. A line 附件 or 附件1 begins an annex, and
     * so does the title of a text that a notice prints below its date.
     */
    public static OfficialDocument of(Head head, Closing closing, Imprint imprint, String html) {
        return new OfficialText(head, closing, imprint, OfficialBody.of(html)).document(null);
    }

    /** Makes a rule (规章): title, 题注 and text only (rules on the texts of rules published on government sites). */
    public static OfficialDocument rule(String government, String title, @Nullable String promulgation, String html) {
        Head head = new Head(null, null, title, promulgation, null);
        return new OfficialText(head, Closing.NONE, Imprint.NONE, OfficialBody.of(html)).document(government);
    }
}
