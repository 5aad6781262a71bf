package org.mingtang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.plan.TaskDesk.at;
import static org.mingtang.plan.TaskDesk.part;
import static org.mingtang.plan.TaskDesk.text;
import static org.mingtang.plan.TownHall.lead;
import static org.mingtang.plan.TownHall.responsible;
import static org.mingtang.plan.TownHall.support;
import static org.mingtang.plan.TownHall.trainings;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.plan.TownHall.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The form of each act: what it asks for, what it refuses, and that nothing is lost or done twice. */
@MingtangTest
class ActPageTests {

    @Autowired
    TownHall hall;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskBook book;

    @Autowired
    MockMvcTester web;

    private World world;
    private TaskDesk desk;

    @BeforeEach
    void found() {
        world = hall.founded();
        desk = new TaskDesk(web);
    }

    @Test
    void isTakenAndToldOnTheTasksPage() {
        TaskView task = hall.issued(world);

        MvcTestResult answer = desk.post(world.teacher(), task, "accept");

        assertThat(answer).hasRedirectedUrl("/desk/tasks/" + task.id());
        assertThat(answer.getMvcResult().getFlashMap().get("notice")).isEqualTo("签收：已记录。");
        assertThat(stage(task)).isEqualTo(Stage.IN_PROGRESS);
    }

    @Test
    void isTakenOnceHoweverOftenTheButtonIsPressed() {
        TaskView task = hall.accepted(world);
        assertThat(desk.post(world.teacher(), task, "hand-in", "text", "已完成")).hasStatus(302);

        MvcTestResult again = desk.post(world.teacher(), task, "hand-in", "text", "已完成");

        assertThat(again).hasStatus(422);
        assertThat(text(again)).contains("任务目前“待审核”，不能提交办结。请刷新页面查看最新状态。");
        assertThat(book.timeline(task.id())).hasSize(3);
    }

    @Test
    void answersHtmxAsItAnswersAPlainForm() {
        TaskView task = hall.accepted(world);
        MvcTestResult refused = web.post()
                .uri(at(task, "report"))
                .header("HX-Request", "true")
                .param("text", " ")
                .with(csrf())
                .with(SignedAs.person(world.teacher()))
                .exchange();
        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains("请写明进展情况。", "</html>");

        MvcTestResult taken = web.post()
                .uri(at(task, "report"))
                .header("HX-Request", "true")
                .param("text", "过半")
                .with(csrf())
                .with(SignedAs.person(world.teacher()))
                .exchange();
        assertThat(taken).hasRedirectedUrl("/desk/tasks/" + task.id());
    }

    @Test
    void keepsWhatWasFilledInWhenItIsRefused() {
        TaskView task = hall.accepted(world);

        MvcTestResult refused = desk.post(
                world.teacher(), task, "report", "text", "写了很久的话", "link", "ftp://yunlu.example", "percent", "140");

        assertThat(refused).hasStatus(422);
        assertThat(text(refused))
                .contains("没有办成，填写的内容还在", "role=\"alert\"")
                .contains("0 到 100", "http:// 或 https://")
                .contains(">写了很久的话</textarea>", "value=\"ftp://yunlu.example\"", "value=\"140\"");
        assertThat(book.timeline(task.id())).hasSize(2);
    }

    @Test
    void keepsTheWishedDayWhenItIsRefused() {
        TaskView task = hall.accepted(world);

        MvcTestResult refused = desk.post(world.teacher(), task, "ask-deadline", "text", "人手不足", "due", "2026-11-01");

        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains("不能早于今天", "value=\"2026-11-01\"", "人手不足");
    }

    @Test
    void showsRefusedWordsAsWords() {
        TaskView task = hall.accepted(world);

        MvcTestResult refused = desk.post(
                world.teacher(),
                task,
                "report",
                "text",
                "</textarea><script>alert(1)</script>",
                "link",
                "javascript:\"><script>alert(2)</script>");

        assertThat(text(refused))
                .contains("&lt;/textarea&gt;&lt;script&gt;")
                .doesNotContain("<script>alert(1)", "<script>alert(2)");
    }

