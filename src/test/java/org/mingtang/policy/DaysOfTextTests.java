package org.mingtang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.policy.text.PolicyText;

@DisplayName("Days nobody filled in, as the document's own text says them")
class DaysOfTextTests {

    private static final LocalDate FORMED = LocalDate.of(2015, 2, 11);
    private static final DaysOfText NOTHING = new DaysOfText(null, null);

    private static DaysOfText said(DaysOfText filled, String sentences) {
        return filled.or(PolicyText.of("云麓市校车管理办法\n第一条 为了规范校车管理，制定本办法。\n第二条 校车由教育部门管理。\n第三条 " + sentences), FORMED);
    }

    @ParameterizedTest
    @CsvSource({
        "本办法自2015年4月1日起施行。, 2015-04-01, ",
        "本办法自2015年4月1日起施行，有效期3年。, 2015-04-01, 2018-03-31",
        "本办法自2015年4月1日起施行，有效期至2019年12月31日。, 2015-04-01, 2019-12-31",
        "本办法自印发之日起施行，有效期五年。, , 2020-02-10",
        "本办法自印发之日起施行。有效期18个月。, , 2016-08-10",
        "本办法自公布之日起施行。, , ",
        "本办法，自2015年4月1日起施行。本办法的有效期至2019年12月31日。, 2015-04-01, 2019-12-31",
        "本办法由市教育局负责解释，自2015年4月1日起施行。, 2015-04-01, ",
        "本办法有效期五年，自2015年4月1日起施行。, 2015-04-01, 2020-03-31",
        "本实施细则（试行）自2015年4月1日起施行，由市教育局负责解释，有效期两年。, 2015-04-01, 2017-03-31",
        "本意见自2015年4月1日起试行一年。, 2015-04-01, 2016-03-31",
        "本办法自发布之日起30日后施行；有效期五年。, 2015-03-13, 2020-03-12",
        "本通知自发布之日起施行，有效期至2016年12月31日。, , 2016-12-31",
        "本政策执行期自2015年4月1日至2016年3月31日。, , 2016-03-31",
        "《云麓市校车管理办法》已经审议通过，现予公布，自2015年4月1日起施行。, 2015-04-01, ",
        "许可证自2016年1月1日起生效，本办法自2015年4月1日起施行。, 2015-04-01, ",
        "本办法自2015年4月1日起施行，其中第五条自2016年1月1日起施行。, 2015-04-01, ",
        "本办法(试行)自2015年4月1日起试行，试行期一年。, 2015-04-01, 2016-03-31",
        "本管理办法自2015年4月1日起正式实施，本办法有效期至2019年12月31日。, 2015-04-01, 2019-12-31",
        "本办法自公布之日起30日后施行。, 2015-03-13, ",
        "本办法自2015年4月1日起施行，至2017年3月31日止。, 2015-04-01, 2017-03-31",
        "本办法有效期自2015年4月1日起至2017年12月31日止。, , 2017-12-31",
        "本办法自2015年4月1日起施行。第二十条规定的标准自本办法施行，本办法中收费的条款自2016年1月1日起施行。, 2015-04-01, ",
        "本办法自2015年4月1日起施行。校车标牌自核发之日起生效，有效期2年。, 2015-04-01, ",
        "校车须年检。, , "
    })
    void areReadWhereTheTextSaysThemOfItself(String text, @Nullable LocalDate from, @Nullable LocalDate until) {
        assertThat(said(NOTHING, text)).isEqualTo(new DaysOfText(from, until));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "许可证有效期3年。",
                "本办法规定的许可证有效期3年。",
                "本办法规定有效期三年的许可证，期满应当换发。",
                "许可证由局长签发。有效期3年。",
                "本办法自印发之日起施行。许可证由局长签发。有效期3年。",
                "申请人依照本办法取得的资格证书，有效期至2019年12月31日。",
                "本市最低工资标准自2015年4月1日起执行。",
                "本市校车补贴政策有效期3年。",
                "报名自2015年4月1日起至2015年5月31日止。",
                "本次活动方案的报名自2015年4月1日起施行，至2015年5月31日止。",
                "依照本办法签订的合同自2015年4月1日起生效，有效期五年。",
                "校车依照本办法，自2015年4月1日起执行新标准。",
                "本合同自2015年4月1日起生效，有效期五年。",
                "本许可证有效期五年。",
                "《云麓市校车管理办法》有效期五年，自2015年4月1日起施行。",
                "本办法施行前受理的申请自2015年4月1日起执行新标准。",
                "本办法所称有效期至2019年12月31日的凭证，是指校车使用许可。",
                "本办法自2015年2月30日起施行。",
                "本办法自印发之日起施行，有效期至2014年12月31日。",
                "《云麓市道路运输规定》自2010年1月1日起施行，与之不一致的，以其为准。",
                "校车标牌自核发之日起生效。有效期3年。",
                "本办法所称许可证有效期3年。",
                "本办法规定的标准自2016年1月1日起执行。",
                "按照本通知要求，申报期自2016年1月1日起至3月31日止。",
                "本通知规定的申报时间自2016年1月1日起，至2016年3月31日止。",
                "符合本办法的企业，合同自2016年1月1日起生效，有效期3年。",
                "本办法第五条自2016年1月1日起施行。",
                "校车使用许可有效期3年，自本办法施行之日起计算。",
                "本办法自2015年4月1日起施行。本办法自2015年5月1日起施行。"
            })
    void areLeftEmptyWhereItIsSaidOfSomethingElseOrInTwoWays(String text) {
        assertThat(said(NOTHING, text)).isEqualTo(NOTHING);
    }

    @Test
    void whatWasFilledInCounts() {
        LocalDate from = LocalDate.of(2015, 5, 1);
        LocalDate until = LocalDate.of(2017, 1, 1);
        String text = "本办法自2015年4月1日起施行，有效期3年。";

        assertThat(said(new DaysOfText(from, null), text)).isEqualTo(new DaysOfText(from, LocalDate.of(2018, 4, 30)));
        assertThat(said(new DaysOfText(null, until), text)).isEqualTo(new DaysOfText(LocalDate.of(2015, 4, 1), until));
    }
}
