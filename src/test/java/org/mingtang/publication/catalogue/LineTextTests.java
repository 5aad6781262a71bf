package org.mingtang.publication.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.publication.catalogue.CatalogueChange.Difference;
import org.mingtang.publication.catalogue.CatalogueChange.Kind;
import org.mingtang.publication.catalogue.Upkeep.State;

@DisplayName("国办发〔2019〕54号: what a line of the catalogue says in its columns")
class LineTextTests {

    static final LineText GOOD = new LineText(
            "招生",
            "招生计划",
            "计划人数",
            "义务教育法",
            "20个工作日内",
            "区教育局",
            Set.of(Carrier.WEBSITE),
            true,
            "",
            true,
            false,
            true,
            false,
            "",
            null);

    @Test
    void saysAllItsColumnsInTheirOrder() {
        assertThat(GOOD.columns().keySet())
                .containsExactly(
                        "一级事项", "二级事项", "公开内容", "公开依据", "公开时限", "公开主体", "公开渠道和载体", "公开对象", "公开方式", "公开层级", "过程",
                        "更新频率");
        assertThat(GOOD.columns().get("公开渠道和载体")).isEqualTo("政府网站");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"none, 变更时更新", "1, 每月", "3, 每季度", "6, 每半年", "12, 每年", "2, 每 2 个月", "24, 每 24 个月"})
    void saysHowOftenItIsRenewed(@Nullable Integer months, String words) {
        assertThat(GOOD.renewedEvery(months).renewal()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
            true,  '',   全社会
            true,  学生, 全社会、特定群体：学生
            false, 学生, 特定群体：学生
            false, '',   ''
            """)
    void saysForWhomItIs(boolean everybody, String audience, String words) {
        assertThat(with(everybody, audience, true, false, true, false).audienceWords())
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"true, true, 主动、依申请, 县级、乡级", "true, false, 主动, 县级", "false, true, 依申请, 乡级", "false, false, '', ''"})
    void saysHowAndOnWhatLevel(boolean first, boolean second, String manner, String level) {
        LineText text = with(true, "", first, second, first, second);

        assertThat(text.manner()).isEqualTo(manner);
        assertThat(text.level()).isEqualTo(level);
    }

    @Test
    void isNotChangedThroughTheSetItWasMadeOf() {
        Set<Carrier> carriers = EnumSet.of(Carrier.HALL);
        LineText text = carried(carriers);
        carriers.add(Carrier.BOARD);

        assertThat(text.carriers()).containsExactly(Carrier.HALL);
    }

    @ParameterizedTest
    @EnumSource(Carrier.class)
    void knowsEachCarrierByItsNameHoweverItIsWritten(Carrier carrier) {
        String loose = carrier.label().replace("（", " ( ").replace("）", ") ").replace("/", " ／ ");

        assertThat(Carrier.named(carrier.label())).contains(carrier);
        assertThat(Carrier.named(" " + loose + "\n")).contains(carrier);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "网站", "政府网站和公报", "微信群"})
    void knowsNoOtherCarriers(String words) {
        assertThat(Carrier.named(words)).isEmpty();
    }

    @Test
    void takesOtherWithWhateverStandsBehindIt() {
        assertThat(Carrier.named("其他：村务微信群")).contains(Carrier.OTHER);
        assertThat(Carrier.named("其他______")).contains(Carrier.OTHER);
    }

    @Test
    void marksAllThirteenInOneCell() {
        String cell = Carrier.cell(Set.of(Carrier.WEBSITE, Carrier.OTHER));

        assertThat(cell.lines()).hasSize(13).first().isEqualTo("■政府网站");
        assertThat(cell.lines().filter(line -> line.startsWith("■"))).containsExactly("■政府网站", "■其他");
        assertThat(Carrier.words(Set.of(Carrier.OTHER, Carrier.GAZETTE))).isEqualTo("政府公报、其他");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NAME        | 请填写“二级事项”。
            CONTENT     | 请填写“公开内容”。
            BASIS       | 请填写“公开依据”。
            TIME_LIMIT  | 请填写“公开时限”。
            OWNERS      | 请填写“公开主体”。
            CARRIERS    | “公开渠道和载体”一种也没有选（■）。
            AUDIENCE    | “公开对象”请选“全社会”，或者写明特定群体。
            PROACTIVE   | “公开方式”请选“主动”或者“依申请”。
            COUNTY      | “公开层级”请选“县级”或者“乡级”。
            """)
    void refusesALineThatLacksOne(Column column, String refusal) {
        assertThat(LineCheck.refusals(without(column))).containsExactly(refusal);
    }

    @Test
    void refusesAllThatIsMissingAtOnce() {
        LineText empty =
                new LineText(" ", " ", " ", " ", " ", " ", Set.of(), false, " ", false, false, false, false, "", null);

        assertThat(LineCheck.refusals(empty)).hasSize(9);
        assertThat(LineCheck.refusals(GOOD)).isEmpty();
        assertThat(LineCheck.refusals(without(Column.MATTER))).isEmpty();
    }

    @Test
    void tellsWhatDiffersColumnByColumn() {
        LineText after = GOOD.ownedBy("区教体局").renewedEvery(12);
        CatalogueChange change = new CatalogueChange(Kind.CHANGED, "f01-001", "f01", GOOD, after);

        assertThat(change.differences())
                .containsExactly(new Difference("公开主体", "区教育局", "区教体局"), new Difference("更新频率", "变更时更新", "每年"));
        assertThat(change.title()).isEqualTo("招生 / 招生计划");
    }

    @Test
    void tellsOfALineThatComesOrGoesAllItSays() {
        CatalogueChange added = new CatalogueChange(Kind.ADDED, null, "f01", null, GOOD);
        CatalogueChange dropped = new CatalogueChange(Kind.DROPPED, "f01-001", "f01", GOOD, null);

        assertThat(added.differences())
                .allMatch(each -> each.before().isEmpty())
                .hasSize(11);
        assertThat(dropped.differences())
                .allMatch(each -> each.after().isEmpty())
                .hasSize(11);
        assertThat(dropped.shown()).isEqualTo(GOOD);
    }

    @Test
    @DisplayName("a line that lives again leaves its trace even if it says what it said before")
    void tellsThatALineLivesAgain() {
        CatalogueChange revived = new CatalogueChange(Kind.REVIVED, "f01-001", "f01", GOOD, GOOD);

        assertThat(revived.differences()).containsExactly(new Difference("状态", "已删去", "恢复"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
            none,  0, none,       NOBODY
            none,  5, 2020-01-01, NOBODY
            unit,  0, none,       GAP
            unit,  1, none,       KEPT
            unit,  1, 2026-11-22, LATE
            unit,  1, 2026-11-23, KEPT
            unit,  1, 2026-11-24, KEPT
            unit,  0, 2026-11-22, GAP
            """)
    void standsForAUnitAsItsItemsSay(@Nullable String unit, int count, @Nullable LocalDate due, State state) {
        UUID owner = unit == null ? null : UUID.randomUUID();

        assertThat(Upkeep.state(owner, count, due, LocalDate.of(2026, 11, 23))).isEqualTo(state);
        assertThat(state.asksForWork()).isEqualTo(state == State.GAP || state == State.LATE);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
            12,   2024-02-29, 2025-02-28
            1,    2026-01-31, 2026-02-28
            3,    2026-11-30, 2027-02-28
            none, 2026-11-30, none
            6,    none,       none
            """)
    void fallsDueWholeMonthsAfterTheNewest(
            @Nullable Integer months, @Nullable LocalDate newest, @Nullable LocalDate due) {
        assertThat(Upkeep.due(months, newest)).isEqualTo(due);
    }

    static LineText without(Column column) {
        return new LineText(
                column == Column.MATTER ? "" : GOOD.matter(),
                column == Column.NAME ? "" : GOOD.name(),
                column == Column.CONTENT ? "" : GOOD.content(),
                column == Column.BASIS ? "" : GOOD.basis(),
                column == Column.TIME_LIMIT ? "" : GOOD.timeLimit(),
                column == Column.OWNERS ? "" : GOOD.owners(),
                column == Column.CARRIERS ? Set.of() : GOOD.carriers(),
                column != Column.AUDIENCE,
                "",
                column != Column.PROACTIVE,
                false,
                column != Column.COUNTY,
                false,
                "",
                null);
    }

    private static LineText with(
            boolean everybody, String audience, boolean proactive, boolean onRequest, boolean county, boolean town) {
        return new LineText(
                "", "名", "", "", "", "", Set.of(), everybody, audience, proactive, onRequest, county, town, "", null);
    }

    private static LineText carried(Set<Carrier> carriers) {
        return new LineText("", "名", "", "", "", "", carriers, true, "", true, false, true, false, "", null);
    }

    static List<String> labels() {
        return Arrays.stream(Column.values()).map(Column::label).toList();
    }
}