    @ParameterizedTest
    @CsvSource({
        "report, 请写明进展情况。",
        "hand-in, 请写明完成情况，审核时以此为准。",
        "ask-deadline, 请写明申请调整期限的理由。请选择申请调整到的日期。",
    })
    void saysWhatAUnitForgotToFillIn(String slug, String sentence) {
        MvcTestResult refused = desk.post(world.teacher(), hall.accepted(world), slug);

        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "urge, 请写明督办要求。",
        "warn, 请写明预警内容。",
        "close, 请写明了结的理由。",
        "cancel, 请写明取消的理由。",
        "refuse-deadline, 请写明不同意的理由。",
        "return, 请写明退回的原因，承办单位才知道要补什么。",
    })
    void saysWhatASupervisorForgotToFillIn(String slug, String sentence) {
        TaskView task = hall.handedIn(world);

        MvcTestResult refused = desk.post(world.supervisor(), task, slug);

        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains(sentence);
        assertThat(stage(task)).isEqualTo(Stage.HANDED_IN);
    }

    @Test
    void handsOverOnlyWithAReceiverAndAReason() {
        TaskView task = hall.accepted(world);
        String receiver = world.police().value().toString();

        assertThat(text(desk.post(world.supervisor(), task, "hand-over", "text", "职责划转")))
                .contains("请选择接收单位。", "职责划转");
        assertThat(text(desk.post(world.supervisor(), task, "hand-over", "to", receiver)))
                .contains("请写明移交的理由。");
        assertThat(stage(task)).isEqualTo(Stage.IN_PROGRESS);

        assertThat(desk.post(world.supervisor(), task, "hand-over", "to", receiver, "text", "职责划转"))
                .hasStatus(302);
        assertThat(hall.again(task).parts()).hasSize(2);
    }

    @Test
    void offersEveryActiveUnitAsReceiver() {
        assertThat(text(desk.get(world.supervisor(), hall.accepted(world), "hand-over")))
                .contains("value=\"" + world.police().value() + "\"", "办理后不能撤回");
    }

    @ParameterizedTest
    @CsvSource({
        "close, true",
        "cancel, true",
        "urge, false",
        "return, false",
        "approve, false",
    })
    void warnsBeforeWhatNobodyCanTakeBack(String slug, boolean warned) {
        String form = text(desk.get(world.supervisor(), hall.handedIn(world), slug));

        assertThat(form.contains("办理后不能撤回")).isEqualTo(warned);
    }

    @Test
    void asksForAPercentageOnlyWhereNothingCountsByItself() {
        TaskView counted = hall.issued(world, List.of(trainings(2, false)), responsible(world.education()));
        tasks.take(counted.id(), part(counted), Act.ACCEPT, Grounds.NONE, world.teacher());

        assertThat(text(desk.get(world.teacher(), counted, "report")))
                .contains("自动计数，不填百分比")
                .doesNotContain("name=\"percent\"");
        assertThat(text(desk.get(world.teacher(), hall.accepted(world), "report")))
                .contains("name=\"percent\"", "name=\"upload\"", "name=\"link\"");
        assertThat(text(desk.post(world.teacher(), counted, "report", "text", "过半", "percent", "50")))
                .contains("不能填写完成百分比");
    }

    @Test
    void tellsASupporterThatTheLeadHandsIn() {
        TaskView task = hall.issued(world, List.of(), lead(world.education()), support(world.police()));
        UUID part = task.parts().get(1).id();
        tasks.take(task.id(), part, Act.ACCEPT, Grounds.NONE, world.officer());

        MvcTestResult refused =
                desk.post(world.officer(), "/desk/tasks/" + task.id() + "/parts/" + part + "/hand-in", "text", "完成");

        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains("牵头单位汇总提交");
    }

    @Test
    void decidesOnAWishedDay() {
        TaskView task = hall.accepted(world);
        assertThat(text(desk.post(world.supervisor(), task, "grant-deadline"))).contains("没有待决定的调整期限申请");
        desk.post(world.teacher(), task, "ask-deadline", "text", "平台未开通", "due", "2027-01-29");

        assertThat(desk.post(world.supervisor(), task, "grant-deadline")).hasStatus(302);

        assertThat(hall.again(task).parts().get(0).due()).isEqualTo(LocalDate.of(2027, 1, 29));
    }

    private Stage stage(TaskView task) {
        return hall.again(task).parts().get(0).stage();
    }
}
