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
import org.mingtang.plan.reading.ReadPlan.Level;

/** Title, year, document number and level of the head. */
class TitleFinderTests {

    private static List<String> lines(String text) {
        return List.of(text.replace(" & ", "\n").split("\n", -1));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则31：通知的标题，没有通知取表的标题，几行接成一行")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            2023年青山县政务公开任务分解表                                          | 2023年青山县政务公开任务分解表
            青山县人民政府办公室 & 关于印发任务分工的通知                           | 青山县人民政府办公室关于印发任务分工的通知
            关于印发《青山县2023年 & 政务公开任务分工》的通知                       | 关于印发《青山县2023年政务公开任务分工》的通知
            青山县人民政府办公室 & 关于印发2023年青山县政务公开 & 任务分解表的通知  | 青山县人民政府办公室关于印发2023年青山县政务公开任务分解表的通知
            附件1 & 2023年青山县任务分解表                                          | 2023年青山县任务分解表
            索引号：1137 & 青山县教育局2023年工作要点                               | 青山县教育局2023年工作要点
            首页 > 公开 > 任务 & 青山县2023年任务台账                               | 青山县2023年任务台账
            青山县2023年任务分解表 & （征求意见稿）                                 | 青山县2023年任务分解表（征求意见稿）
            青政办发〔2023〕7号 & 青山县2023年任务分工方案                          | 青山县2023年任务分工方案
            《青山县2023年任务分工方案》                                            | 青山县2023年任务分工方案
            公开政策文件目录。 & 责任单位：县司法局                                 | -
            一、制定工作方案                                                        | -
            """)
    void findsTheTitle(String text, @Nullable String title) {
        List<String> lines = lines(text);
        assertThat(TitleFinder.find(lines, lines, Fields.of(lines))).isEqualTo(title);
    }

    @Test
    @DisplayName("规则31：通知在前，表的标题在后，取通知的")
    void prefersTheNotice() {
        List<String> lines = lines("""
                青山县教育局关于印发任务分工的通知
                各学校：
                现印发给你们。
                2023年青山县教育系统任务分解表""");
        assertThat(TitleFinder.find(lines, lines, Fields.of(lines))).isEqualTo("青山县教育局关于印发任务分工的通知");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则32：本文件的文号")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            青政办发〔2023〕7号                           | 青政办发〔2023〕7号
            青政办发[2023]7号                             | 青政办发〔2023〕7号
            青政办发（2023）17号                          | 青政办发〔2023〕17号
            青政办发〔2023〕第7号                         | 青政办发〔2023〕7号
            发文字号：青教发〔2022〕31号                  | 青教发〔2022〕31号
            文号 & 青教发〔2022〕31号                     | 青教发〔2022〕31号
            根据鲁政办发〔2023〕8号要求                   | -
            《关于公开的意见》（国办发〔2023〕8号）       | -
            公开目录。                                    | -
            """)
    void findsTheNumber(String text, @Nullable String number) {
        List<String> lines = lines(text);
        assertThat(DocNumber.find(lines, Fields.of(lines))).isEqualTo(number);
    }

    @Test
    @DisplayName("规则31、32：贴在标题末尾的文号切下来")
    void cutsTheNumberOff() {
        assertThat(DocNumber.cutOff("关于印发任务分工的通知青政办发〔2023〕7号")).isEqualTo("关于印发任务分工的通知");
        assertThat(DocNumber.cutOff("关于印发任务分工的通知")).isEqualTo("关于印发任务分工的通知");
        assertThat(DocNumber.only("青政办发〔2023〕7号")).isTrue();
        assertThat(DocNumber.only("见青政办发〔2023〕7号文")).isFalse();
    }

    private static Draft draft(String requirement, @Nullable String deadline) {
        return new Draft(null, List.of(), requirement, List.of(), null, deadline, Draft.noDoubts(), 0, -1);
    }

