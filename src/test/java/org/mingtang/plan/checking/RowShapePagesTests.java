package org.mingtang.plan.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.identity.Person;
import org.mingtang.plan.TownHall;
import org.mingtang.plan.TownHall.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows cut, joined, added, dropped and restored on the pages: where they go, and the way back. */
@MingtangTest
class RowShapePagesTests {

    private static final Map<String, List<String>> NOTHING = Map.of();

    @Autowired
    TownHall hall;

    @Autowired
    MockMvcTester pages;

    @Autowired
    DraftRows rows;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    CheckPages checkPages;

    private CheckingDesk desk;
    private World world;
    private Person clerk;
    private String draft;

    @BeforeEach
    void upload() {
        desk = new CheckingDesk(pages, rows);
        world = hall.founded();
        clerk = world.supervisor();
        draft = desk.draft(clerk, Uploads.html("分解表.html"));
    }

    @Test
    void theSecondPartOfASplitIsTheNextRowAndTheOthersMoveDown() {
        split(0);

        assertThat(requirements())
                .containsExactly(
                        "规范政府信息公开专栏建设，确保法定主动公开内容全面。",
                        "定期检查栏目更新情况。",
                        Uploads.ROWS.get(2).get(2),
                        Uploads.ROWS.get(3).get(2));
        assertThat(desk.rows(draft)).extracting(DraftRow::position).containsExactly(0, 1, 2, 3);
        assertThat(content(1).no()).isNull();
        assertThat(content(1).units()).isEqualTo(content(0).units());
        assertThat(desk.rows(draft).get(1).source())
                .isEqualTo(desk.rows(draft).get(0).source());
    }

    @Test
    void aSplitNowhereIsRefusedInWordsAndChangesNothing() {
        for (String at : List.of("0", "-5", "9999")) {
            MvcTestResult answer =
                    desk.send(clerk, row(0) + "/split", Map.of("revision", List.of(revision(0)), "at", List.of(at)));

            assertThat(answer).as(at).hasStatus(409);
            assertThat(CheckingDesk.text(answer)).contains("两段都要有文字");
        }
        assertThat(desk.rows(draft)).hasSize(3);
    }

    @Test
    void mergingJoinsOverADroppedRow() {
        desk.send(clerk, row(1) + "/drop", NOTHING);

        merge(0);

        assertThat(content(0).requirement())
                .isEqualTo(Uploads.ROWS.get(1).get(2) + Uploads.ROWS.get(3).get(2));
        assertThat(desk.rows(draft)).extracting(DraftRow::dropped).containsExactly(false, true, true);
    }

    @Test
    void theLastRowHasNothingToMergeWith() {
        MvcTestResult answer = merge(2);

        assertThat(answer).hasStatus(409);
        assertThat(CheckingDesk.text(answer)).contains("这是最后一行");
    }

    @Test
    void theRowMergedInCanBeRestoredAsItWas() {
        RowContent before = content(1);
        merge(0);

        desk.send(clerk, row(1) + "/restore", NOTHING);

        assertThat(desk.rows(draft)).noneMatch(DraftRow::dropped);
        assertThat(content(1)).isEqualTo(before);
    }

    @Test
    void twoClicksMergeOnce() {
        Map<String, List<String>> fields = Map.of("revision", List.of(revision(0)));
        desk.send(clerk, row(0) + "/merge", fields);

        assertThat(desk.send(clerk, row(0) + "/merge", fields)).hasStatus(409);
        assertThat(requirements()).endsWith(Uploads.ROWS.get(3).get(2));
        assertThat(desk.rows(draft).get(2).dropped()).isFalse();
    }

    @Test
    void whatWasOpenInTheMergedRowIsStillToBeChecked() {
        transaction.executeWithoutResult(status -> {
            desk.rows(draft).get(0).check();
            desk.rows(draft).get(1).doubt(Map.of("deadline", FieldDoubt.of("两个日期，取了后一个。")));
        });

        merge(0);

        assertThat(desk.text(clerk, row(0))).contains("两个日期，取了后一个。");
    }

    @Test
    void aRowAddedToTheEndStandsThereAndIsEmpty() {
        String added = CheckingDesk.redirect(desk.send(clerk, draft + "/rows", NOTHING));

        assertThat(added).isEqualTo(row(3));
        assertThat(content(3)).isEqualTo(RowContent.below(List.of()));
        assertThat(desk.text(clerk, draft)).contains("手工添加", "没有任务要求，请补填或删去这一行。", "没有责任单位，请补填。");
    }

    @Test
    void figuresCountOnlyRowsThatStand() {
        assertThat(figures()).isEqualTo("3 2 2 1");

        desk.send(clerk, row(1) + "/drop", NOTHING);
        assertThat(figures()).isEqualTo("2 2 1 0");

        desk.send(clerk, row(1) + "/restore", NOTHING);
        assertThat(figures()).isEqualTo("3 2 2 1");
    }

