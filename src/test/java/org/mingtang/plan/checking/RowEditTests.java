package org.mingtang.plan.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.identity.Person;
import org.mingtang.organisation.Units;
import org.mingtang.plan.TownHall;
import org.mingtang.plan.TownHall.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@MingtangTest
class RowEditTests {

    @Autowired
    TownHall hall;

    @Autowired
    MockMvcTester pages;

    @Autowired
    DraftRows rows;

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
        draft = desk.draft(clerk, Uploads.html("分解表.html"));
    }

    @Test
    void whatWasTypedStaysAfterLeavingThePage() {
        String row = row(0);

        assertThat(desk.send(clerk, row, typed(0, Map.of("requirement", List.of("改过的要求。"), "no", List.of("1-1")))))
                .hasStatus3xxRedirection();

        assertThat(content(0).requirement()).isEqualTo("改过的要求。");
        assertThat(content(0).no()).isEqualTo("1-1");
        assertThat(content(0).path()).containsExactly("甲类", "乙项");
        assertThat(desk.text(clerk, row)).contains("改过的要求。", "原文", "规范政府信息公开专栏建设");
    }

    @Test
    void withHtmxOnlyTheRowAndTheFiguresComeBack() {
        String row = row(0);

        String form = CheckingDesk.text(desk.openInPlace(clerk, row + "?section=all"));
        assertThat(form).contains("check-editing", "hx-post").doesNotContain("<html");

        var fields = typed(0, Map.of("requirement", List.of("就地改过。"), "section", List.of("all")));
        String line = CheckingDesk.text(desk.sendInPlace(clerk, row, fields));
        assertThat(line).contains("就地改过。", "id=\"counts\"", "hx-swap-oob").doesNotContain("<html");
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedIsShownAgain() {
        var fields = typed(
                0,
                Map.of(
                        "requirement", List.of("没有丢的文字"),
                        "deadlineKind", List.of("DATE"),
                        "deadlineDate", List.of("")));

        var answer = desk.send(clerk, row(0), fields);

        assertThat(answer).hasStatus(422);
        assertThat(CheckingDesk.text(answer)).contains("请选择完成日期", "没有丢的文字");
        assertThat(CheckingDesk.text(desk.sendInPlace(clerk, row(0), fields))).contains("请选择完成日期", "没有丢的文字");
    }

    @Test
    void twoPeopleDoNotOverwriteEachOther() {
        var stale = typed(0, Map.of("requirement", List.of("后来者的文字")));
        desk.send(clerk, row(0), typed(0, Map.of("requirement", List.of("先到者的文字"))));

        var answer = desk.send(clerk, row(0), stale);

        assertThat(answer).hasStatus(422);
        assertThat(CheckingDesk.text(answer)).contains("已被修改", "后来者的文字");
        assertThat(content(0).requirement()).isEqualTo("先到者的文字");
    }

    @Test
    void unitsAndTargetsAreWhatTheFormSays() {
        Map<String, List<String>> fields = typed(
                0,
                Map.of(
                        "units[0].name", List.of("县公安局"),
                        "units[0].role", List.of("LEAD"),
                        "units[0].more", List.of(world.police().toString()),
                        "targets[0].measure", List.of("业务培训"),
                        "targets[0].op", List.of("AT_LEAST"),
                        "targets[0].value", List.of("4"),
                        "targets[0].unit", List.of("次"),
                        "targets[0].factKind", List.of("TRAINING"),
                        "targets[0].eachUnit", List.of("1")));

        desk.send(clerk, row(0), fields);

        assertThat(content(0).units()).extracting(RowUnit::name).containsExactly("县公安局");
        assertThat(content(0).units().get(0).units())
                .containsExactly(world.police().value());
        assertThat(content(0).targets())
                .extracting(RowTarget::words, RowTarget::factKind, RowTarget::eachUnit)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("业务培训 ≥ 4 次", "TRAINING", true));
    }

    @Test
    void anUnknownNameIsDecidedOnceForAllRowsAndRemembered() {
        assertThat(desk.text(clerk, draft)).contains("个单位名称需要认定", "县星海发展中心");

        desk.send(
                clerk,
                draft + "/names",
                Map.of(
                        "name",
                        List.of("县星海发展中心"),
                        "units",
                        List.of(world.police().toString())));

        assertThat(content(2).units().get(0).units())
                .containsExactly(world.police().value());
        assertThat(units.resolve("县星海发展中心", world.office()).units())
                .extracting(unit -> unit.id())
                .containsExactly(world.police());
    }

    @Test
    void withHtmxADecisionBringsTheCardTheFiguresAndTheRowsItChanged() {
        String answer = CheckingDesk.text(desk.sendInPlace(
                clerk,
                draft + "/names",
                Map.of(
                        "name",
                        List.of("县星海发展中心"),
                        "units",
                        List.of(world.police().toString()))));

        String row = desk.rows(draft).get(2).id().toString();
        assertThat(answer)
                .doesNotContain("<html", "需要认定")
                .contains("<div id=\"names\"", "已认定为 1 个单位", "id=\"counts\"", "id=\"all-" + row, "id=\"doubt-" + row)
                .doesNotContain("id=\"all-" + desk.rows(draft).get(0).id());
    }

    @Test
    void withHtmxAnEmptyDecisionIsRefusedInTheCard() {
        assertThat(CheckingDesk.text(desk.sendInPlace(clerk, draft + "/names", Map.of("name", List.of("县星海发展中心")))))
                .contains("请先勾选", "县星海发展中心", "1 个单位名称需要认定")
                .doesNotContain("<html");
    }

    @Test
    void theCardOfOpenNamesComesWithARowOnlyWhenTheRowChangedIt() {
        var kept = typed(0, Map.of("requirement", List.of("只改文字。"), "section", List.of("all")));
        assertThat(CheckingDesk.text(desk.sendInPlace(clerk, row(0), kept))).doesNotContain("id=\"names\"");

        var named = typed(0, Map.of("units[0].name", List.of("县云上办"), "section", List.of("all")));
        named.remove("units[0].chosen");
        assertThat(CheckingDesk.text(desk.sendInPlace(clerk, row(0), named)))
                .contains("id=\"names\"", "县云上办", "有 2 个单位名称需要认定");
    }

    @Test
    void aNameIsNotDecidedWithoutAUnit() {
        desk.send(clerk, draft + "/names", Map.of("name", List.of("县星海发展中心")));

        assertThat(content(2).units().get(0).resolved()).isFalse();
    }

    @Test
    void aRowIsSplitAtASentenceAndMergedAgain() {
        String before = content(0).requirement();
        int at = SplitPlace.of(before).get(0).at();

        desk.send(clerk, row(0) + "/split", Map.of("revision", List.of(revision(0)), "at", List.of("" + at)));
        assertThat(desk.rows(draft)).hasSize(4);
        assertThat(content(0).requirement() + content(1).requirement()).isEqualTo(before);

        desk.send(clerk, row(0) + "/merge", Map.of("revision", List.of(revision(0))));
        assertThat(content(0).requirement()).isEqualTo(before);
        assertThat(desk.rows(draft).get(1).dropped()).isTrue();
        assertThat(content(2).requirement()).isEqualTo(Uploads.ROWS.get(2).get(2));
    }

    @Test
    void aSecondClickDoesNotSplitTwice() {
        var fields = Map.of(
                "revision", List.of(revision(0)),
                "at",
                        List.of(""
                                + SplitPlace.of(content(0).requirement()).get(0).at()));

        desk.send(clerk, row(0) + "/split", fields);

        assertThat(desk.send(clerk, row(0) + "/split", fields)).hasStatus(409);
        assertThat(desk.rows(draft)).hasSize(4);
    }

    @Test
    void aDroppedRowCanBeRestored() {
        desk.send(clerk, row(1) + "/drop", Map.of());
        assertThat(desk.text(clerk, draft)).contains("已删去的行");

        desk.send(clerk, row(1) + "/restore", Map.of());
        assertThat(desk.text(clerk, draft)).doesNotContain("已删去的行");
    }

    @Test
    void aRowIsAddedAfterAnotherOnlyOnceHoweverOftenAsked() {
        String first = CheckingDesk.redirect(desk.send(clerk, row(0) + "/add", Map.of()));
        String second = CheckingDesk.redirect(desk.send(clerk, row(0) + "/add", Map.of()));

        assertThat(second).isEqualTo(first);
        assertThat(content(1).path()).isEqualTo(content(0).path());
        assertThat(content(1).requirement()).isEmpty();
    }

    @Test
    void everyRowPointsToItsPlaceInTheSource() {
        String source = desk.text(clerk, draft + "/source");

        desk.rows(draft)
                .forEach(row ->
                        assertThat(source).contains("id=\"block-" + row.source().position() + "\""));
    }

    @Test
    void theHeadIsKeptAndItsNumberMended() {
        var head = Map.of(
                "title", List.of("青岚县分解表"),
                "year", List.of("2026"),
                "docNumber", List.of("青政办字[2026]12号"));

        desk.send(clerk, draft + "/head", head);
        assertThat(desk.text(clerk, draft)).contains("改为 青政办字〔2026〕12号");

        var answer = desk.send(clerk, draft + "/head", Map.of("title", List.of(""), "year", List.of("明年")));
        assertThat(answer).hasStatus(422);
        assertThat(CheckingDesk.text(answer)).contains("请填写标题", "请填写年度");
        assertThat(desk.text(clerk, draft)).contains("青岚县分解表");
    }

    private Map<String, List<String>> typed(int index, Map<String, List<String>> changes) {
        Map<String, List<String>> fields = new HashMap<>(Map.of(
                "revision", List.of(revision(index)),
                "no", List.of("1"),
                "path", List.of("甲类\r\n乙项"),
                "requirement", List.of("要求。"),
                "units[0].name", List.of("县教育局"),
                "units[0].role", List.of("RESPONSIBLE"),
                "units[0].chosen", List.of(world.education().toString())));
        if (changes.containsKey("units[0].more")) {
            fields.remove("units[0].chosen");
        }
        fields.putAll(changes);
        return fields;
    }

    private String row(int index) {
        return CheckingDesk.row(draft, desk.rows(draft).get(index));
    }

    private String revision(int index) {
        return String.valueOf(desk.rows(draft).get(index).revision());
    }

    private RowContent content(int index) {
        return transaction.execute(status -> desk.rows(draft).get(index).content());
    }
}
