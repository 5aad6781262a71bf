package org.mingtang.plan.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.plan.PlanId;
import org.mingtang.plan.Plans;
import org.mingtang.plan.TaskBook;
import org.mingtang.plan.TaskView;
import org.mingtang.plan.TownHall;
import org.mingtang.plan.TownHall.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What stands against issuing, and what an issued plan carries on from its draft. */
@MingtangTest
class IssueRefusalTests {

    private static final Map<String, List<String>> NOTHING = Map.of();

    @Autowired
    TownHall hall;

    @Autowired
    MockMvcTester pages;

    @Autowired
    DraftRows rows;

    @Autowired
    Plans plans;

    @Autowired
    TaskBook book;

    private CheckingDesk desk;
    private World world;
    private Person office;

    @BeforeEach
    void found() {
        desk = new CheckingDesk(pages, rows);
        world = hall.founded();
        office = world.supervisor();
    }

    @Test
    void allThatStandsAgainstItIsSaidAtOnceTheTableFirstThenTheRows() {
        String draft = desk.draft(office, Uploads.html("分解表.html"));
        desk.send(office, draft + "/rows", NOTHING);

        String page = CheckingDesk.text(desk.send(office, draft + "/issue", NOTHING));

        assertThat(page).containsSubsequence("第 3 行没有落到具体单位", "第 4 行没有任务要求", "第 4 行没有落到具体单位");
        assertThat(count(page, "<li><a href=\"" + draft + "/rows/")).isEqualTo(3);
        assertThat(plansOfTheOffice()).isZero();
    }

    @Test
    void aTableWithoutRowsIsRefused() {
        String draft = desk.draft(office, Uploads.text("说明.txt", "今天天气很好"));

        String page = CheckingDesk.text(desk.send(office, draft + "/issue", NOTHING));

        assertThat(page).contains("表中还没有任务，无法下达。", "请填写年度", draft + "#head");
    }

    @Test
    void aTableOfWhichEveryRowWasDroppedIsRefusedToo() {
        String draft = desk.draft(office, checked());
        for (DraftRow row : desk.rows(draft)) {
            desk.send(office, CheckingDesk.row(draft, row) + "/drop", NOTHING);
        }

        assertThat(CheckingDesk.text(desk.send(office, draft + "/issue", NOTHING)))
                .contains("表中还没有任务，无法下达。");
    }

    @Test
    void aDroppedRowStandsAgainstNothingAndIsNotIssued() {
        String draft = desk.draft(office, Uploads.html("分解表.html"));
        desk.send(office, CheckingDesk.row(draft, desk.rows(draft).get(2)) + "/drop", NOTHING);

        PlanId plan = issued(draft);

        assertThat(book.tasksOf(plan)).extracting(TaskView::no).containsExactly("1", "2");
    }

    @Test
    void theSameReasonsAreShownBeforeAnyoneTries() {
        String draft = desk.draft(office, Uploads.html("分解表.html"));

        assertThat(desk.text(office, draft + "/issue")).contains("还不能下达", "第 3 行没有落到具体单位");
    }

    @Test
    void numberTitleYearAndWhetherItIsPublicAreThoseOfTheHead() {
        String draft = desk.draft(office, checked());
        desk.send(
                office,
                draft + "/head",
                Map.of(
                        "title", List.of(" 2027年青岚县重点任务 "),
                        "docNumber", List.of("青政办字〔2027〕3号"),
                        "issuedOn", List.of("2027-01-15"),
                        "year", List.of("２０２７"),
                        "level", List.of("COUNTY"),
                        "open", List.of("false")));
        assertThat(desk.text(office, draft + "/issue")).contains("2027年青岚县重点任务", "青政办字〔2027〕3号", "2027 年度", "不公开");

        var plan = plans.find(issued(draft)).orElseThrow();

        assertThat(plan.title()).isEqualTo("2027年青岚县重点任务");
        assertThat(plan.year()).isEqualTo(2027);
        assertThat(plan.edition()).isEqualTo(1);
        assertThat(plan.issuer()).isEqualTo(world.office().value());
    }

    @Test
    void targetsKeepTheKindOfEvidenceThatAPersonTiedThemTo() {
        String draft = desk.draft(office, checked());
        DraftRow row = desk.rows(draft).get(0);
        desk.send(
                office,
                CheckingDesk.row(draft, row),
                Map.ofEntries(
                        Map.entry("revision", List.of(String.valueOf(row.revision()))),
                        Map.entry("no", List.of("1")),
                        Map.entry("path", List.of("一、夯实公开基础")),
                        Map.entry("requirement", List.of("培训两次，办结率达标。")),
                        Map.entry("units[0].name", List.of("县教育局")),
                        Map.entry("units[0].chosen", List.of(world.education().toString())),
                        Map.entry("targets[0].measure", List.of("业务培训")),
                        Map.entry("targets[0].value", List.of("2")),
                        Map.entry("targets[0].unit", List.of("次")),
                        Map.entry("targets[0].period", List.of("QUARTER")),
                        Map.entry("targets[0].factKind", List.of("TRAINING")),
                        Map.entry("targets[1].measure", List.of("办结率")),
                        Map.entry("targets[1].value", List.of("98.5")),
                        Map.entry("targets[1].unit", List.of("%"))));

        TaskView task = book.tasksOf(issued(draft)).get(0);

        assertThat(task.goals()).extracting(TaskView.Goal::factKind).containsExactly("TRAINING", null);
        assertThat(task.goals()).extracting(TaskView.Goal::counts).containsExactly(true, false);
        assertThat(task.goals().get(1).value()).isEqualByComparingTo("98.5");
    }

