package org.mingtang.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.privacy.PersonalDatum.Kind;

/** Each finder at the edge of what it finds: one digit more, one word less. All numbers are invented. */
class FinderEdgesTests {

    private static List<String> codes(String text) {
        return PersonalData.in(text, "").stream().map(PersonalDatum::code).toList();
    }

    @ParameterizedTest
    @DisplayName("GB 11643-1999: eighteen places, a known region, a day that exists, and a check character or the word")
    @CsvSource({
        "11010519491231002X, true",
        "11010519491231002x, true",
        "110105 19491231 002X, true",
        "110105-19491231-002X, true",
        "110105194912310021, false",
        "身份证110105194912310021, true",
        "姓名李某110105194912310021, true",
        "身份证160105194912310021, false",
        "身份证110105194902300021, false",
        "身份证110105194913310021, false",
        "身份证110105174912310021, false",
        "身份证1101051949123100211, false",
        "身份证A110105194912310021, false",
        "身份证010105194912310021, false"
    })
    void residentNumbers(String text, boolean found) {
        assertThat(codes(text)).isEqualTo(found ? List.of("resident-id") : List.of());
    }

    @ParameterizedTest
    @DisplayName("What nobody sees between the digits, and spaces of any width, hide no number")
    @CsvSource({
        "110105\u200b19491231002X, resident-id",
        "1101051949\u00ad1231002X, resident-id",
        "\ufeff1\u20601\u20600105\u200e19491231002X, resident-id",
        "110105\u200319491231\u2009002X, resident-id",
        "手机138\u20020013\u20028000, mobile",
        "手机1380013\u200b8000, mobile",
        "卡号6228\u20094800\u20091234\u20095678\u2009903, bank-card"
    })
    void numbersWithSignsNobodySees(String text, String code) {
        List<PersonalDatum> found = PersonalData.in(text, "");

        assertThat(found).extracting(PersonalDatum::code).containsExactly(code);
        PersonalDatum one = found.get(0);
        String quoted = text.substring(one.from(), one.to());
        assertThat(quoted).matches("(?s)[0-9].*[0-9X]");
        assertThat(text.replace(quoted, "")).doesNotContainPattern("[0-9]");
        assertThat(one.masked()).matches("[0-9]{3,6}\\*+[0-9X]{4}");
    }

    @Test
    void standsWhereItStoodThoughSignsBeforeItAreSkipped() {
        String text = "\u200b甲\u200b：110105\u200b19491231002X\u200b。";

        PersonalDatum found = PersonalData.in(text, "").get(0);

        assertThat(text.substring(found.from(), found.to())).isEqualTo("110105\u200b19491231002X");
    }

