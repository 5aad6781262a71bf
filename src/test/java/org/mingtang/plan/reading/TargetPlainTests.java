package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences whose numbers have no comparator: those that count what must be produced, and those that only name. */
class TargetPlainTests {

    private static String read(String requirement) {
        return Shown.targets(TargetReader.read(requirement));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则25：动词要做出的数量等于")
    @CsvSource(delimiter = '|', textBlock = """
            新建2座污水处理厂。                                 | ==2座
            开展3次联合检查。                                   | ==3次
            改造老旧小区15个。                                  | ==15个
            建成高标准农田5万亩。                               | ==5万亩
            新建改建农村公路120公里。                           | ==120公里
            培训基层干部300人次。                               | ==300人次
            发布政策解读30篇。                                  | ==30篇
            召开新闻发布会4场。                                 | ==4场
            新增公共停车位1000个。                              | ==1000个
            开通公交线路5条。                                   | ==5条
            制作解读视频6部。                                   | ==6部
            举办政府开放日活动两次。                            | ==2次
            编印政策汇编1册。                                   | ==1册
            招聘教师100名。                                     | ==100名
            创建省级示范村2个。                                 | ==2个
            安装路灯500盏。                                     | ==500盏
            发放惠民消费券500万元。                             | ==500万元
            推送惠企政策1万条。                                 | ==1万条
            打造智慧社区示范点8处。                             | ==8处
            签发工作简报12期。                                  | ==12期
            """)
    void countWhatIsProduced(String requirement, String expected) {
        assertThat(read(requirement)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则25：左右、约也算等于")
    @CsvSource(delimiter = '|', textBlock = """
            居民人均可支配收入增长6%左右。                      | ==6%
            栽植树木约20万株。                                  | ==20万株
            组织培训500人左右。                                 | ==500人
            每期讲座时长约40分钟。                              | ==40分钟
            """)
    void countApproximately(String requirement, String expected) {
        assertThat(read(requirement)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则25、27：增长、下降多少")
    @CsvSource(delimiter = '|', textBlock = """
            社会消费品零售总额增长8%。                          | ==8%
            单位生产总值能耗下降3%。                            | ==3%
            规模以上工业增加值增长6.5%。                        | ==6.5%
            """)
    void countGrowth(String requirement, String expected) {
        assertThat(read(requirement)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则25：并列的几项各是一个指标")
    @CsvSource(delimiter = '|', textBlock = """
            实施重点项目26个，完成投资80亿元。                  | ==26个 ==80亿元
            建设村级服务站30个、镇级服务中心5个。               | ==30个 ==5个
            完成危房改造200户、厕所改造1500户。                 | ==200户 ==1500户
            新建幼儿园3所，新增学位900个。                      | ==3所 ==900个
            开展宣讲10场，发放资料2000份。                      | ==10场 ==2000份
            """)
    void countEachOfAList(String requirement, String expected) {
        assertThat(read(requirement)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则28：周期取所在分句的，不跨句")
    @CsvSource(delimiter = '|', textBlock = """
            每年组织公开培训不少于2次。                         | >=2次/YEAR
            年内新建充电桩500个。                               | ==500个/YEAR
            全年发布解读稿件不少于40篇。                        | >=40篇/YEAR
            年度内完成审计项目12个。                            | ==12个/YEAR
            每半年召开1次联席会议。                             | ==1次/HALF_YEAR
            每季度至少开展1次检查。                             | >=1次/QUARTER
            每个季度组织2场宣讲。                               | ==2场/QUARTER
            按季度通报一次。                                    | ==1次/QUARTER
            培训不少于1次/季度。                                | >=1次/QUARTER
            每月更新2次。                                       | ==2次/MONTH
            每月至少公开1期。                                   | >=1期/MONTH
            每周调度1次。                                       | ==1次/WEEK
            每周至少研究一次。                                  | >=1次/WEEK
            每月更新数据。新建平台1个。                         | ==1个
            每年发布报告；召开会议2次。                         | ==2次
            新建学校3所。                                       | ==3所
            """)
    void countByPeriod(String requirement, String expected) {
        assertThat(read(requirement)).isEqualTo(expected);
    }

    @ParameterizedTest
    @DisplayName("规则26：日期、序数、文号、名称不算")
    @ValueSource(
            strings = {
                "于次月10日前报送。",
                "不晚于6月中旬印发。",
                "每年3月底前公开年度报告。",
                "按第3次常务会议要求办理。",
                "根据青政办发〔2023〕12号文件公开。",
                "贯彻《关于做好2023年10项重点工作的通知》。",
                "落实“五个一”工作机制。",
                "坚持“三同步”。",
                "持续推进“最多跑一次”改革。",
                "做好12345热线办理工作。",
                "严格执行三级审核制度。",
                "实行三审三校。",
                "全力做好十四五规划公开。",
                "加快5G基站建设。",
                "提供7×24小时自助服务。",
                "公开2021年以来的政策文件。",
                "对接国家、省、市三级平台。",
            })
    void countNoNames(String requirement) {
        assertThat(read(requirement)).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("规则26：只说明是哪一批的数字不算")
    @ValueSource(
            strings = {
                "梳理26个试点领域公开事项。",
                "公开9类困难群众救助标准。",
                "打通三个系统数据。",
                "做好70岁以上老人优待政策宣传。",
                "推动亿元以上项目早开工。",
                "公示500万元以上政府投资项目。",
                "加强60周岁以上人员信息公开。",
                "对10个镇街进行督查。",
                "公开3岁以下婴幼儿托育政策。",
                "落实30人以下企业稳岗返还政策。",
                "围绕5大产业链开展政策解读。",
            })
    void countNoFixedSets(String requirement) {
        assertThat(read(requirement)).isEmpty();
    }
}
