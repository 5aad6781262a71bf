package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.plan.reading.ReadPlan.Role;

class UnitCellTests {

    /** Names with marks of role, as {@link Shown} writes them. */
    private static String units(String text, @Nullable Role column) {
        return UnitCell.read(text, column).units().stream()
                .map(list -> Shown.named(list.text(), list.role()))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则17、19、20：单位、原文、期限")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            市财政局、市司法局                          | 市财政局 市司法局         | 市财政局、市司法局                   | -
            责任单位：市财政局                          | 市财政局                  | 市财政局                             | -
            责任单位：市财政局；完成时限：6月底前       | 市财政局                  | 市财政局                             | 6月底前
            完成时限：年底前；责任单位：市财政局        | 市财政局                  | 市财政局                             | 年底前
            市财政局牵头，市税务局配合，6月底前完成     | 市财政局* 市税务局+       | 市财政局牵头，市税务局配合           | 6月底前完成
            市财政局；长期坚持                          | 市财政局                  | 市财政局                             | 长期坚持
            市财政局，2023年9月底前                     | 市财政局                  | 市财政局                             | 2023年9月底前
            牵头单位：甲局；配合单位：乙局              | 甲局* 乙局+               | 牵头单位：甲局；配合单位：乙局       | -
            责任单位：甲局；责任人：张某；时限：每月    | 甲局                      | 甲局                                 | 每月
            6月底前                                     | ''                        | ''                                   | 6月底前
            """)
    void holdsUnitsAndDeadline(String text, String units, String raw, String deadline) {
        UnitCell cell = UnitCell.read(text, null);
        assertThat(units(text, null)).isEqualTo(units);
        assertThat(cell.deadline()).isEqualTo(deadline);
        assertThat(cell.raw()).isEqualTo(raw);
    }

    @Test
    @DisplayName("规则17c：没有标签时按栏目给角色，标签比栏目优先")
    void takesTheColumnsRole() {
        assertThat(units("甲局、乙局", Role.LEAD)).isEqualTo("甲局* 乙局*");
        assertThat(units("甲局、乙局", Role.SUPPORT)).isEqualTo("甲局+ 乙局+");
        assertThat(units("配合单位：甲局", Role.LEAD)).isEqualTo("甲局+");
        assertThat(units("甲局牵头，乙局", Role.RESPONSIBLE)).isEqualTo("甲局* 乙局+");
    }

    @Test
    @DisplayName("规则19：原文里的换行去掉")
    void writesTheRawTextWithoutBreaks() {
        assertThat(UnitCell.read("市财政局、\n市司法局", null).raw()).isEqualTo("市财政局、市司法局");
        assertThat(UnitCell.read("责任单位：\n市财政局。", null).raw()).isEqualTo("市财政局");
    }

    @ParameterizedTest
    @DisplayName("空的单元格没有单位")
    @ValueSource(strings = {"", "  ", "责任单位：", "责任人：张某"})
    void mayBeEmpty(String text) {
        UnitCell cell = UnitCell.read(text, null);
        assertThat(cell.units()).isEmpty();
        assertThat(cell.raw()).isEmpty();
        assertThat(cell.deadline()).isNull();
    }

    @ParameterizedTest
    @DisplayName("看起来是单位的单元格")
    @ValueSource(
            strings = {
                "市财政局",
                "市财政局、市司法局",
                "市财政局牵头，各部门配合",
                "各镇（街道）",
                "责任单位：市财政局",
                "法规科\n信息科",
                "市财政局 市税务局",
                "县委办、县政府办、张某",
            })
    void looksLikeUnits(String cell) {
        assertThat(CellLook.units(cell)).isTrue();
    }

    @ParameterizedTest
    @DisplayName("看起来不是单位的单元格")
    @ValueSource(
            strings = {"", "局", "6月底前", "12", "一、市财政局", "公开政策文件目录", "完成时限：年底前", "张某、李某", "持续规范政府信息公开专栏建设。", "张某、李某、市财政局"
            })
    void doesNotLookLikeUnits(String cell) {
        assertThat(CellLook.units(cell)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则5：看起来是编号的单元格")
    @CsvSource(textBlock = """
            1,        true
            12.,      true
            （3）,    true
            ３,       true
            任务5,    true
            ★6,       true
            2-1,      true
            一,       true
            （二）,   true
            ①,        true
            12345,    false
            1个,      false
            2023年,   false
            一个,     false
            '',       false
            """)
    void mayBeANumber(String cell, boolean number) {
        assertThat(CellLook.number(cell)).isEqualTo(number);
    }

    @Test
    @DisplayName("一格的样子只看一次")
    void isLookedAtOnce() {
        CellLook.Look look = CellLook.of(" 6月 底前 ");
        assertThat(look).isEqualTo(new CellLook.Look("6月底前", false, false, true));
        assertThat(CellLook.of("市财政局")).isEqualTo(new CellLook.Look("市财政局", false, true, false));
        assertThat(CellLook.of("7")).isEqualTo(new CellLook.Look("7", true, false, false));
    }
}
