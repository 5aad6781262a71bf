package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences with a comparator, to operator, value, unit and period. */
class TargetComparisonTests {

    private static String read(String requirement) {
        return Shown.targets(TargetReader.read(requirement));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则25：不少于、不低于、至少、以上、超过、达到是下限")
    @CsvSource(delimiter = '|', textBlock = """
            每个乡镇打造示范点不少于3个。                       | >=3个
            办结率不低于95%。                                   | >=95%
            参会代表不得少于9人。                               | >=9人
            公示期不得少于7天。                                 | >=7天
            公示时间不少于5个工作日。                           | >=5工作日
            至少举办2期业务培训班。                             | >=2期
            至少开展1次应急演练。                               | >=1次
            领导班子成员每人至少走访3户困难群众。               | >=3户
            群众满意率达到90%以上。                             | >=90%
            网上办理比例达98%。                                 | >=98%
            培育龙头企业10家以上。                              | >=10家
            建设改造农村公路100公里以上。                       | >=100公里
            粮食产量稳定在50万吨以上。                          | >=50万吨
            新增城镇就业超过5000人。                            | >=5000人
            招商引资到位资金突破30亿元。                        | >=30亿元
            森林覆盖率大于40%。                                 | >=40%
            高新技术企业总数达到60家。                          | >=60家
            政府投资不少于1,500万元。                           | >=1500万元
            听证会应当提前15日以上公告。                        | >=15日
            居民健康档案建档率≥92%。                            | >=92%
            """)
    void readLowerBounds(String requirement, String expected) {
        assertThat(read(requirement)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则25：不超过、不高于、以内、以下、内是上限")
    @CsvSource(delimiter = '|', textBlock = """
            会议时间不超过90分钟。                              | <=90分钟
            印发文件不超过30件。                                | <=30件
            接待经费支出不得超过20万元。                        | <=20万元
            细颗粒物平均浓度不高于35微克/立方米。               | <=35微克/立方米
            企业开办时间压缩至1个工作日内。                     | <=1工作日
            办理时间压缩至3个工作日以内。                       | <=3工作日
            平均答复时间控制在10个工作日以内。                  | <=10工作日
            投诉率控制在1%以下。                                | <=1%
            城镇调查失业率控制在5.5%以内。                      | <=5.5%
            一般事项5个工作日内办结。                           | <=5工作日
            接到群众诉求后24小时内响应。                        | <=24小时
            政策公布后3个工作日内发布解读材料。                 | <=3工作日
            自受理之日起20日内作出答复。                        | <=20日
            整改期限不得超过30日。                              | <=30日
            窗口等候时间最长不超过15分钟。                      | <=15分钟
            审批环节最多5个。                                   | <=5个
            差错率≤3%。                                         | <=3%
            变更信息在十五个工作日以内更新。                    | <=15工作日
            """)
    void readUpperBounds(String requirement, String expected) {
        assertThat(read(requirement)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则25、30：一句里几个指标，各有各的比较词")
    @CsvSource(delimiter = '|', textBlock = """
            引进项目不少于20个，到位资金不少于30亿元。          | >=20个 >=30亿元
            网上可办率达到98%以上，即办件占比不低于60%。        | >=98% >=60%
            24小时内核实，3个工作日内反馈。                     | <=24小时 <=3工作日
            办结率达到100%，办理时间不超过5个工作日。           | >=100% <=5工作日
            新建泵站2座，供水保证率不低于95%。                  | ==2座 >=95%
            满意率、办结率分别不低于95%、98%。                  | >=95% >=98%
            培训不少于2次、参训不少于300人次。                  | >=2次 >=300人次
            每年开展2次督查，结果5个工作日内通报。              | ==2次/YEAR <=5工作日
            """)
    void readSeveral(String requirement, String expected) {
        assertThat(read(requirement)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则27：数值照算，单位照写")
    @CsvSource(delimiter = '|', textBlock = """
            至少听取一次汇报。                                  | >=1次
            至少举办两场宣讲。                                  | >=2场
            覆盖率达到99.90%。                                  | >=99.9%
            惠及群众超过1.20万人。                              | >=1.2万人
            公示期不少于七日。                                  | >=7日
            公示期不少于7天。                                   | >=7天
            培训不少于３次。                                    | >=3次
            下载量不少于10万次。                                | >=10万次
            """)
    void readValues(String requirement, String expected) {
        assertThat(read(requirement)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则26：说明什么情况下才做的数字不是指标")
    @ValueSource(strings = {"等候超过30分钟的，启动分流预案。", "金额不低于50万元的须公开招标。", "投诉达到3次的一律通报。", "迟报超过5日的由县政府办公室约谈。"})
    void readNoConditions(String requirement) {
        assertThat(read(requirement)).isEmpty();
    }

    @Test
    @DisplayName("规则30：两级两个指标，后一个的范围是后面那一级")
    void readTwoScopes() {
        var targets = TargetReader.read("每年举办开放日不少于4次，各乡镇不少于2次。");
        assertThat(Shown.targets(targets)).isEqualTo(">=4次/YEAR >=2次/YEAR");
        assertThat(targets.get(0).scope()).isNull();
        assertThat(targets.get(1).scope()).isEqualTo("各乡镇");
        assertThat(targets.get(1).measure()).isEqualTo(targets.get(0).measure());
    }
}
