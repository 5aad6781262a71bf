package org.mingtang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.plan.TaskDesk.at;
import static org.mingtang.plan.TaskDesk.part;
import static org.mingtang.plan.TaskDesk.text;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.plan.TownHall.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who gets to the forms of the acts, and that nothing comes of addresses and values that are none. */
@MingtangTest
class ActAccessTests {

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
    void opensNoFormForAnotherUnitsPart() {
        TaskView task = hall.accepted(world);
        Person stranger = TownHall.person("外督", world.police().value(), Role.HEAD);

        MvcTestResult work = desk.get(world.officer(), task, "report");
        MvcTestResult supervision = desk.get(stranger, task, "urge");

        assertThat(work).hasStatus(409);
        assertThat(text(work)).contains("只有承担该任务的单位可以这样做").doesNotContain("name=\"percent\"");
        assertThat(supervision).hasStatus(409);
        assertThat(text(supervision)).contains("只有下达该任务的单位可以这样做").doesNotContain("name=\"text\"");
        assertThat(desk.get(world.teacher(), task, "report")).hasStatusOk();
        assertThat(desk.get(world.supervisor(), task, "urge")).hasStatusOk();
    }

    @Test
    void opensNoFormForAnActThatIsNotItsTurn() {
        TaskView task = hall.issued(world);

        MvcTestResult early = desk.get(world.supervisor(), task, "approve");

        assertThat(early).hasStatus(409);
        assertThat(text(early)).contains("不能审核通过").doesNotContain("name=\"text\"");
    }

    @Test
    void isRefusedToAnotherUnitOnTheSamePage() {
        TaskView task = hall.issued(world);
        Person stranger = TownHall.person("外督", world.police().value(), Role.HEAD);

        MvcTestResult worked = desk.post(world.officer(), task, "accept");
        MvcTestResult supervised = desk.post(stranger, task, "cancel", "text", "不办了");

        assertThat(worked).hasStatus(422);
        assertThat(text(worked)).contains("只有承担该任务的单位可以这样做");
        assertThat(supervised).hasStatus(422);
        assertThat(text(supervised)).contains("只有下达该任务的单位可以这样做");
        assertThat(stage(task)).isEqualTo(Stage.ISSUED);
    }

    @ParameterizedTest
    @CsvSource({"approve, CLERK", "cancel, CLERK", "accept, LEADER", "report, AUDITOR", "urge, SYSTEM_ADMINISTRATOR"})
    void isForbiddenToWhoeverLacksTheRole(String slug, Role role) {
        TaskView task = hall.issued(world);
        Person person = TownHall.person("某人", world.education().value(), role);

        assertThat(desk.post(person, task, slug, "text", "理由")).hasStatus(403);
        assertThat(desk.get(person, task, slug)).hasStatus(403);
        assertThat(book.timeline(task.id())).hasSize(1);
    }

    @Test
    void isForbiddenWithoutTheFormsToken() {
        TaskView task = hall.issued(world);

        assertThat(web.post().uri(at(task, "accept")).with(SignedAs.person(world.teacher())))
                .hasStatus(403);
        assertThat(stage(task)).isEqualTo(Stage.ISSUED);
    }

    @Test
    void isNotFoundUnderIdsThatAreNone() {
        TaskView task = hall.accepted(world);
        TaskView other = hall.accepted(world);
        String noTask = "/desk/tasks/" + UUID.randomUUID() + "/parts/" + part(task) + "/report";
        String noPart = "/desk/tasks/" + task.id() + "/parts/" + UUID.randomUUID() + "/report";
        String foreign = "/desk/tasks/" + task.id() + "/parts/" + part(other) + "/report";

        for (String address : List.of(noTask, noPart, foreign)) {
            assertThat(web.get().uri(address).with(SignedAs.person(world.teacher())))
                    .hasStatus(404);
            assertThat(desk.post(world.teacher(), address, "text", "进展")).hasStatus(404);
        }
        assertThat(book.timeline(other.id())).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"issue", "reword", "nonsense", "hand_in"})
    void knowsNoOtherActs(String slug) {
        TaskView task = hall.issued(world);

        assertThat(desk.post(world.supervisor(), task, slug, "text", "理由")).hasStatus(404);
    }

    @Test
    void changesNothingByWhatCannotBeRead() {
        TaskView task = hall.accepted(world);

        assertThat(desk.post(world.teacher(), task, "report", "text", "进展", "percent", "过半"))
                .hasStatus(400);
        assertThat(desk.post(world.teacher(), task, "ask-deadline", "text", "理由", "due", "下个月"))
                .hasStatus(400);
        assertThat(book.timeline(task.id())).hasSize(2);
    }

    private Stage stage(TaskView task) {
        return hall.again(task).parts().get(0).stage();
    }
}
