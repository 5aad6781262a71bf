package org.mingtang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.plan.TaskDesk.at;
import static org.mingtang.plan.TaskDesk.part;
import static org.mingtang.plan.TownHall.responsible;
import static org.mingtang.plan.TownHall.row;
import static org.mingtang.plan.TownHall.support;
import static org.mingtang.plan.TownHall.trainings;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.plan.NewPlan.NewAssignment;
import org.mingtang.plan.TownHall.World;
import org.mingtang.plan.reading.ReadPlan.Deadline;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The page of a task: what everybody sees on it, and what each may do from there. */
@MingtangTest
class TaskPageTests {

    private static final String SCRIPT = "<script>alert(1)</script>";

    @Autowired
    TownHall hall;

    @Autowired
    Plans plans;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskBook book;

    @Autowired
    MockMvcTester web;

    @Autowired
    MovableClock clock;

    private World world;

    @BeforeEach
    void found() {
        world = hall.founded();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void saysWhatIsToBeDoneByWhomAndByWhen() {
        TaskView task = hall.issued(world);

        assertThat(text(world.supervisor(), task))
                .contains("规范政府信息公开专栏", "一、夯实公开基础", "2026-12-31", "（原文：12月底前）", "待签收")
                .contains("县教育局", "2026 年", "承办单位（1）");
    }

    @Test
    void offersTheUnitItsNextActAndNothingOfTheSupervisor() {
        TaskView task = hall.issued(world);
        assertThat(text(world.teacher(), task))
                .contains("action=\"" + at(task, "accept") + "\"")
                .doesNotContain(at(task, "urge"), at(task, "cancel"), at(task, "report"));

        tasks.take(task.id(), part(task), Act.ACCEPT, Grounds.NONE, world.teacher());

        assertThat(text(world.teacher(), task))
                .contains(at(task, "report"), at(task, "hand-in"), at(task, "ask-deadline"))
                .doesNotContain(at(task, "accept"), at(task, "grant-deadline"));
    }

    @Test
    void offersTheSupervisorHisActsAndNothingOfTheUnit() {
        TaskView task = hall.issued(world);
        assertThat(text(world.supervisor(), task))
                .contains(at(task, "urge"), at(task, "warn"), at(task, "hand-over"), at(task, "close"))
                .doesNotContain(at(task, "accept"), at(task, "approve"));

        assertThat(text(world.supervisor(), hall.handedIn(world))).contains("/approve", "/return");
    }

    @Test
    void offersNothingToWhoeverOnlyReads() {
        TaskView task = hall.accepted(world);

        for (Person reader : List.of(world.officer(), SignedAs.person(Role.AUDITOR))) {
            assertThat(text(reader, task)).contains("规范政府信息公开专栏").doesNotContain("/parts/");
        }
    }

    @Test
    void offersADecisionOnTheDayOnlyWhereOneIsAskedFor() {
        TaskView task = hall.accepted(world);
        assertThat(text(world.supervisor(), task)).doesNotContain("grant-deadline", "refuse-deadline");
        Grounds asked = new Grounds("平台尚未开通", null, List.of(), null, LocalDate.of(2027, 1, 29));

        tasks.take(task.id(), part(task), Act.ASK_DEADLINE, asked, world.teacher());

        assertThat(text(world.supervisor(), task))
                .contains(at(task, "grant-deadline"), at(task, "refuse-deadline"), "2027-01-29", "平台尚未开通");
        assertThat(text(world.teacher(), task)).doesNotContain(at(task, "ask-deadline"));
    }

    @Test
    void offersNoOtherDayWhereThereIsNone() {
        PlanId plan = plans.issue(
                TownHall.plan(
                        world, row(null, "长期坚持", new Deadline.Ongoing(), List.of(), responsible(world.education()))),
                world.supervisor());
        TaskView task = book.tasksOf(plan).get(0);
        tasks.take(task.id(), part(task), Act.ACCEPT, Grounds.NONE, world.teacher());

        assertThat(text(world.teacher(), task)).contains("长期").doesNotContain("ask-deadline", "个工作日");
    }

    @Test
    void putsOnesOwnPartFirst() {
        TaskView task = hall.issued(world, List.of(), responsible(world.education()), support(world.police()));

        String page = text(world.officer(), task);

        assertThat(page.indexOf("id=\"part-" + partOf(task, world.police().value())))
                .isLessThan(page.indexOf(
                        "id=\"part-" + partOf(task, world.education().value())));
    }

    @Test
    void saysInWordsHowMuchTimeIsLeft() {
        TaskView task = hall.issued(world);
        assertThat(text(world.teacher(), task)).containsPattern("chip-info\">剩 \\d+ 个工作日");

        clock.moveTo(LocalDate.of(2026, 12, 29));
        assertThat(text(world.teacher(), task)).contains("chip-warn\">剩 2 个工作日");
        clock.moveTo(LocalDate.of(2026, 12, 31));
        assertThat(text(world.teacher(), task)).contains("chip-warn\">今天到期");
        clock.moveTo(LocalDate.of(2027, 1, 6));
        assertThat(text(world.teacher(), task)).containsPattern("chip-late\">逾期 \\d+ 个工作日");
    }

    @Test
    @DisplayName("On the Saturday after its Friday no working day has passed, yet it is late")
    void isLateOnTheWeekendToo() {
        PlanId plan = plans.issue(
                TownHall.plan(
                        world,
                        row(
                                null,
                                "公布办事指南",
                                new Deadline.On(LocalDate.of(2026, 11, 20)),
                                List.of(),
                                responsible(world.education()))),
                world.supervisor());
        clock.moveTo(LocalDate.of(2026, 11, 21));

        assertThat(text(world.teacher(), book.tasksOf(plan).get(0))).contains("chip-late\">已逾期");
    }

    @Test
    void saysNothingOfTimeOnceItIsOver() {
        TaskView task = hall.handedIn(world);
        tasks.take(task.id(), part(task), Act.APPROVE, Grounds.NONE, world.supervisor());
        clock.moveTo(LocalDate.of(2027, 1, 6));

        assertThat(text(world.teacher(), task)).contains("已完成").doesNotContain("逾期 ", "剩 ");
    }

    @Test
    void tellsItsTimelineTheLatestFirst() {
        TaskView task = hall.handedIn(world);

        String page = text(world.teacher(), task);
        String timeline = page.substring(page.indexOf("id=\"timeline\""));

        assertThat(timeline.indexOf("提交办结")).isLessThan(timeline.indexOf("签收"));
        assertThat(timeline.indexOf("签收")).isLessThan(timeline.indexOf("下达"));
        assertThat(timeline).contains("2026-11-23 09:00", "桑教", "文督", "已全部公开");
    }

    @Test
    void showsItsTargetAndWhatIsStillMissing() {
        TaskView task = hall.issued(world, List.of(trainings(2, true)), responsible(world.education()));

        assertThat(text(world.teacher(), task))
                .contains("业务培训 ≥ 2 次", "（每单位）", "0 / 2 次", "进度偏慢", "/desk/facts/new", "计入的 0 条实绩");
    }

    @Test
    @DisplayName("Whatever was written stands on the page as words, never as markup")
    void showsWhatWasWrittenAsWords() {
        PlanId plan = plans.issue(
                TownHall.plan(
                        world,
                        row(
                                "要求" + SCRIPT,
                                List.of(),
                                new NewAssignment(
                                        world.education().value(),
                                        "单位" + SCRIPT,
                                        org.mingtang.plan.reading.ReadPlan.Role.RESPONSIBLE))),
                world.supervisor());
        TaskView task = book.tasksOf(plan).get(0);
        tasks.take(task.id(), part(task), Act.ACCEPT, Grounds.NONE, world.teacher());
        Grounds ask = new Grounds("理由" + SCRIPT, null, List.of(), null, LocalDate.of(2027, 1, 29));
        tasks.take(task.id(), part(task), Act.REPORT, Grounds.of("进展" + SCRIPT), world.teacher());
        tasks.take(task.id(), part(task), Act.ASK_DEADLINE, ask, world.teacher());

        assertThat(text(world.supervisor(), task))
                .doesNotContain(SCRIPT)
                .contains("要求&lt;script&gt;", "单位&lt;script&gt;", "进展&lt;script&gt;", "理由&lt;script&gt;");
        assertThat(text(world.teacher(), at(task, "report")))
                .doesNotContain(SCRIPT)
                .contains("要求&lt;script&gt;");
    }

    @Test
    void givesOutTheFilesOfItsOwnActsOnly() {
        TaskView task = hall.accepted(world);
        TaskView other = hall.accepted(world);
        assertThat(web.post()
                        .uri(at(task, "report"))
                        .multipart()
                        .file(new MockMultipartFile(
                                "upload", "说明.txt", "text/plain", "已发布".getBytes(StandardCharsets.UTF_8)))
                        .file(new MockMultipartFile("upload", "", "text/plain", new byte[0]))
                        .param("text", "见附件")
                        .with(csrf())
                        .with(SignedAs.person(world.teacher())))
                .hasRedirectedUrl("/desk/tasks/" + task.id());

        List<UUID> files = book.timeline(task.id()).get(2).files();
        assertThat(files).hasSize(1);
        String file = "/files/" + files.get(0);
        assertThat(text(world.supervisor(), task)).contains("/desk/tasks/" + task.id() + file, "附件：说明.txt");
        assertThat(get(world.supervisor(), "/desk/tasks/" + task.id() + file)).hasStatusOk();
        assertThat(get(world.supervisor(), "/desk/tasks/" + other.id() + file)).hasStatus(404);
        assertThat(get(world.supervisor(), "/desk/tasks/" + task.id() + "/files/" + UUID.randomUUID()))
                .hasStatus(404);
    }

    @Test
    void isNotFoundUnderAnIdThatIsNone() {
        assertThat(get(world.supervisor(), "/desk/tasks/" + UUID.randomUUID())).hasStatus(404);
        assertThat(get(world.supervisor(), "/desk/tasks/nonsense")).hasStatus(400);
    }

    @Test
    void staysReadableAfterACorrectedTableDroppedIt() {
        TaskView task = hall.issued(world);
        plans.reissue(
                task.plan(),
                TownHall.plan(world, row("另一任务", List.of(), responsible(world.education()))),
                "调整",
                world.supervisor());

        assertThat(text(world.teacher(), task))
                .contains("已取消", "新版任务分解表删去该项：调整")
                .doesNotContain("/parts/");
    }

    @Test
    void isForThoseWhoMayReadPlans() {
        TaskView task = hall.issued(world);

        assertThat(get(SignedAs.person(Role.SYSTEM_ADMINISTRATOR), "/desk/tasks/" + task.id()))
                .hasStatus(403);
        assertThat(web.get().uri("/desk/tasks/" + task.id()).exchange()).hasStatus3xxRedirection();
    }

    private String text(Person person, TaskView task) {
        return text(person, "/desk/tasks/" + task.id());
    }

    private String text(Person person, String address) {
        MvcTestResult answer = get(person, address);
        assertThat(answer).hasStatusOk();
        return TaskDesk.text(answer);
    }

    private MvcTestResult get(Person person, String address) {
        return new TaskDesk(web).get(person, address);
    }

    private static UUID partOf(TaskView task, UUID unit) {
        return task.parts().stream()
                .filter(part -> part.unit().equals(unit))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
