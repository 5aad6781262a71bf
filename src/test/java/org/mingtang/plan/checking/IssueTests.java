package org.mingtang.plan.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.identity.Person;
import org.mingtang.plan.Act;
import org.mingtang.plan.Grounds;
import org.mingtang.plan.PlanId;
import org.mingtang.plan.Plans;
import org.mingtang.plan.TaskBook;
import org.mingtang.plan.TaskView;
import org.mingtang.plan.Tasks;
import org.mingtang.plan.TownHall;
import org.mingtang.plan.TownHall.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@MingtangTest
class IssueTests {

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

    @Autowired
    Tasks tasks;

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
    void aCheckedTableBecomesTasksOfItsUnits() {
        String draft = checked(Uploads.ROWS);
        assertThat(desk.text(office, draft + "/issue")).contains("下达 <strong>3</strong>", "县教育局", "县公安局");

        PlanId plan = issued(draft);

        assertThat(book.tasksOf(plan)).extracting(TaskView::deadline).containsExactly("2026-06-30", "2026-12-31", "长期");
        assertThat(book.tasksFor(world.police().value())).hasSize(2);
        assertThat(book.tasksOf(plan).get(1).goals())
                .extracting(TaskView.Goal::factKind)
                .containsExactly("TRAINING");
        assertThat(desk.open(office, draft)).hasRedirectedUrl("/desk/plans/" + plan);
    }

    @Test
    void whatStandsAgainstItIsSaidAtOnceWithLinksToTheRows() {
        String draft = desk.draft(office, Uploads.html("分解表.html"));
        DraftRow open = desk.rows(draft).get(2);

        var answer = desk.send(office, draft + "/issue", NOTHING);

        assertThat(answer).hasStatus(422);
        assertThat(CheckingDesk.text(answer)).contains("还不能下达", "第 3 行", CheckingDesk.row(draft, open));
        assertThat(desk.text(office, draft)).contains("核对导入");
    }

    @Test
    void aDoubleClickIssuesOnce() {
        String draft = checked(Uploads.ROWS);

        var first = CompletableFuture.supplyAsync(() -> desk.send(office, draft + "/issue", NOTHING));
        var second = CompletableFuture.supplyAsync(() -> desk.send(office, draft + "/issue", NOTHING));

        assertThat(CheckingDesk.redirect(first.join())).isEqualTo(CheckingDesk.redirect(second.join()));
        assertThat(plans.all())
                .filteredOn(plan -> plan.issuer().equals(world.office().value()))
                .hasSize(1);
    }

    @Test
    void anIssuedTableCannotBeEditedOrGivenUp() {
        String draft = checked(Uploads.ROWS);
        issued(draft);

        assertThat(desk.send(office, CheckingDesk.row(draft, desk.rows(draft).get(0)) + "/drop", NOTHING))
                .hasStatus(409);
        assertThat(desk.send(office, draft + "/discarding", NOTHING)).hasStatus(409);
    }

    @Test
    void theSameFileAfterIssuingPointsToThePlan() {
        var file = Uploads.html("分解表.html", renamed(Uploads.ROWS));
        String draft = desk.draft(office, file);
        PlanId plan = issued(draft);

        assertThat(desk.text(office, desk.draft(office, file))).contains("/desk/plans/" + plan);
    }

    @Test
    void aClerkPreparesButDoesNotIssue() {
        Person clerk = TownHall.person("柳清", world.office().value(), org.mingtang.identity.Role.CLERK);
        String draft = desk.draft(clerk, Uploads.html("分解表.html", renamed(Uploads.ROWS)));

        assertThat(desk.text(clerk, draft + "/issue")).contains("请本单位负责人");
        assertThat(desk.send(clerk, draft + "/issue", NOTHING)).hasStatus(403);
    }

    @Test
    void aCorrectedTableIsANewEditionWithItsComparison() {
        PlanId plan = issued(checked(Uploads.ROWS));
        TaskView kept = book.tasksOf(plan).get(1);
        List<List<String>> corrected = new ArrayList<>(renamed(Uploads.ROWS));
        corrected.set(2, List.of("2", "一、夯实公开基础", "全年开展政务公开业务培训不少于6次。", "县公安局", "2026年12月底前"));
        corrected.set(3, List.of("3", "三、办好依申请公开", "依法答复每一件申请。", "县教育局", "长期坚持"));

        String draft = desk.draft(office, Map.of("corrects", plan.toString()), Uploads.html("更正.html", corrected));
        String page = desk.text(office, draft + "/issue");

        assertThat(page).contains("修改 1 项，新增 1 项，删去 1 项，其余 1 项不变");
        assertThat(page).contains("删去：</span>4</del>", "新增：</span>6</ins>", "依法答复每一件申请", "政策文件与解读材料同步公开");
        assertThat(desk.send(office, draft + "/issue", NOTHING)).hasStatus(422);

        desk.send(office, draft + "/issue", Map.of("reason", List.of("培训次数调整")));
        assertThat(plans.find(plan).orElseThrow().edition()).isEqualTo(2);
        assertThat(book.tasksOf(plan)).hasSize(3).extracting(TaskView::id).contains(kept.id());
    }