    @Test
    void aUnitNamedTwiceInARowGetsTheTaskOnce() {
        String draft = desk.draft(office, checked());
        DraftRow row = desk.rows(draft).get(0);
        desk.send(
                office,
                CheckingDesk.row(draft, row),
                Map.of(
                        "revision", List.of(String.valueOf(row.revision())),
                        "requirement", List.of("规范专栏。"),
                        "units[0].name", List.of("各部门"),
                        "units[0].role", List.of("SUPPORT"),
                        "units[0].chosen",
                                List.of(
                                        world.education().toString(),
                                        world.police().toString()),
                        "units[1].name", List.of("县教育局"),
                        "units[1].role", List.of("LEAD"),
                        "units[1].chosen", List.of(world.education().toString())));

        assertThat(book.tasksOf(issued(draft)).get(0).parts())
                .extracting(TaskView.Part::unit, part -> part.role().name())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(world.education().value(), "LEAD"),
                        org.assertj.core.groups.Tuple.tuple(world.police().value(), "SUPPORT"));
    }

    @Test
    void aRowNotYetLookedAtIsAWarningAndNoRefusal() {
        List<List<String>> odd = new ArrayList<>(cleared(Uploads.ROWS));
        String draft = desk.draft(office, Uploads.html("分解表.html", odd));

        assertThat(desk.text(office, draft + "/issue")).doesNotContain("还不能下达");
        assertThat(desk.send(office, draft + "/issue", NOTHING)).hasStatus3xxRedirection();
    }

    @Test
    void issuingAgainAfterwardsLeadsToTheSamePlan() {
        String draft = desk.draft(office, checked());
        PlanId plan = issued(draft);

        MvcTestResult again = desk.send(office, draft + "/issue", NOTHING);

        assertThat(CheckingDesk.redirect(again)).isEqualTo("/desk/plans/" + plan);
        assertThat(String.valueOf(again.getMvcResult().getFlashMap().get("notice")))
                .contains("没有重复下达");
        assertThat(desk.open(office, draft + "/issue")).hasStatus3xxRedirection();
        assertThat(plansOfTheOffice()).isEqualTo(1);
    }

    @Test
    @DisplayName("更正版：原版不被悄悄覆盖，须写明理由")
    void aCorrectedEditionNeedsAReasonAndKeepsWhatWasTyped() {
        PlanId plan = issued(desk.draft(office, checked()));
        String draft = desk.draft(
                office,
                Map.of("corrects", plan.toString()),
                Uploads.html("更正.html", cleared(Uploads.ROWS).subList(0, 3)));

        MvcTestResult refused = desk.send(office, draft + "/issue", Map.of("reason", List.of("　")));

        assertThat(refused).hasStatus(422);
        assertThat(CheckingDesk.text(refused)).contains("请写明为什么下达新版", "href=\"#reason\"");
        assertThat(plans.find(plan).orElseThrow().edition()).isEqualTo(1);
    }

    @Test
    void theHeadOfADepartmentIssuesInItsNameAndTheUnitsSeeTheirTasks() {
        Person head = TownHall.person("高远", world.education().value(), Role.HEAD);
        String draft = desk.draft(head, checked());

        MvcTestResult answer = desk.send(head, draft + "/issue", NOTHING);

        assertThat(answer).hasStatus3xxRedirection();
        assertThat(String.valueOf(answer.getMvcResult().getFlashMap().get("notice")))
                .startsWith("已下达");
        assertThat(book.tasksFor(world.police().value())).isNotEmpty();
    }

    private PlanId issued(String draft) {
        MvcTestResult answer = desk.send(office, draft + "/issue", NOTHING);
        assertThat(answer).hasStatus3xxRedirection();
        return new PlanId(CheckingDesk.id(CheckingDesk.redirect(answer)));
    }

    private long plansOfTheOffice() {
        return plans.all().stream()
                .filter(plan -> plan.issuer().equals(world.office().value()))
                .count();
    }

    private static org.springframework.mock.web.MockMultipartFile checked() {
        return Uploads.html("分解表.html", cleared(Uploads.ROWS));
    }

    /** Without the name that nobody knows. */
    private static List<List<String>> cleared(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> cell.replace("县星海发展中心", "县公安局"))
                        .toList())
                .toList();
    }

    private static long count(String page, String words) {
        return Pattern.compile(Pattern.quote(words)).matcher(page).results().count();
    }
}
