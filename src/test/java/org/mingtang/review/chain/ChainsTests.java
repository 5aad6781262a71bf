package org.mingtang.review.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.identity.Role.HEAD;
import static org.mingtang.identity.Role.LEADER;
import static org.mingtang.identity.Role.OPENNESS_OFFICE;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.NewAccount;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.Units;
import org.springframework.beans.factory.annotation.Autowired;

/** Which chain a draft passes, and who stands on its steps. */
@MingtangTest
class ChainsTests {

    @Autowired
    private Chains chains;

    @Autowired
    private StepPeople people;

    @Autowired
    private ChainPermissions permissions;

    @Autowired
    private Units units;

    @Autowired
    private Accounts accounts;

    private final String kind = "kind-" + UUID.randomUUID();
    private final Person editor = SignedAs.person(OPENNESS_OFFICE);
    private UnitId government;
    private UnitId office;
    private UnitId bureau;
    private UnitId section;

    @BeforeEach
    void found() {
        government = SomeUnits.district(units);
        String name = units.find(government).orElseThrow().name();
        office = SomeUnits.add(units, name + "办公室", name + "办公室", UnitKind.DEPARTMENT, government);
        bureau = SomeUnits.department(units, government, "教育局");
        String bureauName = units.find(bureau).orElseThrow().name();
        section = SomeUnits.add(units, bureauName + "基教科", "基教科", UnitKind.OFFICE, bureau);
    }

    @Test
    void choosesTheMostSpecificChain() {
        assertThat(chains.forDraft(bureau, kind)).isEqualTo(Chain.BUILT_IN);
        put(null, kind, "类别");
        assertThat(first(bureau)).isEqualTo("类别");
        put(bureau, null, "单位");
        assertThat(first(bureau)).isEqualTo("单位");
        put(bureau, kind, "单位加类别");
        assertThat(first(bureau)).isEqualTo("单位加类别");
        assertThat(first(office)).isEqualTo("类别");
    }

    @Test
    void givesAnOfficeTheChainOfItsDepartmentUnlessItHasItsOwn() {
        put(bureau, null, "局");
        assertThat(first(section)).isEqualTo("局");
        put(section, null, "科");
        assertThat(first(section)).isEqualTo("科");
    }

    @Test
    void countsEditionsAndKeepsTheEarlierOnes() {
        put(bureau, kind, "旧");
        put(bureau, kind, "新");

        assertThat(chains.forDraft(bureau, kind).edition()).isEqualTo(2);
        assertThat(chains.editions(bureau.value(), kind))
                .hasSize(2)
                .element(0)
                .asString()
                .contains("第 2 版", "新", "生效");
    }

    @Test
    void fallsBackWhenAChainIsEnded() {
        put(bureau, null, "单位");
        chains.end(chains.forDraft(bureau, kind), editor);

        assertThat(chains.forDraft(bureau, kind)).isEqualTo(Chain.BUILT_IN);
        put(bureau, null, "再设");
        assertThat(chains.forDraft(bureau, kind).edition()).isEqualTo(2);
    }

    @Test
    void putsNothingInForceThatBreaksTheRules() {
        Step attachmentsOnly = new Step("a", "附件", Who.ofOwnUnit(HEAD), 2, List.of("attachment:*"), true);
        Step nobody = new Step("b", "", Who.named(), 0, List.of("body"), true);

        assertThat(chains.put(bureau.value(), kind, List.of(), editor)).hasSize(1);
        assertThat(chains.put(bureau.value(), kind, List.of(attachmentsOnly, nobody), editor))
                .extracting(refusal -> String.valueOf(refusal.message()))
                .anyMatch(each -> each.contains("全部内容"))
                .anyMatch(each -> each.contains("步骤名称"))
                .anyMatch(each -> each.contains("工作日"))
                .anyMatch(each -> each.contains("指定一名审核人"));
        assertThat(chains.put(bureau.value(), kind, List.of(step("a", Role.AUDITOR), step("a", HEAD)), editor))
                .extracting(refusal -> String.valueOf(refusal.message()))
                .anyMatch(each -> each.contains("可以审核的角色"))
                .anyMatch(each -> each.contains("重复"));
        assertThat(chains.forDraft(bureau, kind)).isEqualTo(Chain.BUILT_IN);
    }

