package org.mingtang.request.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.identity.Role;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.AtOnce;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.letter.Organ;
import org.mingtang.request.letter.OrganKind;
import org.mingtang.request.reply.ReplyOrgans.Entered;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What letters know of an organ by its place and name, and what an office enters of itself. */
@MingtangTest
class ReplyOrgansTests {

    @Autowired
    Units units;

    @Autowired
    ReplyOrgans organs;

    @Autowired
    ReplyNumbers numbers;

    @Autowired
    TransactionTemplate transaction;

    UnitId government;

    @BeforeEach
    void aDistrict() {
        government = SomeUnits.district(units);
    }

    /** Led by the district's name, which no other test has. */
    private UnitId unit(String name, UnitKind kind) {
        return SomeUnits.add(units, named(name), named(name), kind, government);
    }

    private String named(String name) {
        return units.find(government).orElseThrow().name().replace("人民政府", "") + name;
    }

    @ParameterizedTest
    @DisplayName("行政复议法第二十四条、第二十七条、第二十八条：由谁复议看机关的性质")
    @CsvSource({
        "教育局, DEPARTMENT, DEPARTMENT",
        "财政局, DEPARTMENT, DEPARTMENT",
        "司法局, DEPARTMENT, JUSTICE",
        "省司法厅, DEPARTMENT, JUSTICE",
        "国家税务总局云麓区税务局, DEPARTMENT, TAX",
        "云麓海关, DEPARTMENT, CUSTOMS",
        "云麓区国家安全局, DEPARTMENT, STATE_SECURITY",
        "云麓区公共安全局, DEPARTMENT, DEPARTMENT",
        "和平街道办事处, TOWN, SUBDISTRICT",
        "东关镇人民政府, TOWN, TOWNSHIP",
        "西岭乡人民政府, GOVERNMENT, TOWNSHIP",
        "云麓新区人民政府, GOVERNMENT, GOVERNMENT"
    })
    void kindsByPlaceAndName(String name, UnitKind kind, OrganKind expected) {
        Organ organ = organs.of(unit(name, kind));
        assertThat(organ.kind()).isEqualTo(expected);
        assertThat(organ.name()).isEqualTo(named(name));
        assertThat(organ.government())
                .isEqualTo(units.find(government).orElseThrow().name());
        assertThat(organ.provincial()).isFalse();
        assertThat(organ.court()).isEqualTo("有管辖权的人民法院");
        assertThat(organ.superior()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"云麓省人民政府, true", "云麓自治区人民政府, true", "云麓市人民政府, false", "云麓自治州人民政府, false"})
    void governmentsOfProvincesReconsiderThemselves(String name, boolean provincial) {
        assertThat(organs.of(unit(name, UnitKind.GOVERNMENT)).provincial()).isEqualTo(provincial);
    }

    @Test
    void whatAnOfficeEnteredGoesBeforeTheRule() {
        UnitId tax = unit("地方税务局", UnitKind.DEPARTMENT);
        var head = RequestDesk.person("沈怀谷", tax, Role.HEAD);
        organs.enter(
                tax, new Entered(OrganKind.FINANCIAL, "市税务局", "云麓区人民法院", "https://fuyi.yunlu.example", "云税公复"), head);

        assertThat(organs.of(tax)).satisfies(organ -> {
            assertThat(organ.kind()).isEqualTo(OrganKind.FINANCIAL);
            assertThat(organ.superior()).isEqualTo("市税务局");
            assertThat(organ.court()).isEqualTo("云麓区人民法院");
            assertThat(organ.onlineReconsideration()).isEqualTo("https://fuyi.yunlu.example");
        });
        assertThat(organs.numbers(tax)).isEqualTo("云税公复〔{年}〕{序号}号");

        organs.enter(tax, Entered.NOTHING, head);
        assertThat(organs.entered(tax)).isEqualTo(Entered.NOTHING);
        assertThat(organs.of(tax).kind()).isEqualTo(OrganKind.TAX);
        assertThat(organs.numbers(tax)).isEqualTo(named("地方税务局") + "公复〔{年}〕{序号}号");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"fuyi.example", "ftp://fuyi.example", "https://a b.example", "javascript:alert(1)", "http://ab"})
    void anAddressThatIsNoneIsRefused(String online) {
        refused(online, null, "在线申请行政复议的网址应当以 http:// 或者 https:// 开头。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"云", "云教 公复", "云教公复2026", "云教〔公〕复", "{年}公复", ""})
    void aPrefixThatIsNoneIsRefused(String prefix) {
        refused(null, prefix, "机关代字写法不对，例如“云教公复”，不含空格、数字和括号。");
    }

    private void refused(@Nullable String online, @Nullable String prefix, String sentence) {
        UnitId unit = unit("水务局", UnitKind.DEPARTMENT);
        var head = RequestDesk.person("沈怀谷", unit, Role.HEAD);
        assertThatThrownBy(() -> organs.enter(unit, new Entered(null, null, null, online, prefix), head))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessage(sentence);
        assertThat(organs.entered(unit)).isEqualTo(Entered.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({"CLERK, true", "LEADER, true", "SYSTEM_ADMINISTRATOR, true", "HEAD, false", "OPENNESS_OFFICE, false"})
    void onlyTheHeadOfTheOrganItselfEnters(Role role, boolean own) {
        UnitId unit = unit("民政局", UnitKind.DEPARTMENT);
        var person = RequestDesk.person("沈怀谷", own ? unit : government, role);
        assertThatThrownBy(() -> organs.enter(unit, Entered.NOTHING, person))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessage("只能由本机关政府信息公开工作机构负责人填写本机关的文书信息。");
    }

    @Test
    void whatIsNoOrganIsSaid() {
        assertThatThrownBy(() -> organs.of(new UnitId(UUID.randomUUID()))).hasMessage("没有这个机关，请检查机构信息。");
    }

    @Test
    @DisplayName("a letter's number is given once, beginning anew with every year and every pattern")
    void lettersAreNumbered() throws InterruptedException {
        UnitId unit = unit("水务局", UnitKind.DEPARTMENT);
        var given = AtOnce.times(6, () -> transaction.execute(status -> numbers.next(unit, "区水公复〔{年}〕{序号}号", 2026)));
        assertThat(given.returned())
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 6)
                        .mapToObj("区水公复〔2026〕%d号"::formatted)
                        .toList());
        assertThat(List.of(
                        numbers.next(unit, "区水公复〔{年}〕{序号}号", 2027),
                        numbers.next(unit, "区水办复〔{年}〕{序号}号", 2027),
                        numbers.next(unit("民政局", UnitKind.DEPARTMENT), "区水公复〔{年}〕{序号}号", 2027)))
                .containsExactly("区水公复〔2027〕1号", "区水办复〔2027〕1号", "区水公复〔2027〕1号");
    }
}
