package org.mingtang.review.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.review.Finding;
import org.mingtang.review.Finding.Severity;
import org.mingtang.review.FindingKind;

class PersonalDataTests {

    private static final Invented INVENTED = new Invented(20261122);

    @Test
    @DisplayName("GB 11643: every right number of an identity card is found where it stands, and masked")
    void findsResidentIds() {
        for (int i = 0; i < 500; i++) {
            String id = INVENTED.residentId();
            Finding found = one("申请人李某（" + id + "）符合条件。");
            assertThat(found.kind()).isEqualTo(FindingKind.RESIDENT_ID);
            assertThat(found.severity()).isEqualTo(Severity.REFUSE);
            assertThat(found.quoted()).isEqualTo(id);
            assertThat(found.offset()).isEqualTo(6);
            assertThat(found.mended()).isEqualTo(id.substring(0, 6) + "********" + id.substring(14));
        }
    }

    @Test
    @DisplayName("A number with a wrong check character is only taken for one where the text says so")
    void asksForTheCheckCharacter() {
        for (int i = 0; i < 200; i++) {
            String id = INVENTED.residentId();
            String wrong = id.substring(0, 17) + (id.endsWith("3") ? "4" : "3");
            assertThat(in("流水" + wrong + "已办结")).noneMatch(each -> each.kind() == FindingKind.RESIDENT_ID);
            assertThat(one("身份证号：" + wrong).kind()).isEqualTo(FindingKind.RESIDENT_ID);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"110101199003077571", "１１０１０１１９９００３０７７５７１", "110101 19900307 7571", "110101-19900307-7571"})
    void findsResidentIdsHoweverTyped(String typed) {
        assertThat(one("姓名张某，" + typed + "，女").quoted()).isEqualTo(typed);
        assertThat(one("姓名张某，" + typed).mended()).isEqualTo("110101********7571");
    }

    @Test
    void findsTheCheckCharacterX() {
        String id = "";
        for (int serial = 0; !id.endsWith("X"); serial++) {
            id = Invented.residentId("370602", LocalDate.of(1985, 6, 1), serial);
        }
        assertThat(one("乙方 " + id).quoted()).isEqualTo(id);
        assertThat(one("乙方 " + id.toLowerCase(Locale.ROOT)).kind()).isEqualTo(FindingKind.RESIDENT_ID);
    }

    @Test
    void wantsARegionAndADayThatExist() {
        assertThat(in("编号" + Invented.residentId("990101", LocalDate.of(1990, 3, 7), 1)))
                .isEmpty();
        assertThat(in("证件110101199013077571")).isEmpty();
    }

    @Test
    @DisplayName("Cards of the first generation are found where the text speaks of persons")
    void findsTheFirstGeneration() {
        assertThat(one("身份证号码：370602650708123").code()).isEqualTo("resident-id-15");
        assertThat(in("营业执照注册号：370602650708123")).isEmpty();
        assertThat(cell("身份证号", "370602650708123")).hasSize(1);
        assertThat(cell("注册号", "370602650708123")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"港澳居民来往内地通行证H12345678", "回乡证号码：M1234567801", "台胞证：12345678", "护照号E12345678", "护照号：EA1234567"})
    void findsPermitsAndPassports(String text) {
        assertThat(one(text).code()).isEqualTo("permit");
    }

    @Test
    void findsMobileNumbers() {
        for (int i = 0; i < 300; i++) {
            String number = INVENTED.mobile();
            Finding found = one("村民王某，" + number + "。");
            assertThat(found.kind()).isEqualTo(FindingKind.PHONE_NUMBER);
            assertThat(found.mended()).isEqualTo(number.substring(0, 3) + "****" + number.substring(7));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13806311234",
                "138 0631 1234",
                "138-0631-1234",
                "138　0631　1234",
                "138·0631·1234",
                "+8613806311234",
                "+86 138 0631 1234",
                "86-13806311234",
                "１３８０６３１１２３４",
                "1 3 8 0 6 3 1 1 2 3 4"
            })
    void findsMobileNumbersHoweverTyped(String typed) {
        assertThat(one("王某" + typed).mended()).isEqualTo("138****1234");
    }

    @Test
    @DisplayName("A mobile number given as an office's contact is asked about, not refused")
    void asksAboutNumbersOfOffices() {
        assertThat(one("值班电话：13806311234").severity()).isEqualTo(Severity.WARN);
        assertThat(one("镇级河长：13806311234").severity()).isEqualTo(Severity.WARN);
        assertThat(cell("联系电话", "13806311234").get(0).severity()).isEqualTo(Severity.WARN);
        assertThat(cell("手机", "13806311234").get(0).severity()).isEqualTo(Severity.REFUSE);
    }

    @ParameterizedTest
    @CsvSource({
        "62,16",
        "62,17",
        "62,18",
        "62,19",
        "622848,19",
        "955880,19",
        "95599,19",
        "4,16",
        "51,16",
        "55,16",
        "3528,16"
    })
    @DisplayName("ISO/IEC 7812: cards are told by prefix, length and check digit")
    void findsBankCards(String prefix, int length) {
        for (int i = 0; i < 50; i++) {
            String card = INVENTED.bankCard(prefix, length);
            Finding found = one("开户银行：农业银行，卡号" + card);
            assertThat(found.kind()).as(card).isEqualTo(FindingKind.BANK_CARD);
            assertThat(found.severity()).isEqualTo(Severity.REFUSE);
            assertThat(found.mended()).startsWith(card.substring(0, 6) + "***").endsWith(card.substring(length - 4));
        }
    }