    @ParameterizedTest
    @DisplayName("fifteen places count only where the text speaks of persons")
    @CsvSource({
        "身份证号110105491231002, true",
        "户口登记110105491231002, true",
        "流水110105491231002, false",
        "身份证号110105491331002, false",
        "身份证号990105491231002, false",
        "身份证号110105490230002, false",
        "身份证号1101054912310021, false"
    })
    void numbersOfTheFirstGeneration(String text, boolean found) {
        assertThat(codes(text)).isEqualTo(found ? List.of("resident-id-15") : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "港澳通行证H12345678, H1*****78",
        "回乡证号码M1234567890, M1*******90",
        "护照：E12345678, E1*****78",
        "护照EA1234567, EA*****67",
        "台胞证号：12345678, 12****78",
        "台湾居民来往大陆通行证12345678, 12****78"
    })
    void permitsAndPassports(String text, String masked) {
        assertThat(PersonalData.in(text, "")).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo("permit");
            assertThat(found.kind()).isEqualTo(Kind.RESIDENT_ID);
            assertThat(found.masked()).isEqualTo(masked);
        });
    }

    @ParameterizedTest
    @DisplayName("a number of a permit counts only right behind the word")
    @ValueSource(
            strings = {
                "H12345678",
                "护照办理，咨询窗口E12345678",
                "护照EI1234567",
                "护照办理电话12345678",
                "通行证H123456789",
                "通行证每年核发12345678"
            })
    void whatIsNoPermit(String text) {
        assertThat(codes(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "13800001234, 13800001234",
        "打+86 13800001234, +86 13800001234",
        "打0086-13800001234, 0086-13800001234",
        "打8613800001234, 8613800001234",
        "打138 0000 1234, 138 0000 1234",
        "打138.0000.1234, 138.0000.1234",
        "打138·0000·1234, 138·0000·1234",
        "打1 3 8 0 0 0 0 1 2 3 4, 1 3 8 0 0 0 0 1 2 3 4",
        "打１９９００００１２３４。, １９９００００１２３４"
    })
    void mobileNumbersHoweverWritten(String text, String words) {
        assertThat(PersonalData.in(text, "")).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo("mobile");
            assertThat(text.substring(found.from(), found.to())).isEqualTo(words);
            assertThat(found.masked()).matches("1[39][0-9]\\*{4}1234");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12800001234",
                "1380000123",
                "138000012345",
                "0.13800001234",
                "A13800001234",
                "13800001234A",
                "138-0000 1234",
                "索引号13800001234",
                "合同号：13800001234",
                "13800001234平方米",
                "13800001234%",
                "id=13800001234",
                "0539-13800001234",
                "13800001234-2"
            })
    void whatIsNoMobileNumber(String text) {
        assertThat(codes(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"值班", "热线", "举报", "监督", "河长", "网格员", "联系人王某", "咨询", "服务电话"})
    void numbersForThePublicAreUnsureAndSayWhatToDo(String before) {
        assertThat(PersonalData.in(before + "13800001234", "")).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo("mobile-official");
            assertThat(found.sure()).isFalse();
            assertThat(found.message()).contains("宜改用办公电话");
        });
        assertThat(PersonalData.in(before + "。".repeat(21) + "13800001234", ""))
                .singleElement()
                .satisfies(found -> assertThat(found.sure()).isTrue());
    }

    @ParameterizedTest
    @DisplayName("ISO/IEC 7812: an issuer's number with its check digit; other issuers only where cards are spoken of")
    @CsvSource({
        "6222021234567890128, bank-card",
        "6222 0212 3456 7890 128, bank-card",
        "卡号4111111111111111, bank-card",
        "卡号4111-1111-1111-1111, bank-card",
        "工资卡378282246310005, bank-card",
        "财政专户账号6222021234567890128, account",
        "户名：云麓市教育局，账号6222021234567890128, account"
    })
    void bankCards(String text, String code) {
        assertThat(codes(text)).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111111",
                "卡号4111111111111112",
                "6222021234567890127",
                "项目编号6222021234567890128",
                "统一社会信用代码6222021234567890128",
                "卡号4111 1111-1111 1111",
                "卡号62220212345678901281"
            })
    void whatIsNoBankCard(String text) {
        assertThat(codes(text)).isEmpty();
    }

    @Test
    void aCardWithoutTheWordIsUnsureAndWithItSure() {
        assertThat(PersonalData.in("6222021234567890128", ""))
                .singleElement()
                .satisfies(found -> assertThat(found.sure()).isFalse());
        assertThat(PersonalData.in("6222021234567890128", "银行卡号"))
                .singleElement()
                .satisfies(found -> assertThat(found.sure()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "家住云麓市和平路8号, 云麓市和平路***, true",
        "户籍地：云麓市东关村3组, 云麓市东关村***, true",
        "和平路甲8号2单元301室, 和平路***, false",
        "和平小区3号楼2单元501, 和平小区***, false",
        "李某，住云麓市东川区人民路12号3栋201室。, 云麓市东川区人民路***, true",
        "住东川区人民路12号, 东川区人民路***, true",
        "王某现居云麓市和平路8号2单元301室, 云麓市和平路***, true",
        "联系人在人民路12号3栋201室, 联系人在人民路***, false",
        "和平小区5号楼1203室, 和平小区***, false"
    })
    void homesLoseWhatStandsBehindTheStreet(String text, String masked, boolean sure) {
        assertThat(PersonalData.in(text, "")).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo("home-address");
            assertThat(found.masked()).isEqualTo(masked);
            assertThat(found.sure()).isEqualTo(sure);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "办公地址：和平路8号2单元301室",
                "受理窗口位于和平路8号2单元301室",
                "云麓市和平路8号",
                "拍卖标的为和平路8号2单元301室",
                "家庭住址：无",
                "住建局在云麓市人民路12号",
                "会议代表，住宿安排在云麓市人民路12号",
                "和平路12号A座1201室",
                "办公地址：和平路12号3栋201室",
                "留住云麓市和平路8号的记忆"
            })
    void whatIsNoHome(String text) {
        assertThat(codes(text)).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("a word before a comma says nothing of the number behind it")
    @CsvSource({"'文号见附件，13800001234', mobile", "'编号略；13800001234', mobile", "'项目见表，6222021234567890128', bank-card"})
    void aCommaEndsWhatAWordSays(String text, String code) {
        assertThat(codes(text)).containsExactly(code);
    }

    @Test
    @DisplayName("the same digits are one find: that of the first finder")
    void surerFindersWin() {
        assertThat(PersonalData.in("身份证、卡号110105194912310021", ""))
                .singleElement()
                .satisfies(found -> assertThat(found.kind()).isEqualTo(Kind.RESIDENT_ID));
    }

    @ParameterizedTest
    @CsvSource({"0, 标题：", "2, 标题：甲乙", "9, 标题：甲乙"})
    void wordsBeforeAPlaceAreLedByTheHeading(int length, String before) {
        Words words = new Words("甲乙丙", "标题", "甲乙丙");
        assertThat(words.before(2, length)).isEqualTo(before);
        assertThat(words.after(2, 9)).isEqualTo("丙");
        assertThat(words.after(3, 9)).isEmpty();
    }

    @Test
    void everyKindHasALabelForAClerk() {
        assertThat(Kind.values()).extracting(Kind::label).doesNotContain("").doesNotHaveDuplicates();
    }
}
