package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.plan.reading.ReadPlan.ReadTarget;

class TargetReaderTests {

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则25：比较词加数字")
    @CsvSource(
            delimiter = '|',
            value = {
                "公开征求意见的期限一般不少于30日 | >=30日",
                "按期答复率达到100%，因程序问题被纠错的案件不超过2件。 | >=100% <=2件",
                "群众满意度不低于98% | >=98%",
                "组织业务培训至少1次 | >=1次",
                "组织健康讲座进村入户100场以上 | >=100场",
                "失业保险稳岗返还惠及企业超过300家 | >=300家",
                "更新不及时栏目比例降至5%以下 | <=5%",
                "检索响应时间控制在3秒以内。 | <=3秒",
                "将名单更新周期缩短至15日以内。 | <=15日",
                "政策印发后3个工作日内完成精准推送。 | <=3工作日",
                "最迟5小时内发布权威信息，24小时内举行新闻发布会。 | <=5小时 <=24小时",
                "政策文件自印发之日起20个工作日内在区政府网站公开 | <=20工作日",
                "随迁子女入学条件于招生前60日以上公布。 | >=60日",
                "配强人员力量，乡镇至少明确1名专职人员。 | >=1名",
                "城镇登记失业率控制在4.5%以内 | <=4.5%",
                "县级网上可办率分别不低于90%、80%。 | >=90% >=80%",
                "检查结果录入系统，录入时间不超过检查结束后20个工作日 | <=20工作日",
                "录制课程10节，每节时长15分钟左右。 | ==10节 ==15分钟",
                "每半年评查1次，评查案卷不低于120卷。 | ==1次/HALF_YEAR >=120卷",
                "全年组织发布会36场，其中经济主题发布会不少于9场。 | ==36场/YEAR >=9场/YEAR",
                "一般信息自形成之日起20个工作日内公开 | <=20工作日",
                "抽查企业比例不低于5% | >=5%",
            })
    void readsComparisons(String requirement, String expected) {
        assertThat(Shown.targets(TargetReader.read(requirement))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则25、27：动词要做出的数量，左右、约也算等于")
    @CsvSource(
            delimiter = '|',
            value = {
                "新增异地就医直接结算定点医疗机构15家。 | ==15家",
                "新增自助查询终端一台 | ==1台",
                "制作科普短视频10部 | ==10部",
                "开展第三方评估，形成1份评估报告 | ==1份",
                "编印问答手册，免费发放2万册。 | ==2万册",
                "培训学员200人左右。 | ==200人",
                "各设置查阅电脑2台。 | ==2台",
                "规模以上工业增加值增长7% | ==7%",
                "固定资产投资完成150亿元 | ==150亿元",
                "新增城镇就业1.2万人 | ==1.2万人",
                "新建幼儿园2所、小学1所 | ==2所 ==1所",
                "引进亿元以上项目10个 | ==10个",
                "开展现场观摩会1次，总结推广经验做法。 | ==1次",
                "公告审计结果12份,审计整改情况同步公告。 | ==12份",
                "办好“在线访谈”，全年安排10期。 | ==10期/YEAR",
                "农村危房改造政策宣讲进村120场次 | ==120场次",
            })
    void readsProducedNumbers(String requirement, String expected) {
        assertThat(Shown.targets(TargetReader.read(requirement))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则26：日期、序数、文号、名称和现有的一批不算指标")
    @ValueSource(
            strings = {
                "对照26个试点领域标准指引编制县级公开事项标准目录",
                "动态公开9类困难群众救助标准，健全动态调整机制",
                "认真落实政策解读“三同步”工作机制",
                "公布全市62所民办学校办学资质和收费备案情况。",
                "建设三个系统",
                "为70岁以上老人免费体检",
                "将亿元以上项目的履约情况纳入公开范围。",
                "公开行政事业性收费、政府性基金、涉企保证金三张清单",
                "2022年10月底前完成历史分配数据入库。",
                "落实《意见》(国办发〔2020〕53号)要求",
                "优化12345热线服务",
                "年底前原有31个部门网站全部迁移至市级集约化平台。",
                "在县政务服务中心和12个乡镇便民服务中心设立公开查阅点",
                "披露时间不晚于3月31日",
                "落实“一次办好”，实行一次性告知",
                "最多跑一次",
                "支持互联网协议第6版。",
                "确保第一时间发现、第一时间办理、第一时间回应",
                "公示栏做到一村一栏、专人维护",
                "将抵押登记、转移登记、查封登记3类高频事项流程制成漫画",
                "实现省、市、县、乡四级全覆盖。",
                "于次月10日前报送",
                "明确征地启动、批后实施两个阶段共11项公开内容",
                "对2000年以来失效文件作出显著标注。",
                "除110、119、120等紧急热线外，一律归并",
            })
    void leavesOtherNumbersOut(String requirement) {
        assertThat(TargetReader.read(requirement)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则28：每年、每季度、每月、每周、每半年")
    @CsvSource(
            delimiter = '|',
            value = {
                "每年召开会议不少于2次 | >=2次/YEAR",
                "年内选树示范单位8个。 | ==8个/YEAR",
                "全年开展线上解读直播不少于12场。 | >=12场/YEAR",
                "每半年组织1次典型案例评析，印发评析材料。 | ==1次/HALF_YEAR",
                "每季度通报不少于2起 | >=2起/QUARTER",
                "每月编发专报1期，供区政府领导决策参考。 | ==1期/MONTH",
                "接收情况每周公示1次 | ==1次/WEEK",
                "每年更新一次政府信息公开指南。 | ==1次/YEAR",
                "网站栏目更新不少于2次/月 | >=2次/MONTH",
                "全年编发不少于4期，每期印发1000册左右。 | >=4期/YEAR ==1000册",
                "高频咨询问题每月梳理一次 | ==1次/MONTH",
            })
    void readsPeriods(String requirement, String expected) {
        assertThat(Shown.targets(TargetReader.read(requirement))).isEqualTo(expected);
    }

    @Test
    @DisplayName("规则29：测量什么、限于谁")
    void namesMeasureAndScope() {
        ReadTarget target = TargetReader.read("市级每年开展专题性政策评价原则上不少于5次。").get(0);
        assertThat(target.measure()).isEqualTo("专题性政策评价");
        assertThat(target.scope()).isEqualTo("市级");
        assertThat(TargetReader.read("公开征求意见的期限一般不少于30日").get(0).measure()).isEqualTo("公开征求意见的期限");
        assertThat(TargetReader.read("组织开展不少于1次政府信息公开工作培训").get(0).measure()).isEqualTo("政府信息公开工作培训");
        assertThat(TargetReader.read("政策印发后3个工作日内完成精准推送。").get(0).measure()).isEqualTo("完成精准推送");
    }

    @Test
    @DisplayName("规则30：一句两个指标，后一个带范围并沿用周期")
    void readsTwoTargetsOfDifferentScope() {
        var targets = TargetReader.read("每年开展专题性政策评价原则上不少于5次，各镇（街道），各部门单位不少于2次。");
        assertThat(Shown.targets(targets)).isEqualTo(">=5次/YEAR >=2次/YEAR");
        assertThat(targets.get(1).measure()).isEqualTo("专题性政策评价");
        assertThat(targets.get(1).scope()).isEqualTo("各镇（街道），各部门单位");
    }

    @Test
    @DisplayName("规则27：数值去掉多余的零，照写单位")
    void writesPlainValues() {
        assertThat(TargetReader.read("巩固率达到99.20%").get(0).value()).isEqualByComparingTo("99.2");
        assertThat(TargetReader.read("发放补贴不少于1,000万元").get(0).value()).isEqualByComparingTo("1000");
        assertThat(TargetReader.read("发放补贴不少于1,000万元").get(0).unit()).isEqualTo("万元");
    }

    @Test
    @DisplayName("怪异的输入不抛异常")
    void survivesAnything() {
        for (String text :
                new String[] {"", "0", "%", "不少于", "不少于次", "99999999999999999999次", "《《《1次", "一二三四五六七八九十次"}) {
            assertThat(TargetReader.read(text)).isNotNull();
        }
    }
}
