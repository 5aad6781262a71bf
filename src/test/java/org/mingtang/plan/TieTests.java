package org.mingtang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingtang.plan.TownHall.responsible;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.audit.AuditEntry;
import org.mingtang.audit.AuditFilter;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.UnitId;
import org.mingtang.plan.TownHall.World;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The line from the upper point to the lower task, drawn and taken away on the pages. */
@MingtangTest
class TieTests {

    @Autowired
    private TownHall hall;

    @Autowired
    private Tasks tasks;

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private AuditTrail trail;

    private World world;
    private Person head;
    private UnitId section;
    private TaskView given;
    private TaskView foreign;
    private TaskView lower;

    @BeforeEach
    void breakATaskDown() {
        world = hall.founded();
        head = TownHall.person("祝局", world.education().value(), Role.HEAD);
        section = hall.officeOf(world.education(), "办公室");
        given = hall.issued(world);
        foreign = hall.issued(world, List.of(), responsible(world.police()));
        lower = hall.issuedBelow(world.education(), head, "梳理专栏目录", responsible(section));
    }

    @Test
    void offersOnlyWhatTheUnitWasGivenByOthers() {
        assertThat(text(head, address()))
                .contains("value=\"" + given.id(), "2026年政务公开重点工作任务分解表", "1 项任务中查找")
                .doesNotContain(foreign.id().toString(), "value=\"" + lower.id());
    }

    @Test
    void findsByTheWordsOfTheTaskAndOfItsTable() {
        assertThat(text(head, address() + "?words=信息公开专栏")).contains("value=\"" + given.id());
        assertThat(text(head, address() + "?words=重点工作")).contains("value=\"" + given.id());
        assertThat(text(head, address() + "?words=招生")).contains("没有包含“招生”的任务").doesNotContain("value=\"" + given.id());
    }

    @Test
    void isWalkedBothWaysOnceDrawn() {
        assertThat(tie(head, given)).hasRedirectedUrl("/desk/tasks/" + lower.id());

        assertThat(text(head, "/desk/tasks/" + lower.id()))
                .contains("href=\"/desk/tasks/" + given.id() + "\"", "规范政府信息公开专栏", "更改对应");
        assertThat(text(head, "/desk/tasks/" + given.id()))
                .contains("下级分解（1）", "href=\"/desk/tasks/" + lower.id() + "\"", "2026年内部任务分解表");
        assertThat(noted("对应上级任务")).isEqualTo(1);
    }

    @Test
    void goesOnUpwardsFromTheOfficeToTheProvince() {
        tasks.tie(lower.id(), given.id(), head);
        UnitId desk = hall.officeOf(section, "信息岗");
        Person chief = TownHall.person("段主任", section.value(), Role.HEAD);
        TaskView lowest = hall.issuedBelow(section, chief, "每周更新目录", responsible(desk));

        tasks.tie(lowest.id(), lower.id(), chief);

        assertThat(text(chief, "/desk/tasks/" + lowest.id()))
                .contains("href=\"/desk/tasks/" + lower.id(), "href=\"/desk/tasks/" + given.id());
    }

    @Test
    void isTakenAwayAgain() {
        tasks.tie(lower.id(), given.id(), head);
        assertThat(text(head, address())).contains("现在对应的上级任务", "取消对应", "没有给");

        assertThat(post(head, address() + "/removal")).hasRedirectedUrl("/desk/tasks/" + lower.id());

        assertThat(hall.again(lower).upper()).isNull();
        assertThat(text(head, "/desk/tasks/" + given.id())).doesNotContain("下级分解");
        assertThat(noted("取消对应上级任务")).isEqualTo(1);
    }

    @Test
    void refusesATaskThatTheUnitWasNotGiven() {
        MvcTestResult answer = tie(head, foreign);

        assertThat(answer).hasRedirectedUrl(address());
        assertThat(answer.getMvcResult().getFlashMap().get("refusals"))
                .asString()
                .contains("没有下达给本单位");
        assertThat(hall.again(lower).upper()).isNull();
    }

    @Test
    void refusesATaskThatWasTakenFromTheUnitMeanwhile() {
        tasks.handOver(given.id(), given.parts().get(0).id(), world.police(), "职责调整", world.supervisor());

        assertThatThrownBy(() -> tasks.tie(lower.id(), given.id(), head)).isInstanceOf(UnlawfulAct.class);
    }

    @Test
    void refusesACircle() {
        TaskView office = hall.issued(world, List.of(), responsible(world.education()));
        Person chief = world.supervisor();
        TaskView below = hall.issuedBelow(world.education(), head, "由办公室配合的事", responsible(world.office()));
        tasks.tie(below.id(), office.id(), head);

        assertThatThrownBy(() -> tasks.tie(office.id(), below.id(), chief))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("互为上级");
    }

    @Test
    void anOfficesPlanServesWhatItsDepartmentWasGiven() {
        UnitId desk = hall.officeOf(section, "信息岗");
        Person chief = TownHall.person("段主任", section.value(), Role.HEAD);
        TaskView own = hall.issuedBelow(section, chief, "每周更新目录", responsible(desk));

        tasks.tie(own.id(), given.id(), chief);

        assertThat(hall.again(own).upper()).isEqualTo(given.id());
    }

    @Test
    void asksForAChoiceWhenNoneWasMade() {
        assertThat(post(head, address()).getMvcResult().getFlashMap().get("refusals"))
                .asString()
                .contains("请先选择");
    }

    @Test
    void isOnlyForWhoeverIssuedTheLowerPlan() {
        assertThat(open(world.teacher(), address())).hasStatus(403);
        assertThat(open(world.supervisor(), address())).hasStatus(409);
        assertThat(tie(world.supervisor(), given).getMvcResult().getFlashMap().get("refusals"))
                .asString()
                .contains("只有下达该任务的单位");
        assertThat(text(world.teacher(), "/desk/tasks/" + lower.id())).doesNotContain("对应到上级任务");
        assertThat(text(head, "/desk/tasks/" + lower.id())).contains("对应到上级任务");
    }

    private long noted(String act) {
        List<AuditEntry> entries = trail.entries(new AuditFilter("祝局", act, null, null, null, null, 50)).stream()
                .filter(entry -> entry.act().equals(act) && head.account().equals(entry.account()))
                .toList();
        assertThat(entries).extracting(AuditEntry::detail).allMatch(detail -> detail.contains("任务分解表第 1 项"));
        return entries.size();
    }

    private String address() {
        return "/desk/tasks/" + lower.id() + "/upper";
    }

    private MvcTestResult tie(Person person, TaskView upper) {
        return pages.post()
                .uri(address())
                .param("upper", upper.id().toString())
                .with(csrf())
                .with(SignedAs.person(person))
                .exchange();
    }

    private MvcTestResult post(Person person, String address) {
        return pages.post()
                .uri(address)
                .with(csrf())
                .with(SignedAs.person(person))
                .exchange();
    }

    private MvcTestResult open(Person person, String address) {
        return pages.get().uri(address).with(SignedAs.person(person)).exchange();
    }

    private String text(Person person, String address) {
        MvcTestResult answer = open(person, address);
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
