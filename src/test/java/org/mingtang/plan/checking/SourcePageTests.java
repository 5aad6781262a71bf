package org.mingtang.plan.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingtang.documents.SourceDocument;
import org.mingtang.documents.SourceDocument.Cell;
import org.mingtang.documents.SourceDocument.Format;
import org.mingtang.documents.SourceDocument.Grid;
import org.mingtang.documents.SourceDocument.Paragraph;
import org.mingtang.documents.SourceDocument.Place;
import org.mingtang.plan.checking.SourcePage.Box;
import org.mingtang.plan.checking.SourcePage.Piece;

/** The uploaded file beside what was read from it. */
class SourcePageTests {

    @Test
    void paragraphsKeepTheirPlaceAndRank() {
        assertThat(pieces(new Paragraph("分解表", 1, new Place(2, 0)), new Paragraph("正文", 0, new Place(2, 1))))
                .containsExactly(new Piece(0, 2, 1, "分解表", List.of()), new Piece(1, 2, 0, "正文", List.of()));
    }

    @Test
    void aMergedCellStandsOnceInTheRowWhereItBegins() {
        Grid grid = new Grid(
                2,
                3,
                List.of(
                        new Cell(0, 0, 2, 1, "一、甲"),
                        new Cell(0, 1, 1, 2, "标题"),
                        new Cell(1, 1, 1, 1, "培训"),
                        new Cell(1, 2, 1, 1, "教育局")),
                new Place(0, 5));

        Piece piece = pieces(grid).get(0);

        assertThat(piece.anchor()).isEqualTo(5);
        assertThat(piece.rows())
                .containsExactly(
                        List.of(new Box("一、甲", 2, 1), new Box("标题", 1, 2)),
                        List.of(new Box("培训", 1, 1), new Box("教育局", 1, 1)));
    }

    @Test
    void aRowWithoutCellsOfItsOwnStaysSoThatSpansFit() {
        Grid grid = new Grid(2, 1, List.of(new Cell(0, 0, 2, 1, "一、甲")), new Place(0, 0));

        assertThat(pieces(grid).get(0).rows()).containsExactly(List.of(new Box("一、甲", 2, 1)), List.of());
    }

    @Test
    void anEmptyFileHasNoPieces() {
        assertThat(pieces()).isEmpty();
    }

    private static List<Piece> pieces(SourceDocument.Block... blocks) {
        return SourcePage.pieces(new SourceDocument("表.docx", Format.DOCX, List.of(blocks)));
    }
}
