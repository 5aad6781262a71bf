package org.mingtang.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether words tell who asked. */
class ApplicantTests {

    private static final Applicant ORGANISATION = new Applicant(
            ApplicantKind.RESEARCH,
            "云麓公共政策研究所",
            IdentityPaper.CREDIT_CODE,
            "91350000MA2XXXXX0T",
            "柳言",
            "0599-6120001",
            null,
            null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "乔安要的纪要",
                "乔　安",
                "乔·安",
                "电话13900001234",
                "139 0000 1234",
                "11010519491231002x",
                "QiaoAn@Example.CN",
                "云麓市学院路 8 号",
                "云麓市学院路8号的房屋"
            })
    void hisNameNumbersAndAddressesTell(String text) {
        assertThat(RequestDesk.citizen("乔安").isToldBy(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "会议纪要", "乔木的安排", "1390000", "学院路的规划", "云麓市教育局"})
    void otherWordsDoNot(String text) {
        assertThat(RequestDesk.citizen("乔安").isToldBy(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "云麓公共政策研究所的申请, true",
        "柳言的申请, true",
        "91350000ma2xxxxx0t, true",
        "(0599)6120001, true",
        "云麓公共政策, false",
        "研究所, false"
    })
    void organisationsAreToldByNameOrRepresentative(String text, boolean told) {
        assertThat(ORGANISATION.isToldBy(text)).isEqualTo(told);
    }

    @Test
    void singleLettersTellNobody() {
        var odd = new Applicant(ApplicantKind.PERSON, "安", IdentityPaper.OTHER, "-", null, " ", "", null);
        assertThat(odd.isToldBy("安全生产检查")).isFalse();
    }

    @Test
    void isWrittenNowhereByAccident() {
        assertThat(RequestDesk.citizen("乔安")).hasToString("Applicant[PERSON]");
    }
}
