package org.mingtang.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.procedure.Refusal;

/** 第二十九条第二款: what a request has to tell, field by field at its edges, and every refusal's sentence. */
class RequestCheckTests {

    private static final Wanted WANTED = RequestDesk.wanted("2025年学区划分");

    private static Applicant with(
            ApplicantKind kind,
            String name,
            IdentityPaper paper,
            String number,
            @Nullable String representative,
            String phone,
            @Nullable String mail,
            @Nullable String address) {
        return new Applicant(kind, name, paper, number, representative, phone, mail, address);
    }

    private static Applicant named(String name) {
        return with(
                ApplicantKind.PERSON,
                name,
                IdentityPaper.RESIDENT_CARD,
                "11010519491231002X",
                null,
                "13900001234",
                null,
                null);
    }

    private static Applicant firm(String name, @Nullable String representative) {
        return with(
                ApplicantKind.BUSINESS,
                name,
                IdentityPaper.CREDIT_CODE,
                "91350000MA00000001",
                representative,
                "0599-6120000",
                null,
                null);
    }

    private static Applicant proving(IdentityPaper paper, String number) {
        return with(ApplicantKind.PERSON, "乔安", paper, number, null, "13900001234", null, null);
    }

    private static Applicant reached(String phone, @Nullable String mail, @Nullable String address) {
        return with(
                ApplicantKind.PERSON,
                "乔安",
                IdentityPaper.RESIDENT_CARD,
                "11010519491231002X",
                null,
                phone,
                mail,
                address);
    }

    private static List<Refusal> refusals(Applicant applicant) {
        return RequestCheck.of(applicant, WANTED);
    }

