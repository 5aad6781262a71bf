package org.mingtang.request.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingtang.request.library.LibraryStage.CHECKING;
import static org.mingtang.request.library.LibraryStage.DRAFT;
import static org.mingtang.request.library.LibraryStage.RELEASED;
import static org.mingtang.request.library.LibraryStage.WITHDRAWN;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.UnitId;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.Outcome;
import org.mingtang.request.RemedyCase;
import org.mingtang.request.RequestId;

/** What can be done with a library case from which stage, by whom, and how it is shown. */
class LibraryActTests {

    private static final Map<LibraryAct, Set<LibraryStage>> LAWFUL = Map.ofEntries(
            Map.entry(LibraryAct.PROPOSE, Set.of()),
            Map.entry(LibraryAct.WRITE, Set.of(DRAFT, CHECKING)),
            Map.entry(LibraryAct.HAND_IN, Set.of(DRAFT)),
            Map.entry(LibraryAct.GIVE_BACK, Set.of(CHECKING)),
            Map.entry(LibraryAct.RELEASE, Set.of(CHECKING)),
            Map.entry(LibraryAct.TRAIN, Set.of(RELEASED)),
            Map.entry(LibraryAct.UNTRAIN, Set.of(RELEASED)),
            Map.entry(LibraryAct.OPEN, Set.of(RELEASED)),
            Map.entry(LibraryAct.PUBLISHED, Set.of(RELEASED)),
            Map.entry(LibraryAct.CLOSED, Set.of(RELEASED)),
            Map.entry(LibraryAct.WITHDRAW, Set.of(DRAFT, CHECKING, RELEASED)));

    private static final UUID UNIT = UUID.randomUUID();
    private static final LibraryPermissions PERMISSIONS = new LibraryPermissions();

    static Stream<Arguments> everyActAtEveryStage() {
        return Stream.of(LibraryAct.values())
                .flatMap(act -> Stream.of(LibraryStage.values()).map(stage -> Arguments.of(act, stage)));
    }

    @ParameterizedTest
    @MethodSource("everyActAtEveryStage")
    void isLawfulFromItsStagesOnly(LibraryAct act, LibraryStage stage) {
        boolean lawful = LAWFUL.get(act).contains(stage);
        assertThat(act.isPossibleFrom(stage)).isEqualTo(lawful);
        if (lawful) {
            assertThat(act.from(stage)).isNotNull();
        } else {
            assertThatThrownBy(() -> act.from(stage))
                    .isInstanceOf(UnlawfulAct.class)
                    .hasMessage("这个案例现在是“" + stage.label() + "”，不能" + act.label() + "。请刷新页面查看最新状态。");
        }
    }

    @Test
    void actsLeadOn() {
        assertThat(LibraryAct.HAND_IN.from(DRAFT)).isEqualTo(CHECKING);
        assertThat(LibraryAct.WRITE.from(CHECKING)).isEqualTo(DRAFT);
        assertThat(LibraryAct.RELEASE.from(CHECKING)).isEqualTo(RELEASED);
        assertThat(LibraryAct.TRAIN.from(RELEASED)).isEqualTo(RELEASED);
        assertThat(LibraryAct.WITHDRAW.from(RELEASED)).isEqualTo(WITHDRAWN);
    }

    @ParameterizedTest
    @EnumSource
    void everyRoleInTheUnitAndElsewhere(Role role) {
        Person own = new Person(UUID.randomUUID(), "甲", UNIT, Set.of(role));
        Person other = new Person(UUID.randomUUID(), "乙", UUID.randomUUID(), Set.of(role));
        boolean works = Set.of(Role.CLERK, Role.HEAD, Role.OPENNESS_OFFICE).contains(role);
        boolean decides = Set.of(Role.HEAD, Role.OPENNESS_OFFICE).contains(role);
        for (LibraryStage stage : LibraryStage.values()) {
            LibraryView view = view(stage, "标题", List.of());
            assertThat(PERMISSIONS.mayRead(own, view)).isEqualTo(works);
            assertThat(PERMISSIONS.mayRead(other, view)).isEqualTo(works && stage == RELEASED);
            for (LibraryAct act : LibraryAct.values()) {
                assertThat(PERMISSIONS.may(own, act, view)).isEqualTo(act == LibraryAct.OPEN ? decides : works);
                assertThat(PERMISSIONS.may(other, act, view)).isFalse();
                assertThatThrownBy(() -> PERMISSIONS.require(other, act, view)).hasMessageContaining("只能办理本机关的案例");
            }
        }
        if (works && !decides) {
            assertThatThrownBy(() -> PERMISSIONS.require(own, LibraryAct.OPEN, view(RELEASED, "标题", List.of())))
                    .hasMessage("案例是否向社会公开由本机关负责人决定。");
        }
    }

    @Test
    void isCalledByItsTitleAndItsGround() {
        assertThat(view(RELEASED, "学区划分", List.of()).name()).isEqualTo("学区划分");
        assertThat(view(WITHDRAWN, "", List.of()).name()).isEqualTo("2026 年部分公开案例");
        assertThat(view(RELEASED, "学区划分", List.of()).ground()).isEqualTo("第三十七条");
        assertThat(view(RELEASED, "学区划分", List.of(Outcome.PROCESS_INFORMATION, Outcome.ENFORCEMENT_FILE))
                        .ground())
                .isEqualTo("过程性信息、行政执法案卷信息");
    }

    @Test
    void lineTellsHowItEnded() {
        LibraryView view = view(RELEASED, "学区划分", List.of());
        assertThat(new LibraryLine(view, "教育局", List.of()))
                .returns("", LibraryLine::ending)
                .returns("chip-idle", LibraryLine::chip);
        var upheld = remedy(RemedyCase.Kind.RECONSIDERATION, RemedyCase.Result.UPHELD);
        var corrected = remedy(RemedyCase.Kind.SUIT_AFTER, RemedyCase.Result.CORRECTED);
        var pending = remedy(RemedyCase.Kind.DIRECT_SUIT, null);
        assertThat(new LibraryLine(view, "教育局", List.of(upheld)))
                .returns("行政复议结果维持", LibraryLine::ending)
                .returns("chip-ok", LibraryLine::chip);
        assertThat(new LibraryLine(view, "教育局", List.of(upheld, corrected)))
                .returns("行政复议结果维持；行政诉讼（复议后起诉）结果纠正", LibraryLine::ending)
                .returns("chip-late", LibraryLine::chip);
        assertThat(new LibraryLine(view, "教育局", List.of(pending)).ending()).isEqualTo("行政诉讼（未经复议直接起诉）尚未审结");
        assertThat(new LibraryLine(view, "教育局", List.of()).asked()).hasSize(121).endsWith("…");
    }

    private static RemedyCase remedy(RemedyCase.Kind kind, RemedyCase.Result result) {
        return new RemedyCase(UUID.randomUUID(), kind, "1", AnsweredCases.DAY, result, null);
    }

    private static LibraryView view(LibraryStage stage, String title, List<Outcome> grounds) {
        return new LibraryView(
                UUID.randomUUID(),
                new RequestId(UUID.randomUUID()),
                0,
                new UnitId(UNIT),
                new UnitId(UUID.randomUUID()),
                Outcome.PARTLY_DISCLOSED,
                grounds,
                2026,
                stage,
                new LibraryText(title, "字".repeat(200), "答", ""),
                false,
                null,
                null,
                null,
                null);
    }
}
