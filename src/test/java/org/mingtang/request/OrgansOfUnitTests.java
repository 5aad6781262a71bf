package org.mingtang.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.identity.Accounts;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** For which organs a unit takes in requests: looked up from the unit, not by asking of every organ. */
@MingtangTest
class OrgansOfUnitTests {

    @Autowired
    Requests requests;

    @Autowired
    Units units;

    @Autowired
    TransactionTemplate transaction;

    private UnitId government;
    private UnitId education;

    @BeforeEach
    void district() {
        government = SomeUnits.district(units);
        education = SomeUnits.department(units, government, "教育局");
    }

    @Test
    void aDepartmentTakesInItsOwn() {
        assertThat(requests.organsOf(education)).extracting(UnitView::id).containsExactly(education);
    }

    @Test
    @DisplayName("政府没有办公室的自己收，有的由办公室收")
    void aGeneralOfficeTakesInForItsGovernment() {
        assertThat(requests.organsOf(government)).extracting(UnitView::id).containsExactly(government);
        UnitId office = office("办公室");
        assertThat(requests.organsOf(office)).extracting(UnitView::id).containsExactly(government, office);
        assertThat(requests.organsOf(government)).extracting(UnitView::id).containsExactly(government);
        assertThat(requests.organsOf(education)).extracting(UnitView::id).containsExactly(education);
    }

    @Test
    void ofTwoSuchOfficesTheFirstDoes() {
        UnitId first = office("办公室");
        UnitId second = office("政府办公室");
        assertThat(requests.organsOf(first)).hasSize(2);
        assertThat(requests.organsOf(second)).extracting(UnitView::id).containsExactly(second);
    }

    @Test
    void whatHasEndedTakesInNothing() {
        UnitId office = office("办公室");
        units.dissolve(office, Accounts.PROGRAM);
        assertThat(requests.organsOf(office)).isEmpty();
        assertThat(requests.organsOf(new UnitId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void aSectionIsNoOrgan() {
        UnitId section = SomeUnits.add(units, name() + "教育局人事科", "人事科", UnitKind.OFFICE, education);
        assertThat(requests.organsOf(section)).isEmpty();
    }

    @Test
    @DisplayName("与逐个机关去问是一样的")
    void isWhatAskingEveryOrganSays() {
        UnitId office = office("办公室");
        transaction.executeWithoutResult(reading -> {
            for (UnitId unit : List.of(government, education, office)) {
                assertThat(requests.organsOf(unit))
                        .isEqualTo(requests.organs().stream()
                                .filter(organ -> organ.id().equals(unit)
                                        || requests.handler(organ.id()).equals(unit))
                                .toList());
            }
        });
    }

    private UnitId office(String name) {
        String whole = units.find(government).orElseThrow().name() + name;
        return SomeUnits.add(units, whole, whole, UnitKind.DEPARTMENT, government);
    }

    private String name() {
        return units.find(government).orElseThrow().name();
    }
}
