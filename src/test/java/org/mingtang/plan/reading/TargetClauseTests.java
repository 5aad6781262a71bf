package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.plan.reading.ReadPlan.Period;

class TargetClauseTests {

    /** The clause around the last number of a text. */
    private static TargetClause around(String text) {
        return TargetClause.around(CountedNumber.masked(Text.narrow(text)), text, last(text));
    }

    private static CountedNumber last(String text) {
        var numbers = CountedNumber.in(text);
        return numbers.get(numbers.size() - 1);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则29：数字所在的分句，到句末为止")
    @CsvSource(delimiter = '|', textBlock = """
            开展培训不少于2次                        | 开展培训不少于 | ''
            加强学习，开展培训2次，印发通报          | 开展培训       | ，印发通报
            加强学习。开展培训2次。印发通报          | 开展培训       | ''
            加强学习；开展培训2场宣讲；印发通报      | 开展培训       | 宣讲
            目标：新建学校3所                        | 新建学校       | ''
            各镇（街道），各部门培训2次              | 各镇（街道），各部门培训 | ''
            """)
    void standsAroundTheNumber(String text, String written, String rest) {
        TargetClause clause = around(text);
        assertThat(clause.written()).isEqualTo(written);
        assertThat(clause.rest()).isEqualTo(rest);
    }

    @Test
    @DisplayName("规则26：分句里的名称被遮住，原文仍在")
    void keepsTheWordsBesideTheMask() {
        TargetClause clause = around("按照《办法》开展培训2次");
        assertThat(clause.written()).isEqualTo("按照《办法》开展培训");
        assertThat(clause.before()).doesNotContain("办法").hasSameSizeAs(clause.written());
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则28：周期")
    @CsvSource(nullValues = "-", textBlock = """
            每年开展2次,          YEAR
            每年度开展2次,        YEAR
            年内开展2次,          YEAR
            全年开展2次,          YEAR
            年度内开展2次,        YEAR
            每半年开展2次,        HALF_YEAR
            每个半年开展2次,      HALF_YEAR
            每季度开展2次,        QUARTER
            每季开展2次,          QUARTER
            每个季度开展2次,      QUARTER
            按季度开展2次,        QUARTER
            每月开展2次,          MONTH
            每个月开展2次,        MONTH
            按月开展2次,          MONTH
            每周开展2次,          WEEK
            每星期开展2次,        WEEK
            开展2次/年,           YEAR
            开展2次/季度,         QUARTER
            开展2次/月,           MONTH
            开展2次每周,          WEEK
            开展2次,              -
            半年度开展2次,        -
            完成年度报告2份,      -
            制定年度计划2项,      -
            每人开展2次,          -
            每次开展2场,          -
            """)
    void namesThePeriod(String text, Period period) {
        assertThat(around(text).period()).isEqualTo(period);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则29、30：限于谁")
    @CsvSource(nullValues = "-", textBlock = """
            市级每年开展评价不少于5次,          市级
            县级每年组织培训2次,                县级
            各乡镇每年开展宣讲2次,              各乡镇
            各部门单位每月公开3次,              各部门单位
            开展评价不少于5次,                  -
            组织各部门培训2次,                  -
            """)
    void namesTheScope(String text, String scope) {
        assertThat(around(text).scope()).isEqualTo(scope);
    }

    @ParameterizedTest
    @DisplayName("规则30：只有范围的分句沿用前面的指标")
    @ValueSource(strings = {"各镇街不少于2次", "各部门单位2次", "市级部门不少于2次", "各镇（街道），各部门单位不少于2次"})
    void mayHoldAGroupOnly(String text) {
        assertThat(around(text).groupOnly()).isTrue();
    }

    @ParameterizedTest
    @DisplayName("规则30：说了做什么的分句不是只有范围")
    @ValueSource(strings = {"开展培训不少于2次", "不少于2次", "政策解读不少于2次"})
    void mayHoldMore(String text) {
        assertThat(around(text).groupOnly()).isFalse();
    }

    @ParameterizedTest
    @DisplayName("规则26：…的，是条件")
    @ValueSource(strings = {"等候超过30分钟的，启动预案", "金额10万元以上的须审核", "满60日的由科室处理", "超过5次的一律通报"})
    void mayBeACondition(String text) {
        assertThat(around(text).condition()).isTrue();
    }

    @ParameterizedTest
    @DisplayName("规则25：数字后接名词的不是条件")
    @ValueSource(strings = {"开展3次检查", "发放10万元的补贴", "达到95%的要求", "不少于2次"})
    void isNoConditionOtherwise(String text) {
        assertThat(around(text).condition()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则25：左右、约、时长")
    @CsvSource(textBlock = """
            培训200人左右,       true
            培训约200人,         true
            每节时长15分钟,      true
            培训200人,           false
            不超过15分钟,        false
            """)
    void mayBeApproximate(String text, boolean approximate) {
        assertThat(around(text).approximate()).isEqualTo(approximate);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则26：级、线、热线、某日前不是数量")
    @CsvSource(textBlock = """
            评为5级,           true
            建成3线,           true
            次月10日前,        true
            运行5年,           true
            5年内,             false
            10日内,            false
            公开10条,          false
            """)
    void tellsNames(String text, boolean names) {
        assertThat(around(text).names(last(text))).isEqualTo(names);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("数字是不是分句的末尾")
    @CsvSource(delimiter = '|', textBlock = """
            开展3次           | true
            开展3次。         | true
            开展3次，并通报   | true
            新建3个以上       | true
            培训30人左右，    | true
            发布3次/月        | true
            开展3次检查       | false
            新建3个站点       | false
            """)
    void mayEndWithTheNumber(String text, boolean end) {
        assertThat(around(text).atEnd()).isEqualTo(end);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则29：指标是什么，去掉周期、比较词和泛泛的动词")
    @CsvSource(delimiter = '|', textBlock = """
            每年开展政策评价不少于5次                 | 政策评价
            组织举办业务培训不少于2次                 | 业务培训
            群众满意度不低于98%                       | 群众满意度
            全年召开新闻发布会不少于12场              | 新闻发布会
            开展3次联合执法                           | 联合执法
            政策印发后3个工作日内完成解读             | 完成解读
            收到申请后20日内作出书面答复，并归档      | 作出书面答复
            """)
    void namesTheMeasure(String text, String measure) {
        assertThat(around(text).measure(last(text))).isEqualTo(measure);
    }
}
