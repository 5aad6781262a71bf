package org.mingtang.request.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.request.RequestFile;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestRedactions.Draft;
import org.mingtang.request.RequestRedactions.Opened;
import org.mingtang.request.RequestStage;
import org.mingtang.request.SomeView;
import org.mingtang.request.redaction.Area;
import org.mingtang.request.redaction.FileView;
import org.mingtang.request.redaction.Proposal;

/** What of a file is on the page at once, and where the boxes lie. */
class RedactionPageTests {

    private static final RequestId ID = new RequestId(UUID.randomUUID());
    private static final RequestFile FILE = new RequestFile(
            UUID.randomUUID(), ID, RequestFile.Kind.RELEASED, "纪要.pdf", "", 1, "", null, "", Instant.EPOCH);
    private static final Proposal PHONE = new Proposal(
            "手机号码", true, "", "138****5678", "第1页", List.of(new Area.OnPage(1, 0, 421, 59.5, 84.2, "个人隐私")));

    private static FileView pdf(int pages) {
        return new FileView(Collections.nCopies(pages, new FileView.Page(595, 842)), List.of(), List.of());
    }

    private static RedactionPage page(FileView view, int from, List<Proposal> proposals, RedactionForm form) {
        return new RedactionPage(
                SomeView.at(RequestStage.IN_HAND),
                new Opened(FILE, proposals, view, Optional.empty()),
                form,
                from,
                List.of());
    }

    private static RedactionPage page(FileView view, int from) {
        return page(view, from, List.of(), RedactionForm.fresh(List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, 1",
        "4, 1, 1, 4",
        "5, 1, 1, 4",
        "5, 5, 5, 5",
        "9, 5, 5, 8",
        "9, 99, 9, 9",
        "9, 0, 1, 4",
        "9, -7, 1, 4"
    })
    @DisplayName("four pages at once; what is asked for beyond the file is brought back into it")
    void pagesAtOnce(int pages, int from, int first, int last) {
        RedactionPage page = page(pdf(pages), from);
        assertThat(page.first()).isEqualTo(first);
        assertThat(page.last()).isEqualTo(last);
    }

    @Test
    void linesOfAllSheetsFollowOneAnother() {
        List<FileView.Cell> cells = new ArrayList<>();
        for (int row = 1; row <= 100; row++) {
            cells.add(new FileView.Cell("A" + row, "甲"));
            cells.add(new FileView.Cell("C" + row, "乙"));
        }
        var view = new FileView(
                List.of(),
                List.of(),
                List.of(new FileView.Sheet("一", cells), new FileView.Sheet("二", cells.subList(0, 4))));
        RedactionPage page = page(view, 81);
        assertThat(page.all()).isEqualTo(102);
        assertThat(page.shownLines()).hasSize(22);
        assertThat(page.shownLines().get(0).number()).isEqualTo("81");
        assertThat(page.shownLines().get(0).cells())
                .extracting(FileView.Cell::at)
                .containsExactly("A81", "C81");
        assertThat(page.shownLines().get(21).sheet()).isEqualTo("二");
    }

    @Test
    void emptyFilesShowNothingAndDoNotFail() {
        RedactionPage word = page(new FileView(List.of(), List.of(), List.of()), 1);
        assertThat(word.isWord()).isTrue();
        assertThat(word.last()).isZero();
        RedactionPage book = page(new FileView(List.of(), List.of(), List.of(new FileView.Sheet("空", List.of()))), 3);
        assertThat(book.shownLines()).isEmpty();
        assertThat(book.rows()).as("one row to fill in").hasSize(1);
    }

    @Test
    @DisplayName("boxes lie in points of the page; proposals tell whether they were taken")
    void boxesLieWhereTheyAreMarked() {
        var row = Map.of(
                "page", "1", "left", "297.5", "top", "84.2", "width", "59.5", "height", "8.42", "ground", "商业秘密");
        var half = Map.of("page", "1", "left", "", "ground", "商业秘密");
        var form = new RedactionForm(Set.of(), List.of(half, row), "", "个人隐私", false);
        List<RedactionPage.Box> boxes = page(pdf(2), 1, List.of(PHONE), form).boxes(1);
        assertThat(boxes).hasSize(2);
        assertThat(boxes.get(0).at()).isEqualTo(PHONE.areas().get(0));
        assertThat(boxes.get(0).picked()).isFalse();
        assertThat(boxes.get(1).at()).isEqualTo(new Area.OnPage(1, 297.5, 84.2, 59.5, 8.42, "商业秘密"));
        assertThat(boxes.get(1).row()).as("half a row keeps its number").isEqualTo(1);
        assertThat(boxes.get(1).label()).isEqualTo("第 2 处 商业秘密");
        assertThat(page(pdf(2), 1, List.of(PHONE), form).boxes(2)).isEmpty();
        assertThat(page(pdf(2), 1, List.of(PHONE), RedactionForm.fresh(List.of(PHONE)))
                        .boxes(1)
                        .get(0)
                        .picked())
                .isTrue();
    }

    @Test
    void whatIsMarkedInTheTextIsKnown() {
        var form = new RedactionForm(
                Set.of(), List.of(Map.of("sheet", "名册", "cell", "B2", "ground", "个人隐私")), "", "个人隐私", false);
        var view = new FileView(List.of(), List.of(), List.of(new FileView.Sheet("名册", List.of())));
        RedactionPage page = page(view, 1, List.of(), form);
        assertThat(page.isMarked("名册", "B2")).isTrue();
        assertThat(page.isMarked("名册", "B3")).isFalse();
        assertThat(page.isMarked("另表", "B2")).isFalse();
    }

    @Test
    void draftSaysWhoKeptItAndWhen() {
        var draft = new Draft(3, "{}", "叶知秋", LocalDateTime.of(2026, 3, 2, 9, 5));
        var opened = new Opened(FILE, List.of(), pdf(1), Optional.of(draft));
        var page = new RedactionPage(
                SomeView.at(RequestStage.IN_HAND), opened, RedactionForm.fresh(List.of()), 1, List.of());
        assertThat(page.kept()).isEqualTo("叶知秋保存于 2026-03-02 09:05");
        assertThat(page.revision()).isEqualTo(3);
        assertThat(page(pdf(1), 1).kept()).isEmpty();
        assertThat(page(pdf(1), 1).revision()).isZero();
    }

    @Test
    void everyFieldHasAWordForIt() {
        for (MarkedPlace kind : MarkedPlace.values()) {
            assertThat(kind.fields())
                    .allSatisfy(field -> assertThat(RedactionPage.label(field)).matches(".*\\p{IsHan}.*"));
            assertThat(kind.fields().stream()
                            .map(RedactionPage::label)
                            .distinct()
                            .count())
                    .isEqualTo(kind.fields().size());
        }
    }
}
