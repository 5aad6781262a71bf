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
