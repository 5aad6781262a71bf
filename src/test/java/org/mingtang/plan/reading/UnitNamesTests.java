package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitNamesTests {

    @ParameterizedTest
    @DisplayName("规则11、13：单位名称和集合名称")
    @ValueSource(
            strings = {
                "市财政局",
                "农业局",
                "市发展和改革委员会",
                "县委宣传部",
                "团县委",
                "县妇联",
                "办公室",
                "法规科",
                "不动产登记中心",
                "县公安局交警大队",
                "国网青山供电公司",
                "中国人民银行青山支行",
                "县人民法院",
                "市税务局第二分局",
                "县融媒体中心",
                "区人武部",
                "各科室",
                "各镇（街道、开发区）",
                "市直有关部门（单位）",
                "市政府各有关部门",
                "相关科室",
                "各县（市、区）人民政府",
                "县红十字会",
                "城关镇",
                "各村（社区）",
                "“放管服”改革和营商环境监督科",
            })
    void lookLikeUnits(String name) {
        assertThat(UnitNames.looksLikeUnit(name)).isTrue();
    }

    @ParameterizedTest
    @DisplayName("规则11：不是单位名称的话")
    @ValueSource(
            strings = {
                "",
                "局",
                "张三",
                "6月底前",
                "长期坚持",
                "加强市财政局",
                "推进政务服务中心",
                "公开预算决算",
                "市财政局，市司法局",
                "责任单位：市财政局",
                "做好公开工作",
                "建设示范站5处",
                "新增终端2台",
                "政策文件",
                "1",
            })
    void doNotLookLikeUnits(String name) {
        assertThat(UnitNames.looksLikeUnit(name)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则12：以单位专用词结尾的是完整名称")
    @CsvSource(textBlock = """
            市财政局,         true
            县政府办公室,     true
            市编委,           true
            各街道,           true
            供电公司,         true
            市人力资源,       false
            县委宣传,         false
            城关镇,           false
            局长,             false
            市财政局科室长,   false
            """)
    void mayBeWhole(String name, boolean strong) {
        assertThat(UnitNames.strong(name)).isEqualTo(strong);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则13：集合名称")
    @CsvSource(textBlock = """
            各科室,           true
            有关部门,         true
            相关单位,         true
            其他科室,         true
            市各有关部门,     true
            全县各部门,       true
            县有关单位,       true
            市财政局,         false
            市直部门,         false
            """)
    void mayMeanMany(String name, boolean collective) {
        assertThat(UnitNames.looksCollective(name)).isEqualTo(collective);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则12：断行后剩下的半截名称")
    @CsvSource(textBlock = """
            公室,     true
            员会,     true
            心,       true
            局,       true
            办公室,   false
            市财政局, false
            改革局,   false
            """)
    void mayBeTheRestOfOne(String fragment, boolean rest) {
        assertThat(UnitNames.restOfName(fragment)).isEqualTo(rest);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则12：空白两边都是完整名称才分开，否则是断行")
    @CsvSource(delimiter = '|', textBlock = """
            市财政局 市司法局                 | 市财政局/市司法局
            市财政局　市司法局                | 市财政局/市司法局
            市财政局  各镇街                  | 市财政局/各镇街
            市发展 和改革局                   | 市发展和改革局
            市 财 政 局                       | 市财政局
            市人力资源 社会保障局             | 市人力资源社会保障局
            县政府 办公室                     | 县政府办公室
            县委 办公室                       | 县委办公室
            县人大常委会 办公室               | 县人大常委会办公室
            市住房和城乡建设委 员会           | 市住房和城乡建设委员会
            政务服务中 心                     | 政务服务中心
            市财政局、 市司法局               | 市财政局、市司法局
            市财政局 、市司法局               | 市财政局、市司法局
            市财政局牵头 市司法局配合         | 市财政局牵头/市司法局配合
            各镇（街道、 开发区）             | 各镇（街道、开发区）
            """)
    void areKeptTogetherOverGaps(String text, String resolved) {
        assertThat(UnitGaps.resolved(text).replace('\n', '/')).isEqualTo(resolved);
    }

    @Test
    @DisplayName("规则12：单元格里的换行同样看两边")
    void areKeptTogetherOverLines() {
        assertThat(UnitGaps.resolved("市自然资源\n和规划局\n市生态环境局")).isEqualTo("市自然资源和规划局\n市生态环境局");
        assertThat(UnitGaps.resolved("法规科\n\n\n信息科")).isEqualTo("法规科\n信息科");
        assertThat(UnitGaps.resolved("市财政局\n")).isEqualTo("市财政局");
        assertThat(UnitGaps.resolved("")).isEmpty();
    }

    @Test
    @DisplayName("规则34：名单文件：空白分开，井号行是注释")
    void ofCitiesAreKeptInLists() {
        var counties = NameList.read("county-level-cities.txt");
        var prefectures = NameList.read("prefecture-cities.txt");
        assertThat(counties).contains("昆山", "邹城").noneMatch(name -> name.contains("#") || name.isBlank());
        assertThat(prefectures).contains("苏州", "济宁").doesNotContainAnyElementsOf(counties);
    }
}