    @Test
    @DisplayName("规则21、34：年份依次看标题、表的标题、任务里写的、成文日期")
    void findsTheYear() {
        LocalDate issued = LocalDate.of(2024, 1, 20);
        List<Draft> drafts = List.of(draft("公开目录", "2023年6月底前"));
        assertThat(YearFinder.find("2022年任务分解表", List.of(), drafts, issued)).isEqualTo(2022);
        assertThat(YearFinder.find("任务分工的通知", List.of("青山县2021年政务公开任务分解表"), drafts, issued))
                .isEqualTo(2021);
        assertThat(YearFinder.find("任务分工", List.of(), drafts, null)).isEqualTo(2023);
        assertThat(YearFinder.find("任务分工", List.of(), List.of(draft("公开目录", null)), issued))
                .isEqualTo(2024);
        assertThat(YearFinder.find(null, List.of(), List.of(), null)).isNull();
    }

    @Test
    @DisplayName("规则21：文号里的年份不算，早于成文的年份不算，期限里的比要求里的重")
    void weighsYears() {
        assertThat(YearFinder.find("关于落实〔2019〕5号文件的通知", List.of(), List.of(), null))
                .isNull();
        LocalDate issued = LocalDate.of(2023, 3, 1);
        assertThat(YearFinder.find(null, List.of(), List.of(draft("公开2018年以来的文件，2019年、2020年", null)), issued))
                .isEqualTo(2023);
        assertThat(YearFinder.find(null, List.of(), List.of(draft("公开2024年预算", "2023年年底前")), null))
                .isEqualTo(2023);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则34：发文机关的层级，部门与其政府同级")
    @CsvSource(textBlock = """
            江苏省教育厅,               PROVINCE
            新疆生产建设兵团办公厅,     PROVINCE
            内蒙古自治区人民政府,       PROVINCE
            上海市教育委员会,           PROVINCE
            上海市浦东新区人民政府,     COUNTY
            苏州市财政局,               CITY
            苏州市姑苏区财政局,         COUNTY
            延边朝鲜族自治州人民政府,   CITY
            锡林郭勒盟行政公署,         CITY
            青山县司法局,               COUNTY
            宽甸满族自治县人民政府,     COUNTY
            中共青山县委办公室,         COUNTY
            青山县石桥镇人民政府,       TOWNSHIP
            石桥乡人民政府,             TOWNSHIP
            教育部办公厅,               NATIONAL
            国家税务总局,               NATIONAL
            """)
    void knowsLevels(String issuer, Level level) {
        assertThat(LevelFinder.ofName(issuer, "")).isEqualTo(level);
    }

    @ParameterizedTest
    @DisplayName("规则34：看不出层级的不猜")
    @ValueSource(strings = {"办公室", "城市管理局", "自然资源和规划局", "社区教育中心"})
    void guessesNoLevel(String issuer) {
        assertThat(LevelFinder.ofName(issuer, "")).isNull();
    }

    @Test
    @DisplayName("规则34：没有发文机关时看标题的“全县”和单位名称")
    void takesTheLevelOfTheUnits() {
        assertThat(LevelFinder.find(null, "全县任务分解表", List.of(), List.of())).isEqualTo(Level.COUNTY);
        assertThat(LevelFinder.find(null, "全省任务分解表", List.of(), List.of())).isEqualTo(Level.PROVINCE);
        assertThat(LevelFinder.find(null, null, List.of(), List.of(units("省教育厅、省财政厅"))))
                .isEqualTo(Level.PROVINCE);
        assertThat(LevelFinder.find(null, null, List.of(), List.of(units("县教育局、县财政局、各乡镇"))))
                .isEqualTo(Level.COUNTY);
        assertThat(LevelFinder.find(null, null, List.of(), List.of(units("办公室、法规科"))))
                .isNull();
    }

    private static Draft units(String text) {
        return new Draft(
                null, List.of(), "公开目录", List.of(new Draft.UnitText(text, null)), text, null, Draft.noDoubts(), 0, -1);
    }
}
