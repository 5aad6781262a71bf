package org.mingtang.plan.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.evidence.Evidence;
import org.mingtang.evidence.FactDraft;
import org.mingtang.evidence.FactId;
import org.mingtang.plan.Act;
import org.mingtang.plan.Grounds;
import org.mingtang.plan.PlanId;
import org.mingtang.plan.TaskView;
import org.mingtang.plan.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** 任务落实 shows what was done and what is late, and nothing that was said about it inside. */
@MingtangTest
class PublicSecretsTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private AutowireCapableBeanFactory program;

    @Autowired
    private PublicPlans publicPlans;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Evidence evidence;

    private Town town;
    private PlanId plan;

    @BeforeEach
    void issueAPlan() {
        town = Town.in(program);
        plan = town.issue(
                2026,
                true,
                town.row("开展业务培训", LocalDate.of(2026, 12, 31), Town.trainings(4), town.education),
                town.row("公布办事指南", LocalDate.of(2026, 6, 30), town.health, town.education));
    }

    @Test
    @DisplayName("《条例》第十六条: reports, reasons and internal remarks of the procedure stay inside")
    void keepsEveryActsWordsInside() {
        TaskView training = task(0);
        take(training, Act.ACCEPT, Grounds.of("CANARY-1"));
        take(training, Act.REPORT, new Grounds("CANARY-2", "https://canary-link.example/", List.of(), null, null));
        take(training, Act.ASK_DEADLINE, new Grounds("CANARY-3", null, List.of(), null, LocalDate.of(2027, 2, 26)));
        town.take(training, town.education, Act.REFUSE_DEADLINE, "CANARY-4", town.chief);
        town.take(training, town.education, Act.WARN, "CANARY-5", town.chief);
        town.take(training, town.education, Act.URGE, "CANARY-6", town.chief);
        TaskView guide = task(1);
        take(guide, Act.ACCEPT, Grounds.of("CANARY-9"));
        take(guide, Act.REPORT, new Grounds("CANARY-10", null, List.of(), 37, null));
        tasks.handOver(guide.id(), town.part(guide, town.education), town.office, "CANARY-7", town.chief);
        town.take(guide, town.health, Act.CANCEL, "CANARY-8", town.chief);
        for (String address : addresses()) {
            assertThat(page(address))
                    .as(address)
                    .doesNotContain("CANARY", "canary", "37%", "2027-02-26", "苏明远", "叶知秋", "督办", "预警", "移交");
        }
    }

    @Test
    void showsWhoIsLateAndWhoIsNot() {
        town.take(task(1), town.education, Act.CLOSE, "CANARY", town.chief);
        String page = page("/tasks/" + task(1).id());
        assertThat(page).contains("责任单位 2 个", "已逾期", "已完成", "逾期 100 个工作日").doesNotContain("CANARY");
        assertThat(page("/tasks/plans/" + plan + "?state=LATE")).contains("找到 1 项任务", "公布办事指南");
        assertThat(page("/tasks/plans/" + plan + "?state=DONE&unit=" + town.education))
                .contains("找到 1 项任务", "公布办事指南");
        assertThat(page("/tasks/plans/" + plan + "?state=LATE&unit=" + town.education))
                .contains("找到 0 项任务");
    }

    @Test
    void countsWhatIsNotPublishedWithoutSayingWhatItWas() {
        record("公开的一期", "https://yunlu.example/1");
        record("CANARY-内部的一期", null);
        String page = page("/tasks/" + task(0).id());
        assertThat(page).contains("2 / 4 次", "公开佐证 1 件", "公开的一期").doesNotContain("CANARY");
    }

    @Test
    void neitherCountsNorShowsWhatWasTakenBack() {
        record("留下的一期", "https://yunlu.example/1");
        FactId wrong = record("CANARY-登记错的一期", "https://yunlu.example/2");
        assertThat(page("/tasks/" + task(0).id())).contains("2 / 4 次", "公开佐证 2 件");
        evidence.withdraw(wrong, "CANARY-REASON", town.chief);
        assertThat(page("/tasks/" + task(0).id()))
                .contains("1 / 4 次", "公开佐证 1 件", "留下的一期")
                .doesNotContain("CANARY", "yunlu.example/2");
    }

    @Test
    void showsNoProofOfAnotherUnitsWork() {
        evidence.record(
                new FactDraft(
                        "TRAINING",
                        town.health,
                        LocalDate.of(2026, 5, 6),
                        "卫健的培训",
                        "https://yunlu.example/3",
                        null,
                        "",
                        BigDecimal.ONE),
                town.chief);
        assertThat(page("/tasks/" + task(0).id())).contains("0 / 4 次").doesNotContain("卫健的培训");
    }

    @Test
    void offersNoUnitThatOnlyAClosedPlanKnows() {
        Town secret = Town.in(program);
        secret.issue(2026, false, secret.row("CLOSED", LocalDate.of(2026, 12, 31), secret.education));
        assertThat(page("/tasks")).doesNotContain(secret.mark);
        assertThat(page("/tasks?unit=" + secret.education)).contains("找到 0 项任务").doesNotContain("CLOSED");
    }

    private FactId record(String subject, @Nullable String address) {
        return evidence.record(
                new FactDraft(
                        "TRAINING",
                        town.education,
                        LocalDate.of(2026, 5, 6),
                        subject,
                        address,
                        null,
                        "CANARY-NOTE",
                        BigDecimal.ONE),
                town.chief);
    }

    private void take(TaskView task, Act act, Grounds grounds) {
        tasks.take(task.id(), town.part(task, town.education), act, grounds, town.clerk);
    }

    private TaskView task(int number) {
        return town.tasksOf(plan).get(number);
    }

    private List<String> addresses() {
        return List.of(
                "/tasks",
                "/tasks?words=" + town.mark,
                "/tasks/plans/" + plan,
                "/tasks/plans/" + plan + ".csv",
                "/tasks/plans/" + plan + ".json",
                "/tasks/" + task(0).id(),
                "/tasks/" + task(1).id());
    }

    private String page(String address) {
        publicPlans.forget();
        MvcTestResult answer = pages.get().uri(address).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
