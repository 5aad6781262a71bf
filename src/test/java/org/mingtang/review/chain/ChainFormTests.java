package org.mingtang.review.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Role;
import org.mingtang.procedure.Refusal;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Chains as they are typed in, and what keeps one from being put in force. */
class ChainFormTests {

    private static final UUID UNIT = UUID.randomUUID();

    @Test
    @DisplayName("A chain shown in the form and sent back as it stands is the same chain")
    void keepsAChainThatIsSentBackAsShown() {
        Chain chain = new Chain(
                UUID.randomUUID(),
                UNIT,
                "policy",
                3,
                List.of(
                        new Step("first", "初审", Who.ofOwnUnit(Role.HEAD), 2, List.of(), true),
                        new Step(
                                "law", "合法性审查", Who.ofUnit(UNIT, Role.HEAD), 5, List.of("body", "attachment:*"), false),
                        new Step("last", "签发", Who.named(UUID.randomUUID(), UUID.randomUUID()), 1, List.of(), true)));
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        List<StepRow> rows = ChainForm.of(chain).rows();
        for (int i = 0; i < rows.size(); i++) {
            fill(sent, i, rows.get(i));
        }

        assertThat(ChainForm.of(sent).steps()).isEqualTo(chain.steps());
        assertThat(rows).hasSize(5);
    }

    @Test
    void putsStepsInTheOrderTyped() {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        row(sent, 0, "丙", "3");
        row(sent, 1, "甲", "1");
        row(sent, 2, "乙", "2");
        row(sent, 3, "丁", "nonsense");

        assertThat(ChainForm.of(sent).steps()).extracting(Step::name).containsExactly("甲", "乙", "丙", "丁");
    }

    @Test
    void leavesRowsWithoutANameOut() {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        row(sent, 0, "初审", "1");
        row(sent, 1, "  ", "2");
        sent.add("days-5", "7");

        assertThat(ChainForm.of(sent).steps()).extracting(Step::name).containsExactly("初审");
        assertThat(ChainForm.of(new LinkedMultiValueMap<>()).steps()).isEmpty();
    }

