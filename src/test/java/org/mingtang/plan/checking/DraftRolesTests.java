package org.mingtang.plan.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.MingtangTest;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.UnitId;
import org.mingtang.plan.TownHall;
import org.mingtang.plan.TownHall.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who of a unit may prepare a table, who may issue it, and in whose name. */
@MingtangTest
class DraftRolesTests {

    private static final Map<String, List<String>> NOTHING = Map.of();

    @Autowired
    TownHall hall;

    @Autowired
    MockMvcTester pages;

    @Autowired
    DraftRows rows;

    @Autowired
    DraftAccess access;

    @Autowired
    Drafts drafts;

    private CheckingDesk desk;
    private World world;
    private Person head;
    private String draft;
    private String row;

    @BeforeEach
    void upload() {
        desk = new CheckingDesk(pages, rows);
        world = hall.founded();
        head = TownHall.person("高远", world.education().value(), Role.HEAD);
        draft = desk.draft(head, Uploads.html("分解表.html"));
        row = CheckingDesk.row(draft, desk.rows(draft).get(0));
    }

    @ParameterizedTest
    @EnumSource(names = {"OPENNESS_OFFICE", "CLERK", "HEAD"})
    void whoPreparesTablesOpensEveryPageOfHisUnitsDraft(Role role) {
        Person person = TownHall.person("同事", world.education().value(), role);

        for (String page : readable()) {
            assertThat(desk.open(person, page)).as("%s %s", role, page).hasStatusOk();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LEADER", "AUDITOR", "SYSTEM_ADMINISTRATOR"})
    void whoDoesNotPrepareThemOpensNoneAndChangesNothing(Role role) {
        Person person = TownHall.person("旁人", world.education().value(), role);

        for (String page : readable()) {
            assertThat(desk.open(person, page)).as("%s %s", role, page).hasStatus(403);
        }
        for (String act : List.of("/check", "/split", "/merge", "/add", "/drop", "/restore", "/match", "")) {
            assertThat(desk.send(person, row + act, NOTHING))
                    .as("%s %s", role, act)
                    .hasStatus(403);
        }
        for (String act : List.of("/rows", "/names", "/head", "/reading", "/discarding", "/issue")) {
            assertThat(desk.send(person, draft + act, NOTHING))
                    .as("%s %s", role, act)
                    .hasStatus(403);
        }
        assertThat(desk.upload(person, Map.of("pasted", "1. 甲"))).hasStatus(403);
        assertThat(desk.rows(draft)).hasSize(3).noneMatch(DraftRow::dropped).noneMatch(DraftRow::checked);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"OPENNESS_OFFICE", "HEAD"},
            mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseIssues(Role role) {
        Person person = TownHall.person("同事", world.education().value(), role);

        assertThat(desk.send(person, draft + "/issue", NOTHING)).hasStatus(403);
    }

    @Test
    void aPersonWithoutAUnitInTheTreeActsForNobody() {
        Person lost = org.mingtang.SignedAs.person(Role.HEAD);

        assertThat(access.issuers(lost)).isEmpty();
        assertThat(access.mayTouch(lost, world.education().value())).isFalse();
        assertThat(access.mayTouch(lost, lost.unit()))
                .as("what is his own stays his own")
                .isTrue();
    }

    @Test
    void theGeneralOfficeActsForItsGovernmentAndADepartmentDoesNot() {
        assertThat(access.issuers(world.supervisor()))
                .hasSize(2)
                .element(0)
                .satisfies(unit -> assertThat(unit.id()).isEqualTo(world.office()));
        assertThat(access.issuers(world.teacher()))
                .extracting(unit -> unit.id())
                .containsExactly(world.education());
    }

    @Test
    void theOpennessOfficeOfADepartmentActsForTheGovernmentAboveIt() {
        Person openness = TownHall.person("公开办", world.education().value(), Role.OPENNESS_OFFICE);

        assertThat(access.issuers(openness)).hasSize(2);
    }

    @Test
    void anOfficeActsForItsDepartmentButNoDepartmentForItsOffice() {
        UnitId section = hall.officeOf(world.education(), "政务公开科");
        Person clerk = TownHall.person("科员", section.value(), Role.CLERK);

        assertThat(access.issuers(clerk)).extracting(unit -> unit.id()).containsExactly(section, world.education());
        assertThat(access.mayTouch(head, section.value())).isFalse();
        assertThat(access.mayTouch(clerk, world.police().value())).isFalse();
    }

    @Test
    void theHeadOfAnotherNameIsRefusedAndNothingChanges() {
        var answer = desk.send(
                head,
                draft + "/head",
                Map.of(
                        "title", List.of("别人的表"),
                        "year", List.of("2026"),
                        "issuer", List.of(world.police().toString())));

        assertThat(answer.getResponse().getStatus()).isBetween(400, 499);
        assertThat(CheckingDesk.text(answer)).contains("本单位的名义");
        assertThat(desk.text(head, draft)).doesNotContain("别人的表");
    }

    @Test
    void whatWaitsIsCountedForThePeopleOfTheUnitOnly() {
        assertThat(drafts.waiting(head)).isEqualTo(1);
        assertThat(drafts.waiting(world.officer())).isZero();

        desk.send(head, draft + "/discarding", NOTHING);

        assertThat(drafts.waiting(head)).isZero();
    }

    @Test
    void aRowOfAnotherDraftIsNotFoundUnderThisOne() {
        String other = desk.draft(head, Uploads.docx("另一份.docx"));
        String mixed = CheckingDesk.row(draft, desk.rows(other).get(0));

        assertThat(desk.open(head, mixed)).hasStatus(404);
        for (String act : List.of("/check", "/drop", "/merge", "/add")) {
            assertThat(desk.send(head, mixed + act, NOTHING)).as(act).hasStatus(404);
        }
        assertThat(desk.rows(other)).noneMatch(DraftRow::dropped);
    }

    private List<String> readable() {
        return List.of(
                "/desk/plans/new",
                "/desk/plans/drafts",
                draft,
                draft + "/source",
                draft + "/file",
                draft + "/issue",
                draft + "/discarding",
                row,
                row + "/line");
    }
}
