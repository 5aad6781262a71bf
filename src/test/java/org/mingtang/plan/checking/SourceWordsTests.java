package org.mingtang.plan.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingtang.documents.SourceDocument;
import org.mingtang.documents.SourceDocument.Cell;
import org.mingtang.documents.SourceDocument.Format;
import org.mingtang.documents.SourceDocument.Grid;
import org.mingtang.documents.SourceDocument.Paragraph;
import org.mingtang.documents.SourceDocument.Place;
import org.mingtang.plan.reading.ReadPlan.ReadTask;

class SourceWordsTests {

    private final SourceDocument document = new SourceDocument(
            "表.docx",
            Format.DOCX,
            List.of(
                    new Paragraph("分解表", 0, new Place(0, 0)),
                    new Grid(
                            2,
                            2,
                            List.of(
                                    new Cell(0, 0, 2, 1, "一、甲"),
                                    new Cell(0, 1, 1, 1, "培训"),
                                    new Cell(1, 1, 1, 1, "评价")),
                            new Place(0, 1)),
                    new Paragraph("责任单位", 0, new Place(0, 2)),
                    new Paragraph("完成时限", 0, new Place(0, 3))));

    @Test
    void aRowOfATableIsItsCellsAndTheMergedOnesAbove() {
        assertThat(new SourceWords(document).of(task(1, 1), 2).text()).isEqualTo("一、甲 | 评价");
    }

    @Test
    void linesReachToTheNextTask() {
        assertThat(new SourceWords(document).of(task(2, -1), 4).text()).isEqualTo("责任单位\n完成时限");
        assertThat(new SourceWords(document).of(task(2, -1), 3).text()).isEqualTo("责任单位");
    }

    @Test
    void anUnknownPlaceHasNoWords() {
        assertThat(new SourceWords(document).of(task(-1, -1), 0)).isEqualTo(new RowSource(-1, -1, ""));
    }

    private static ReadTask task(int position, int row) {
        return new ReadTask(null, List.of(), "", List.of(), null, null, null, List.of(), Map.of(), position, row);
    }
}
