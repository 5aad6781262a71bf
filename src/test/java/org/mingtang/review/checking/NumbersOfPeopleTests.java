package org.mingtang.review.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.review.Finding;
import org.mingtang.review.Finding.Severity;
import org.mingtang.review.FindingKind;

/** Numbers of people at the edges of what each check takes for one; all invented. */
class NumbersOfPeopleTests {

    private static final String ID = Invented.residentId("370602", LocalDate.of(1978, 4, 9), 213);

    @ParameterizedTest
    @ValueSource(strings = {"%s", "（%s）", "，%s。", "身份证%s", "：%s,", "%s 张三", "\u3000%s"})
    void findsAResidentIdWhateverStandsAround(String around) {
        assertThat(ids(around.replace("%s", ID))).singleElement().satisfies(found -> {
            assertThat(found.quoted()).isEqualTo(ID);
            assertThat(found.offset()).isEqualTo(around.indexOf("%s"));
            assertThat(found.severity()).isEqualTo(Severity.REFUSE);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"A%s", "%sB", "1%s", "%s2", "编号x%s"})
    void takesNoPartOfALongerNumberForOne(String around) {
        assertThat(ids(around.replace("%s", ID))).isEmpty();
    }

    @Test
    void findsItFullWidthAndInGroups() {
        String wide = ID.chars()
                .mapToObj(c -> String.valueOf((char) (c < 128 ? c + 0xfee0 : c)))
                .reduce("", String::concat);
        String grouped = ID.substring(0, 6) + " " + ID.substring(6, 14) + "-" + ID.substring(14);

        assertThat(ids(wide)).singleElement().extracting(Finding::quoted).isEqualTo(wide);
        assertThat(ids(grouped))
                .singleElement()
                .extracting(Finding::mended)
                .isEqualTo(ID.substring(0, 6) + "********" + ID.substring(14));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "370602197802300011, false",
        "370602197813010011, false",
        "990602197804090011, false",
        "070602197804090011, false",
        "370602177804090011, false",
    })
    void takesNoNumberWithoutADayAndARegionForOne(String number, boolean found) {
        assertThat(!ids("身份证号" + number).isEmpty()).isEqualTo(found);
    }

