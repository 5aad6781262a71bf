package org.mingtang.plan.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.identity.Person;
import org.mingtang.organisation.Units;
import org.mingtang.plan.TownHall;
import org.mingtang.plan.TownHall.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** The card of names that a person must decide: once for all rows, and for later tables. */
@MingtangTest
class NamesCardTests {

    private static final List<List<String>> ROWS = List.of(
            Uploads.ROWS.get(0),
            List.of("1", "一、甲", "规范专栏建设并定期检查。", "县星海发展中心", "2026年6月底前"),
            List.of("2", "一、甲", "编制政策目录清单。", "县教育局、县星海发展中心", "2026年6月底前"),
            List.of("3", "一、甲", "发布年度工作报告。", "县云上服务处", "2026年6月底前"));

    @Autowired
    TownHall hall;

    @Autowired
    MockMvcTester pages;

    @Autowired
    DraftRows rows;

    @Autowired
    CheckPages checkPages;

    @Autowired
    Units units;

    @Autowired
    TransactionTemplate transaction;

    private CheckingDesk desk;
    private World world;
    private Person clerk;
    private String draft;

    @BeforeEach
    void upload() {
        desk = new CheckingDesk(pages, rows);
        world = hall.founded();
        clerk = world.supervisor();
        draft = desk.draft(clerk, Uploads.html("分解表.html", ROWS));
    }

    @Test
    void everyOpenNameStandsOnceWithTheNumberOfItsRows() {
        assertThat(card().names())
                .extracting(CheckPage.OpenName::name, CheckPage.OpenName::rows)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("县星海发展中心", 2),
                        org.assertj.core.groups.Tuple.tuple("县云上服务处", 1));
    }

    @Test
    void aNameIsDecidedInEveryRowAndTheOthersStayAsTheyAre() {
        decide("县星海发展中心", world.police().value());

        assertThat(unitsOf(0))
                .extracting(RowUnit::units)
                .containsExactly(List.of(world.police().value()));
        assertThat(unitsOf(1))
                .extracting(RowUnit::units)
                .containsExactly(
                        List.of(world.education().value()),
                        List.of(world.police().value()));
        assertThat(card().names()).extracting(CheckPage.OpenName::name).containsExactly("县云上服务处");
    }

    @Test
    void aNameMayMeanSeveralUnitsEachOnce() {
        decide(
                "县云上服务处",
                world.police().value(),
                world.education().value(),
                world.police().value());

        assertThat(unitsOf(2).get(0).units())
                .containsExactlyInAnyOrder(
                        world.police().value(), world.education().value());
    }

    @Test
    void aNextTableKnowsTheName() {
        decide("县星海发展中心", world.police().value());

        String next = desk.draft(clerk, Uploads.html("下一份.html", ROWS.subList(0, 2)));

        assertThat(checkPages.names(CheckingDesk.id(next), clerk).names()).isEmpty();
        assertThat(desk.text(clerk, next)).doesNotContain("需要认定");
    }

    @Test
    void theTableOfAnotherUnitDoesNot() {
        decide("县星海发展中心", world.police().value());

        String theirs = desk.draft(world.teacher(), Uploads.html("别的.html", ROWS.subList(0, 2)));

        assertThat(checkPages.names(CheckingDesk.id(theirs), world.teacher()).names())
                .hasSize(1);
    }

    @Test
    void aDroppedRowAsksForNoName() {
        desk.send(clerk, CheckingDesk.row(draft, desk.rows(draft).get(2)) + "/drop", Map.of());

        assertThat(card().names()).extracting(CheckPage.OpenName::name).containsExactly("县星海发展中心");
    }

    @Test
    void aUnitThatNeverWasIsRefusedAndNothingIsDecided() {
        MvcTestResult answer = decide("县星海发展中心", UUID.randomUUID());

        assertThat(answer.getResponse().getStatus()).isBetween(400, 499);
        assertThat(CheckingDesk.text(answer)).contains("请为“县星海发展中心”选定至少一个现有单位。");
        assertThat(card().names()).hasSize(2);
        assertThat(units.resolve("县星海发展中心", world.office()).resolved()).isFalse();
    }

    @Test
    void withoutHtmxTheAnswerIsThePageAtTheCard() {
        assertThat(decide("县星海发展中心", world.police().value())).hasRedirectedUrl(draft + "#names");

        MvcTestResult empty = desk.send(clerk, draft + "/names", Map.of("name", List.of("县云上服务处")));
        assertThat(empty).hasRedirectedUrl(draft + "#names");
        assertThat(String.valueOf(empty.getMvcResult().getFlashMap().get("refusals")))
                .contains("请先勾选“县云上服务处”");
    }

    @Test
    void whenTheLastNameIsDecidedTheCardIsAnEmptyPlace() {
        decide("县星海发展中心", world.police().value());
        String last = CheckingDesk.text(desk.sendInPlace(
                clerk,
                draft + "/names",
                Map.of(
                        "name",
                        List.of("县云上服务处"),
                        "units",
                        List.of(world.police().toString()))));

        assertThat(last)
                .contains("<div id=\"names\"", "已认定为 1 个单位")
                .doesNotContain("需要认定", "<form class=\"check-name\"");
        assertThat(checkPages.counts(CheckingDesk.id(draft), clerk).open()).isZero();
    }

    @Test
    void aNameRememberedInARowIsKnownLaterAndOneOnlyTickedIsNot() {
        DraftRow row = desk.rows(draft).get(0);
        save(row, "县星海发展中心", null);
        assertThat(units.resolve("县星海发展中心", world.office()).resolved()).isFalse();

        save(desk.rows(draft).get(0), "县星海发展中心", "1");
        assertThat(units.resolve("县星海发展中心", world.office()).units())
                .extracting(unit -> unit.id())
                .containsExactly(world.police());
    }

    private void save(DraftRow row, String name, @Nullable String remember) {
        Map<String, List<String>> fields = new java.util.HashMap<>(Map.of(
                "revision", List.of(String.valueOf(row.revision())),
                "requirement", List.of("规范专栏。" + remember),
                "units[0].name", List.of(name),
                "units[0].chosen", List.of(world.police().toString())));
        if (remember != null) {
            fields.put("units[0].remember", List.of(remember));
        }
        assertThat(desk.send(clerk, CheckingDesk.row(draft, row), fields)).hasStatus3xxRedirection();
    }

    private MvcTestResult decide(String name, UUID... chosen) {
        return desk.send(
                clerk,
                draft + "/names",
                Map.of(
                        "name",
                        List.of(name),
                        "units",
                        List.of(chosen).stream().map(UUID::toString).toList()));
    }

    private CheckPage.NamesCard card() {
        return checkPages.names(CheckingDesk.id(draft), clerk);
    }

    private List<RowUnit> unitsOf(int index) {
        return transaction.execute(
                status -> desk.rows(draft).get(index).content().units());
    }
}
