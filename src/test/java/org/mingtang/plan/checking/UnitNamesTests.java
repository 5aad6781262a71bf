package org.mingtang.plan.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingtang.organisation.Resolution;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.UnitView;
import org.mingtang.plan.NewPlan.NewAssignment;
import org.mingtang.plan.checking.UploadPage.Option;
import org.mingtang.plan.reading.ReadPlan.Role;

/** Real units behind the names of a table. */
class UnitNamesTests {

    private final UnitView education = view("云麓市教育局", true);
    private final UnitView merged = view("云麓市文化局", false);
    private final UnitView justice = view("云麓市司法局", true);
    private final UnitNames names = new UnitNames(List.of(education, merged, justice));

    @Test
    void unitsThatWereMergedKeepTheirName() {
        assertThat(names.nameOf(id(merged))).isEqualTo("云麓市文化局");
        assertThat(names.namesOf(List.of(id(justice), id(education)))).containsExactly("云麓市司法局", "云麓市教育局");
        assertThat(names.nameOf(UUID.randomUUID())).isEqualTo("已不存在的单位");
    }

    @Test
    void onlyActiveUnitsAreOfferedInTheOrderOfTheTree() {
        assertThat(names.options(List.of(id(justice))))
                .containsExactly(
                        new Option(id(education).toString(), "云麓市教育局", false),
                        new Option(id(justice).toString(), "云麓市司法局", true));
    }

    @Test
    void aUnitChosenBeforeItWasMergedIsStillShownSoThatItCanBeTakenOff() {
        assertThat(names.optionsOf(List.of(id(merged), UUID.randomUUID()), List.of(id(merged))))
                .containsExactly(new Option(id(merged).toString(), "云麓市文化局", true));
    }

    @Test
    void aResolutionNamesOnlyUnitsThatAreStillActive() {
        RowUnit unit = RowUnit.unknown("各部门", Role.SUPPORT)
                .resolvedTo(new Resolution(
                        "各部门", Resolution.How.GROUP, List.of(education, merged, justice), List.of(), ""));

        assertThat(unit.units()).containsExactly(id(education), id(justice));
        assertThat(unit.how()).isEqualTo(Resolution.How.GROUP);
        assertThat(unit.role()).isEqualTo(Role.SUPPORT);
        assertThat(unit.resolved()).isTrue();
    }

    @Test
    void anUnknownNameStaysOpenUntilAPersonDecides() {
        RowUnit open = RowUnit.unknown("某中心", Role.LEAD)
                .resolvedTo(new Resolution("某中心", Resolution.How.UNKNOWN, List.of(), List.of(education), ""));
        assertThat(open.resolved())
                .as("the nearest candidate is an offer, no answer")
                .isFalse();

        RowUnit decided = open.decided(List.of(id(justice)));
        assertThat(decided).isEqualTo(new RowUnit("某中心", Role.LEAD, Resolution.How.REMEMBERED, List.of(id(justice))));
    }

    @Test
    void aUnitNamedTwiceKeepsTheNameUnderWhichItIsStrongest() {
        assertThat(RealUnits.of(List.of(
                        Samples.unit("各部门", Role.RESPONSIBLE, id(education), id(justice)),
                        Samples.unit("市教育局", Role.SUPPORT, id(education)),
                        Samples.unit("市司法局", Role.LEAD, id(justice)))))
                .containsExactly(
                        new NewAssignment(id(education), "各部门", Role.RESPONSIBLE),
                        new NewAssignment(id(justice), "市司法局", Role.LEAD));
    }

    @Test
    void ofEqualRolesTheFirstNameCounts() {
        assertThat(RealUnits.of(List.of(
                        Samples.unit("市教育局", Role.LEAD, id(education)),
                        Samples.unit("市教体局", Role.LEAD, id(education)))))
                .extracting(NewAssignment::namedAs)
                .containsExactly("市教育局");
    }

    @Test
    void namesNobodyKnowsAreNoUnits() {
        assertThat(RealUnits.of(List.of(Samples.unit("某中心", Role.LEAD)))).isEmpty();
        assertThat(RealUnits.of(List.of())).isEmpty();
    }

    private static UUID id(UnitView unit) {
        return unit.id().value();
    }

    private static UnitView view(String name, boolean active) {
        return new UnitView(new UnitId(UUID.randomUUID()), name, name, List.of(), UnitKind.DEPARTMENT, null, active);
    }
}
