package org.mingtang.review.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.review.DeskOfReviews.text;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.MingtangTest;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.Refusal;
import org.mingtang.review.DeskOfReviews;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The pages of chains as every role, and editions made at the same time. */
@MingtangTest
class ChainPagesTests {

    @Autowired
    private Chains chains;

    @Autowired
    private Units units;

    @Autowired
    private MockMvcTester web;

    private DeskOfReviews desk;
    private UnitId bureau;
    private UnitId elsewhere;
    private final String kind = "kind-" + UUID.randomUUID();

    @BeforeEach
    void found() {
        desk = new DeskOfReviews(web);
        bureau = SomeUnits.department(units, SomeUnits.district(units), "教育局");
        elsewhere = SomeUnits.department(units, SomeUnits.district(units), "教育局");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    @DisplayName("Only the openness office opens the pages of chains and changes them")
    void isOpenToTheOpennessOfficeOnly(Role role) {
        Person person = at(bureau, role);
        boolean may = role == Role.OPENNESS_OFFICE;

        assertThat(desk.get(person, "/desk/review-chains").getResponse().getStatus())
                .isEqualTo(may ? 200 : 403);
        assertThat(desk.get(person, "/desk/review-chains/edit?unit=" + bureau)
                        .getResponse()
                        .getStatus())
                .isEqualTo(may ? 200 : 403);
        int sent = desk.post(person, "/desk/review-chains", form(bureau.toString(), "初审"))
                .getResponse()
                .getStatus();
        assertThat(sent).isEqualTo(may ? 302 : 403);
        assertThat(chains.forDraft(bureau, kind).edition()).isEqualTo(may ? 1 : 0);
    }

    @Test
    void isNoMatterOfAnotherGovernmentsOffice() {
        Person stranger = at(elsewhere, Role.OPENNESS_OFFICE);

        assertThat(text(desk.post(stranger, "/desk/review-chains", form(bureau.toString(), "初审"))))
                .contains("您只能设置本级政府所属单位的审核流程");
        assertThat(text(desk.post(stranger, "/desk/review-chains", form("", "初审"))))
                .contains("由最上级政府的公开办设置");
        assertThat(chains.forDraft(bureau, kind)).isEqualTo(Chain.BUILT_IN);
    }

    @Test
    @DisplayName("A refused chain is shown again as it was typed, with every reason")
    void keepsWhatWasTypedWhenItIsRefused() {
        String[] form = form(bureau.toString(), "一二三四五六七八九十一二三四五六七八九十一");
        for (int i = 0; i < form.length; i += 2) {
            form[i + 1] = form[i].equals("days-0") ? "99" : form[i + 1];
        }

        String page = text(desk.post(at(bureau, Role.OPENNESS_OFFICE), "/desk/review-chains", form));

        assertThat(page).contains("20 字以内", "1 至 30 个工作日", "value=\"99\"");
        assertThat(chains.forDraft(bureau, kind)).isEqualTo(Chain.BUILT_IN);
    }

    @Test
    void showsTheEditionsThereHaveBeen() {
        Person editor = at(bureau, Role.OPENNESS_OFFICE);
        desk.post(editor, "/desk/review-chains", form(bureau.toString(), "旧的一步"));
        desk.post(editor, "/desk/review-chains", form(bureau.toString(), "新的一步"));

        assertThat(chains.editions(bureau.value(), kind))
                .hasSize(2)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("第 2 版")
                                .contains("新的一步")
                                .endsWith("（生效）"),
                        second -> assertThat(second)
                                .startsWith("第 1 版")
                                .contains("旧的一步")
                                .doesNotContain("生效"));
        assertThat(text(desk.get(editor, "/desk/review-chains/edit?unit=" + bureau + "&kind=" + kind)))
                .contains("第 2 版", "第 1 版");
    }

    @Test
    void treatsBrokenAddressesAsNothingAsked() {
        Person editor = at(bureau, Role.OPENNESS_OFFICE);

        assertThat(desk.get(editor, "/desk/review-chains/edit?unit=nonsense&kind=")
                        .getResponse()
                        .getStatus())
                .isLessThan(500);
        assertThat(desk.get(editor, "/desk/review-chains/edit?unit=" + UUID.randomUUID())
                        .getResponse()
                        .getStatus())
                .isLessThan(500);
    }

    @Test
    @DisplayName("Two editors at once: both are editions, one is in force")
    void countsEditionsMadeAtTheSameTime() throws Exception {
        Person editor = at(bureau, Role.OPENNESS_OFFICE);
        ExecutorService both = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<Refusal>>> puts = java.util.stream.IntStream.range(0, 8)
                    .<Callable<List<Refusal>>>mapToObj(
                            i -> () -> chains.put(bureau.value(), kind, steps("第" + i + "稿"), editor))
                    .toList();
            for (Future<List<Refusal>> put : both.invokeAll(puts)) {
                assertThat(put.get()).isEmpty();
            }
        } finally {
            both.shutdown();
        }

        assertThat(chains.editions(bureau.value(), kind))
                .hasSize(8)
                .filteredOn(each -> each.endsWith("（生效）"))
                .hasSize(1);
        assertThat(chains.forDraft(bureau, kind).edition()).isEqualTo(8);
        assertThat(chains.inForce())
                .filteredOn(chain -> kind.equals(chain.kind()))
                .hasSize(1);
    }

    @Test
    void beginsAFormWithTheChainThatCounts() {
        Person editor = at(bureau, Role.OPENNESS_OFFICE);
        assertThat(chains.nearest(bureau.value(), kind)).isEqualTo(Chain.BUILT_IN);
        chains.put(bureau.value(), null, steps("局里的"), editor);
        assertThat(chains.nearest(bureau.value(), kind).steps().get(0).name()).isEqualTo("局里的");
        chains.put(bureau.value(), kind, steps("这一类的"), editor);
        assertThat(chains.nearest(bureau.value(), kind).steps().get(0).name()).isEqualTo("这一类的");
        assertThat(chains.nearest(bureau.value(), null).steps().get(0).name()).isEqualTo("局里的");
        Chain found = chains.find(chains.nearest(bureau.value(), kind).id()).orElseThrow();
        assertThat(found.kind()).isEqualTo(kind);
        assertThat(chains.find(UUID.randomUUID())).isEmpty();
    }

    private static List<Step> steps(String name) {
        return List.of(new Step("only", name, Who.ofOwnUnit(Role.HEAD), 2, List.of(), true));
    }

    private String[] form(String unit, String name) {
        return new String[] {
            "unit",
            unit,
            "kind",
            kind,
            "name-0",
            name,
            "place-0",
            "OWN_UNIT",
            "role-0",
            "HEAD",
            "days-0",
            "2",
            "key-0",
            "only"
        };
    }

    private static Person at(UnitId unit, Role role) {
        return new Person(UUID.randomUUID(), "某人", unit.value(), Set.of(role));
    }
}
