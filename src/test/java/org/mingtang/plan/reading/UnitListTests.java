package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.plan.reading.ReadPlan.Role;

class UnitListTests {

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则11、12：名称照写，以顿号、逗号、分号、换行、空格分开")
    @CsvSource(
            delimiter = '|',
            value = {
                "农业局 | 农业局",
                "市财政局、市司法局 | 市财政局 市司法局",
                "市财政局，市司法局；市审计局 | 市财政局 市司法局 市审计局",
                "市财政局,市司法局;市审计局。 | 市财政局 市司法局 市审计局",
                "市财政局 市发展和改革局 市工业和信息化局 | 市财政局 市发展和改革局 市工业和信息化局",
                "市财政局　市司法局 | 市财政局 市司法局",
                "各镇街 市政府各部门 | 各镇街 市政府各部门",
                "济宁市生态环境局邹城市分局 市科技局 | 济宁市生态环境局邹城市分局 市科技局",
                "“放管服”改革和营商环境监督科、政务公开指导办、政府网站 | “放管服”改革和营商环境监督科 政务公开指导办 政府网站",
                "县公安局交警大队、国网青山供电公司、县法院 | 县公安局交警大队 国网青山供电公司 县法院",
                "团县委、县妇联、县总工会、县残联 | 团县委 县妇联 县总工会 县残联",
                "县委宣传部、县委编办、县委网信办 | 县委宣传部 县委编办 县委网信办",
                "中国人民银行青山支行、青山银保监分局 | 中国人民银行青山支行 青山银保监分局",
                "区融媒体中心；各街道办事处 | 区融媒体中心 各街道办事处",
                "县人大常委会办公室、县政协办公室 | 县人大常委会办公室 县政协办公室",
            })
    void splitsNames(String raw, String expected) {
        assertThat(Shown.named(raw)).isEqualTo(expected);
    }

