package org.mingtang.publication.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.PastItem;
import org.mingtang.review.CheckedDraft;
import org.mingtang.review.DraftCheck;
import org.mingtang.review.Finding;

class DisclosuresTests {

    /** Finds nothing but files it cannot read. */
    private final Disclosures disclosures = new Disclosures(new DraftCheck() {
        @Override
        public List<Finding> check(CheckedDraft draft) {
            return disclosing(draft);
        }

        @Override
        public List<Finding> disclosing(CheckedDraft draft) {
            if (draft.title().equals("坏")) {
                throw new IllegalStateException("broken");
            }
            return List.of();
        }
    });

    @Test
    void holdsBackWhatCannotBeCheckedAndGoesOn() {
        List<Judged> rows = disclosures.held(List.of(row("好"), row("坏"), row("好")));

        assertThat(rows).extracting(Judged::state).containsExactly(RowState.READY, RowState.HELD, RowState.READY);
        assertThat(rows.get(1).heldFor()).isEqualTo("未能检查");
        assertThat(rows.get(1).why()).containsExactly("先前的话。", "没能检查有没有个人信息和隐藏内容，请打开核对。");
    }

    @Test
    void leavesRefusedRowsAndTheirOrderAlone() {
        List<Judged> rows = IntStream.range(0, 500)
                .mapToObj(n -> n % 3 == 0 ? row("坏").refused("第 " + n) : row("第" + n))
                .toList();

        assertThat(disclosures.held(rows)).isEqualTo(rows);
    }

    private static Judged row(String title) {
        PastItem item = new PastItem(
                UUID.randomUUID(),
                "20-15",
                ItemKind.INFORMATION,
                title,
                null,
                null,
                LocalDate.of(2015, 3, 1),
                null,
                null,
                "<p>正文</p>",
                List.of());
        return new Judged("a.csv", title, item, List.of("先前的话。"));
    }
}
