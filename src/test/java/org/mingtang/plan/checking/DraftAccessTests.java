package org.mingtang.plan.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.NewUnit;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.Units;
import org.mingtang.plan.TownHall;
import org.mingtang.plan.TownHall.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@MingtangTest
class DraftAccessTests {

    @Autowired
    TownHall hall;

    @Autowired
    MockMvcTester pages;

    @Autowired
    DraftRows rows;

    @Autowired
    Units units;

    private CheckingDesk desk;
    private World world;
    private Person head;
    private Person stranger;
    private String draft;
    private String row;

    @BeforeEach
    void upload() {
        desk = new CheckingDesk(pages, rows);
        world = hall.founded();
        head = TownHall.person("高远", world.education().value(), Role.HEAD);
        stranger = TownHall.person("石峰", world.police().value(), Role.HEAD);
        draft = desk.draft(head, Uploads.html("分解表.html"));
        row = CheckingDesk.row(draft, desk.rows(draft).get(0));
    }

    @Test
    void anotherUnitSeesNoPageOfIt() {
        for (String page : List.of(
                draft,
                draft + "/source",
                draft + "/file",
                draft + "/issue",
                draft + "/discarding",
                row,
                row + "/line")) {
            assertThat(desk.open(stranger, page)).as(page).hasStatus(404);
        }
    }

    @Test
    void anotherUnitCannotChangeIt() {
        for (String act : List.of("/check", "/split", "/merge", "/add", "/drop", "/restore", "/match", "")) {
            assertThat(desk.send(stranger, row + act, Map.of())).as(act).hasStatus(404);
        }
        assertThat(desk.send(stranger, draft + "/rows", Map.of())).hasStatus(404);
        assertThat(desk.send(
                        stranger,
                        draft + "/names",
                        Map.of(
                                "name",
                                List.of("县星海发展中心"),
                                "units",
                                List.of(world.police().toString()))))
                .hasStatus(404);
        assertThat(desk.send(stranger, draft + "/head", Map.of("title", List.of("别人的"), "year", List.of("2026"))))
                .hasStatus(404);
        assertThat(desk.rows(draft)).hasSize(3);
    }

    @Test
    void anotherUnitCannotIssueReadOrGiveItUp() {
        for (String act : List.of("/issue", "/reading", "/discarding")) {
            assertThat(desk.send(stranger, draft + act, Map.of())).as(act).hasStatus(404);
        }
        assertThat(desk.open(head, draft)).hasStatusOk();
    }

    @Test
    void anotherUnitsListDoesNotNameIt() {
        assertThat(desk.text(stranger, "/desk/plans/drafts")).doesNotContain(draft);
        assertThat(desk.text(head, "/desk/plans/drafts")).contains(draft);
    }

    @Test
    void whatNeverWasLooksTheSame() {
        assertThat(desk.open(head, "/desk/plans/drafts/" + UUID.randomUUID())).hasStatus(404);
        assertThat(desk.open(head, draft + "/rows/" + UUID.randomUUID())).hasStatus(404);
    }

    @Test
    void anOfficeInsideTheDepartmentWorksOnItToo() {
        UnitId id = new UnitId(UUID.randomUUID());
        Person founder = TownHall.person("奠基人", UUID.randomUUID(), Role.SYSTEM_ADMINISTRATOR);
        units.add(
                new NewUnit(id, "公开科" + id, "公开科" + id, List.of(), UnitKind.OFFICE, world.education(), null), founder);
        Person clerk = TownHall.person("科员", id.value(), Role.CLERK);

        assertThat(desk.open(clerk, draft)).hasStatusOk();
        assertThat(desk.text(clerk, "/desk/plans/drafts")).contains(draft);
    }

    @Test
    void anAuditorIsRefusedByHisRole() {
        Person auditor = TownHall.person("秦审", world.education().value(), Role.AUDITOR);

        assertThat(desk.open(auditor, draft)).hasStatus(403);
    }
}