    @Test
    @DisplayName("With a wrong check character it is one only where the words before say so")
    void goesByTheWordsBeforeWhereTheCheckCharacterIsWrong() {
        char wrong = ID.charAt(17) == '1' ? '2' : '1';
        String mistyped = ID.substring(0, 17) + wrong;

        assertThat(ids("身份证号：" + mistyped)).hasSize(1);
        assertThat(ids("批次" + mistyped)).isEmpty();
        assertThat(of(FindingKind.RESIDENT_ID, Passage.of("attachment:1", 0, mistyped, "居民身份证")))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "身份证号370602780409213|370602*****9213",
                "编号370602780409213|-",
                "身份证号370602781309213|-",
                "护照E12345678|E1*****78",
                "护照号码：EA1234567|EA*****67",
                "港澳居民来往内地通行证H12345678|H1*****78",
                "通行证号M1234567890|M1*******90",
                "台胞证12345678|12****78",
                "电话12345678|-",
                "护照办理，详询12345678|-",
            })
    void findsOlderNumbersAndPermits(String text, @Nullable String mended) {
        assertThat(ids(text))
                .extracting(Finding::mended)
                .containsExactlyElementsOf(mended == null ? List.of() : List.of(mended));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "开户行及账号：%s|REFUSE",
                "收款卡号 %s|REFUSE",
                "联系%s|WARN",
                "财政专户账号%s|WARN",
                "户名：云麓市财政局，账号%s|WARN",
                "合同编号%s|none",
                "第%s号|WARN",
            })
    void weighsABankCardByItsWords(String text, String severity) {
        String card = new Invented(5).bankCard("622848", 19);

        assertThat(of(FindingKind.BANK_CARD, passage(text.replace("%s", card))))
                .extracting(found -> found.severity().name())
                .containsExactlyElementsOf(severity.equals("none") ? List.of() : List.of(severity));
    }

    @Test
    void findsCardsInGroupsAndMasksThem() {
        String card = new Invented(6).bankCard("622848", 19);
        String grouped = card.replaceAll("(\\d{4})(?=\\d)", "$1 ");

        assertThat(of(FindingKind.BANK_CARD, passage("卡号" + grouped)))
                .extracting(Finding::mended)
                .containsExactly(card.substring(0, 6) + "*********" + card.substring(15));
    }

    @Test
    void takesCardsOfOtherIssuersOnlyWhereTheWordsSaySo() {
        assertThat(of(FindingKind.BANK_CARD, passage("银行卡4111111111111111"))).hasSize(1);
        assertThat(of(FindingKind.BANK_CARD, passage("数字4111111111111111"))).isEmpty();
        assertThat(of(FindingKind.BANK_CARD, passage("银行卡4111111111111112")))
                .as("wrong check digit")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "联系13806311234|138****1234",
                "联系+86 13806311234|138****1234",
                "联系008613806311234|138****1234",
                "联系86-138-0631-1234|138****1234",
                "联系138 0631 1234|138****1234",
                "联系138.0631.1234|138****1234",
                "联系１３８０６３１１２３４|138****1234",
                "联系1 3 8 0 6 3 1 1 2 3 4|138****1234",
                "联系12806311234|-",
                "联系1380631123|-",
                "联系138063112345|-",
                "投资13806311234元|-",
                "索引号13806311234|-",
                "比值0.13806311234|-",
                "https://a.example/id=13806311234|-",
                "2026-13806311234|-",
                "已办理13806311234件|-",
                "13806311234 张三|138****1234",
            })
    void findsMobileNumbersAndNotWhatLooksLikeThem(String text, @Nullable String mended) {
        assertThat(of(FindingKind.PHONE_NUMBER, passage(text)))
                .extracting(Finding::mended)
                .containsExactlyElementsOf(mended == null ? List.of() : List.of(mended));
    }

    @ParameterizedTest
    @CsvSource({"值班电话, mobile-official", "举报热线, mobile-official", "河长, mobile-official", "本人, mobile", "'', mobile"})
    void tellsOfficialMobilesFromPrivateOnes(String before, String code) {
        assertThat(of(FindingKind.PHONE_NUMBER, passage(before + "13806311234")))
                .extracting(Finding::code)
                .containsExactly(code);
    }

    @ParameterizedTest
    @DisplayName("GB 32100-2015: the last sign of known codes")
    @CsvSource({"91350100M000100Y43, true", "91350100M000100Y44, false", "91530100M000100Y43, false"})
    void checksCreditCodes(String code, boolean right) {
        assertThat(CreditCodes.checks(code)).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({
        "9, false, credit-code",
        "9, true, none",
        "1, false, none",
        "5, false, credit-code",
        "A, false, credit-code"
    })
    void findsCreditCodesWhereTheyAreNotWanted(String kind, boolean wanted, String code) {
        String number = new Invented(7).creditCode(kind + "1");

        for (String written : List.of(number, number.toLowerCase(java.util.Locale.ROOT))) {
            assertThat(new CreditCodes(wanted).in(passage("企业" + written)))
                    .extracting(Finding::code)
                    .containsExactlyElementsOf(code.equals("none") ? List.of() : List.of(code));
        }
    }

    @Test
    void tellsOfMistypedCreditCodesAlsoWhereTheyAreWanted() {
        String right = new Invented(8).creditCode("91");
        String wrong = right.substring(0, 17) + (right.charAt(17) == '0' ? '1' : '0');

        assertThat(new CreditCodes(true).in(passage("统一社会信用代码：" + wrong)))
                .extracting(Finding::code, Finding::mended)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("credit-code-wrong", null));
        assertThat(new CreditCodes(true).in(passage("货号" + wrong))).isEmpty();
    }

    @Test
    @DisplayName("Where two checks see the same digits, the surer one wins and there is one finding")
    void findsNoDigitsTwice() {
        String card = new Invented(9).bankCard("62", 19);
        String text = "姓名张三，身份证" + ID + "，卡号" + card + "，手机13806311234。";

        List<Finding> found = new PersonalData(false).in(passage(text));

        assertThat(found).extracting(Finding::code).containsExactly("resident-id", "bank-card", "mobile");
        assertThat(found).extracting(Finding::quoted).containsExactly(ID, card, "13806311234");
    }

    private static List<Finding> ids(String text) {
        return of(FindingKind.RESIDENT_ID, passage(text));
    }

    private static List<Finding> of(FindingKind kind, Passage passage) {
        return new PersonalData(true)
                .in(passage).stream().filter(found -> found.kind() == kind).toList();
    }

    private static Passage passage(String text) {
        return Passage.of("body", 0, text, "");
    }
}
