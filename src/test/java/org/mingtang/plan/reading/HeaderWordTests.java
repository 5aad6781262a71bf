package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.plan.reading.ReadPlan.Role;
import org.mingtang.plan.reading.Section.Row;

class HeaderWordTests {

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则8、9、17c：表头的意思")
    @CsvSource({
        "序号,NUMBER",
        "序 号,NUMBER",
        "编号,NUMBER",
        "项次,NUMBER",
        "工作任务,TEXT",
        "具体要求,TEXT",
        "重点任务,TEXT",
        "工作内容,TEXT",
        "主要任务,TEXT",
        "目标任务,TEXT",
        "工作措施,TEXT",
        "具体举措,TEXT",
        "公开内容,TEXT",
        "任务分工,TEXT",
        "任务类别,TEXT",
        "公开事项,TEXT",
        "责任单位,UNITS",
        "责任科室,UNITS",
        "牵头单位,UNITS",
        "配合单位,UNITS",
        "承办单位,UNITS",
        "落实单位,UNITS",
        "责任部门,UNITS",
        "主责单位,UNITS",
        "协同单位,UNITS",
        "牵头单位及配合单位,UNITS",
        "责任股室,UNITS",
        "公开主体,UNITS",
        "主要责任单位,UNITS",
        "牵头科室,UNITS",
        "完成时限,DEADLINE",
        "时限要求,DEADLINE",
        "时间节点,DEADLINE",
        "进度安排,DEADLINE",
        "完成期限,DEADLINE",
        "办结时间,DEADLINE",
        "推进时间,DEADLINE",
        "完成时间,DEADLINE",
        "时间进度,DEADLINE",
        "工作时限,DEADLINE",
        "备注,IGNORED",
        "责任领导,IGNORED",
        "责任人,IGNORED",
        "牵头领导,IGNORED",
        "联系电话,IGNORED",
        "总投资（亿元）,IGNORED",
        "建设地点,IGNORED",
        "完成情况,IGNORED",
        "公开渠道,IGNORED",
    })
    void areKnown(String header, ColumnKind kind) {
        HeaderWord word = Objects.requireNonNull(HeaderWord.of(header));
        assertThat(word.kind()).isEqualTo(kind);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则17c：单位栏的角色")
    @CsvSource({
        "牵头单位,LEAD",
        "主办单位,LEAD",
        "牵头科室,LEAD",
        "配合单位,SUPPORT",
        "协办单位,SUPPORT",
        "协同配合单位,SUPPORT",
        "参与单位,SUPPORT",
        "责任单位,RESPONSIBLE",
        "主责单位,RESPONSIBLE",
        "主要责任单位,RESPONSIBLE",
        "责任科室,RESPONSIBLE"
    })
    void giveTheRole(String header, Role role) {
        HeaderWord word = Objects.requireNonNull(HeaderWord.of(header));
        assertThat(word.role()).isEqualTo(role);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("正文不是表头")
    @ValueSource(strings = {"及时公开财政预决算信息。", "市财政局、市司法局", "6月底前", "1", ""})
    void areNotTakenFromText(String cell) {
        assertThat(HeaderWord.of(cell)).isNull();
    }

    @Test
    @DisplayName("规则1：表头行要有不同种类的词")
    void makeAHeaderRow() {
        assertThat(HeaderRows.is(row("序号", "工作任务", "责任单位", "完成时限"))).isTrue();
        assertThat(HeaderRows.is(row("序号", "工作任务", "工作任务", "责任单位"))).isTrue();
        assertThat(HeaderRows.is(row("1", "做好公开", "市司法局", "6月底前"))).isFalse();
        assertThat(HeaderRows.is(row("一、重点任务", "", "", ""))).isFalse();
    }

    @Test
    @DisplayName("表头少于列数时按内容摊开")
    void spreadOverColumns() {
        List<Row> rows = List.of(
                row("1", "政策公开", "专栏建设", "持续规范政府信息公开专栏建设", "市司法局", "6月底前"),
                row("2", "政策公开", "动态管理", "加强主动公开基本目录动态管理", "市财政局", "长期坚持"));
        Columns columns = Columns.of(List.of("序号", "工作任务", "工作要求", "责任科室", "时限要求"), rows, 6);
        assertThat(columns.list().stream().map(Columns.Column::kind).toList())
                .containsExactly(
                        ColumnKind.NUMBER,
                        ColumnKind.TEXT,
                        ColumnKind.TEXT,
                        ColumnKind.TEXT,
                        ColumnKind.UNITS,
                        ColumnKind.DEADLINE);
        assertThat(columns.requirement()).isEqualTo(3);
        assertThat(columns.guessed()).isFalse();
    }

    @Test
    @DisplayName("没有表头时按内容认列")
    void areNotNeeded() {
        List<Row> rows =
                List.of(row("1", "持续规范政府信息公开专栏建设", "市司法局", "6月底前"), row("2", "加强主动公开基本目录动态管理", "市财政局、市审计局", "长期坚持"));
        Columns columns = Columns.of(List.of(), rows, 4);
        assertThat(columns.list().stream().map(Columns.Column::kind).toList())
                .containsExactly(ColumnKind.NUMBER, ColumnKind.TEXT, ColumnKind.UNITS, ColumnKind.DEADLINE);
        assertThat(columns.assigns()).isTrue();
        assertThat(columns.guessed()).isTrue();
    }

    private static Row row(String... cells) {
        return new Row(List.of(cells), 0, -1);
    }
}