    @Test
    void findsNothingInAGoodOne() {
        assertThat(refusals(RequestDesk.citizen("乔安"))).isEmpty();
        assertThat(refusals(firm("云麓建设公司", "乔安"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, true", "100, true", "101, false"})
    void namesHaveTwoToAHundredSigns(int length, boolean good) {
        var expected = good ? List.of() : List.of(new Refusal("name", "请填写真实姓名。"));
        assertThat(refusals(named("安".repeat(length)))).isEqualTo(expected);
        assertThat(refusals(named("　" + "安".repeat(length) + " "))).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(value = ApplicantKind.class, mode = EnumSource.Mode.EXCLUDE, names = "PERSON")
    @DisplayName("第二十九条第二款第一项: whoever is no person names himself in full and who acts for him")
    void organisationsActThroughSomebody(ApplicantKind kind) {
        var nobody = with(kind, "司", IdentityPaper.CREDIT_CODE, "91350000MA00000001", null, "0599-6120000", null, null);
        assertThat(refusals(nobody))
                .containsExactly(new Refusal("name", "请填写单位全称。"), new Refusal("representative", "请填写法定代表人或者经办人姓名。"));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 0", "50, 0", "51, 1"})
    void representativesHaveTwoToFiftySigns(int length, int refused) {
        assertThat(refusals(firm("云麓建设公司", "安".repeat(length)))).hasSize(refused);
    }

    @Test
    void aPersonNeedsNobodyToActForHim() {
        assertThat(refusals(named("乔安"))).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("GB 11643-1999: eighteen places of which the last checks the others")
    @CsvSource({
        "11010519491231002X, true",
        "11010519491231002x, true",
        "' 11010519491231002X ', true",
        "110105194912310021, false",
        "1101051949123100, false",
        "11010519491231002XX, false",
        "01010519491231002X, false",
        "１１０１０５１９４９１２３１００２Ｘ, false",
        "'', false"
    })
    void residentCards(String number, boolean good) {
        assertThat(refusals(proving(IdentityPaper.RESIDENT_CARD, number)))
                .isEqualTo(good ? List.of() : List.of(new Refusal("paperNumber", "身份证号码应为 18 位，请对照证件再核对一遍。")));
    }

    @Test
    void ofElevenCheckCharactersOneIsRight() {
        assertThat("0123456789X".chars().filter(c -> RequestCheck.isCard("11010519491231002" + (char) c)))
                .containsExactly((int) 'X');
        assertThat(RequestCheck.isCard("440524188001010014")).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = IdentityPaper.class, mode = EnumSource.Mode.EXCLUDE, names = "RESIDENT_CARD")
    void otherPapersHaveFourToFortySigns(IdentityPaper paper) {
        var refusal = List.of(new Refusal("paperNumber", "请填写证件号码。"));
        assertThat(refusals(proving(paper, "E12"))).isEqualTo(refusal);
        assertThat(refusals(proving(paper, "E123"))).isEmpty();
        assertThat(refusals(proving(paper, "1".repeat(40)))).isEmpty();
        assertThat(refusals(proving(paper, "1".repeat(41)))).isEqualTo(refusal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"612000", "0599-6120000", "+86 139 0000 1234", "(0599)6120000", "（0599）6120000", " 13900001234 "
            })
    void telephones(String phone) {
        assertThat(refusals(reached(phone, null, null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "61200", "无", "139 0000 1234 139 0000 1234", "a6120000", "6120000转8"})
    void whatIsNoTelephone(String phone) {
        assertThat(refusals(reached(phone, null, null))).containsExactly(new Refusal("phone", "请填写能联系到您的电话号码。"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.cn", "qiao.an+1@mail.example.com", " a@b.cn "})
    void mailAddresses(String mail) {
        assertThat(refusals(reached("13900001234", mail, null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@b",
                "@b.cn",
                "a@b.c",
                "a@b.cn,c@d.cn",
                "a b@c.cn",
                "<a@b.cn>",
                "a@@b.cn",
                "a@b.cn\nBcc:x@y.cn"
            })
    void whatIsNoMailAddress(String mail) {
        assertThat(refusals(reached("13900001234", mail, null)))
                .containsExactly(new Refusal("mail", "电子邮箱写法不对，例如 name@example.cn；没有可以不填。"));
    }

    @ParameterizedTest
    @CsvSource({"3, false", "4, true", "3000, true", "3001, false"})
    void subjectsHaveFourToThreeThousandSigns(int length, boolean good) {
        var refused = RequestCheck.of(named("乔安"), RequestDesk.wanted(" " + "校".repeat(length) + "\n"));
        assertThat(refused)
                .isEqualTo(good ? List.of() : List.of(new Refusal("subject", "请写明所需信息的名称或者便于查找的特征，4 到 3000 字。")));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "ELECTRONIC, ONLINE, none, none, none",
                "ELECTRONIC, E_MAIL, none, none, mail",
                "ELECTRONIC, E_MAIL, a@b.cn, none, none",
                "ELECTRONIC, POST, none, none, address",
                "ELECTRONIC, POST, none, ' ', address",
                "PAPER, POST, none, 学院路 8 号, none",
                "PAPER, IN_PERSON, none, none, none",
                "PAPER, ENTRUSTED, none, none, none",
                "PAPER, ONLINE, none, none, delivery",
                "PAPER, E_MAIL, a@b.cn, none, delivery",
                "READING, IN_PERSON, none, none, none"
            })
    @DisplayName("第四十条: the way of delivery has what it needs, and fits the form")
    void waysOfDelivery(
            WantedForm form,
            Delivery delivery,
            @Nullable String mail,
            @Nullable String address,
            @Nullable String field) {
        var refused =
                RequestCheck.of(reached("13900001234", mail, address), new Wanted("2025年学区划分", null, form, delivery));
        assertThat(refused).extracting(Refusal::field).isEqualTo(field == null ? List.of() : List.of(field));
    }

    @Test
    @DisplayName("all refusals at once, not one per click")
    void saysEverythingAtOnce() {
        var empty = with(ApplicantKind.LEGAL, "", IdentityPaper.PASSPORT, "", " ", "", "x", null);
        assertThat(new NewRequest(
                                new java.util.UUID(1, 2),
                                new org.mingtang.organisation.UnitId(new java.util.UUID(3, 4)),
                                empty,
                                new Wanted("", null, WantedForm.PAPER, Delivery.ONLINE))
                        .refusals())
                .extracting(Refusal::field)
                .containsExactly("name", "representative", "paperNumber", "phone", "mail", "subject", "delivery");
    }
}
