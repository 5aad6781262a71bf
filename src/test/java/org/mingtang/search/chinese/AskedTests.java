package org.mingtang.search.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedTests {

    @ParameterizedTest
    @DisplayName("Who asks who, how much, when or where is answered only by what tells that")
    @CsvSource({
        "谁可以申请住房补贴？,本市户籍无房家庭符合下列条件的可以申请住房补贴,true",
        "谁可以申请住房补贴？,住房补贴按月发放，逾期不补发,false",
        "哪些人能领高龄津贴,发放对象为八十周岁以上老年人,true",
        "哪些人能领高龄津贴,高龄津贴按季度发放,false",
        "停车费谁管,停车收费由发展改革部门负责监督,true",
        "高龄津贴多少钱,每人每月一百元,true",
        "高龄津贴多少钱,每人每月100元,true",
        "高龄津贴多少钱,不收取任何费用,true",
        "高龄津贴多少钱,津贴标准另行公布,false",
        "报废补贴多少钱,旧车和新车应当登记在同一人名下,false",
        "报废补贴多少钱,按照售价的15%给予补贴,true",
        "报废补贴有多少,每人限领一次,true",
        "依申请公开多少天答复,自收到申请之日起二十个工作日内答复,true",
        "依申请公开多久答复,收到申请后及时答复,false",
        "依申请公开多久答复,能够当场答复的当日答复,true",
        "窗口几点开门,工作日9:00至17:00,true",
        "窗口几点开门,窗口统一受理,false",
        "什么时候可以申请,每年三月和九月受理,true",
        "什么时候可以申请,随时可以申请,true",
        "在哪里办理居住证,到居住地派出所办理,true",
        "在哪里办理居住证,居住证长期有效,false",
        "在哪里查询,登录政务服务网查询,true",
        "谁在什么时候可以申请,符合条件的家庭可以申请,false",
        "谁在什么时候可以申请,符合条件的家庭每年三月申请,true"
    })
    void onlyWhatTellsItAnswers(String question, String passage, boolean told) {
        assertThat(Asked.toldBy(question, passage)).isEqualTo(told);
    }

    @ParameterizedTest
    @DisplayName("How, why and whether may be answered by anything")
    @CsvSource({"居住证怎么办", "如何申请", "为什么要备案", "租房可以提取公积金吗", "是否需要年审", "住房补贴"})
    void othersMayBeAnsweredByAnything(String question) {
        assertThat(Asked.toldBy(question, "另行通知。")).isTrue();
    }

    @ParameterizedTest
    @DisplayName("Old characters and wide digits tell it as well")
    @CsvSource({"高齡津貼多少錢,每人每月１００元", "誰可以申請,符合條件的家庭"})
    void oldCharactersToo(String question, String passage) {
        assertThat(Asked.toldBy(question, passage)).isTrue();
    }
}
