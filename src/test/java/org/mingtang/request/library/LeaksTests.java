package org.mingtang.request.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.procedure.Refusal;
import org.mingtang.request.Applicant;
import org.mingtang.request.ApplicantKind;
import org.mingtang.request.IdentityPaper;

/** What still tells who asked is found however it is written; what only looks alike is not. */
class LeaksTests {

    private static final Known CITIZEN = SomePeople.known(SomePeople.citizen(), "云麓捷安客运有限公司");
    private static final Known COMPANY = SomePeople.known(SomePeople.company());

    @ParameterizedTest
    @DisplayName("申请人的姓名、电话、邮箱、住址、证件号码，拆开、换宽度、换写法都查得出")
    @CsvSource(
            delimiter = '|',
            value = {
                "乔安宁|申请人姓名或者名称",
                "乔 安 宁|申请人姓名或者名称",
                "乔　安　宁|申请人姓名或者名称",
                "乔-安-宁|申请人姓名或者名称",
                "乔、安、宁|申请人姓名或者名称",
                "乔*安*宁|申请人姓名或者名称",
                "乔\u200b安\u200d宁|申请人姓名或者名称",
                "乔（安）宁|申请人姓名或者名称",
                "13900001234|申请人的电话",
                "１３９００００１２３４|申请人的电话",
                "139 0000 1234|申请人的电话",
                "139.0000.1234|申请人的电话",
                "一三九〇〇〇〇一二三四|申请人的电话",
                "一三九零零零零一二三四|申请人的电话",
                "+86 139 0000 1234|申请人的电话",
                "⑴3900001234|申请人的电话",
                "11010519491231002X|申请人的证件号码",
                "11010519491231002x|申请人的证件号码",
                "110105-19491231-002X|申请人的证件号码",
                "１１０１０５１９４９１２３１００２Ｘ|申请人的证件号码",
                "qiaoan@example.cn|申请人的邮箱",
                "qiaoan (at) example.cn|",
                "QIAOAN @ EXAMPLE . CN|申请人的邮箱",
                "云麓市学院路8号|申请人的住址",
                "学院路８号|申请人的住址",
                "学院 路 8 号|申请人的住址"
            })
    void findsTheApplicant(String words, String kind) {
        var refusals = Leaks.in(Map.of("答复", "前面的话，" + words + "，后面的话"), CITIZEN);
        if (kind == null) {
            assertThat(refusals).as("left to whoever reads").isEmpty();
        } else {
            assertThat(refusals).extracting(Refusal::message).contains("“答复”里还有" + kind + "，请删去或者改写。");
            assertThat(refusals.toString())
                    .as("never what it says")
                    .doesNotContain("乔安宁", "13900001234", "学院路", "qiaoan");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "申请人申请公开学区划分",
                "乔女士",
                "安宁疗护",
                "电话 13900001235",
                "云麓市学院路 9 号，云麓市",
                "110105 开头的区划代码",
                "本件申请 YSQ-2026-000017",
                "云麓捷安客运有限公司不同意公开"
            })
    void leavesWhatTellsNobody(String words) {
        assertThat(Leaks.in(Map.of("答复", words), CITIZEN).stream()
                        .map(Refusal::message)
                        .filter(message -> message.contains("申请人")))
                .isEmpty();
    }

    @Test
    void companyIsFoundByNameCodeRepresentativeAndTelephone() {
        assertThat(Leaks.in(Map.of("标题", "云麓青禾 物流有限公司", "申请内容", "91430100ma4l0test9 柳言之 0599 6120001"), COMPANY))
                .extracting(Refusal::message)
                .containsExactlyInAnyOrder(
                        "“标题”里还有申请人姓名或者名称，请删去或者改写。",
                        "“申请内容”里还有申请人的证件号码，请删去或者改写。",
                        "“申请内容”里还有经办人姓名，请删去或者改写。",
                        "“申请内容”里还有申请人的电话，请删去或者改写。");
    }

    @Test
    @DisplayName("别人的身份证号、手机号、银行卡号也不能留下")
    void findsNumbersOfOthers() {
        var refusals = Leaks.in(Map.of("答复", "身份证号44010119800101001X，手机13812345678，银行卡号6222021234567890128"), CITIZEN);
        assertThat(refusals)
                .extracting(Refusal::message)
                .anyMatch(message -> message.contains("身份证件号码 440101********001X"))
                .anyMatch(message -> message.contains("手机号码 138****5678"));
        assertThat(refusals.toString()).doesNotContain("44010119800101001X", "13812345678");
    }

    @Test
    void saysTheSameOnlyOnceForEachText() {
        assertThat(Leaks.in(Map.of("答复", "乔安宁，乔安宁，乔 安 宁"), CITIZEN)).hasSize(1);
        assertThat(Leaks.in(Map.of("答复", "乔安宁", "标题", "乔安宁"), CITIZEN)).hasSize(2);
        assertThat(Leaks.in(Map.of("答复", ""), CITIZEN)).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("一个字的名字、三位的号码到处都有，不作核对")
    @CsvSource({"安,123", " ,1", "'、',12a"})
    void isNotMisledByWhatStandsInEveryText(String name, String paper) {
        var who = new Applicant(
                ApplicantKind.PERSON,
                name == null ? "" : name + "·",
                IdentityPaper.OTHER,
                paper,
                null,
                "0",
                null,
                null);
        if (name == null || name.isBlank()) {
            who = new Applicant(ApplicantKind.OTHER, "某", IdentityPaper.OTHER, paper, null, "0", null, null);
        }
        assertThat(Leaks.in(Map.of("答复", "安全检查123件，12a，共10件"), SomePeople.known(who)))
                .isEmpty();
    }
}
