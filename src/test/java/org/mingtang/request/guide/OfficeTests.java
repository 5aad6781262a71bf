package org.mingtang.request.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.procedure.Refusal;

/** What an organ must and may say of its channels. */
class OfficeTests {

    static Office whole() {
        return Office.of(
                "云麓市教育局办公室",
                "云麓市学院路 1 号 101 室",
                "工作日 8:30–12:00",
                "0599-6120000",
                "云麓市学院路 1 号 邮编 350000",
                "0599-6120001",
                "ysq@edu.yunlu.example",
                "邮件主题请写“政府信息公开申请”");
    }

    @Test
    void wholeOneIsTaken() {
        assertThat(whole().refusals()).isEmpty();
    }

    @Test
    @DisplayName("国办公开办函〔2017〕19号：当面提交、邮寄是基本渠道；传真、电子邮件可以不开通")
    void basicChannelsAreObligatory() {
        assertThat(Office.NONE.refusals()).extracting(Refusal::field).containsExactly("place", "post", "phone");
        Office least = Office.of("", "学院路 1 号", "工作日", "0599-6120000", "学院路 1 号", " ", "", "");
        assertThat(least.refusals()).isEmpty();
        assertThat(least).returns(null, Office::name).returns(null, Office::fax).returns(null, Office::mail);
    }

    @ParameterizedTest
    @CsvSource({
        "0599-6120000, a@b.cn, ''",
        "打电话, a@b.cn, phone",
        "0599-6120000 转 8012, '', ''",
        "'0599-6120000、6120001', '', ''",
        "1, '', phone",
        "0599-6120000, a@b, mail",
        "0599-6120000, 'a b@c.cn', mail"
    })
    void numbersAndAddressesHaveAShape(String phone, String mail, String wrong) {
        Office office = Office.of("", "学院路 1 号", "工作日", phone, "学院路 1 号", "", mail, "");
        assertThat(office.refusals())
                .extracting(Refusal::field)
                .containsExactlyElementsOf(wrong.isEmpty() ? List.of() : List.of(wrong));
    }

    @Test
    void endlessWordsAreRefusedAndControlsBecomeSpaces() {
        assertThat(Office.of("", "长".repeat(201), "x", "0599-6120000", "y", "", "", "")
                        .refusals())
                .hasSize(1);
        assertThat(Office.of("", "x", "x", "0599-6120000", "y", "", "", "长".repeat(500))
                        .refusals())
                .isEmpty();
        assertThat(Office.of("", "x", "x", "0599-6120000", "y", "", "", "长".repeat(501))
                        .refusals())
                .hasSize(1);
        assertThat(Office.of("长".repeat(101), "x", "x", "0599-6120000", "y", "", "", "")
                        .refusals())
                .hasSize(1);
        assertThat(Office.of("a\u0000b\nc", "", "", "", "", "", "", "").name()).isEqualTo("a b c");
    }
}
