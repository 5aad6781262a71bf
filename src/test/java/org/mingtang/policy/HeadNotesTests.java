package org.mingtang.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.policy.text.PolicyText;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.Items;
import org.mingtang.publication.PressRoom;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@MingtangTest
@DisplayName("国办公开办函〔2021〕33号一 (5.12–5.14): title, 题注 and text; promulgation, each amendment, day of effect")
class HeadNotesTests {

    private static final String NOTED = "某某办法\n（2020年3月5日某某市人民政府令第12号公布　自2020年5月1日起施行）\n第一条　甲负责。\n";

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    HeadNotes notes;

    @Autowired
    Policies policies;

    @Autowired
    Relations relations;

    @Autowired
    Items items;

    PolicyRoom room;

    @BeforeEach
    void found() {
        room = new PolicyRoom(beans);
    }

    private ItemNumber rule(String body, @Nullable String number, @Nullable LocalDate from) {
        // The check before review asks a rule for both; only imported ones may lack them.
        ItemKind kind = number == null || from == null ? ItemKind.OTHER_POLICY : ItemKind.RULE;
        return room.published(PolicyRoom.fields(kind, room.title(), body, number, from, null));
    }

    private String note(ItemNumber item) {
        return note(
                item, BodyLines.of("", items.find(item).orElseThrow().body()).text());
    }

    private String note(ItemNumber item, PolicyText text) {
        return notes.of(policies.find(item).orElseThrow(), text).orElse("");
    }

    private void amended(ItemNumber item, String number, LocalDate day) {
        relations.state(
                RelationKind.AMENDS,
                new Relation.End(null, "关于修改的决定" + number, number),
                relations.end(item),
                day,
                null,
                room.clerk);
    }

    @Test
    void tellsPromulgationWithNumberAndDayOfEffect() {
        assertThat(note(rule(PolicyRoom.BODY, "某某市人民政府令第12号", PolicyRoom.MAY)))
                .isEqualTo("（2026年4月1日某某市人民政府令第12号公布　自2026年5月1日起施行）");
    }

    @Test
    void tellsNoDayOfEffectThatIsNotKnown() {
        assertThat(note(rule(PolicyRoom.BODY, "某某市人民政府令第12号", null))).isEqualTo("（2026年4月1日某某市人民政府令第12号公布）");
    }

    @Test
    void withoutANumberItTellsTheDay() {
        assertThat(note(rule(PolicyRoom.BODY, null, null))).isEqualTo("（2026年4月1日公布）");
    }

    @Test
    @DisplayName("5.14: events in the order of their days, a space between them, no commas")
    void tellsEveryAmendmentInTheOrderOfItsDay() {
        ItemNumber item = rule(PolicyRoom.BODY, "某某市人民政府令第12号", PolicyRoom.MAY);
        amended(item, "某某市人民政府令第20号", LocalDate.of(2028, 7, 1));
        amended(item, "某某市人民政府令第15号", LocalDate.of(2027, 2, 3));

        assertThat(note(item))
                .isEqualTo("（2026年4月1日某某市人民政府令第12号公布　2027年2月3日某某市人民政府令第15号修订　2028年7月1日某某市人民政府令第20号修订　自2026年5月1日起施行）")
                .doesNotContain("，", ",");
    }

    @Test
    void twoAmendmentsOfTheSameDayAreBothTold() {
        ItemNumber item = rule(PolicyRoom.BODY, "某某市人民政府令第12号", PolicyRoom.MAY);
        amended(item, "某某市人民政府令第15号", LocalDate.of(2027, 2, 3));
        amended(item, "某某市人民政府令第16号", LocalDate.of(2027, 2, 3));

        assertThat(note(item)).contains("令第15号修订", "令第16号修订");
    }

    @Test
    void theTextsOwnNoteGoesFirstAndIsContinued() {
        ItemNumber item = rule(PolicyRoom.BODY, "某某市人民政府令第99号", PolicyRoom.MAY);
        amended(item, "某某市人民政府令第15号", LocalDate.of(2027, 2, 3));

        assertThat(note(item, PolicyText.of(NOTED)))
                .isEqualTo("（2020年3月5日某某市人民政府令第12号公布　2027年2月3日某某市人民政府令第15号修订　自2020年5月1日起施行）");
    }