    @Test
    @DisplayName("规则12：换行处两边都是完整名称才分开")
    void splitsLinesOnlyBetweenWholeNames() {
        assertThat(Shown.named("市财政局\n市司法局")).isEqualTo("市财政局 市司法局");
        assertThat(Shown.named("国土空间规划股\n\n办公室")).isEqualTo("国土空间规划股 办公室");
        assertThat(Shown.named("市人力资源\n社会保障局")).isEqualTo("市人力资源社会保障局");
        assertThat(Shown.named("市发展和改革委\n员会")).isEqualTo("市发展和改革委员会");
        assertThat(Shown.named("县政府\n办公室")).isEqualTo("县政府办公室");
        assertThat(Shown.named("市政府办\n公室")).isEqualTo("市政府办公室");
        assertThat(Shown.named("市市场监\n管局、市税务局")).isEqualTo("市市场监管局 市税务局");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则12：及、以及只在两个完整名称之间分开，和、与从不分开")
    @CsvSource(
            delimiter = '|',
            value = {
                "区水务局、区卫生健康局及区生态环境分局 | 区水务局 区卫生健康局 区生态环境分局",
                "市政府办公室以及各区县政府 | 市政府办公室 各区县政府",
                "信贷管理科及各县（市、区）管理部 | 信贷管理科 各县（市、区）管理部",
                "市发展和改革局 | 市发展和改革局",
                "市自然资源和规划局、市文化和旅游局 | 市自然资源和规划局 市文化和旅游局",
                "市科技局与市教育局 | 市科技局与市教育局",
                "各有关部门和单位 | 各有关部门和单位",
                "市直及驻市各单位 | 市直及驻市各单位",
            })
    void knowsWhatJoins(String raw, String expected) {
        assertThat(Shown.named(raw)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则12至14：括号里不分，集合名称照写，残缺的不拆")
    @CsvSource(
            delimiter = '|',
            value = {
                "各镇（街道、开发区）、各部门单位 | 各镇（街道、开发区） 各部门单位",
                "各科室 | 各科室",
                "出台或者参与重大行政决策事项的科室 | 出台或者参与重大行政决策事项的科室",
                "市政府各部门、单位 | 市政府各部门、单位",
                "市政府有关部门、单位 | 市政府有关部门、单位",
                "市政府各部门、单位，各区县政府 | 市政府各部门、单位 各区县政府",
                "各县(市)、区人民政府 | 各县(市)、区人民政府",
                "各县（市、区）人民政府，市政府各部门 | 各县（市、区）人民政府 市政府各部门",
                "市教育局，各县、区人民政府 | 市教育局 各县、区人民政府",
                "各乡镇、县直各部门、单位 | 各乡镇 县直各部门、单位",
                "各部门、各单位 | 各部门 各单位",
                "各镇人民政府、各街道办事处 | 各镇人民政府 各街道办事处",
                "市直有关部门（单位） | 市直有关部门（单位）",
                "各村（居）民委员会 | 各村（居）民委员会",
            })
    void keepsGroupsWhole(String raw, String expected) {
        assertThat(Shown.named(raw)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则15：“等”后的集合另成一个单位，光是“等”则去掉")
    @CsvSource(
            delimiter = '|',
            value = {
                "市民政局、市文化和旅游局等有关部门 | 市民政局 市文化和旅游局 有关部门",
                "市生态环境局等市有关部门单位，各区县政府 | 市生态环境局 市有关部门单位 各区县政府",
                "市行政审批服务局等有关部门 | 市行政审批服务局 有关部门",
                "市住房城乡建设局等行业主管部门 | 市住房城乡建设局 行业主管部门",
                "税政科、征管科等相关科室 | 税政科 征管科 相关科室",
                "市信访局、市司法局等 | 市信访局 市司法局",
                "市教育局高等教育科 | 市教育局高等教育科",
            })
    void readsEtc(String raw, String expected) {
        assertThat(Shown.named(raw)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则16、18：定义、“不再列出”和空缺不是单位")
    @CsvSource(
            delimiter = '|',
            value = {
                "各区县政府(含高新区、经济开发区管委会,下同) | 各区县政府",
                "各县区（含开发区，下同）、市司法局 | 各县区 市司法局",
                "县政府办公室（以下任务均需各部门落实，不再列出） | 县政府办公室",
                "以下任务均需各区县落实,不再列出 | ''",
                "无 | ''",
                "— | ''",
                "市财政局、无 | 市财政局",
            })
    void dropsRemarks(String raw, String expected) {
        assertThat(Shown.named(raw)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则17a：词在组后定角色")
    @CsvSource(
            delimiter = '|',
            value = {
                "办公室牵头，各科室配合 | 办公室* 各科室+",
                "办公室牵头，各科室按分工落实 | 办公室* 各科室+",
                "宣传科、办公室牵头，各科室配合 | 宣传科* 办公室* 各科室+",
                "省发展改革委牵头，省财政厅、省税务局协助 | 省发展改革委* 省财政厅+ 省税务局+",
                "省教育厅、省招生考试院负责 | 省教育厅 省招生考试院",
                "办公室负责，各股室、下属单位按分工落实 | 办公室 各股室+ 下属单位+",
                "省医保局牵头，省卫生健康委、省药监局按职责分工负责 | 省医保局* 省卫生健康委 省药监局",
                "市大数据局、市网信办分别负责 | 市大数据局 市网信办",
                "由市财政局、市审计局负责落实 | 市财政局 市审计局",
                "省国资委、省能源局牵头，岚川电网有限责任公司支持 | 省国资委* 省能源局* 岚川电网有限责任公司+",
                "市财政局（牵头）、市税务局 | 市财政局* 市税务局+",
                "各有关部门按职责分工负责 | 各有关部门",
                "市司法局牵头负责，各部门参与 | 市司法局* 各部门+",
            })
    void readsRoleWords(String raw, String expected) {
        assertThat(Shown.named(raw)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则17b：同一名单有牵头则其余为配合，有配合则其余为牵头；X牵头Y")
    @CsvSource(
            delimiter = '|',
            value = {
                "市司法局牵头有关部门单位,各区县政府 | 市司法局* 有关部门单位+ 各区县政府+",
                "市司法局牵头,市政府各部门落实,各区县政府 | 市司法局* 市政府各部门+ 各区县政府+",
                "市政府办公室明确解读范围，市政府各有关部门配合 | 市政府办公室* 市政府各有关部门+",
                "市财政局牵头，市直各部门 | 市财政局* 市直各部门+",
                "市政府办公室会同市委网信办 | 市政府办公室* 市委网信办+",
                "市政务服务办会同市编办、市法制办等部门负责 | 市政务服务办 市编办 市法制办",
            })
    void readsRolesFromTheRest(String raw, String expected) {
        assertThat(Shown.named(raw)).isEqualTo(expected);
    }

    @Test
    @DisplayName("规则17c：没有词时由栏目名称定角色")
    void takesTheRoleOfTheColumn() {
        assertThat(Shown.named("县人社局、县财政局", Role.LEAD)).isEqualTo("县人社局* 县财政局*");
        assertThat(Shown.named("县人社局、县财政局", Role.SUPPORT)).isEqualTo("县人社局+ 县财政局+");
        assertThat(Shown.named("甲局牵头，乙局", Role.RESPONSIBLE)).isEqualTo("甲局* 乙局+");
    }

    @Test
    @DisplayName("规则17a：断行的角色词仍属于前面的名称")
    void joinsBrokenRoleWords() {
        assertThat(Shown.named("宣传科牵头，\n\n各发文科室\n\n配合")).isEqualTo("宣传科* 各发文科室+");
        assertThat(Shown.named("耕地保护股牵头，\n\n法规信访股配合")).isEqualTo("耕地保护股* 法规信访股+");
    }

    @Test
    @DisplayName("不抛异常：空、标点、残缺括号")
    void survivesAnything() {
        for (String raw : new String[] {"", "、、，；", "（", "）市财政局（", "牵头", "牵头，配合", "等", "及", "由", "各", "\n\n\t"}) {
            assertThat(UnitList.read(raw, null)).isNotNull();
        }
    }
}
