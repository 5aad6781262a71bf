package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Labelled fields, signature, day of issue and issuer from lines. */
class FieldsTests {

    private static List<String> lines(String text) {
        return List.of(text.replace(" & ", "\n").split("\n", -1));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则32、33：字段的几种写法")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            发文机关：青山县人民政府                        | 发文机关 | 青山县人民政府
            发文机关:青山县人民政府                         | 发文机关 | 青山县人民政府
            【发文机关】：青山县人民政府                    | 发文机关 | 青山县人民政府
            发文机关 & 青山县人民政府                       | 发文机关 | 青山县人民政府
            发文机关 &  & 青山县人民政府                    | 发文机关 | 青山县人民政府
            索引号：1137 发布日期：2021-06-08               | 发布日期 | 2021-06-08
            索引号：1137 发布日期：2021-06-08               | 索引号   | 1137
            文　号：青政发〔2021〕3号                       | 文号     | 青政发〔2021〕3号
            名 称：任务分解表                               | 名称     | 任务分解表
            发文机关： & 索引号：1137                       | 发文机关 | -
            发文机关 & 成文日期 & 2021-06-08                | 发文机关 | -
            加强公开，发文机关要负责                        | 发文机关 | -
            成文日期：2021-06-08 & 成文日期：2022-01-01     | 成文日期 | 2021-06-08
            """)
    void areReadFromLabels(String text, String label, String value) {
        assertThat(Fields.of(lines(text)).get(label)).isEqualTo(value);
    }

    @Test
    @DisplayName("规则32：几个字段按先后取第一个有的")
    void areAskedInOrder() {
        Fields fields = Fields.of(List.of("发布机构：青山县财政局", "信息来源：青山县人民政府网"));
        assertThat(fields.any("发文机关", "发布机构", "信息来源")).isEqualTo("青山县财政局");
        assertThat(fields.any("成文日期")).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则1：字段行")
    @CsvSource(textBlock = """
            索引号,               true
            发布时间：2021-09-10, true
            【文号】,             true
            成文日期 :,           true
            工作任务,             false
            公开发布时间安排,     false
            """)
    void areRecognised(String line, boolean field) {
        assertThat(Fields.isField(line)).isEqualTo(field);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则32、33：落款")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            任务分工 & 青山县人民政府办公室 & 2020年7月28日                   | 青山县人民政府办公室 | 2020-07-28
            任务分工 & 青山县人民政府办公室　2020年7月28日                    | 青山县人民政府办公室 | 2020-07-28
            任务分工 & 青山县人民政府（盖章） & 2020年7月28日                 | 青山县人民政府       | 2020-07-28
            任务分工 & 青山县财政局 青山县司法局 & 2020年7月28日              | 青山县财政局、青山县司法局 | 2020-07-28
            任务分工 & 青山县财政局 & 青山县司法局 & 2020年7月28日            | 青山县财政局、青山县司法局 | 2020-07-28
            任务分工 & 青山县人民政府 & 二〇二〇年七月二十八日                | 青山县人民政府       | 2020-07-28
            任务分工 & 青山县人民政府办公室2020年7月28日印发                  | 青山县人民政府办公室 | 2020-07-28
            公开目录。 & 更新指南。                                           | -                    | -
            2020年7月28日 & 公开目录。                                        | -                    | -
            任务分工 & 公开目录。 & 青山县教育局                              | 青山县教育局         | -
            任务分工 & 公开目录。 & 各县人民政府                              | -                    | -
            """)
    void areSigned(String text, @Nullable String organs, @Nullable LocalDate date) {
        Signature signature = Signature.find(lines(text));
        assertThat(String.join("、", signature.organs())).isEqualTo(organs == null ? "" : organs);
        assertThat(signature.date()).isEqualTo(date);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则33：落款日期、成文日期、发布日期依次取")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            任务分工 & 青山县人民政府 & 2020年7月28日 & 成文日期：2020-08-01  | 2020-07-28
            成文日期：2020-08-01 & 发布日期：2020-08-05                       | 2020-08-01
            发布日期：2020-08-05 & 发文日期：2020-08-02                       | 2020-08-02
            发布时间：2020-08-05 09:30                                        | 2020-08-05
            任务分工 & （2020年7月28日）                                      | 2020-07-28
            2020-08-05 09:30                                                  | -
            2020-08-05                                                        | -
            成文日期：2021910 & 发布时间：2021-09-10                          | 2021-09-10
            公开目录。                                                        | -
            """)
    void tellTheDayOfIssue(String text, @Nullable LocalDate day) {
        List<String> lines = lines(text);
        assertThat(IssueDate.find(Signature.find(lines), Fields.of(lines), lines))
                .isEqualTo(day);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则32：发文机关依次看落款、字段、标题、信息来源")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            发文机关：青山县财政局 & 青山县人民政府 & 2020年7月28日 | 青山县司法局任务分工 | 青山县人民政府
            发文机关：青山县财政局                      | 青山县司法局关于印发任务分工的通知    | 青山县财政局
            来源：青山县融媒体中心                      | 青山县司法局关于印发任务分工的通知    | 青山县司法局
            信息来源：青山县人民政府办公室              | 2023年任务分解表                      | 青山县人民政府办公室
            来源：本站                                  | 2023年任务分解表                      | -
            来源：互联网                                | 2023年任务分解表                      | -
            公开目录。                                  | -                                     | -
            制表单位：青山县教育局                      | 2023年任务分解表                      | 青山县教育局
            """)
    void nameTheIssuer(String text, @Nullable String title, @Nullable String issuer) {
        List<String> lines = lines(text);
        assertThat(IssuerFinder.find(Signature.find(lines), Fields.of(lines), title))
                .isEqualTo(issuer);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则32：标题里的发文机关")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            青山县人民政府办公室关于印发2023年任务分工的通知     | 青山县人民政府办公室
            青山市教育局转发《任务分工》的通知                   | 青山市教育局
            青山市卫生健康委员会2023年政务公开任务分解表         | 青山市卫生健康委员会
            2023年青山市行政审批服务局政务公开任务分解表         | 青山市行政审批服务局
            关于印发《青山县应急管理局2023年工作要点》的通知     | 青山县应急管理局
            2023年青山市政务公开任务分解表                       | -
            全县政务公开工作要点                                 | -
            关于做好2023年政务公开工作的通知                     | -
            """)
    void nameTheIssuerInTheTitle(String title, @Nullable String issuer) {
        assertThat(IssuerFinder.ofTitle(title)).isEqualTo(issuer);
    }

    @ParameterizedTest
    @DisplayName("规则1：网页和信件的零碎")
    @ValueSource(
            strings = {
                "抄送：县委办公室",
                "打印本页",
                "关闭窗口",
                "上一篇：任务分工",
                "下一条：任务分工",
                "扫一扫在手机打开",
                "分享到：",
                "浏览次数：123",
                "来源：青山县人民政府",
                "文字大小：大中小",
                "当前位置：首页 > 公开",
                "首页 > 信息公开",
                "版权所有：青山县人民政府",
                "苏ICP备12345678号",
                "- 3 -",
                "第 2 页",
                "共 5 页",
                "3/12",
                "责任编辑：张某",
                "（此件公开发布）",
                "返回顶部",
            })
    void areFurniture(String line) {
        assertThat(Furniture.is(line)).isTrue();
    }

    @ParameterizedTest
    @DisplayName("规则1：任务和标题不是零碎")
    @ValueSource(strings = {"公开政策文件目录", "一、加强公开", "首页设置政策专栏", "来源可查、去向可追", "第一页公开信息", "责任单位：县编办", "扫除公开盲点", "2023年"})
    void areNoFurniture(String line) {
        assertThat(Furniture.is(line)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则1：页码")
    @CsvSource(textBlock = """
            - 2 -,       true
            —12—,        true
            第 3 页,     true
            第3页 共9页, true
            2/9,         true
            2023,        false
            12,          false
            2-1,         false
            公开2项,     false
            """)
    void areNumberedPages(String line, boolean page) {
        assertThat(Furniture.isPageNumber(line)).isEqualTo(page);
    }
}
