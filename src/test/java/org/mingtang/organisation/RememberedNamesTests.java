package org.mingtang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mingtang.organisation.Resolution.How.EXACT;
import static org.mingtang.organisation.Resolution.How.REMEMBERED;
import static org.mingtang.organisation.Resolution.How.UNKNOWN;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.audit.AuditEntry;
import org.mingtang.audit.AuditFilter;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.beans.factory.annotation.Autowired;

@MingtangTest
class RememberedNamesTests {

    @Autowired
    private Units units;

    @Autowired
    private RememberedNames remembered;

    @Autowired
    private GroupRegister register;

    @Autowired
    private AuditTrail trail;

    private final Person by = SignedAs.person(Role.OPENNESS_OFFICE);
    private UnitId district = new UnitId(UUID.randomUUID());
    private UnitId education = district;
    private UnitId sports = district;

    @BeforeEach
    void setUpADistrict() {
        district = SomeUnits.district(units);
        education = SomeUnits.department(units, district, "教育局");
        sports = SomeUnits.department(units, district, "体育局");
    }

    @Test
    @DisplayName("A decision goes before the name itself: who decided knew better")
    void goesBeforeTheRules() {
        assertThat(units.resolve("区教育局", district).how()).isEqualTo(EXACT);
        units.remember("区教育局", district, List.of(sports), by);
        var found = units.resolve("区教育局", district);
        assertThat(found.how()).isEqualTo(REMEMBERED);
        assertThat(ids(found)).containsExactly(sports);
        assertThat(found.note()).isEmpty();
        assertThat(found.nearest()).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("It counts however the name is spelt")
    @ValueSource(strings = {"教体文和旅口（含下属）", "教体文旅口(含下属)", " 教体文与旅口（含 下属）", "“教体文旅口”含下属"})
    void countsHoweverTheNameIsSpelt(String name) {
        units.remember("教体文和旅口（含下属）", district, List.of(education, sports), by);
        assertThat(ids(units.resolve(name, district))).containsExactly(education, sports);
    }

    @Test
    @DisplayName("It counts in the tables of its issuer, nowhere else, above or below")
    void countsForItsIssuerOnly() {
        units.remember("教体口", district, List.of(education), by);
        assertThat(units.resolve("教体口", district).how()).isEqualTo(REMEMBERED);
        assertThat(units.resolve("教体口", education).how()).isEqualTo(UNKNOWN);
        assertThat(units.resolve("教体口", SomeUnits.root(units)).how()).isEqualTo(UNKNOWN);
        units.remember("教体口", education, List.of(sports), by);
        assertThat(ids(units.resolve("教体口", district))).containsExactly(education);
    }

    @Test
    @DisplayName("A later decision replaces the earlier one; both are noted")
    void replacesAnEarlierDecision() {
        units.remember("教体口", district, List.of(education), by);
        var other = SignedAs.person(Role.CLERK);
        units.remember("教体口", district, List.of(sports, education), other);
        assertThat(remembered.all())
                .filteredOn(each -> each.issuer().equals(district))
                .containsExactly(
                        new RememberedNames.Decision(district, "教体口", List.of(sports, education), other.name()));
        assertThat(noted(by)).containsExactly("认定单位名称 教体口 1个单位");
        assertThat(noted(other)).containsExactly("认定单位名称 教体口 2个单位");
    }

    @Test
    @DisplayName("A forgotten decision leaves the name to the rules again, and only that name")
    void forgetsADecision() {
        units.remember("教体口", district, List.of(education), by);
        units.remember("区体育局", district, List.of(education), by);
        register.forget("区体育局", district, by);
        assertThat(units.resolve("区体育局", district).how()).isEqualTo(EXACT);
        assertThat(ids(units.resolve("区体育局", district))).containsExactly(sports);
        assertThat(units.resolve("教体口", district).how()).isEqualTo(REMEMBERED);
        assertThat(noted(by)).first().isEqualTo("取消名称认定 区体育局 ");
    }

    @Test
    void forgettingElsewhereChangesNothingHere() {
        units.remember("教体口", district, List.of(education), by);
        register.forget("教体口", education, by);
        assertThat(units.resolve("教体口", district).how()).isEqualTo(REMEMBERED);
    }

    @Test
    @DisplayName("A unit decided on that was renamed or merged is followed to what it is now")
    void followsTheUnit() {
        units.remember("体育口", district, List.of(sports), by);
        units.rename(sports, place() + "体育总局", "区体总局", by);
        assertThat(units.resolve("体育口", district).units())
                .extracting(UnitView::shortName)
                .containsExactly("区体总局");
        units.merge(sports, education, by);
        assertThat(ids(units.resolve("体育口", district))).containsExactly(education);
    }

    @Test
    @DisplayName("Two units decided on that became one are one unit, not twice the same")
    void namesAUnitOnce() {
        units.remember("教体口", district, List.of(education, sports), by);
        units.merge(sports, education, by);
        assertThat(ids(units.resolve("教体口", district))).containsExactly(education);
    }

    @Test
    @DisplayName("When all units decided on are dissolved, the rules decide again")
    void fallsBackWhenNobodyIsLeft() {
        units.remember("体育口", district, List.of(sports), by);
        units.remember("教体口", district, List.of(education, sports), by);
        units.dissolve(sports, by);
        assertThat(units.resolve("体育口", district).how()).isEqualTo(UNKNOWN);
        assertThat(ids(units.resolve("教体口", district))).containsExactly(education);
    }

    @Test
    @DisplayName("Nobody decides on no unit, on one that is not there, or on one that is dissolved")
    void refusesUnitsThatCannotBeMeant() {
        units.dissolve(sports, by);
        for (var chosen : List.of(
                List.<UnitId>of(),
                List.of(new UnitId(UUID.randomUUID())),
                List.of(education, new UnitId(UUID.randomUUID())),
                List.of(sports))) {
            assertThatExceptionOfType(UnlawfulAct.class)
                    .isThrownBy(() -> units.remember("体育口", district, chosen, by))
                    .withMessage("请为“体育口”选定至少一个现有单位。");
        }
        assertThat(remembered.find("体育口", district)).isEmpty();
        assertThat(noted(by)).noneMatch(each -> each.startsWith("认定"));
    }

    @Test
    @DisplayName("A unit merged while the page was open may still be chosen: its successor is meant")
    void takesAUnitMergedMeanwhile() {
        units.merge(sports, education, by);
        units.remember("体育口", district, List.of(sports), by);
        assertThat(ids(units.resolve("体育口", district))).containsExactly(education);
    }

    private String place() {
        return Places.of(units.find(district).orElseThrow());
    }

    private List<String> noted(Person person) {
        return trail.entries(new AuditFilter(null, "认定", null, null, null, null, 100)).stream()
                .filter(entry -> entry.account().equals(person.account()))
                .map((AuditEntry entry) -> entry.act() + " " + entry.subject() + " " + entry.detail())
                .toList();
    }

    private static List<UnitId> ids(Resolution found) {
        return found.units().stream().map(UnitView::id).toList();
    }
}