    @Test
    void letsHeadsOfTheUnitAndOfTheDepartmentAroundItStandForTheirOwn() {
        Who heads = Who.ofOwnUnit(HEAD);

        assertThat(people.mayStand(heads, section, at(section, HEAD))).isTrue();
        assertThat(people.mayStand(heads, section, at(bureau, HEAD))).isTrue();
        assertThat(people.mayStand(heads, bureau, at(section, HEAD))).isFalse();
        assertThat(people.mayStand(heads, bureau, at(office, HEAD))).isFalse();
        assertThat(people.mayStand(heads, bureau, at(bureau, Role.CLERK))).isFalse();
        assertThat(people.mayStand(heads, government, at(office, HEAD))).isTrue();
    }

    @Test
    void findsTheGeneralOfficeOfTheDraftsOwnGovernment() {
        Who leader = Who.ofGeneralOffice(LEADER);
        UnitId elsewhere = SomeUnits.department(units, SomeUnits.district(units), "教育局");

        assertThat(people.mayStand(leader, section, at(office, LEADER))).isTrue();
        assertThat(people.mayStand(leader, elsewhere, at(office, LEADER))).isFalse();
        assertThat(people.mayStand(leader, section, at(bureau, LEADER))).isFalse();
    }

    @Test
    void findsNamedUnitsAndNamedPeople() {
        String login = "r" + UUID.randomUUID().toString().substring(0, 8);
        NewAccount account =
                new NewAccount(login, "柏青川", office.value(), Set.of(HEAD), null, "a quiet mountain path", false);
        UUID id = accounts.create(account, Accounts.PROGRAM).value();
        Person named = accounts.find(id).orElseThrow();

        assertThat(people.of(Who.named(id), bureau)).containsExactly(named);
        assertThat(people.of(Who.ofUnit(office.value(), HEAD), bureau)).containsExactly(named);
        assertThat(people.mayStand(Who.named(id), bureau, at(office, HEAD))).isFalse();
        assertThat(people.unitsOf(Who.named(id), bureau)).containsExactly(office.value());
    }

    @Test
    void letsNobodyStandWhoMayNotReview() {
        Person auditor = at(office, Role.AUDITOR);

        assertThat(people.mayStand(Who.named(auditor.account()), bureau, auditor))
                .isFalse();
    }

    @Test
    void isSetUpByTheOpennessOfficeOfTheSameGovernmentOnly() {
        assertThat(permissions.mayEdit(at(office, OPENNESS_OFFICE), section.value()))
                .isTrue();
        assertThat(permissions.mayEdit(at(office, OPENNESS_OFFICE), null)).isFalse();
        assertThat(permissions.mayEdit(at(office, HEAD), section.value())).isFalse();
        UnitId other = SomeUnits.department(units, SomeUnits.district(units), "教育局");
        assertThat(permissions.mayEdit(at(office, OPENNESS_OFFICE), other.value()))
                .isFalse();
        Person top = at(SomeUnits.root(units), OPENNESS_OFFICE);
        assertThat(permissions.mayEdit(top, null)).isTrue();
        assertThat(permissions.mayEdit(top, other.value())).isTrue();
    }

    private void put(@Nullable UnitId unit, @Nullable String ofKind, String name) {
        Step only = new Step("only", name, Who.ofOwnUnit(HEAD), 2, List.of(), true);
        assertThat(chains.put(unit == null ? null : unit.value(), ofKind, List.of(only), editor))
                .isEmpty();
    }

    private String first(UnitId unit) {
        return chains.forDraft(unit, kind).steps().get(0).name();
    }

    private static Step step(String key, Role role) {
        return new Step(key, "审核", Who.ofOwnUnit(role), 2, List.of(), true);
    }

    private static Person at(UnitId unit, Role role) {
        return new Person(UUID.randomUUID(), "某人", unit.value(), Set.of(role));
    }
}
