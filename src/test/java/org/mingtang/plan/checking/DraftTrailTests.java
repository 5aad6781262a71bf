package org.mingtang.plan.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.audit.AuditEntry;
import org.mingtang.audit.AuditFilter;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.plan.TownHall;
import org.mingtang.plan.TownHall.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who changed what in a draft can be read afterwards. */
@MingtangTest
class DraftTrailTests {

    private static final Map<String, List<String>> NOTHING = Map.of();

    @Autowired
    private TownHall hall;

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private DraftRows rows;

    @Autowired
    private AuditTrail trail;

    private CheckingDesk desk;
    private World world;
    private Person clerk;
    private String draft;

    @BeforeEach
    void upload() {
        desk = new CheckingDesk(pages, rows);
        world = hall.founded();
        String office = world.office().toString().substring(0, 8);
        clerk = TownHall.person("核对员" + office, world.office().value(), Role.OPENNESS_OFFICE);
        draft = desk.draft(clerk, Uploads.html("分解表.html"));
    }

    @Test
    void anEditIsNotedWithTheFieldsThatChanged() {
        desk.send(clerk, row(0), typed("改过的要求。"));

        assertThat(noted("核对：修改一行")).singleElement().satisfies(entry -> {
            assertThat(entry.subject()).isEqualTo("2026年青岚县政务公开重点工作任务分解表");
            assertThat(entry.detail()).contains("改过的要求。", "改了", "任务要求").doesNotContain("序号");
        });
    }

    @Test
    void anEditThatChangesNothingLeavesNoLine() {
        desk.send(clerk, row(0), typed("改过的要求。"));
        desk.send(clerk, row(0), typed("改过的要求。"));

        assertThat(noted("核对：修改一行")).hasSize(1);
    }

    @Test
    void anEditThatWasRefusedLeavesNoLine() {
        Map<String, List<String>> stale = typed("后到的要求。");
        desk.send(clerk, row(0), typed("先到的要求。"));
        desk.send(clerk, row(0), stale);

        assertThat(noted("核对：修改一行"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).contains("先到的要求。"));
    }

    @Test
    void everyChangeOfTheShapeOfTheTableIsNoted() {
        int at = SplitPlace.of(Uploads.ROWS.get(1).get(2)).get(0).at();
        desk.send(clerk, row(0) + "/split", Map.of("revision", List.of(revision(0)), "at", List.of("" + at)));
        desk.send(clerk, row(0) + "/merge", Map.of("revision", List.of(revision(0))));
        desk.send(clerk, row(0) + "/add", NOTHING);
        desk.send(clerk, row(0) + "/add", NOTHING);
        desk.send(clerk, draft + "/rows", NOTHING);
        desk.send(clerk, row(3) + "/drop", NOTHING);
        desk.send(clerk, row(3) + "/restore", NOTHING);

        assertThat(noted("核对：拆分一行")).hasSize(1);
        assertThat(noted("核对：与下一行合并")).hasSize(1);
        assertThat(noted("核对：增加一行"))
                .as("asked for twice after the first row, once at the end")
                .hasSize(2);
        assertThat(noted("核对：删去一行")).hasSize(1);
        assertThat(noted("核对：恢复一行")).hasSize(1);
    }

    @Test
    void aDecisionOnANameIsNotedWithHowManyRowsItChanged() {
        desk.send(
                clerk,
                draft + "/names",
                Map.of(
                        "name",
                        List.of("县星海发展中心"),
                        "units",
                        List.of(world.police().toString())));

        assertThat(noted("核对：认定单位名称"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).isEqualTo("“县星海发展中心”，1 个单位，用于 1 行"));
    }

    @Test
    void theHeadAndTheWordThatARowIsRightAreNotedToo() {
        desk.send(clerk, draft + "/head", Map.of("title", List.of("改过的标题"), "year", List.of("2026")));
        desk.send(clerk, row(0) + "/check", NOTHING);

        assertThat(noted("核对：修改表头")).extracting(AuditEntry::subject).containsExactly("改过的标题");
        assertThat(noted("核对：核对无误")).hasSize(1);
    }

    private List<AuditEntry> noted(String act) {
        return trail.entries(new AuditFilter(clerk.name(), act, "", null, null, null, 50));
    }

    private Map<String, List<String>> typed(String requirement) {
        return Map.of(
                "revision", List.of(revision(0)),
                "no", List.of("1"),
                "path", List.of("一、夯实公开基础"),
                "requirement", List.of(requirement),
                "deadlineKind", List.of("DATE"),
                "deadlineDate", List.of("2026-12-31"),
                "units[0].name", List.of("县教育局"),
                "units[0].role", List.of("RESPONSIBLE"),
                "units[0].chosen", List.of(world.education().toString()));
    }

    private String row(int index) {
        return CheckingDesk.row(draft, desk.rows(draft).get(index));
    }

    private String revision(int index) {
        return String.valueOf(desk.rows(draft).get(index).revision());
    }
}
