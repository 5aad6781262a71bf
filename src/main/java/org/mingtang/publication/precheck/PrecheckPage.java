package org.mingtang.publication.precheck;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.ManuscriptView;
import org.mingtang.review.Finding;
import org.mingtang.review.Finding.Severity;
import org.mingtang.review.FindingKind;

/**
 * The page of a draft's check.
 *
 * @param together kinds whose places can all be mended at once
 * @param text the title and the paragraphs of the body with the found words marked
 */
public record PrecheckPage(
        ManuscriptView draft, List<Row> rows, List<Together> together, List<Paragraph> text, boolean writable) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /**
     * One finding.
     *
     * @param number from 1, for anchors
     * @param before the letters before the quoted words
     * @param href of its place
     * @param file the attachment of which a cleaned copy can be taken
     */
    public record Row(
            int number,
            Finding finding,
            String place,
            String href,
            String before,
            String after,
            boolean mendable,
            @Nullable UUID file,
            @Nullable KeptFinding kept) {

        public String chip() {
            if (kept != null) {
                return "chip-idle";
            }
            return switch (finding.severity()) {
                case REFUSE -> "chip-late";
                case WARN -> "chip-warn";
                case ADVICE -> "chip-info";
            };
        }

        /** Whether it holds the draft back. */
        public boolean open() {
            return kept == null && finding.severity() != Severity.ADVICE;
        }
    }

    /** A kind of which all places can be mended at once. */
    public record Together(FindingKind kind, int places) {

        public String label() {
            return (kind.personal() ? "遮盖全部" : "改正全部") + kind.label() + "（" + places + " 处）";
        }
    }

    /** A paragraph cut at what was found in it. */
    public record Paragraph(String anchor, boolean title, List<Piece> pieces) {}

    /**
     * Words of a paragraph.
     *
     * @param finding number of the finding they are; 0 for none
     */
    public record Piece(String words, int finding) {}

    static String address(ManuscriptId draft) {
        return "/desk/drafts/" + draft + "/check";
    }

    public String address() {
        return address(draft.id());
    }

    public long open(Severity severity) {
        return rows.stream()
                .filter(row -> row.kept() == null && row.finding().severity() == severity)
                .count();
    }

    public long kept() {
        return rows.stream().filter(row -> row.kept() != null).count();
    }

    public boolean passes() {
        return rows.stream().noneMatch(Row::open);
    }

    public static String minute(Instant at) {
        return MINUTE.format(at);
    }
}