    @Test
    void anAmendmentThatTheTextsNoteTellsIsNotToldTwice() {
        String noted = NOTED.replace("　自2020", "　2023年5月6日某某市人民政府令第15号修正　自2020");
        ItemNumber item = rule(PolicyRoom.BODY, "某某市人民政府令第12号", PolicyRoom.MAY);
        amended(item, "关于修改部分规章的决定", LocalDate.of(2023, 5, 6));

        assertThat(note(item, PolicyText.of(noted)))
                .isEqualTo("（2020年3月5日某某市人民政府令第12号公布　2023年5月6日某某市人民政府令第15号修正　自2020年5月1日起施行）");
    }

    @Test
    void onlyWhatIsConfirmedAndAmendsIsTold() {
        ItemNumber item = rule(PolicyRoom.BODY, "某某市人民政府令第12号", null);
        room.touched(RelationKind.BASED_ON, item, LocalDate.of(2027, 1, 1), null);
        ItemNumber other = rule(PolicyRoom.BODY, "某某市人民政府令第13号", null);
        room.relate(RelationKind.AMENDS, item, other, LocalDate.of(2027, 1, 1));

        assertThat(note(item)).isEqualTo("（2026年4月1日某某市人民政府令第12号公布）");
        assertThat(note(other)).contains("令第12号修订");
    }

    @Test
    void theKeepersWordsGoBeforeAllAndCanBeTakenBack() {
        ItemNumber item = rule(PolicyRoom.BODY, "某某市人民政府令第12号", PolicyRoom.MAY);
        String own = "（2026年4月1日某某市人民政府令第8号公布　自2026年5月1日起施行）";

        notes.write(item, "  " + own + " ", room.clerk);
        assertThat(note(item)).isEqualTo(own);
        notes.write(item, "", room.clerk);
        assertThat(note(item)).contains("令第12号公布");
        assertThat(room.desk("/desk/policies/" + item, room.clerk)).bodyText().contains("改写题注", "恢复自动生成");
    }

    @ParameterizedTest
    @ValueSource(strings = {"随便写写", "（试行）", "（2026年2月30日某某市人民政府令第8号公布）"})
    void wordsThatTellNoPromulgationAreRefused(String words) {
        ItemNumber item = rule(PolicyRoom.BODY, "某某市人民政府令第12号", PolicyRoom.MAY);

        assertThatThrownBy(() -> notes.write(item, words, room.clerk))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("公布的日期和文号");
    }

    @Test
    void onlyARuleHasOneAndOnlyItsKeeperWritesIt() {
        ItemNumber rule = rule(PolicyRoom.BODY, "某某市人民政府令第12号", PolicyRoom.MAY);
        ItemNumber document = room.document();

        assertThatThrownBy(() -> notes.write(document, "", room.clerk)).hasMessageContaining("只有规章有题注");
        assertThatThrownBy(() -> notes.write(rule, "", new PressRoom(beans).clerk))
                .hasMessageContaining("只能维护本单位");
        assertThatThrownBy(() -> notes.write(rule, "长".repeat(1001), room.clerk))
                .hasMessageContaining("1000");
        assertThatThrownBy(() -> notes.write(new ItemNumber(999_999_999_999L), "", room.clerk))
                .hasMessageContaining("没有这份政策文件");
        notes.write(rule, "", room.press.openness);
    }

    @Test
    @DisplayName("5.12: the signed order is not shown again")
    void theOrderIsLeftOutAndTheArticlesStay() {
        String order = "<p>某某市人民政府令</p><p>第12号</p><p>市长　顾清和</p><p>2026年4月1日</p>";
        String title = room.title();
        ItemNumber item = room.published(PolicyRoom.fields(
                ItemKind.RULE,
                title,
                order + "<p>" + title + "</p>" + PolicyRoom.BODY,
                "某某市人民政府令第12号",
                PolicyRoom.MAY,
                null));

        assertThat(room.page("/info/" + item))
                .bodyText()
                .contains("class=\"head-note\"", "三份材料")
                .doesNotContain("市长　顾清和");
    }

    @Test
    void aDocumentThatIsNoRuleShowsNoHeadNote() {
        assertThat(room.page("/info/" + room.document())).bodyText().doesNotContain("class=\"head-note\"");
    }
}
