package org.mingtang.plan.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.plan.Act;
import org.mingtang.plan.PlanId;
import org.mingtang.plan.TaskBook;
import org.mingtang.plan.TaskView;
import org.mingtang.procedure.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MingtangTest
class UrgingsTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private AutowireCapableBeanFactory program;

    @Autowired
    private TaskBook book;

    private Town town;
    private PlanId plan;
    private TaskView late;
    private TaskView slow;

    @BeforeEach
    void issueAPlan() {
        town = Town.in(program);
        plan = town.issue(
                2026,
                false,
                town.row("公布办事指南" + town.mark, LocalDate.of(2026, 6, 30), town.education, town.health),
                town.row("开展培训" + town.mark, LocalDate.of(2026, 12, 31), Town.trainings(10), town.education),
                town.row("按时的事" + town.mark, LocalDate.of(2026, 12, 31), town.education));
        late = town.tasksOf(plan).get(0);
        slow = town.tasksOf(plan).get(1);
    }

    @Test
    void listsWhatIsLateAndWhatIsTooSlow() {
        String page = list(town.chief);
        assertThat(page).contains("公布办事指南" + town.mark, "开展培训" + town.mark, "业务培训 0 / 10 次，进度偏慢");
        assertThat(page).doesNotContain("按时的事" + town.mark);
        assertThat(page).contains(late.id() + ":" + town.part(late, town.health));
    }

    @Test
    void listsWhatFallsDueInThreeWorkingDaysUnlessItWasHandedIn() {
        PlanId near = town.issue(
                2026,
                false,
                town.row("临近的事" + town.mark, LocalDate.of(2026, 11, 26), town.education),
                town.row("稍后的事" + town.mark, LocalDate.of(2026, 11, 27), town.education));
        TaskView soon = town.tasksOf(near).get(0);
        assertThat(list(town.chief, "?kind=NEAR&words=" + town.mark))
                .contains("临近的事" + town.mark, "3 个工作日内到期")
                .doesNotContain("稍后的事", "公布办事指南" + town.mark);

        town.take(soon, town.education, Act.ACCEPT, "", town.clerk);
        town.take(soon, town.education, Act.HAND_IN, "办好了", town.clerk);
        assertThat(list(town.chief, "?words=" + town.mark)).doesNotContain("临近的事");
    }

    @Test
    void listsWhatWasReturnedUntilItIsHandedInAgain() {
        TaskView task = town.tasksOf(plan).get(2);
        town.take(task, town.education, Act.ACCEPT, "", town.clerk);
        town.take(task, town.education, Act.HAND_IN, "办好了", town.clerk);
        assertThat(list(town.chief, "?kind=RETURNED&words=" + town.mark)).doesNotContain("按时的事");
        town.take(task, town.education, Act.RETURN, "缺链接", town.chief);
        assertThat(list(town.chief, "?kind=RETURNED&words=" + town.mark)).contains("按时的事" + town.mark, "退回未再提交");
        town.take(task, town.education, Act.HAND_IN, "补上了", town.clerk);
        assertThat(list(town.chief, "?kind=RETURNED&words=" + town.mark)).doesNotContain("按时的事");
    }

    @Test
    void leavesOutWhatIsFinishedHoweverFarItsTargetWasMissed() {
        town.take(slow, town.education, Act.CLOSE, "改由上级统一办", town.chief);
        assertThat(list(town.chief, "?words=" + town.mark)).doesNotContain("开展培训" + town.mark);
    }

    @Test
    void narrowsByUnitCategoryKindAndWords() {
        assertThat(list(town.chief, "?unit=" + town.health))
                .contains("公布办事指南" + town.mark)
                .doesNotContain("开展培训" + town.mark);
        assertThat(list(town.chief, "?kind=SLOW&unit=" + town.education))
                .contains("开展培训" + town.mark)
                .doesNotContain("公布办事指南" + town.mark);
        assertThat(list(town.chief, "?category=一、主动公开&words=" + town.mark)).contains("公布办事指南" + town.mark);
        assertThat(list(town.chief, "?category=二、没有这类&words=" + town.mark)).contains("没有符合条件的任务");
        assertThat(list(town.chief, "?words=没有这样的任务" + town.mark)).contains("没有符合条件的任务", "查看全部");
    }

    @Test
    void keepsTheFiltersAfterUrging() {
        MvcTestResult answer = pages.post()
                .uri("/desk/urgings")
                .param("text", "请报告")
                .param("part", choice(late, town.part(late, town.health)))
                .param("unit", town.health.toString())
                .param("words", "指南 {1}&")
                .param("page", "0")
                .with(csrf())
                .with(SignedAs.person(town.chief))
                .exchange();
        assertThat(answer)
                .hasRedirectedUrl("/desk/urgings?unit=" + town.health + "&words=%E6%8C%87%E5%8D%97%20%7B1%7D%26");
    }

    @Test
    void offersTheFormOnlyToWhoMayUrge() {
        assertThat(list(town.clerk)).contains("公布办事指南" + town.mark).doesNotContain(late.id() + ":");
    }

    @Test
    void urgesSeveralUnitsAtOnceAndListsWhatWasRefused() {
        town.take(late, town.health, Act.CLOSE, "不再需要", town.chief);
        MvcTestResult answer = post(
                town.chief,
                "请于周五前报告进展",
                choice(late, town.part(late, town.education)),
                choice(slow, town.part(slow, town.education)),
                choice(late, town.part(late, town.health)),
                "nonsense");
        assertThat(answer).hasStatus3xxRedirection().hasRedirectedUrl("/desk/urgings");
        assertThat(answer.getMvcResult().getFlashMap().get("notice")).isEqualTo("已向 2 个承办单位发出督办。");
        assertThat(refusals(answer)).hasSize(2);
        assertThat(refusals(answer).get(0).message()).contains("市卫生健康委" + town.mark, "不能督办");
        assertThat(book.urgings(plan)).hasSize(2).allMatch(act -> "请于周五前报告进展".equals(act.text()));
        assertThat(list(town.chief)).contains("请于周五前报告进展");
    }

    @Test
    void keepsTheWordsWhenNothingWasChosenAndAsksForThemWhenTheyAreMissing() {
        MvcTestResult nothing = post(town.chief, "请报告");
        assertThat(nothing.getMvcResult().getFlashMap().get("typed")).isEqualTo("请报告");
        assertThat(refusals(nothing).get(0).message()).contains("请先勾选");
        assertThat(refusals(post(town.chief, " ", choice(late, town.part(late, town.education))))
                        .get(0)
                        .message())
                .contains("请写明督办要求");
        assertThat(book.urgings(plan)).isEmpty();
    }

    @Test
    void refusesWhoMayNotSuperviseAtAllOrNotThisPlan() {
        String choice = choice(late, town.part(late, town.education));
        assertThat(post(town.clerk, "请报告", choice)).hasStatus(403);
        Person stranger = SignedAs.person(Role.LEADER);
        assertThat(refusals(post(stranger, "请报告", choice)).get(0).message()).contains("只有下达该任务的单位");
        assertThat(book.urgings(plan)).isEmpty();
    }

    private String list(Person person) {
        return list(person, "?words=" + town.mark);
    }

    private String list(Person person, String query) {
        MvcTestResult answer = pages.get()
                .uri("/desk/urgings" + query)
                .with(SignedAs.person(person))
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult post(Person person, String text, String... choices) {
        return pages.post()
                .uri("/desk/urgings")
                .param("text", text)
                .param("part", choices)
                .with(csrf())
                .with(SignedAs.person(person))
                .exchange();
    }

    @SuppressWarnings("unchecked")
    private static List<Refusal> refusals(MvcTestResult answer) {
        return (List<Refusal>)
                Objects.requireNonNull(answer.getMvcResult().getFlashMap().get("refusals"));
    }

    private static String choice(TaskView task, java.util.UUID part) {
        return task.id() + ":" + part;
    }
}
