package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.plan.reading.ReadPlan.Role;

class UnitNotesTests {

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则16：括号里的定义去掉，列举的保留")
    @CsvSource(delimiter = '|', textBlock = """
            各区县政府（含高新区管委会，下同）      | 各区县政府
            市行政审批局（以下简称审批局）          | 市行政审批局
            各镇（包括街道）、县司法局              | 各镇、县司法局
            各县区（含开发区）                      | 各县区
            各镇（街道、开发区）                    | 各镇（街道、开发区）
            市直有关部门（单位）                    | 市直有关部门（单位）
            市科技局〔以下简称科技局〕              | 市科技局
            """)
    void dropDefinitions(String raw, String text) {
        assertThat(UnitNotes.withoutNotes(raw)).isEqualTo(text);
    }

    @ParameterizedTest
    @DisplayName("规则18：以下任务均需落实、不再列出的，不沿用到下面")
    @ValueSource(
            strings = {
                "以下任务均需各区县落实,不再列出",
                "以下任务均需各部门落实，不再一一列出。",
                "下列各项均由各镇街负责，不再重复列出",
                "以上任务均需各科室配合，不再标注",
                "所有任务各部门均需落实，不再逐项列明",
            })
    void areForAllTasks(String raw) {
        assertThat(UnitNotes.isForAll(raw)).isTrue();
        assertThat(UnitNotes.withoutNotes(raw)).isEmpty();
        assertThat(UnitNotes.isForAll("县司法局。" + raw)).isTrue();
        assertThat(UnitNotes.withoutNotes("县司法局。" + raw)).isEqualTo("县司法局。");
    }

    @ParameterizedTest
    @DisplayName("规则18：别的话不是")
    @ValueSource(strings = {"", "市司法局", "以下单位", "不再公开", "各部门配合"})
    void areOnlyForThisTask(String raw) {
        assertThat(UnitNotes.isForAll(raw)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则17a：括号里的牵头、配合当组后的词")
    @CsvSource(delimiter = ';', textBlock = """
            市财政局（牵头）、市税务局;        市财政局牵头，、市税务局
            市财政局(牵头单位),市税务局;       市财政局牵头，,市税务局
            市财政局、市税务局（配合）;        市财政局、市税务局配合，
            """)
    void turnRoleRemarksIntoWords(String raw, String text) {
        assertThat(UnitNotes.withoutNotes(raw)).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则12至15：一组里的各个名称")
    @CsvSource(delimiter = '|', textBlock = """
            甲局、乙局                          | 甲局;乙局
            1.甲局、2.乙局                      | 甲局;乙局
            ①甲局、②乙局                        | 甲局;乙局
            由甲局、乙局                        | 甲局;乙局
            甲局、市政府各部门、单位            | 甲局;市政府各部门、单位
            各镇、街道                          | 各镇、街道
            各县、自治县                        | 各县、自治县
            各县(市)、区人民政府                | 各县(市)、区人民政府
            各县、各区人民政府                  | 各县;各区人民政府
            甲局及各镇街                        | 甲局;各镇街
            甲局以及有关科室                    | 甲局;有关科室
            市直及驻市单位                      | 市直及驻市单位
            甲局、乙局等有关部门                | 甲局;乙局;有关部门
            甲局、乙局等相关责任单位            | 甲局;乙局;相关责任单位
            甲局、乙局等                        | 甲局;乙局
            甲局、乙局等部门                    | 甲局;乙局
            甲局、乙局等单位                    | 甲局;乙局
            县日报社等新闻媒体                  | 县日报社等新闻媒体
            无                                  | ''
            —                                   | ''
            /                                   | ''
            同上                                | ''
            甲局、、乙局                        | 甲局;乙局
            """)
    void splitGroups(String group, String names) {
        assertThat(String.join(";", UnitNotes.names(group))).isEqualTo(names);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则17a：组后的词给角色")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            甲局牵头                | 甲局   | LEAD
            甲局牵头负责            | 甲局   | LEAD
            甲局牵头抓总            | 甲局   | LEAD
            甲局总牵头              | 甲局   | LEAD
            甲局为牵头单位          | 甲局   | LEAD
            甲局主办                | 甲局   | LEAD
            甲局主责                | 甲局   | LEAD
            甲局负责                | 甲局   | RESPONSIBLE
            甲局负责落实            | 甲局   | RESPONSIBLE
            甲局具体负责            | 甲局   | RESPONSIBLE
            甲局按职责分工负责      | 甲局   | RESPONSIBLE
            甲局、乙局分别负责      | 甲局、乙局 | RESPONSIBLE
            甲局、乙局各负其责      | 甲局、乙局 | RESPONSIBLE
            甲局按照各自职责负责    | 甲局   | RESPONSIBLE
            甲局配合                | 甲局   | SUPPORT
            甲局积极配合            | 甲局   | SUPPORT
            甲局协助                | 甲局   | SUPPORT
            甲局参与                | 甲局   | SUPPORT
            甲局支持                | 甲局   | SUPPORT
            甲局按分工落实          | 甲局   | SUPPORT
            甲局落实                | 甲局   | SUPPORT
            甲局配合落实            | 甲局   | SUPPORT
            甲局                    | 甲局   | -
            市科协                  | 市科协 | -
            各账号主办单位          | 各账号主办单位 | -
            牵头                    | ''     | LEAD
            """)
    void readRoleWords(String group, String names, Role role) {
        assertThat(Roles.read(group)).isEqualTo(new Roles.Spoken(names, role));
    }

    @Test
    @DisplayName("规则17：同一单位有几个角色，取较强的")
    void keepTheStrongerRole() {
        assertThat(Roles.stronger(Role.SUPPORT, Role.LEAD)).isEqualTo(Role.LEAD);
        assertThat(Roles.stronger(Role.RESPONSIBLE, Role.SUPPORT)).isEqualTo(Role.RESPONSIBLE);
        assertThat(Roles.stronger(Role.RESPONSIBLE, Role.LEAD)).isEqualTo(Role.LEAD);
        assertThat(Roles.stronger(Role.LEAD, Role.LEAD)).isEqualTo(Role.LEAD);
    }
}
