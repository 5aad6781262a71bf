package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.plan.reading.Label.Kind;
import org.mingtang.plan.reading.ReadPlan.Role;

class LabelTests {

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则17c：单位标签和它给的角色")
    @CsvSource(textBlock = """
            责任单位,             RESPONSIBLE
            责任科室,             RESPONSIBLE
            责任部门,             RESPONSIBLE
            主要责任单位,         RESPONSIBLE
            落实单位,             RESPONSIBLE
            承办单位,             RESPONSIBLE
            实施主体,             RESPONSIBLE
            责任,                 RESPONSIBLE
            责任镇街,             RESPONSIBLE
            牵头单位,             LEAD
            牵头部门,             LEAD
            牵头科室,             LEAD
            市级牵头单位,         LEAD
            主办单位,             LEAD
            牵头责任单位,         LEAD
            牵头,                 LEAD
            配合单位,             SUPPORT
            配合科室,             SUPPORT
            协办单位,             SUPPORT
            参与单位,             SUPPORT
            协同配合单位,         SUPPORT
            协助单位,             SUPPORT
            配合,                 SUPPORT
            牵头及配合单位,       RESPONSIBLE
            牵头和责任单位,       RESPONSIBLE
            牵头单位及配合单位,   RESPONSIBLE
            责任单位（科室）,     RESPONSIBLE
            """)
    void announcesUnits(String text, Role role) {
        Label label = Objects.requireNonNull(Label.of(text));
        assertThat(label.kind()).isEqualTo(Kind.UNITS);
        assertThat(label.role()).isEqualTo(role);
    }

    @ParameterizedTest
    @DisplayName("规则20：期限标签")
    @ValueSource(
            strings = {
                "完成时限", "完成时间", "完成期限", "时限", "时限要求", "时间节点", "时间要求", "工作时限", "办结时限", "计划完成时间", "预计完成时间", "进度安排",
                "截止时间", "推进时间节点", "更新频次"
            })
    void announcesTheDeadline(String text) {
        Label label = Objects.requireNonNull(Label.of(text));
        assertThat(label.kind()).isEqualTo(Kind.DEADLINE);
        assertThat(label.role()).isNull();
    }

    @ParameterizedTest
    @DisplayName("规则9：人员标签不读")
    @ValueSource(
            strings = {
                "责任人", "责任领导", "牵头领导", "分管领导", "联系人", "联系电话", "负责人", "第一责任人", "市级包抓领导", "具体负责人", "联络员", "牵头人", "责任人员"
            })
    void announcesPersons(String text) {
        assertThat(Objects.requireNonNull(Label.of(text)).kind()).isEqualTo(Kind.IGNORED);
    }

    @ParameterizedTest
    @DisplayName("别的话不是标签")
    @ValueSource(
            strings = {
                "",
                "市财政局",
                "各科室",
                "加强领导",
                "公开时政新闻",
                "工作任务",
                "具体要求",
                "序号",
                "责任单位及时公开",
                "2023年",
                "主要任务包括下列单位",
                "责任单位责任单位责任单位责任单位责任单位责任单位"
            })
    void isNothingElse(String text) {
        assertThat(Label.of(text)).isNull();
    }

    @Test
    @DisplayName("规则17c：已知是单位标签时只看牵头、配合的字样")
    void givesTheRoleByItsWords() {
        assertThat(Label.units("牵头").role()).isEqualTo(Role.LEAD);
        assertThat(Label.units("会办单位").role()).isEqualTo(Role.SUPPORT);
        assertThat(Label.units("责任").role()).isEqualTo(Role.RESPONSIBLE);
        assertThat(Label.units("牵头（配合）单位").role()).isEqualTo(Role.RESPONSIBLE);
    }
}
