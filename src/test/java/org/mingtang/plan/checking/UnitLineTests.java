package org.mingtang.plan.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.plan.reading.ReadPlan.Role;

/** One unit as the form of a row sends it. */
class UnitLineTests {

    private final UUID education = UUID.randomUUID();
    private final UUID justice = UUID.randomUUID();

    @Test
    void tickedAndChosenFromTheLongListAreOneChoiceWithoutDoubles() {
        assertThat(line("各部门", List.of(education), List.of(justice, education)).units())
                .containsExactly(education, justice);
    }

    @Test
    void nothingTickedIsNoUnit() {
        assertThat(line("市教育局", null, null).units()).isEmpty();
    }

    @Test
    void aNameOrAChoiceMakesALineCount() {
        assertThat(line("市教育局", null, null).counts()).isTrue();
        assertThat(line("", List.of(education), null).counts()).isTrue();
        assertThat(line(" ", null, List.of(justice)).counts()).isTrue();
        assertThat(line("　", null, List.of()).counts()).isFalse();
        assertThat(UnitLine.EMPTY.counts()).isFalse();
    }

    @Test
    void aLineThatIsToGoDoesNotCount() {
        assertThat(new UnitLine("市教育局", "LEAD", List.of(education), null, null, "1").counts())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleCanBeChosen(Role role) {
        assertThat(new UnitLine("市教育局", role.name(), null, null, null, null).roleOr(Role.RESPONSIBLE))
                .isEqualTo(role);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "牵头", "BOSS"})
    void anotherRoleIsTheUsualOne(@Nullable String typed) {
        assertThat(new UnitLine("市教育局", typed, null, null, null, null).roleOr(Role.SUPPORT))
                .isEqualTo(Role.SUPPORT);
    }

    @Test
    void aNameThatNobodyKnowsIsOfferedToBeRemembered() {
        assertThat(UnitLine.of(Samples.unit("某中心", Role.LEAD)).remember()).isNotNull();
        assertThat(UnitLine.of(Samples.unit("市教育局", Role.LEAD, education)).remember())
                .as("what was found by itself is not decided by saving the row")
                .isNull();
    }

    @Test
    void aUnitIsShownWithItsRoleAndWhomItMeans() {
        UnitLine line = UnitLine.of(Samples.unit("各部门", Role.SUPPORT, education, justice));

        assertThat(line.name()).isEqualTo("各部门");
        assertThat(line.role()).isEqualTo("SUPPORT");
        assertThat(line.units()).containsExactly(education, justice);
        assertThat(line.gone()).isNull();
    }

    private static UnitLine line(String name, @Nullable List<UUID> chosen, @Nullable List<UUID> more) {
        return new UnitLine(name, "RESPONSIBLE", chosen, more, null, null);
    }
}