    @Test
    void readsNoMoreRowsThanTheFormHas() {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        for (int i = 0; i < 20; i++) {
            row(sent, i, "第" + i + "步", String.valueOf(i));
        }

        assertThat(ChainForm.of(sent).steps()).hasSize(ChainForm.ROWS);
        assertThat(ChainForm.of(sent).rows()).hasSize(ChainForm.ROWS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3|3", "0|0", "-1|0", "1.5|0", "x|0", "''|0", "1000|0", "031|31", " 4 |4",
            })
    void readsDays(String typed, int days) {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        row(sent, 0, "初审", "1");
        sent.set("days-0", typed);

        assertThat(ChainForm.of(sent).steps().get(0).workingDays()).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "全部|''",
                "''|''",
                "body、title|body title",
                "body,attachment:*；title|body attachment:* title",
                " body  title |body title",
                "全部，body|body"
            })
    void readsThePartsAStepLooksAt(String typed, String covers) {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        row(sent, 0, "初审", "1");
        sent.set("covers-0", typed);

        assertThat(String.join(" ", ChainForm.of(sent).steps().get(0).covers())).isEqualTo(covers);
    }

    @Test
    @DisplayName("A place decides which of role, unit and people count; broken ids are nobody")
    void takesOfEachPlaceWhatBelongsToIt() {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        UUID somebody = UUID.randomUUID();
        for (Who.Place place : Who.Place.values()) {
            int i = place.ordinal();
            row(sent, i, place.label(), String.valueOf(i));
            sent.set("place-" + i, place.name());
            sent.set("role-" + i, "LEADER");
            sent.set("unit-" + i, UNIT.toString());
            sent.put("people-" + i, List.of("nonsense", "", somebody.toString()));
        }

        assertThat(ChainForm.of(sent).steps())
                .extracting(Step::who)
                .containsExactly(
                        Who.ofOwnUnit(Role.LEADER),
                        Who.ofGeneralOffice(Role.LEADER),
                        Who.ofUnit(UNIT, Role.LEADER),
                        Who.named(somebody));
    }

    @Test
    void takesNonsenseForNothing() {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        row(sent, 0, "初审", "1");
        sent.set("place-0", "MOON");
        sent.set("role-0", "KING");
        sent.set("unit-0", "x");

        assertThat(ChainForm.of(sent).steps().get(0).who())
                .isEqualTo(new Who(Who.Place.OWN_UNIT, null, null, List.of()));
        assertThat(ChainForm.id("x")).isNull();
        assertThat(ChainForm.id("")).isNull();
    }

    @Test
    void givesNewStepsKeysOfTheirOwn() {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        row(sent, 0, "甲", "1");
        row(sent, 1, "乙", "2");
        sent.remove("key-0");
        sent.remove("key-1");

        assertThat(ChainForm.of(sent).steps())
                .extracting(Step::key)
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches("s-[0-9a-f]{8}"));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    @DisplayName("Only roles that may review stand on steps")
    void acceptsRolesThatMayReview(Role role) {
        boolean may = Permission.REVIEW_DRAFT.isGivenTo(java.util.Set.of(role));

        assertThat(refusals(List.of(step("a", "初审", 2, Who.ofOwnUnit(role)))).isEmpty())
                .isEqualTo(may);
    }

    @ParameterizedTest(name = "key {0}, name {1}, days {2}: {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "a|初审|1|-",
                "a|初审|30|-",
                "a|初审|0|第 1 步：期限为 1 至 30 个工作日。",
                "a|初审|31|第 1 步：期限为 1 至 30 个工作日。",
                "a|初审|-3|第 1 步：期限为 1 至 30 个工作日。",
                "A|初审|2|第 1 步：步骤标识不正确或重复。",
                "a_b|初审|2|第 1 步：步骤标识不正确或重复。",
                "''|初审|2|第 1 步：步骤标识不正确或重复。",
                "a|' '|2|第 1 步：请填写步骤名称，20 字以内。",
                "a|一二三四五六七八九十一二三四五六七八九十|2|-",
                "a|一二三四五六七八九十一二三四五六七八九十一|2|第 1 步：请填写步骤名称，20 字以内。",
            })
    void checksAStep(String key, String name, int days, String refusal) {
        assertThat(refusals(List.of(step(key, name, days, Who.ofOwnUnit(Role.HEAD)))))
                .extracting(Refusal::message)
                .containsExactlyElementsOf(refusal == null ? List.of() : List.of(refusal));
    }

    @Test
    void asksForThePeopleAndTheUnitThatAPlaceNeeds() {
        assertThat(refusals(List.of(
                        step("a", "甲", 2, Who.named()),
                        step("b", "乙", 2, new Who(Who.Place.UNIT, Role.HEAD, null, List.of())),
                        step("c", "丙", 2, new Who(Who.Place.GENERAL_OFFICE, null, null, List.of())))))
                .extracting(Refusal::message)
                .containsExactly("第 1 步：请至少指定一名审核人。", "第 2 步：请选择审核单位。", "第 3 步：请选择可以审核的角色。");
    }

    @Test
    void refusesTwoStepsOfOneNameOrKeyAndSaysWhich() {
        Who heads = Who.ofOwnUnit(Role.HEAD);

        assertThat(refusals(List.of(step("a", "初审", 2, heads), step("a", "复审", 2, heads), step("b", "初审", 2, heads))))
                .extracting(Refusal::message)
                .containsExactly("第 2 步：步骤标识不正确或重复。", "第 3 步：步骤名称“初审”重复。");
    }

    @Test
    @DisplayName("One step at least looks at everything: else something would go out unreviewed")
    void refusesAChainThatLeavesSomethingOut() {
        Step body = new Step("a", "正文", Who.ofOwnUnit(Role.HEAD), 2, List.of("body"), true);

        assertThat(refusals(List.of(body))).extracting(Refusal::message).containsExactly("至少要有一个步骤审核全部内容，否则会有内容无人审核。");
        assertThat(refusals(List.of())).extracting(Refusal::message).containsExactly("流程至少要有一个步骤。");
        assertThat(refusals(Chain.BUILT_IN.steps())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "body, body, true",
        "body, bodyguard, false",
        "attachment:*, attachment:1, true",
        "attachment:*, attachment:, true",
        "attachment:*, attachments, false",
        "*, anything, true",
        "title, body, false"
    })
    void knowsWhichPartsAStepLooksAt(String covers, String part, boolean looks) {
        Step step = new Step("a", "甲", Who.ofOwnUnit(Role.HEAD), 1, List.of(covers), true);

        assertThat(step.covers(part)).isEqualTo(looks);
        assertThat(step.coversAny(List.of("nothing of it", part))).isEqualTo(looks || covers.equals("*"));
        assertThat(step.coversAny(List.of())).isFalse();
        assertThat(step("a", "甲", 1, Who.named()).covers(part)).isTrue();
    }

    @Test
    void readsStepsBackAsTheyWereKept() {
        StepsColumn column = new StepsColumn();

        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(Chain.BUILT_IN.steps())))
                .isEqualTo(Chain.BUILT_IN.steps());
    }

    private static void fill(MultiValueMap<String, String> sent, int i, StepRow row) {
        sent.set("order-" + i, String.valueOf(row.order()));
        sent.set("key-" + i, row.key());
        sent.set("name-" + i, row.name());
        sent.set("place-" + i, row.place().name());
        sent.set("role-" + i, row.role() == null ? "" : row.role().name());
        sent.set("unit-" + i, row.unit());
        sent.put("people-" + i, row.people());
        sent.set("days-" + i, row.days());
        sent.set("covers-" + i, row.covers());
        if (row.inBatch()) {
            sent.set("batch-" + i, "on");
        }
    }

    private static void row(MultiValueMap<String, String> sent, int i, String name, String order) {
        fill(sent, i, new StepRow(0, "k" + i, name, Who.Place.OWN_UNIT, Role.HEAD, "", List.of(), "2", "", true));
        sent.set("order-" + i, order);
    }

    @Test
    @DisplayName("Who may not review is not named: each objection is told with the step, each person once")
    void refusesPeopleWhoMayNotReview() {
        UUID left = UUID.randomUUID();
        UUID fine = UUID.randomUUID();

        assertThat(StepCheck.refusals(
                        List.of(step("a", "甲", 2, Who.named(fine)), step("b", "乙", 2, Who.named(left, fine, left))),
                        account -> account.equals(left) ? Optional.of("张三的账户已停用") : Optional.empty()))
                .containsExactly(new Refusal("people", "第 2 步：张三的账户已停用，不能指定为审核人。"));
    }

    private static List<Refusal> refusals(List<Step> steps) {
        return StepCheck.refusals(steps, account -> Optional.empty());
    }

    private static Step step(String key, String name, int days, Who who) {
        return new Step(key, name, who, days, List.of(), true);
    }
}
