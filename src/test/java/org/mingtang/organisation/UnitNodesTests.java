package org.mingtang.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What is read of units, and that whoever holds a copy sees every change of them. */
@MingtangTest
class UnitNodesTests {

    @Autowired
    UnitNodes nodes;

    @Autowired
    UnitRecords records;

    @Autowired
    Units units;

    @Autowired
    UnitRegister register;

    @Autowired
    Organisation organisation;

    @Autowired
    GroupRegister groups;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PlatformTransactionManager transactions;

    private TransactionTemplate apart = new TransactionTemplate();

    private final Person by = SignedAs.person(Role.OPENNESS_OFFICE);
    private UnitId district = new UnitId(UUID.randomUUID());
    private UnitId education = district;
    private long before;

    @BeforeEach
    void setUpADistrict() {
        district = SomeUnits.district(units);
        education = SomeUnits.department(units, district, "教育局");
        before = nodes.after(0).upTo();
        apart = new TransactionTemplate(transactions);
    }

    @Test
    @DisplayName("What is read by rows is what the stored units say of themselves")
    void readsWhatIsStored() {
        UnitId culture = SomeUnits.department(units, district, "文化局");
        register.describe(education, UnitKind.DEPARTMENT, null, List.of("无人用名甲", "无人用名乙"), by);
        register.rename(education, name() + "和体育局", "区教体局", by);
        register.describe(district, UnitKind.GOVERNMENT, "999901", List.of(), by);
        register.merge(culture, education, by);

        List<UnitNode> read = nodes.after(before).nodes();
        assertThat(read)
                .hasSize(3)
                .allSatisfy(node -> assertThat(node)
                        .isEqualTo(records.findById(node.view().id().value())
                                .orElseThrow()
                                .node()));
        assertThat(read).anySatisfy(node -> {
            assertThat(node.otherNames()).extracting(OtherName::name).contains("无人用名甲", "无人用名乙", "区教育局");
            assertThat(node.otherNames())
                    .extracting(OtherName::until)
                    .containsNull()
                    .anyMatch(Objects::nonNull);
        });
    }

    @Test
    void readsOnlyWhatChangedSince() {
        assertThat(nodes.after(before).nodes()).isEmpty();
        assertThat(nodes.after(before).upTo()).isEqualTo(before);

        register.rename(education, name() + "处", "区教育处", by);
        UnitNodes.Read read = nodes.after(before);
        assertThat(ids(read)).containsExactly(education);
        assertThat(read.upTo()).isGreaterThan(before);

        UnitId added = SomeUnits.department(units, district, "体育局");
        assertThat(ids(nodes.after(read.upTo()))).containsExactly(added);
        assertThat(ids(nodes.after(before))).containsExactlyInAnyOrder(education, added);
    }

    @Test
    @DisplayName("A further name alone is a change of its unit, whoever writes or removes it")
    void seesFurtherNames() {
        for (String act : List.of(
                "insert into unit_other_name (unit, name) values (?, '别名')",
                "update unit_other_name set until = '2026-03-02' where unit = ?",
                "delete from unit_other_name where unit = ?")) {
            long mark = nodes.after(before).upTo();
            database.sql(act).param(education.value()).update();
            assertThat(ids(nodes.after(mark))).as(act).containsExactly(education);
        }
    }

    @Test
    @DisplayName("A change that is rolled back stays in no copy, however often it was looked at meanwhile")
    void forgetsWhatWasRolledBack() {
        transaction.executeWithoutResult(undone -> {
            UnitId passing = SomeUnits.department(units, district, "临时局");
            register.rename(education, name() + "和体育局", "区教体局", by);
            assertThat(units.find(passing)).isPresent();
            assertThat(units.below(district)).hasSize(2);
            undone.setRollbackOnly();
        });
        SomeUnits.department(units, district, "文化局");

        assertThat(units.below(district)).extracting(UnitView::shortName).containsExactly("区教育局", "区文化局");
        assertThat(organisation.now().tree().all())
                .containsExactlyElementsOf(new UnitTree(nodes.after(0).nodes()).all());
    }

    @Test
    @DisplayName("A transaction keeps what it read, until it changes something itself: then nothing old may count")
    void holdsWhatItReadUntilItChangesAnything() {
        transaction.executeWithoutResult(mine -> {
            Organisation.Copy first = organisation.now();
            CompletableFuture.runAsync(() -> SomeUnits.department(units, district, "文化局"))
                    .join();
            assertThat(organisation.now()).isSameAs(first);
            assertThat(units.below(district)).hasSize(1);

            register.rename(education, name() + "处", "区教育处", by);
            assertThat(units.below(district)).extracting(UnitView::shortName).containsExactly("区教育处", "区文化局");
        });
        assertThat(units.below(district)).hasSize(2);
    }

    @Test
    void aTransactionWithinAnotherReadsForItself() {
        transaction.executeWithoutResult(outer -> {
            register.rename(education, name() + "处", "区教育处", by);
            Organisation.Copy own = organisation.now();
            apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            apart.executeWithoutResult(inner ->
                    assertThat(units.find(education)).map(UnitView::shortName).hasValue("区教育局"));
            assertThat(organisation.now().tree().find(education))
                    .as("what it changed itself")
                    .isEqualTo(own.tree().find(education));
            outer.setRollbackOnly();
        });
    }

    @Test
    void copiesOnceAndReadsNothingWhileNothingChanges() {
        assertThat(organisation.now()).isSameAs(organisation.now());
        Organisation.Copy copy = organisation.now();
        SomeUnits.department(units, district, "文化局");
        assertThat(organisation.now().tree()).isNotSameAs(copy.tree());
        assertThat(organisation.now().groups()).as("groups stand").isSameAs(copy.groups());
    }

    @Test
    void readsGroupsAnewWhenOneChanged() {
        String label = "试称" + UUID.randomUUID();
        groups.put(null, label, "试称", "DEPARTMENT below region", false, by);
        NamedGroup put = groupCalled(label);
        groups.put(put.id(), label + "乙", "试称", "DEPARTMENT below region", true, by);
        assertThat(groupCalled(label + "乙").narrow()).isTrue();
        groups.remove(put.id(), by);
        assertThat(organisation.now().groups()).extracting(NamedGroup::id).doesNotContain(put.id());
    }

    private NamedGroup groupCalled(String label) {
        return organisation.now().groups().stream()
                .filter(group -> group.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private String name() {
        return units.find(education).orElseThrow().name();
    }

    private static List<UnitId> ids(UnitNodes.Read read) {
        return read.nodes().stream().map(node -> node.view().id()).toList();
    }
}