    @Test
    void tasksWithoutADeadlineAreCorrectedToo() {
        PlanId plan = issued(checked(undated(Uploads.ROWS)));

        String draft = desk.draft(
                office,
                Map.of("corrects", plan.toString()),
                Uploads.html("更正.html", changed(renamed(undated(Uploads.ROWS)))));
        desk.send(office, draft + "/issue", Map.of("reason", List.of("培训次数调整")));

        assertThat(plans.find(plan).orElseThrow().edition()).isEqualTo(2);
        assertThat(book.tasksOf(plan)).extracting(TaskView::deadline).containsOnly("未写明");
    }

    @Test
    void aPersonMaySayThatARowIsANewTask() {
        PlanId plan = issued(checked(Uploads.ROWS));
        String draft = desk.draft(
                office, Map.of("corrects", plan.toString()), Uploads.html("更正.html", changed(renamed(Uploads.ROWS))));
        DraftRow row = desk.rows(draft).get(1);

        desk.send(office, CheckingDesk.row(draft, row) + "/match", Map.of("same", List.of("")));
        assertThat(desk.text(office, draft + "/issue")).contains("修改 0 项，新增 1 项，删去 1 项");

        String old = book.tasksOf(plan).get(1).id().toString();
        desk.send(office, CheckingDesk.row(draft, row) + "/match", Map.of("same", List.of(old)));
        assertThat(desk.text(office, draft + "/issue")).contains("修改 1 项，新增 0 项，删去 0 项");
    }

    @Test
    void aLowerPlansTasksServeTheUpperTask() {
        PlanId upper = issued(checked(givenToTheOffice(Uploads.ROWS)));
        TaskView served = book.tasksOf(upper).get(0);

        String draft = desk.draft(
                office,
                Map.of("upper", served.id().toString()),
                Uploads.html("下级.html", changed(renamed(Uploads.ROWS))));
        assertThat(desk.text(office, draft)).contains("对应上级任务");
        PlanId lower = issued(draft);

        assertThat(book.tasksOf(lower)).extracting(TaskView::upper).containsOnly(served.id());
    }

    @Test
    void aTaskOfOthersCannotBeBrokenDown() {
        TaskView foreign = book.tasksOf(issued(checked(Uploads.ROWS))).get(0);
        MockMultipartFile table = Uploads.html("下级.html", changed(renamed(Uploads.ROWS)));
        Map<String, String> below = Map.of("upper", foreign.id().toString());

        assertThat(CheckingDesk.text(desk.upload(office, below, table))).contains("没有下达给所选单位");

        givenMeanwhile(foreign);
        String draft = desk.draft(office, below, table);
        takenAgain(foreign);
        var answer = desk.send(office, draft + "/issue", NOTHING);
        assertThat(answer).hasStatus(422);
        assertThat(CheckingDesk.text(answer)).contains("对应的上级任务没有下达给本单位");
        assertThat(book.below(foreign.id())).isEmpty();
    }

    private void givenMeanwhile(TaskView task) {
        tasks.handOver(task.id(), task.parts().get(0).id(), world.office(), "改由办公室承担", office);
    }

    private void takenAgain(TaskView task) {
        UUID part = hall.again(task).parts().stream()
                .filter(each -> each.unit().equals(world.office().value()))
                .findFirst()
                .orElseThrow()
                .id();
        tasks.take(task.id(), part, Act.CANCEL, Grounds.of("不再由办公室承担"), office);
    }

    private static List<List<String>> givenToTheOffice(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> cell.replace("县教育局", "县人民政府办公室"))
                        .toList())
                .toList();
    }

    /** A draft without open names. */
    private String checked(List<List<String>> rows) {
        return desk.draft(office, Uploads.html("分解表.html", renamed(rows)));
    }

    private PlanId issued(String draft) {
        var answer = desk.send(office, draft + "/issue", NOTHING);
        assertThat(answer).hasStatus3xxRedirection();
        return new PlanId(CheckingDesk.id(CheckingDesk.redirect(answer)));
    }

    private static List<List<String>> renamed(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> cell.replace("县星海发展中心", "县公安局"))
                        .toList())
                .toList();
    }

    private static List<List<String>> undated(List<List<String>> rows) {
        return rows.stream().map(row -> row.subList(0, 4)).toList();
    }

    private static List<List<String>> changed(List<List<String>> rows) {
        return rows.stream()
                .map(row ->
                        row.stream().map(cell -> cell.replace("不少于4次", "不少于8次")).toList())
                .toList();
    }
}
