package org.mingtang.plan.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.plan.Act;
import org.mingtang.plan.PlanId;
import org.mingtang.plan.Plans;
import org.mingtang.plan.TaskView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MingtangTest
class DeskPagesTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private AutowireCapableBeanFactory program;

    @Autowired
    private Plans plans;

    private Town town;
    private PlanId plan;

    @BeforeEach
    void issueAPlan() {
        town = Town.in(program);
        plan = town.issue(
                2026,
                true,
                town.row("开展业务培训不少于10次", LocalDate.of(2026, 12, 31), Town.trainings(10), town.education, town.health),
                town.row("公布办事指南", LocalDate.of(2026, 6, 30), town.health),
                town.row("更新栏目", LocalDate.of(2026, 11, 30), town.education));
    }

    @Test
    void listsPlansByYearWithTheirFigures() {
        String page = text(get("/desk/plans", town.chief));
        assertThat(page).contains("2026 年", "2026年重点工作任务分解表" + town.mark, "1 项逾期", "上传分解表", "正在核对");
        assertThat(text(get("/desk/plans", SignedAs.person(Role.AUDITOR)))).doesNotContain("/desk/plans/new");
    }

    @Test
    void showsTheBoardByCategoryWithFiguresAndWorkingDays() {
        String page = text(get(at(""), town.chief));
        assertThat(page).contains("一、主动公开 › （一）政策公开", "0 / 10 次", "还有 28 个工作日", "逾期 100 个工作日", "0 / 1");
        assertThat(page).contains("/desk/tasks/" + tasks().get(0).id());
        assertThat(page).containsPattern("aria-label=\"3 项任务，已完成 0，推进中 2，逾期 1\"");
    }

    @Test
    void narrowsAndSortsTheBoardByPlainAddresses() {
        assertThat(text(get(at("?late=1"), town.chief))).contains("公布办事指南").doesNotContain("更新栏目");
        assertThat(text(get(at("?words=栏目"), town.chief))).contains("更新栏目").doesNotContain("公布办事指南</a>");
        assertThat(text(get(at("?unit=" + town.health), town.chief))).contains("符合条件的任务 2 项");
        assertThat(text(get(at("?words=没有这样的字"), town.chief))).contains("没有符合条件的任务");
        String byDay = text(get(at("?sort=due"), town.chief));
        assertThat(byDay.indexOf("公布办事指南")).isLessThan(byDay.indexOf("更新栏目"));
        assertThat(byDay.indexOf("更新栏目")).isLessThan(byDay.indexOf("开展业务培训"));
    }

    @Test
    void showsThePlanByUnitAsMatrixAndAsCalendar() {
        assertThat(text(get(at("/units"), town.chief))).contains("2 个责任单位", "0 / 2", "1 项逾期", "?unit=" + town.health);
        assertThat(text(get(at("/matrix"), town.chief)))
                .contains("2 个单位 × 3 项任务", "!逾", "○待", "tabindex=\"0\"", "任务 2：已逾期", "任务 2：无此项任务");
        assertThat(text(get(at("/calendar"), town.chief))).contains("2026 年 6 月", "2026-06-30", "工作日", "2026 年 12 月");
    }

    @Test
    void showsEditionsAndWhatEachChanged() {
        TaskView first = tasks().get(0);
        var same = new org.mingtang.plan.NewPlan.NewTask(
                first.id(),
                null,
                null,
                first.path(),
                "开展业务培训不少于12次",
                null,
                null,
                new org.mingtang.plan.reading.ReadPlan.Deadline.On(LocalDate.of(2026, 12, 31)),
                List.of(new org.mingtang.plan.NewPlan.NewAssignment(
                        town.education.value(), "责任单位0", org.mingtang.plan.reading.ReadPlan.Role.RESPONSIBLE)),
                List.of());
        plans.reissue(plan, town.table(2026, true, same), "次数有误", town.chief);
        String page = text(get(at("/editions"), town.chief));
        assertThat(page).contains("第 2 版", "次数有误", "开展业务培训不少于12次", "删除", "第一版，没有可比较的上一版");
        assertThat(get(at("/editions/2/source"), town.chief)).hasStatus(404);
    }

    @Test
    void givesTheTableToTakeAlong() throws IOException {
        MvcTestResult answer = get(at(".xlsx"), town.chief);
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .contains("attachment", "filename*=UTF-8''2026");
        try (var read =
                new XSSFWorkbook(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            assertThat(read.getSheetAt(0).getLastRowNum()).isEqualTo(4);
        }
        assertThat(get(at(".docx"), town.chief)).hasStatusOk();
    }

    @Test
    void looksBackToTheSameIssuersLastPlan() {
        assertThat(text(get(at("/look-back"), town.chief))).contains("没有可比较的往年分解表");
        PlanId before = town.issue(
                2025,
                false,
                town.row("开展业务培训不少于8次", LocalDate.of(2025, 12, 31), town.education),
                town.row("清理闲置账号", LocalDate.of(2025, 6, 30), town.health));
        String page = text(get(at("/look-back"), town.chief));
        assertThat(page).contains("再次部署 1 项", "上年未完成 2 项", "今年新增 2 项", "不再列入 1 项", "今年没有再列入", "100%");
        assertThat(text(get(at("/look-back?with=" + before), town.chief))).contains("再次部署 1 项", "上年未完成 2 项");
        assertThat(get(at("/look-back?with=nonsense"), town.chief)).hasStatus(404);
    }

    @Test
    void showsAUnitItsOwnTasksAndWhatToDoNext() {
        String page = text(get("/desk/my-unit", town.clerk));
        assertThat(page).contains("市教育局" + town.mark, "要做的 2 项", "签收任务").doesNotContain("公布办事指南");
        town.take(tasks().get(0), town.education, Act.ACCEPT, "", town.clerk);
        assertThat(text(get("/desk/my-unit", town.clerk))).contains("登记实绩，达标后提交办结");
        assertThat(text(get("/desk/my-unit?year=2020", town.clerk))).contains("没有未完成的任务");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/units", "/matrix", "/calendar", "/editions", "/look-back", ".xlsx", ".docx"})
    void saysThatThereIsNoSuchPlan(String page) {
        MvcTestResult unknown = get("/desk/plans/" + UUID.randomUUID() + page, town.chief);
        assertThat(unknown).hasStatus(404);
        assertThat(text(unknown)).contains("没有这份任务分解表", "查看全部分解表");
        assertThat(get("/desk/plans/nonsense" + page, town.chief)).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/plans", "/desk/my-unit", "/desk/urgings"})
    void refusesWhoMayNotReadPlans(String page) {
        assertThat(get(page, SignedAs.person(Role.SYSTEM_ADMINISTRATOR))).hasStatus(403);
        assertThat(get(page, SignedAs.person(Role.AUDITOR))).hasStatusOk();
    }

    private List<TaskView> tasks() {
        return town.tasksOf(plan);
    }

    private String at(String page) {
        return "/desk/plans/" + plan + page;
    }

    private MvcTestResult get(String address, Person person) {
        return pages.get().uri(address).with(SignedAs.person(person)).exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