    @Test
    void theDoubtfulRowsStandFirstAndAgainInTheirPlace() {
        String doubtful = desk.rows(draft).get(2).id().toString();
        String page = desk.text(clerk, draft);

        assertThat(page).contains("id=\"doubt-" + doubtful, "id=\"all-" + doubtful);
        assertThat(page.indexOf("id=\"doubt-" + doubtful))
                .isLessThan(page.indexOf("id=\"all-" + desk.rows(draft).get(0).id()));
        assertThat(page).doesNotContain("id=\"doubt-" + desk.rows(draft).get(0).id());
    }

    @Test
    void withoutHtmxTheWholePageComesAndWithItOnlyTheRow() {
        assertThat(desk.text(clerk, row(0))).contains("<html", "</html>", "name=\"requirement\"");
        assertThat(CheckingDesk.text(desk.openInPlace(clerk, row(0) + "?section=all")))
                .contains("name=\"requirement\"")
                .doesNotContain("<html");
        assertThat(CheckingDesk.text(desk.openInPlace(clerk, row(0) + "/line?section=doubt")))
                .contains("id=\"doubt-", "id=\"counts\"")
                .doesNotContain("<html");
    }

    @Test
    void aRowFoundRightIsMarkedSoInItsPlaceOrOnThePage() {
        assertThat(desk.send(clerk, row(0) + "/check", NOTHING))
                .hasRedirectedUrl(draft + "#all-" + desk.rows(draft).get(0).id());
        assertThat(CheckingDesk.text(desk.sendInPlace(clerk, row(1) + "/check", Map.of("section", List.of("all")))))
                .contains("已核对", "id=\"all-" + desk.rows(draft).get(1).id())
                .doesNotContain("<html");
        assertThat(desk.rows(draft)).extracting(DraftRow::checked).containsExactly(true, true, false);
    }

    @Test
    void savingToGoOnGivesTheFormAgainWithASpareLine() {
        Map<String, List<String>> fields = typed("继续添加。");
        fields.put("more", List.of("1"));

        assertThat(desk.send(clerk, row(0), fields)).hasRedirectedUrl(row(0));
        assertThat(desk.text(clerk, row(0))).contains("继续添加。", "units[1].name", "targets[0].measure");

        fields.put("revision", List.of(revision(0)));
        assertThat(CheckingDesk.text(desk.sendInPlace(clerk, row(0), fields)))
                .contains("继续添加。", "units[1].name")
                .doesNotContain("<html");
    }

    @Test
    void aTextSentByABrowserWithItsOwnLineBreaksIsNoChange() {
        Map<String, List<String>> fields = typed("一是培训；\r\n二是评价。");
        desk.send(clerk, row(0), fields);
        assertThat(content(0).requirement()).isEqualTo("一是培训；\n二是评价。");

        RowContent before = content(0);
        fields.put("revision", List.of(revision(0)));
        desk.send(clerk, row(0), fields);
        assertThat(content(0)).isEqualTo(before);
    }

    private MvcTestResult split(int index) {
        int at = SplitPlace.of(content(index).requirement()).get(0).at();
        return desk.send(
                clerk,
                row(index) + "/split",
                Map.of("revision", List.of(revision(index)), "at", List.of(String.valueOf(at))));
    }

    private MvcTestResult merge(int index) {
        return desk.send(clerk, row(index) + "/merge", Map.of("revision", List.of(revision(index))));
    }

    private Map<String, List<String>> typed(String requirement) {
        return new HashMap<>(Map.of(
                "revision", List.of(revision(0)),
                "no", List.of("1"),
                "path", List.of("甲类"),
                "requirement", List.of(requirement),
                "units[0].name", List.of("县教育局"),
                "units[0].role", List.of("RESPONSIBLE"),
                "units[0].chosen", List.of(world.education().toString())));
    }

    private String figures() {
        return transaction.execute(status -> {
            List<DraftRow> standing =
                    desk.rows(draft).stream().filter(row -> !row.dropped()).toList();
            assertThat(standing).isNotEmpty();
            CheckPage.Counts counts = checkPages.counts(CheckingDesk.id(draft), clerk);
            assertThat(counts.open())
                    .isEqualTo(standing.stream().filter(DraftRow::needsCheck).count());
            return counts.tasks() + " " + counts.categories() + " " + counts.units() + " " + counts.targets();
        });
    }

    private List<String> requirements() {
        return transaction.execute(status -> desk.rows(draft).stream()
                .map(row -> row.content().requirement())
                .toList());
    }

    private RowContent content(int index) {
        return transaction.execute(status -> desk.rows(draft).get(index).content());
    }

    private String row(int index) {
        return CheckingDesk.row(draft, desk.rows(draft).get(index));
    }

    private String revision(int index) {
        return String.valueOf(desk.rows(draft).get(index).revision());
    }
}
