package org.mingtang.review.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.review.DeskOfReviews.text;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.Units;
import org.mingtang.review.DeskOfReviews;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Setting up chains on the desk. */
@MingtangTest
class ChainDeskTests {

    @Autowired
    private Chains chains;

    @Autowired
    private Units units;

    @Autowired
    private MockMvcTester web;

    private DeskOfReviews desk;
    private UnitId bureau;
    private Person editor;

    @BeforeEach
    void found() {
        desk = new DeskOfReviews(web);
        UnitId government = SomeUnits.district(units);
        bureau = SomeUnits.department(units, government, "教育局");
        editor = new Person(UUID.randomUUID(), "文督", bureau.value(), Set.of(Role.OPENNESS_OFFICE));
    }

    @Test
    void beginsWithTheChainThatCountsAndPutsAnotherInForceInTheOrderGiven() {
        assertThat(text(desk.get(editor, "/desk/review-chains/edit?unit=" + bureau + "&kind=policy")))
                .contains("value=\"初审\"", "value=\"保密审查\"", "value=\"终审\"", "政策文件");

        MvcTestResult answer = desk.post(
                editor,
                "/desk/review-chains",
                "unit",
                bureau.toString(),
                "kind",
                "policy",
                "order-0",
                "2",
                "name-0",
                "复审",
                "place-0",
                "OWN_UNIT",
                "role-0",
                "LEADER",
                "days-0",
                "3",
                "order-1",
                "1",
                "name-1",
                "附件审查",
                "place-1",
                "UNIT",
                "unit-1",
                bureau.toString(),
                "role-1",
                "HEAD",
                "days-1",
                "1",
                "covers-1",
                "attachment:*、title",
                "batch-1",
                "yes");

        assertThat(answer).hasRedirectedUrl("/desk/review-chains");
        Chain chain = chains.forDraft(bureau, "policy");
        assertThat(chain.steps()).extracting(Step::name).containsExactly("附件审查", "复审");
        assertThat(chain.steps().get(0).covers()).containsExactly("attachment:*", "title");
        assertThat(chain.steps().get(0).inBatch()).isTrue();
        assertThat(chain.steps().get(0).who()).isEqualTo(Who.ofUnit(bureau.value(), Role.HEAD));
        assertThat(text(desk.get(editor, "/desk/review-chains"))).contains("附件审查", "只审 attachment:*、title", "第 1 版");
        assertThat(text(desk.get(editor, "/desk/review-chains/edit?unit=" + bureau + "&kind=policy")))
                .contains("历次版本", "value=\"附件审查\"");
    }

    @Test
    void keepsWhatWasFilledInWhenItBreaksTheRules() {
        MvcTestResult answer = desk.post(
                editor, "/desk/review-chains", "unit", bureau.toString(), "kind", "", "name-0", "复审", "days-0", "99");

        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("value=\"复审\"", "期限为 1 至 30 个工作日", "请选择可以审核的角色");
        assertThat(chains.forDraft(bureau, "publication")).isEqualTo(Chain.BUILT_IN);
    }

    @Test
    void isEndedByItsOwnOpennessOfficeOnly() {
        put();
        UUID id = chains.forDraft(bureau, "policy").id();
        UnitId elsewhere = SomeUnits.department(units, SomeUnits.district(units), "教育局");
        Person stranger = new Person(UUID.randomUUID(), "他人", elsewhere.value(), Set.of(Role.OPENNESS_OFFICE));

        assertThat(text(desk.post(stranger, "/desk/review-chains/" + id + "/end")))
                .contains("只能设置本级政府");
        assertThat(chains.forDraft(bureau, "policy").id()).isEqualTo(id);
        assertThat(desk.post(editor, "/desk/review-chains/" + id + "/end")).hasRedirectedUrl("/desk/review-chains");
        assertThat(chains.forDraft(bureau, "policy")).isEqualTo(Chain.BUILT_IN);
    }

    @Test
    void isNotSetUpForUnitsOfAnotherGovernmentNorForAll() {
        UnitId elsewhere = SomeUnits.department(units, SomeUnits.district(units), "教育局");

        assertThat(text(desk.get(editor, "/desk/review-chains/edit?unit=" + elsewhere)))
                .contains("只能设置本级政府");
        assertThat(text(desk.get(editor, "/desk/review-chains/edit"))).contains("最上级政府");
        assertThat(text(desk.post(editor, "/desk/review-chains", "unit", "nonsense")))
                .contains("没有这个单位");
    }

    private void put() {
        desk.post(
                editor,
                "/desk/review-chains",
                "unit",
                bureau.toString(),
                "kind",
                "policy",
                "name-0",
                "复审",
                "place-0",
                "OWN_UNIT",
                "role-0",
                "LEADER",
                "days-0",
                "3");
    }
}
