package org.mingtang.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextCluesTests {

    private static TextClues clues(String text) {
        return TextClues.of(PolicyText.of("云泽市某某办法\n第一条　为了管理，制定本办法。\n" + text));
    }

    private static List<String> told(TextClues clues) {
        return clues.clues().stream()
                .map(clue -> clue.kind() + "@" + clue.address()
                        + (clue.day() == null ? "" : " " + clue.day())
                        + (clue.months() == 0 ? "" : " " + clue.months() + "个月")
                        + (clue.days() == 0 ? "" : " " + clue.days() + "日")
                        + (clue.reference() == null
                                ? ""
                                : " " + clue.reference().title() + "#"
                                        + clue.reference().number()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "本办法自2026年1月1日起施行。|EFFECTIVE@a2p1 2026-01-01",
                "本办法自二〇二六年一月一日起实施。|EFFECTIVE@a2p1 2026-01-01",
                "本办法自印发之日起施行。|EFFECTIVE@a2p1",
                "本办法自公布之日起30日后施行。|EFFECTIVE@a2p1 30日",
                "本办法自发布之日起满三十日起施行。|EFFECTIVE@a2p1 30日",
                "本办法有效期5年。|VALID@a2p1 60个月",
                "本办法有效期为五年。|VALID@a2p1 60个月",
                "本办法有效期至2028年12月31日。|VALID@a2p1 2028-12-31",
                "本办法试行2年。|VALID@a2p1 24个月",
                "本办法试行期18个月。|VALID@a2p1 18个月",
                "《云泽市旧办法》（云政发〔2020〕3号）同时废止。|ABOLISHES@a2p1 云泽市旧办法#云政发〔2020〕3号",
                "《云泽市旧办法》（云政发[2020]3号）停止执行。|ABOLISHES@a2p1 云泽市旧办法#云政发〔2020〕3号",
                "原云政发〔2015〕9号文件同时废止。|ABOLISHES@a2p1 #云政发〔2015〕9号",
                "将《云泽市收费办法》第三条修改为：“第三条　不再收费。”|AMENDS@a2p1 云泽市收费办法#"
            })
    void eachSentenceTellsItsOwn(String sentence, String told) {
        assertThat(told(clues("第二条　" + sentence))).containsExactly(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"《中华人民共和国行政许可法》自2004年7月1日起施行。", "许可证有效期届满的，应当重新申请。", "废止文件的程序另行规定。", "依照《云泽市档案办法》办理。"})
    void whatIsSaidOfOtherThingsIsNoClue(String sentence) {
        assertThat(told(clues("第二条　" + sentence))).isEmpty();
    }

    @Test
    void aRuleTellsItsBasisItsEffectAndWhatItAbolishes() {
        TextClues clues = TextClues.of(Sample.of("rule-with-head-note").read());
        assertThat(told(clues))
                .containsExactly(
                        "BASED_ON@a1p1 中华人民共和国政府信息公开条例#",
                        "EFFECTIVE@a5p1 2019-07-01",
                        "VALID@a5p1 60个月",
                        "ABOLISHES@a5p1 云泽市政务信息公开暂行办法#云政发〔2012〕8号");
        assertThat(clues.of(Clue.Kind.EFFECTIVE)).extracting(Clue::quote).containsExactly("本办法自2019年7月1日起施行，有效期5年。");
    }

    @Test
    void aNoticeTellsWhatItPrints() {
        assertThat(told(TextClues.of(Sample.of("notice-printing-measures").read())))
                .containsExactly("PRINTS@n-title 云泽市政策文件集中公开办法（试行）#", "EFFECTIVE@a3p1", "VALID@a3p1 24个月");
        assertThat(told(TextClues.of(Sample.of("order-with-rule").read())))
                .containsExactly("EFFECTIVE@n-p1 2026-03-01", "PRINTS@n-p1 云泽市公共数据管理规定#", "EFFECTIVE@a3p1 2026-03-01");
    }

    @Test
    void halfWidthSignsAreReadAsWell() {
        assertThat(told(TextClues.of(Sample.of("order-in-half-width-signs").read())))
                .containsExactly(
                        "PRINTS@n-p1 云泽市危险房屋管理规定#",
                        "EFFECTIVE@a3p1 2012-07-01",
                        "ABOLISHES@a3p1 云泽市房屋安全管理办法#云政发〔2001〕7号");
    }

    @Test
    void titlesWithoutBookMarksTellItToo() {
        assertThat(told(TextClues.of(Sample.of("forwarding-notice").read())))
                .containsExactly("FORWARDS@n-title 关于规范行政执法工作的意见#");
        assertThat(told(TextClues.of(
                        Sample.of("carrier-with-levels-and-attachment-mark").read())))
                .containsExactly("PRINTS@n-title 云泽市家庭医生签约服务管理办法#", "EFFECTIVE@a3p1", "VALID@a3p1 60个月");
    }

    @Test
    void anOpinionTellsItsClosingSentences() {
        assertThat(told(TextClues.of(Sample.of("opinions-with-levels").read())))
                .containsExactly(
                        "BASED_ON@p1 云泽市政府信息公开办法#",
                        "EFFECTIVE@p2 2026-05-01",
                        "VALID@p2 2030-12-31",
                        "ABOLISHES@p2 云泽市人民政府关于推进政务公开的意见#云政发〔2020〕3号");
    }

    @Test
    void aDecisionTellsWhatItAmendsButNotWhatItQuotes() {
        assertThat(told(TextClues.of(Sample.of("amending-decision").read())))
                .containsExactly("AMENDS@title 云泽市政府信息公开办法#", "EFFECTIVE@p2 2024-01-01");
    }

    @Test
    void aListOfFallenDocumentsIsReadLineByLine() {
        assertThat(told(TextClues.of(Sample.of("abolishing-decision").read())))
                .containsExactly(
                        "DECLARES_LAPSED@s0-0-1 云泽市户外广告管理办法#云政发〔2010〕15号",
                        "DECLARES_LAPSED@s0-0-2 云泽市人民政府关于促进旅游业发展的意见#云政发〔2013〕22号",
                        "EFFECTIVE@p2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"《云泽市养犬管理规定》政策解读", "关于《云泽市养犬管理规定》的解读", "一图读懂：《云泽市养犬管理规定》解读", "解读《云泽市养犬管理规定》"})
    void anInterpretationTellsWhatItInterprets(String title) {
        TextClues clues = TextClues.of(PolicyText.of(title + "\n一、背景\n为了加强管理。"));
        assertThat(told(clues)).containsExactly("INTERPRETS@title 云泽市养犬管理规定#");
    }

    @Test
    void aDayThatDoesNotExistIsToldWithoutADay() {
        Clue clue = clues("第二条　本办法自2026年2月30日起施行。").clues().get(0);
        assertThat(clue.day()).isNull();
        assertThat(clue.quote()).contains("2月30日");
        assertThat(LocalDate.of(2026, 2, 28)).isNotEqualTo(clue.day());
    }
}
