package org.mingtang.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.policy.text.Clue.Kind;

/** What sentences say of a text's own validity and of other documents. */
class ClueSentencesTests {

    private static TextClues clues(String sentence) {
        return TextClues.of(PolicyText.of("云泽市某某办法\n第一条　甲负责。\n第二条　" + sentence + "\n"));
    }

    private static Clue only(String sentence, Kind kind) {
        List<Clue> found = clues(sentence).of(kind);
        assertThat(found).as(sentence).hasSize(1);
        return found.get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "本办法自2026年1月1日起施行。,2026-01-01",
        "本办法自2026年1月1日起正式施行。,2026-01-01",
        "本办法自2026年1月1日起生效。,2026-01-01",
        "本办法自2026年1月1日起试行。,2026-01-01",
        "本办法自2026年1月1日起执行，2027年1月1日另行评估。,2026-01-01",
        "'本办法自二○二六年一月一日起施行，有效期五年。',2026-01-01"
    })
    void theDayOfEffectIsReadInEveryWriting(String sentence, LocalDate day) {
        assertThat(only(sentence, Kind.EFFECTIVE).day()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "本办法自公布之日起施行。,0",
        "本办法自发布之日起施行。,0",
        "本办法自印发之日起执行。,0",
        "本办法自下发日起实施。,0",
        "本办法自公布之日起30日后施行。,30",
        "本办法自公布之日起满15日起施行。,15",
        "本办法自发布之日起三十日后施行。,30"
    })
    void aDayThatIsCountedIsToldAsItsNumber(String sentence, int days) {
        Clue clue = only(sentence, Kind.EFFECTIVE);

        assertThat(clue.day()).isNull();
        assertThat(clue.days()).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "有效期5年。,60",
        "有效期为5年。,60",
        "有效期限为三年。,36",
        "试行期一年。,12",
        "试行期限18个月。,18",
        "暂行期2年。,24",
        "施行期2年。,24",
        "有效期两年。,24",
        "试行两年。,24",
        "有效期自公布之日起5年。,60",
        "有效期自发布之日起计算，为三年。,36",
        "有效期为施行之日起十年。,120"
    })
    void howLongItIsValidIsToldInMonths(String sentence, int months) {
        assertThat(only("本办法" + sentence, Kind.VALID).months()).isEqualTo(months);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"依照本办法核发的许可证，有效期为3年。", "按照本办法取得的资格有效期至2028年12月31日。", "停车证的有效期两年，期满换发。", "依据本办法发放的消费券有效期6个月。"})
    void whatIsGrantedUnderATextHasAPeriodOfItsOwn(String sentence) {
        assertThat(clues(sentence).of(Kind.VALID)).isEmpty();
    }

    @Test
    void aTextAboutCertificatesHasItsPeriodToo() {
        assertThat(only("《停车证管理办法》为本办法，本停车证管理办法有效期5年。", Kind.VALID).months()).isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource({
        "有效期至2028年12月31日。,2028-12-31",
        "有效期截至2028年12月31日。,2028-12-31",
        "有效期自2026年1月1日至2028年12月31日。,2028-12-31",
        "自2026年1月1日起施行，至2028年12月31日止。,2028-12-31",
        "执行期限至2028年12月31日。,2028-12-31"
    })
    void theLastDayIsReadInEveryWriting(String sentence, LocalDate day) {
        assertThat(only("本办法" + sentence, Kind.VALID).day()).isEqualTo(day);
    }

    @Test
    void oneSentenceMayTellEffectAndEnd() {
        String sentence = "本办法自2026年1月1日起施行，有效期至2028年12月31日。";

        assertThat(only(sentence, Kind.EFFECTIVE).day()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(only(sentence, Kind.VALID).day()).isEqualTo(LocalDate.of(2028, 12, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"《甲条例》自2026年1月1日起施行。", "许可证的有效期由发证机关确定。", "合同自双方签字之日起计算。", "自然人自出生时起享有权利。", "从其规定。"})
    void whatIsSaidOfOthersIsNotItsOwn(String sentence) {
        assertThat(clues(sentence).of(Kind.EFFECTIVE)).isEmpty();
        assertThat(clues(sentence).of(Kind.VALID)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "对《甲办法》作如下修改：|甲办法",
                "对《甲办法》（云政发〔2020〕3号）作出修改。|甲办法",
                "将《甲办法》第三条修改为“不收费”。|甲办法",
                "对《甲办法》部分条款予以修改。|甲办法",
                "对《甲办法》进行修订。|甲办法"
            })
    void amendmentsNameWhatTheyAmend(String sentence, String title) {
        assertThat(clues(sentence).of(Kind.AMENDS))
                .extracting(clue -> clue.reference().title())
                .contains(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "云泽市人民政府关于印发《云泽市甲办法》的通知|PRINTS|云泽市甲办法",
                "云泽市人民政府转发《省政府关于乙的意见》的通知|FORWARDS|省政府关于乙的意见",
                "云泽市人民政府批转《市财政局关于丙的报告》的通知|FORWARDS|市财政局关于丙的报告",
                "云泽市人民政府关于公布《云泽市丁目录》的公告|PRINTS|云泽市丁目录",
                "云泽市人民政府关于废止《云泽市戊办法》的决定|ABOLISHES|云泽市戊办法",
                "云泽市人民政府关于修改《云泽市己办法》的决定|AMENDS|云泽市己办法",
                "《云泽市庚办法》政策解读|INTERPRETS|云泽市庚办法"
            })
    void titlesSayWhatADocumentIsFor(String title, Kind kind, String named) {
        List<Clue> found =
                TextClues.of(PolicyText.of(title + "\n各县人民政府：\n请认真执行。\n")).of(kind);

        assertThat(found).extracting(clue -> clue.reference().title()).containsExactly(named);
        assertThat(found.get(0).quote()).isEqualTo(title);
    }

    @Test
    void theBasisIsReadFromTheBeginningOnly() {
        PolicyText text = PolicyText.of("云泽市某某办法\n第一条　根据《甲条例》、《乙法》和有关规定，结合本市实际，制定本办法。\n第二条　根据《丙法》处罚。\n");

        assertThat(TextClues.of(text).of(Kind.BASED_ON))
                .extracting(clue -> clue.reference().title())
                .containsExactly("甲条例", "乙法");
    }

    @Test
    void nothingIsToldTwice() {
        PolicyText text = PolicyText.of("云泽市关于废止《甲办法》的决定\n决定废止《甲办法》。\n《甲办法》同时废止。\n");

        assertThat(TextClues.of(text).of(Kind.ABOLISHES)).hasSize(1);
    }

    @Test
    void eachClueHasItsSentenceAndItsPlace() {
        Clue clue = only("甲负责登记。《乙办法》同时废止。丙负责检查。", Kind.ABOLISHES);

        assertThat(clue.quote()).isEqualTo("《乙办法》同时废止。");
        assertThat(clue.address()).isEqualTo("a2p1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "甲", "《", "。。。", "第一条", "废止", "自起施行", "有效期年", "对《》作如下修改"})
    void scrapsOfTextTellNothing(String text) {
        assertThat(TextClues.of(PolicyText.of(text)).clues()).isEmpty();
    }
}
