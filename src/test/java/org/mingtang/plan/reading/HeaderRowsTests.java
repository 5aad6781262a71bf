package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.plan.reading.Section.Row;

class HeaderRowsTests {

    private static Row row(String drawn) {
        return Drawn.row(drawn);
    }

    @ParameterizedTest
    @DisplayName("规则1：表头行，格里多半是表头词而且种类不一")
    @ValueSource(
            strings = {
                "序号|工作任务|责任单位|完成时限",
                "序 号|重点 任务|责任 科室|完成 时间",
                "项目类别|项目名称|工作要求|牵头单位|配合单位",
                "序号|公开事项|公开内容|责任单位|公开时限|备注",
                "任务|单位",
                "序号|工作任务|<|责任单位|时限",
                "序号|主要工作（2023年）|责任单位|完成时限",
                "序号|任务|甲|责任单位",
            })
    void nameTheColumns(String drawn) {
        assertThat(HeaderRows.is(row(drawn))).isTrue();
    }

    @ParameterizedTest
    @DisplayName("规则1：任务行、标题行、字段行不是表头")
    @ValueSource(
            strings = {
                "1|公开政策文件目录|市司法局|6月底前",
                "一、加强政策公开|<|<|<",
                "一、加强政策公开|||",
                "工作任务|工作内容|工作要求",
                "责任单位",
                "|||",
                "政策公开|汇编规范性文件|市司法局|长期",
                "索引号|11370000/2021|主题分类|政务公开",
            })
    void areNothingElse(String drawn) {
        assertThat(HeaderRows.is(row(drawn))).isFalse();
    }

    @ParameterizedTest(name = "{0} / {1}")
    @DisplayName("规则17c：第二行表头细分上一行")
    @CsvSource(delimiter = ';', textBlock = """
            任务|责任单位|<|时限;        |牵头单位|配合单位|;         true
            工作任务|责任单位|<|时限;    |牵头|配合|;                 true
            公开任务|措施|分工|时限|备注; 类别|子项||牵头|配合||;      true
            公开任务|措施|分工|时限|备注; 类别|子项|牵头|配合;        false
            序号|工作任务|责任单位;      1|公开目录|市司法局;         false
            序号|工作任务|责任单位;      一、重点任务|<|<;            false
            序号|工作任务|责任单位;      ||;                          false
            序号|工作任务|责任单位;      责任单位|<|<;                false
            """)
    void mayHaveASecondLevel(String above, String below, boolean second) {
        Row lower = row(below);
        assertThat(HeaderRows.isSecondLevel(row(above), lower)).isEqualTo(second);
    }

    @Test
    @DisplayName("规则10：横向合并的表头格，两列同名")
    void spreadOverCoveredColumns() {
        assertThat(HeaderRows.texts(List.of(row("序号|工作任务|<|责任单位")))).containsExactly("序号", "工作任务", "工作任务", "责任单位");
    }

    @Test
    @DisplayName("规则17c：两行表头取下一行的字，没有的取上一行")
    void takeTheLowerLevel() {
        assertThat(HeaderRows.texts(List.of(row("工作任务|责任单位|<|时限"), row("|牵头|配合|"))))
                .containsExactly("工作任务", "牵头", "配合", "时限");
    }

    @Test
    @DisplayName("没有表头就没有字")
    void mayBeMissing() {
        assertThat(HeaderRows.texts(List.of())).isEmpty();
        assertThat(HeaderRows.texts(List.of(row("<|任务")))).containsExactly("", "任务");
    }

    @Test
    @DisplayName("两行表头，上一行的合并格只剩一格：空格下面各占一格，连着的字合占一格")
    void areLaidOver() {
        assertThat(HeaderOverlay.texts(row("任务|责任分工|时限"), row("|牵头单位|配合单位|")))
                .containsExactly("任务", "牵头单位", "配合单位", "时限");
        assertThat(HeaderOverlay.texts(row("序号|公开任务|措施|责任分工|时限"), row("|类别|子项||牵头|配合|")))
                .containsExactly("序号", "类别", "子项", "措施", "牵头", "配合", "时限");
        assertThat(HeaderOverlay.texts(row("序号|责任单位|配合单位|备注"), row("|牵头|科室|协办|")))
                .containsExactly("序号", "牵头", "科室", "协办", "备注");
    }

    @ParameterizedTest(name = "{0} / {1}")
    @DisplayName("对不上的两行不叠")
    @CsvSource(delimiter = ';', textBlock = """
            序号|任务|单位;      |任务|单位
            序号|任务|单位;      序号|任务|单位|时限
            序号|任务;           |牵头||配合|
            序号|任务|单位;      |||||
            """)
    void areNotLaidOverOthers(String above, String below) {
        assertThat(HeaderOverlay.texts(row(above), row(below))).isNull();
    }

    @Test
    @DisplayName("表头少于列数：一格盖住内容相似的几列")
    void areAlignedByContent() {
        List<Row> rows = Drawn.rows("""
                1|政策公开|在网站开设惠企政策专栏并集中公开|市司法局|6月底前
                2|决策公开|编制重大决策事项目录并向社会公布|市财政局、市审计局|年底前
                """);
        List<ColumnContent> contents = java.util.stream.IntStream.range(0, 5)
                .mapToObj(column -> ColumnContent.of(rows, column))
                .toList();
        assertThat(HeaderAlignment.over(List.of("序号", "工作任务", "责任单位", "完成时限"), contents))
                .containsExactly("序号", "工作任务", "工作任务", "责任单位", "完成时限");
        assertThat(HeaderAlignment.over(List.of("工作任务", "责任单位", "完成时限"), contents))
                .endsWith("责任单位", "完成时限");
        assertThat(HeaderAlignment.over(List.of("甲", "乙", "丙", "丁", "戊"), contents))
                .containsExactly("甲", "乙", "丙", "丁", "戊");
        assertThat(HeaderAlignment.over(List.of(), contents)).containsExactly("", "", "", "", "");
        assertThat(HeaderAlignment.over(List.of("甲", "乙", "丙", "丁", "戊", "己"), contents))
                .hasSize(5);
    }
}
