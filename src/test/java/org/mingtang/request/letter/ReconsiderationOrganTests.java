package org.mingtang.request.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.Outcome;

@DisplayName("Who reconsiders (行政复议法第二十四条、第二十七条、第二十八条)")
class ReconsiderationOrganTests {

    @ParameterizedTest(name = "{1}: {4}")
    @CsvSource({
        "DEPARTMENT, 云麓市发展和改革委员会, 云麓市人民政府, 东江省发展和改革委员会, 云麓市人民政府",
        "DEPARTMENT, 云麓市财政局, 云麓市人民政府, 东江省财政厅, 云麓市人民政府",
        "DEPARTMENT, 临江县教育局, 临江县人民政府, 云麓市教育局, 临江县人民政府",
        "GOVERNMENT, 云麓市人民政府, 东江省人民政府, , 东江省人民政府",
        "GOVERNMENT, 临江县人民政府, 云麓市人民政府, , 云麓市人民政府",
        "TOWNSHIP, 临江县河口镇人民政府, 临江县人民政府, , 临江县人民政府",
        "SUBDISTRICT, 云麓市城东街道办事处, 云麓市人民政府, , 云麓市人民政府",
        "CUSTOMS, 云麓海关, 云麓市人民政府, 东江海关, 东江海关",
        "FINANCIAL, 国家金融监督管理总局云麓监管分局, 云麓市人民政府, 国家金融监督管理总局东江监管局, 国家金融监督管理总局东江监管局",
        "FOREIGN_EXCHANGE, 国家外汇管理局云麓市分局, 云麓市人民政府, 国家外汇管理局东江省分局, 国家外汇管理局东江省分局",
        "TAX, 国家税务总局云麓市税务局, 云麓市人民政府, 国家税务总局东江省税务局, 国家税务总局东江省税务局",
        "STATE_SECURITY, 云麓市国家安全局, 云麓市人民政府, 东江省国家安全厅, 东江省国家安全厅"
    })
    void namesOneOrgan(OrganKind kind, String name, String government, String superior, String expected) {
        assertThat(ReconsiderationOrgan.of(organ(kind, name, government, superior)))
                .containsExactly(expected);
    }

    @Test
    @DisplayName("行政复议法第二十四条第二款: a province reconsiders its own acts")
    void letsAProvinceReconsiderItself() {
        Organ province = new Organ(OrganKind.GOVERNMENT, "东江省人民政府", true, "国务院", null, "法院", null);
        assertThat(ReconsiderationOrgan.of(province)).containsExactly("东江省人民政府");
    }

    @Test
    @DisplayName("行政复议法第二十八条: for a justice bureau its own government or the superior justice department")
    void leavesTheChoiceForJusticeBureaus() {
        Organ justice = organ(OrganKind.JUSTICE, "云麓市司法局", "云麓市人民政府", "东江省司法厅");
        assertThat(ReconsiderationOrgan.of(justice)).containsExactly("云麓市人民政府", "东江省司法厅");
        LetterFacts facts = LetterFacts.of(Outcome.NOT_FOUND, justice, SomeLetters.CASE, SomeLetters.SIGNED)
                .with(Field.SEARCH, "检索了全部公文");
        assertThat(SomeLetters.LETTERS.draft(facts).body()).contains("内向云麓市人民政府或者东江省司法厅申请行政复议");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A letter is not written where it would not know whom to name")
    void refusesToGuess(OrganKind kind) {
        assertThatThrownBy(() -> ReconsiderationOrgan.of(organ(kind, "云麓某局", null, " ")))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("“云麓某局”没有登记");
    }

    @Test
    @DisplayName("Trap 7: the superior department of an ordinary department is named in no letter")
    void neverNamesTheSuperiorDepartment() {
        Organ organ = organ(OrganKind.DEPARTMENT, "云麓市发展和改革委员会", "云麓市人民政府", "东江省发展和改革委员会");
        for (LetterFacts facts : SomeLetters.all().values()) {
            LetterFacts here = new LetterFacts(
                    facts.kind(),
                    facts.outcome(),
                    organ,
                    facts.request(),
                    facts.addressee(),
                    facts.person(),
                    facts.number(),
                    facts.date(),
                    false,
                    facts.words(),
                    facts.days(),
                    facts.withheld(),
                    facts.files());
            assertThat(SomeLetters.LETTERS.draft(here).text()).doesNotContain("东江省");
        }
    }

    private static Organ organ(OrganKind kind, String name, String government, String superior) {
        return new Organ(kind, name, false, government, superior, "云麓市中心区人民法院", null);
    }
}
