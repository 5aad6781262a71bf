package org.mingtang.documents.layout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.OfficialDocument;
import org.mingtang.documents.OfficialDocument.Annex;
import org.mingtang.documents.OfficialDocument.Block;
import org.mingtang.documents.OfficialDocument.Closing;
import org.mingtang.documents.OfficialDocument.Head;
import org.mingtang.documents.OfficialDocument.Heading;
import org.mingtang.documents.OfficialDocument.Imprint;
import org.mingtang.documents.OfficialDocument.LetterFormat;
import org.mingtang.documents.OfficialDocument.Table;
import org.mingtang.documents.OfficialDocument.Text;
import org.mingtang.documents.layout.Piece.Grid;
import org.mingtang.documents.layout.Piece.Line;

/**
 * A document as lines of words in their order, the same for all files.
 *
 * @param title without line breaks
 * @param runningHead over each page, empty where there is none
 * @param runningFoot beside the page number, empty where there is none
 * @param letter the letter format, null for other documents
 */
record Composition(
        String title,
        List<Piece> pieces,
        String runningHead,
        String runningFoot,
        @Nullable LetterFormat letter) {

    static Composition of(OfficialDocument document, RuleFrame frame) {
        String government = document.ruleOf();
        return new Composition(
                document.head().title(),
                List.copyOf(new Composer(document.letter() != null).compose(document)),
                government == null ? "" : frame.head(government),
                government == null ? "" : frame.foot(government),
                document.letter());
    }

    boolean isLetter() {
        return letter != null;
    }

    /** All words that are to be drawn, page numbers and running heads included. */
    String words() {
        StringBuilder words = new StringBuilder(title + runningHead + runningFoot + "—0123456789");
        for (Piece piece : pieces) {
            if (piece instanceof Line line) {
                words.append(line.text());
            } else if (piece instanceof Grid grid) {
                grid.table().cells().forEach(cell -> words.append(cell.text()));
            }
        }
        return words.toString();
    }

    /** Where 版记 begins among the pieces, -1 where there is none. */
    int imprint() {
        for (int i = Math.max(0, pieces.size() - 2); i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Line line && (line.part() == Part.COPIES || line.part() == Part.PRINTED)) {
                return i;
            }
        }
        return -1;
    }

    private static final class Composer {

        private final List<Piece> pieces = new ArrayList<>();
        private final Outline outline = new Outline();
        private final boolean sealed;

        Composer(boolean sealed) {
            this.sealed = sealed;
        }

        List<Piece> compose(OfficialDocument document) {
            head(document.head());
            body(document.body());
            closing(document.closing());
            for (Annex annex : document.annexes()) {
                add(Part.ANNEX_LABEL, annex.label());
                if (!annex.title().isEmpty()) {
                    Part part = annex.label().isEmpty() ? Part.PRINTED_TITLE : Part.ANNEX_TITLE;
                    pieces.add(Line.heading(part, TitleLines.of(annex.title()), outline.annex()));
                }
                body(annex.body());
            }
            imprint(document.imprint());
            return pieces;
        }

        private void head(Head head) {
            add(Part.ISSUER, head.issuer());
            add(Part.NUMBER, head.docNumber());
            pieces.add(Line.heading(Part.TITLE, TitleLines.of(head.title()), 1));
            add(Part.PROMULGATION, head.promulgation());
            add(Part.ADDRESSEE, head.addressee() == null ? null : head.addressee() + "：");
        }

        private void add(Part part, @Nullable String text) {
            if (text != null && !text.isEmpty()) {
                pieces.add(Line.of(part, text));
            }
        }

        private void body(List<Block> blocks) {
            for (Block block : blocks) {
                if (block instanceof Heading heading) {
                    pieces.add(Line.heading(Part.of(heading.level()), heading.text(), outline.under(heading.level())));
                } else if (block instanceof Text text) {
                    Face face = text.level() == null
                            ? Part.TEXT.face()
                            : Part.of(text.level()).face();
                    pieces.add(new Line(Part.TEXT, text.text(), text.lead(), face, 0, 0));
                } else if (block instanceof Table table) {
                    pieces.add(new Grid(table));
                }
            }
        }

        private void closing(Closing closing) {
            List<String> names = closing.attachments();
            for (int i = 0; i < names.size(); i++) {
                String number = names.size() == 1 ? "" : (i + 1) + ".";
                Part part = i == 0 ? Part.ATTACHMENTS : Part.ATTACHMENT;
                String mark = i == 0 ? "附件：" + number : number;
                pieces.add(new Line(
                        part, mark + names.get(i), mark.length(), part.face(), 0, 5 + number.length() * 0.475));
            }
            Signature signature = sealed
                    ? Signature.sealed(closing.units(), written(closing.date()))
                    : Signature.of(closing.units(), written(closing.date()));
            for (int i = 0; i < closing.units().size(); i++) {
                String unit = closing.units().get(i);
                pieces.add(Line.at(signature.left(unit), Part.UNIT, unit));
            }
            if (closing.date() != null) {
                pieces.add(Line.at(signature.dateLeft(), Part.DATE, written(closing.date())));
            }
            add(Part.NOTE, closing.note() == null ? null : "（" + closing.note() + "）");
        }

        private void imprint(Imprint imprint) {
            add(Part.COPIES, imprint.copies() == null ? null : "抄送：" + imprint.copies() + "。");
            String organ = imprint.organ() == null ? "" : imprint.organ();
            String date = imprint.date() == null ? "" : written(imprint.date()) + "印发";
            if (!organ.isEmpty() || !date.isEmpty()) {
                pieces.add(new Line(Part.PRINTED, organ + date, organ.length(), Face.FANG, 0, 0));
            }
        }
    }

    /** Arabic numerals without leading zeros. */
    private static String written(@Nullable LocalDate date) {
        return date == null ? "" : date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
