package org.mingtang.review.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.identity.Role.AUDITOR;
import static org.mingtang.identity.Role.HEAD;
import static org.mingtang.identity.Role.OPENNESS_OFFICE;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.MingtangTest;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.AgendaLine;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.NewAccount;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.Refusal;
import org.mingtang.review.DeskOfReviews;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A step of named people has only such as may review, and the office learns when one of them no longer may. */
@MingtangTest
class NamedPeopleTests {

    @Autowired
    private Chains chains;

    @Autowired
    private ChainWatch watch;

    @Autowired
    private StepPeople people;

    @Autowired
    private Units units;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Agenda agenda;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvcTester web;

    private final String kind = "kind-" + UUID.randomUUID();
    private UnitId government;
    private UnitId office;
    private UnitId bureau;
    private Person editor;

    @BeforeEach
    void found() {
        government = SomeUnits.district(units);
        String name = units.find(government).orElseThrow().name();
        office = SomeUnits.add(units, name + "办公室", name + "办公室", UnitKind.DEPARTMENT, government);
        bureau = SomeUnits.department(units, government, "教育局");
        editor = person("苏明远", office, OPENNESS_OFFICE);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    @DisplayName("Only who may review at all can be named")
    void takesThoseWhoMayReview(Role role) {
        Person somebody = person("柏青川", bureau, role);
        boolean may = Permission.REVIEW_DRAFT.isGivenTo(Set.of(role));

        assertThat(put(bureau, somebody))
                .extracting(Refusal::message)
                .containsExactlyElementsOf(
                        may ? List.of() : List.of("第 1 步：柏青川（" + name(bureau) + "）没有审核稿件的权限，不能指定为审核人。"));
        assertThat(chains.forDraft(bureau, kind).edition()).isEqualTo(may ? 1 : 0);
    }

    @Test
    void takesPeopleOfTheOwnAndOfHigherGovernmentsOnly() {
        Person own = person("本局科长", bureau, HEAD);
        Person general = person("区办主任", office, HEAD);
        Person above = person("市领导", SomeUnits.root(units), HEAD);
        UnitId elsewhere = SomeUnits.department(units, SomeUnits.district(units), "教育局");
        Person stranger = person("外区科长", elsewhere, HEAD);

        assertThat(put(bureau, own, general, above)).isEmpty();
        assertThat(put(bureau, own, stranger))
                .containsExactly(new Refusal("people", "第 1 步：外区科长（" + name(elsewhere) + "）不属于本级或者上级政府，不能指定为审核人。"));
        assertThat(put(null, own))
                .extracting(Refusal::message)
                .as("a chain for all units is the topmost government's")
                .singleElement()
                .asString()
                .contains("不属于本级或者上级政府");
        assertThat(put(null, above)).isEmpty();
    }

    @Test
    void takesNobodyWhoLeftOrNeverWas() {
        Person gone = person("离职科长", bureau, HEAD);
        deactivate(gone);
        Person homeless = person("无单位科长", new UnitId(Accounts.NO_UNIT), HEAD);
        UnitId closed = SomeUnits.department(units, government, "旧局");
        Person left = person("旧局科长", closed, HEAD);
        units.dissolve(closed, editor);

        assertThat(refusal(gone)).isEqualTo("第 1 步：离职科长（" + name(bureau) + "）的账户已停用，不能指定为审核人。");
        assertThat(refusal(homeless)).contains("无单位科长没有所属单位");
        assertThat(refusal(left)).contains("旧局科长没有所属单位，或者所属单位已撤销");
        assertThat(put(bureau, new Person(UUID.randomUUID(), "虚构", bureau.value(), Set.of(HEAD))))
                .extracting(Refusal::message)
                .containsExactly("第 1 步：所选的账户已不存在，不能指定为审核人。");
        assertThat(chains.forDraft(bureau, kind)).isEqualTo(Chain.BUILT_IN);
    }

    @Test
    @DisplayName("The form keeps what was filled in and says why it was refused; it offers only whom it would take")
    void saysOnTheFormWhyNot() {
        DeskOfReviews desk = new DeskOfReviews(web);
        Person auditor = person("审计员" + kind.substring(5, 13), bureau, AUDITOR);
        Person head = person("科长" + kind.substring(5, 13), bureau, HEAD);

        var answer = desk.post(
                editor,
                "/desk/review-chains",
                "unit",
                bureau.toString(),
                "kind",
                kind,
                "name-0",
                "复审",
                "place-0",
                "PEOPLE",
                "people-0",
                auditor.account().toString(),
                "days-0",
                "2");

        assertThat(answer).hasStatus(422);
        assertThat(DeskOfReviews.text(answer))
                .contains("没有审核稿件的权限，不能指定为审核人", "value=\"复审\"", head.name() + "（")
                .doesNotContain(auditor.account().toString());
    }

    @Test
    @DisplayName("When a named person loses the right the office has it on its agenda, until the chain is put right")
    void tellsTheOfficeWhenSomebodyLosesTheRight() {
        Person head = person("柏青川", bureau, HEAD);
        Person other = person("顾清和", bureau, HEAD);
        put(bureau, head, other);
        watch.look(head.account());
        assertThat(told()).isEmpty();

        deactivate(head);
        watch.look(other.account());

        assertThat(told()).singleElement().satisfies(line -> {
            assertThat(line.title()).contains("调整审核流程", name(bureau));
            assertThat(line.detail()).contains("“复审”", "柏青川", "账户已停用").doesNotContain("顾清和");
            assertThat(line.href()).isEqualTo("/desk/review-chains/edit?unit=" + bureau + "&kind=" + kind);
        });
        DeskOfReviews desk = new DeskOfReviews(web);
        assertThat(DeskOfReviews.text(desk.get(editor, "/desk/review-chains"))).contains("请调整", "柏青川（");

        put(bureau, other);
        assertThat(told()).isEmpty();
    }

    @Test
    void findsOutByTheDayWhatNobodyTold() {
        UnitId section = SomeUnits.department(units, government, "审计局");
        put(bureau, person("柏青川", section, HEAD));
        units.dissolve(section, editor);
        assertThat(told()).isEmpty();

        watch.look();
        assertThat(told()).hasSize(1);

        chains.end(chains.forDraft(bureau, kind), editor);
        assertThat(told()).isEmpty();
    }

    @Test
    void isSilentAboutChainsThatNameOthers() {
        put(bureau, person("顾清和", bureau, HEAD));
        Person stranger = person("柏青川", bureau, AUDITOR);

        watch.look(stranger.account());

        assertThat(told()).isEmpty();
    }

    @Test
    @DisplayName("The office is that of the unit's government, else of the next one above that has one")
    void knowsWhichOfficeLooksAfterAUnit() {
        assertThat(people.office(bureau.value())).isEqualTo(office.value());
        UnitId town = SomeUnits.add(units, name(government) + "石桥镇", "石桥镇", UnitKind.GOVERNMENT, government);
        assertThat(people.office(town.value())).isEqualTo(office.value());
        UUID nowhere = UUID.randomUUID();
        assertThat(people.office(nowhere)).isEqualTo(nowhere);
    }

    private List<AgendaLine> told() {
        return agenda.open(office.value(), 100).stream()
                .filter(line -> line.href().startsWith("/desk/review-chains"))
                .toList();
    }

    private String refusal(Person named) {
        return put(bureau, named).get(0).message();
    }

    private List<Refusal> put(@Nullable UnitId unit, Person... named) {
        UUID[] ids = java.util.Arrays.stream(named).map(Person::account).toArray(UUID[]::new);
        return chains.put(
                unit == null ? null : unit.value(),
                kind,
                List.of(new Step("second", "复审", Who.named(ids), 2, List.of(), true)),
                editor);
    }

    private Person person(String name, UnitId unit, Role role) {
        String login = "n" + UUID.randomUUID().toString().substring(0, 8);
        UUID id = accounts.create(
                        new NewAccount(login, name, unit.value(), Set.of(role), null, "a quiet mountain path", false),
                        Accounts.PROGRAM)
                .value();
        return accounts.find(id).orElseThrow();
    }

    private void deactivate(Person person) {
        database.sql("update account set active = false where id = ?")
                .param(person.account())
                .update();
    }

    private String name(UnitId unit) {
        return units.find(unit).orElseThrow().name();
    }
}
