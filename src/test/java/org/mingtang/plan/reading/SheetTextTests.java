package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.plan.reading.Section.Row;
import org.mingtang.plan.reading.Section.Table;

/** What stands in a grid besides tasks, and between two grids. */
class SheetTextTests {

    private static final Columns COLUMNS =
            Columns.of(List.of("序号", "工作任务", "具体要求", "责任单位", "完成时限"), Drawn.rows("""
                    1|政策公开|在政府网站开设惠企政策专栏并集中公开|市司法局|6月底前
                    2|决策公开|编制重大行政决策事项目录并向社会公布|市财政局、市审计局|长期坚持
                    """), 5);

    private static Table table(String drawn) {
        return new Table(Drawn.rows(drawn), true);
    }

    @Test
    @DisplayName("规则3、31至33：表上的标题、发文信和表下的落款从表里分出来")
    void takesLetterAndSignatureOut() {
        assertThat(Drawn.shown(SheetText.parts(table("""
                2023年青山县任务分解表||
                各镇人民政府：||
                工作任务|责任单位|完成时限
                公开政策文件目录|县司法局|6月底前
                更新机构职能信息|县编办|长期坚持
                青山县人民政府||
                2023年7月14日||
                """))))
                .containsExactly(
                        "2023年青山县任务分解表",
                        "各镇人民政府：",
                        "#工作任务|责任单位|完成时限",
                        "#公开政策文件目录|县司法局|6月底前",
                        "#更新机构职能信息|县编办|长期坚持",
                        "青山县人民政府",
                        "2023年7月14日");
    }

    @Test
    @DisplayName("规则1：没有表头、表头上有别的行的整张留作表")
    void leavesOtherGridsWhole() {
        assertThat(SheetText.parts(table("公开目录|县司法局\n更新指南|县编办"))).hasSize(1);
        assertThat(SheetText.parts(table("甲|乙|丙\n工作任务|责任单位|完成时限\n公开目录|县司法局|6月底前")))
                .hasSize(1);
    }

    @Test
    @DisplayName("规则1、32、33：网页的字段表写成一行一格")
    void turnsFieldsIntoLines() {
        Table fields = table("""
                索引号|1137/2021|主题分类|综合政务
                发文机关：|青山县人民政府|成文日期：|2021-06-08
                """);
        assertThat(FieldRows.are(fields)).isTrue();
        assertThat(Drawn.texts(FieldRows.lines(fields).lines()))
                .containsExactly("索引号", "1137", "2021", "主题分类", "综合政务", "发文机关：青山县人民政府", "成文日期：2021-06-08");
    }

    @Test
    @DisplayName("规则1：两个字段就是字段表，没有值的标签也留下")
    void keepsLabelsWithoutValue() {
        Table fields = table("索引号|1137|成文日期|2021-06-08\n说明|发文机关：");
        assertThat(FieldRows.are(table("索引号|1137|成文日期|2021-06-08"))).isTrue();
        assertThat(Drawn.texts(FieldRows.lines(fields).lines())).endsWith("说明", "发文机关：");
    }

    @ParameterizedTest
    @DisplayName("规则1：任务表不是字段表")
    @ValueSource(
            strings = {
                "工作任务|责任单位|发布日期\n公开目录|县司法局|6月底前",
                "公开目录|县司法局|6月底前\n更新指南|县编办|长期",
                "标题|公开目录|更新指南|编制年报|公开预算|公开决算",
            })
    void seesNoFieldsInTasks(String drawn) {
        assertThat(FieldRows.are(table(drawn))).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则1、6：整行标题")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            一、加强政策公开|<|<|<|<;                              一、加强政策公开
            一、加强政策公开||||;                                  一、加强政策公开
            |（一）加强解读|||;                                    （一）加强解读
            一、重点任务|一、重点任务|一、重点任务|一、重点任务|一、重点任务; 一、重点任务
            一、|加强政策公开|||;                                  一、加强政策公开
            政策公开||||;                                          政策公开
            1|政策公开|公开政策文件目录|市司法局|6月底前;          -
            |政策公开|公开政策文件目录|市司法局|6月底前;           -
            ||公开政策文件目录||;                                  -
            注：以上任务按季调度。|<|<|<|<;                        -
            备注：略||||;                                          -
            ||||;                                                  -
            1||||;                                                 -
            """)
    void findsHeadingsOverTheWholeWidth(String drawn, String heading) {
        assertThat(FullWidth.heading(Drawn.row(drawn), COLUMNS)).isEqualTo(heading);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则1：注、合计和空行不是任务")
    @CsvSource(delimiter = ';', textBlock = """
            注：以上任务按季调度。||||;        true
            备注||||;                          true
            合计||||;                          true
            说明：时限为2023年。|<|<|<|<;      true
            ||||;                              true
            合计|2项|市司法局||;               false
            1|公开目录|市司法局|年底|;         false
            ||公开目录||;                      false
            """)
    void leavesNotesOut(String drawn, boolean note) {
        assertThat(FullWidth.isNote(Drawn.row(drawn))).isEqualTo(note);
    }

    @Test
    @DisplayName("规则6：表上方的标题进路径，正文和表题使前面的标题失效")
    void readsHeadingsAboveATable() {
        HeadingStack headings = new HeadingStack();
        TableReader tables = new TableReader(headings);
        TableLead.read(Drawn.lines("2023年青山县任务分解表\n一、加强公开\n（一）政策公开"), headings, tables);
        assertThat(headings.captions()).containsExactly("一、加强公开", "（一）政策公开");
        TableLead.read(Drawn.lines("- 2 -\n（续表）\n\n（二）决策公开"), headings, tables);
        assertThat(headings.captions()).containsExactly("一、加强公开", "（二）决策公开");
        TableLead.read(Drawn.lines("各单位要认真落实。"), headings, tables);
        assertThat(headings.captions()).isEmpty();
    }

    @Test
    @DisplayName("规则7：带句号的长段不是表的标题")
    void readsNoProseAsHeading() {
        HeadingStack headings = new HeadingStack();
        TableLead.read(Drawn.lines("一、公开政策文件目录，并动态更新。\n1.甲"), headings, new TableReader(headings));
        assertThat(headings.captions()).isEmpty();
    }

    @Test
    @DisplayName("一行里的格：填了的、盖住的、没有的")
    void knowsItsSlots() {
        Row row = Drawn.row("甲|<| |乙");
        assertThat(row.filled()).containsExactly("甲", "乙");
        assertThat(row.width()).isEqualTo(4);
        assertThat(row.covered(1)).isTrue();
        assertThat(row.covered(2)).isFalse();
        assertThat(row.text(1)).isEmpty();
        assertThat(row.text(9)).isEmpty();
        assertThat(row.covered(9)).isFalse();
        assertThat(Objects.requireNonNull(row.cells().get(3))).isEqualTo("乙");
    }
}
