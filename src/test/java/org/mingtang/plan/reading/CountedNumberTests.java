package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountedNumberTests {

    private static String shown(String requirement) {
        return CountedNumber.in(requirement).stream()
                .map(number -> number.value().stripTrailingZeros().toPlainString() + number.unit())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则27：数值和紧跟其后的单位")
    @CsvSource(delimiter = '|', textBlock = """
            开展3次检查                     | 3次
            新建污水处理厂2座、泵站5座      | 2座 5座
            培训1,200人次                   | 1200人次
            完成投资1.5亿元                 | 1.5亿元
            新增就业1.20万人                | 1.2万人
            新增耕地５００亩                | 500亩
            开展宣讲10余场                  | 10场
            3个工作日内                     | 3工作日
            12个课时                        | 12课时
            提高0.5个百分点                 | 0.5个百分点
            不高于60微克/立方米             | 60微克/立方米
            淘汰10蒸吨/小时锅炉             | 10蒸吨/小时
            覆盖率95％                      | 95%
            死亡率低于2‰                    | 2‰
            铺设管网12.5公里                | 12.5公里
            增长3倍                         | 3倍
            组织一次                        | 1次
            举办两场                        | 2场
            印发十二期                      | 12期
            """)
    void haveValueAndUnit(String requirement, String expected) {
        assertThat(shown(requirement)).isEqualTo(expected);
    }

    @ParameterizedTest
    @DisplayName("规则26：日期、书名、引文、文号、名称里的数字不取")
    @ValueSource(
            strings = {
                "",
                "加强公开",
                "2023年公开",
                "6月30日前公开",
                "3-5月公开",
                "2021-2025年规划",
                "《十项措施》和《2023年10件实事》",
                "“三个一”机制和“2个清单”",
                "根据〔2023〕28号文件",
                "[2021]5号",
                "第3次会议",
                "第12条",
                "7x24小时值守",
                "7×24小时值守",
                "12345热线",
                "PM2.5浓度",
                "建设5G网络",
                "二期工程",
                "万级车间",
                "三级审核",
                "两类事项",
            })
    void areNoNames(String requirement) {
        assertThat(shown(requirement)).isEmpty();
    }

    @Test
    @DisplayName("规则27：分期举办的两期是数量，二期工程是名称")
    void tellRunsFromStages() {
        assertThat(shown("举办培训班两期")).isEqualTo("2期");
        assertThat(shown("每季度一期")).isEqualTo("1期");
        assertThat(shown("推进三期建设")).isEmpty();
    }

    @Test
    @DisplayName("起止位置指向原文")
    void pointIntoTheText() {
        String text = "全年培训不少于12场次，新建2座泵站";
        assertThat(CountedNumber.in(text))
                .extracting(number -> text.substring(number.start(), number.end()))
                .containsExactly("12场次", "2座");
    }

    @Test
    @DisplayName("规则26：遮住名称时长度不变")
    void keepTheTextsLength() {
        String text = "落实《办法》，2023年6月30日前按照“三同步”公开";
        String masked = CountedNumber.masked(text);
        assertThat(masked).hasSameSizeAs(text).startsWith("落实").endsWith("公开");
        assertThat(masked).doesNotContain("办法", "2023", "三同步");
        assertThat(CountedNumber.masked("公开3次")).isEqualTo("公开3次");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则25、29：时间、比例和普通数量")
    @CsvSource(textBlock = """
            3个工作日, true,  false
            20日,      true,  false
            24小时,    true,  false
            2周,       true,  false
            6个月,     true,  false
            95%,       false, true
            2‰,        false, true
            0.5个百分点, false, true
            3倍,       false, true
            5次,       false, false
            30亿元,    false, false
            """)
    void areTimesOrShares(String text, boolean time, boolean percent) {
        CountedNumber number = CountedNumber.in(text).get(0);
        assertThat(number.time()).isEqualTo(time);
        assertThat(number.percent()).isEqualTo(percent);
    }

    @Test
    @DisplayName("中文数字有记号，因为“一次”“三个”多半不是指标")
    void knowHowTheyWereWritten() {
        assertThat(CountedNumber.in("开展一次").get(0).chinese()).isTrue();
        assertThat(CountedNumber.in("开展1次").get(0).chinese()).isFalse();
        assertThat(CountedNumber.in("开展１次").get(0).chinese()).isFalse();
    }
}