    @Test
    void findsBankCardsInGroups() {
        String card = INVENTED.bankCard("6228", 19);
        String typed = card.replaceAll("(.{4})(?=.)", "$1 ");
        assertThat(one("收款账号：" + typed).quoted()).isEqualTo(typed);
        String sixteen = INVENTED.bankCard("6225", 16).replaceAll("(.{4})(?=.)", "$1-");
        assertThat(one("收款账号：" + sixteen).quoted()).isEqualTo(sixteen);
    }

    @Test
    void wantsTheCheckDigitOfACard() {
        for (int i = 0; i < 100; i++) {
            String card = INVENTED.bankCard("62", 19);
            String wrong = card.substring(0, 18) + (card.charAt(18) == '9' ? '0' : (char) (card.charAt(18) + 1));
            assertThat(in("卡号" + wrong)).isEmpty();
        }
    }

    @Test
    @DisplayName("An office's own account is asked about; other long numbers are no cards")
    void knowsOtherAccounts() {
        String card = INVENTED.bankCard("62", 19);
        assertThat(one("户名：云麓市财政局，开户行：建设银行，账号：" + card).severity()).isEqualTo(Severity.WARN);
        assertThat(one("投标保证金对公账户：" + card).severity()).isEqualTo(Severity.WARN);
        assertThat(in("项目编号：" + card)).isEmpty();
        assertThat(in("流水号" + card)).isEmpty();
        assertThat(in("总量" + INVENTED.bankCard("4", 16))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "家庭住址：云麓市青山区文化路12号",
                "李某，现住址为山东省威海市环翠区花园中路8号3单元401室",
                "户籍地：云麓市东河县柳林镇前进村56号",
                "当事人王某，居住在青山区阳光花园3号楼2单元501室",
                "低保户赵某，建设街幸福小区12栋1单元302"
            })
    void findsHomes(String text) {
        Finding found = one(text);
        assertThat(found.kind()).isEqualTo(FindingKind.ADDRESS);
        assertThat(found.mended()).endsWith("***").doesNotContain("单元", "401", "501", "56号");
    }

    @Test
    void findsHomesInAColumn() {
        assertThat(cell("家庭住址", "东河县柳林镇前进村56号")).hasSize(1);
        assertThat(cell("办公地址", "东河县柳林镇前进路56号")).isEmpty();
    }

    @Test
    @DisplayName("GB 32100: codes are found where they are not wanted, and mistyped ones everywhere")
    void findsCreditCodes() {
        for (int i = 0; i < 200; i++) {
            String code = INVENTED.creditCode(i % 2 == 0 ? "91" : "92");
            assertThat(one("经营者：" + code).code()).isEqualTo("credit-code");
            assertThat(new PersonalData(true).in(passage("经营者：" + code, ""))).isEmpty();
            String wrong = code.substring(0, 17) + (code.endsWith("A") ? "B" : "A");
            assertThat(new PersonalData(true).in(passage("统一社会信用代码：" + wrong, "")))
                    .extracting(Finding::code)
                    .containsExactly("credit-code-wrong");
        }
        assertThat(in("组织代码" + INVENTED.creditCode("11"))).isEmpty();
    }

    @Test
    @DisplayName("Numbers side by side are each found once")
    void findsSeveralInOneParagraph() {
        String id = INVENTED.residentId();
        String card = INVENTED.bankCard("6217", 19);
        assertThat(in("李某，身份证号" + id + "，手机13806311234，银行卡号" + card + "，住址：青山区文化路12号"))
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(
                        FindingKind.RESIDENT_ID, FindingKind.PHONE_NUMBER, FindingKind.BANK_CARD, FindingKind.ADDRESS);
    }

    @Test
    void findsNothingInWhatIsMasked() {
        for (int i = 0; i < 50; i++) {
            String id = String.valueOf(one("身份证" + INVENTED.residentId()).mended());
            String card = String.valueOf(one("卡号" + INVENTED.bankCard("62", 19)).mended());
            String phone = String.valueOf(one("手机" + INVENTED.mobile()).mended());
            assertThat(in("身份证" + id + "，卡号" + card + "，手机" + phone)).isEmpty();
        }
    }

    @Test
    void findsNothingInHarmlessSentences() {
        assertThat(Sentences.HARMLESS).hasSizeGreaterThanOrEqualTo(60);
        for (String sentence : Sentences.HARMLESS) {
            assertThat(in(sentence)).as(sentence).isEmpty();
        }
    }

    private static Finding one(String text) {
        List<Finding> found = in(text);
        assertThat(found).as(text).hasSize(1);
        return found.get(0);
    }

    private static List<Finding> in(String text) {
        return new PersonalData(false).in(passage(text, ""));
    }

    private static List<Finding> cell(String heading, String text) {
        return new PersonalData(false).in(passage(text, heading));
    }

    private static Passage passage(String text, String heading) {
        return Passage.of("body", 0, text, heading);
    }
}
