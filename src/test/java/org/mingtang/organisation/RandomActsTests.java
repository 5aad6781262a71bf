package org.mingtang.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is done to the units, lawful or not, they stay one tree and nobody is lost. */
@MingtangTest
class RandomActsTests {

    private static final int ACTS = 60;

    @Autowired
    private Units units;

    @Autowired
    private UnitRegister register;

    @Autowired
    private Organisation organisation;

    private final Person by = SignedAs.person(Role.OPENNESS_OFFICE);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    @DisplayName("After any acts whatsoever the units are one tree without a circle")
    void staysOneTree(long seed) {
        var chance = new Random(seed);
        var district = SomeUnits.district(units);
        var known = new ArrayList<>(List.of(district));
        int[] done = {0, 0};
        for (int i = 0; i < ACTS; i++) {
            // Each act in a transaction of its own, as it is from the desk.
            try {
                act(chance, known, district);
                done[0]++;
            } catch (UnlawfulAct refused) {
                assertThat(refused.getMessage()).isNotBlank();
                done[1]++;
            }
            mustBeATree(known);
        }
        assertThat(done[0]).as("done").isGreaterThan(ACTS / 5);
        assertThat(done[1]).as("refused").isPositive();
    }

    private void act(Random chance, List<UnitId> known, UnitId district) {
        var one = known.get(chance.nextInt(known.size()));
        var other = known.get(chance.nextInt(known.size()));
        var kind = UnitKind.values()[chance.nextInt(UnitKind.values().length)];
        switch (chance.nextInt(8)) {
            case 0, 1, 2 -> {
                var id = new UnitId(UUID.randomUUID());
                known.add(units.add(new NewUnit(id, "试" + id, "试", List.of(), kind, one, null), by));
            }
            case 3, 4 -> units.move(one, other, by);
            case 5 -> register.describe(one, kind, null, List.of("别名"), by);
            case 6 -> {
                if (!one.equals(district)) {
                    units.merge(one, other, by);
                }
            }
            default -> {
                if (!one.equals(district)) {
                    units.dissolve(one, by);
                }
            }
        }
    }

    private void mustBeATree(List<UnitId> known) {
        var tree = organisation.now().tree();
        var above = new HashSet<UnitId>();
        for (var node : tree.all()) {
            var parent = node.view().parent();
            assertThat(parent == null || above.contains(parent))
                    .as("%s stands after its parent", node.view().name())
                    .isTrue();
            assertThat(above.add(node.view().id())).as("once only").isTrue();
            if (node.view().active() && parent != null) {
                assertThat(tree.find(parent).orElseThrow().view().active())
                        .as("%s in use hangs on one in use", node.view().name())
                        .isTrue();
                assertThat(tree.find(parent).orElseThrow().view().kind() == UnitKind.OFFICE
                                && node.view().kind() != UnitKind.OFFICE)
                        .as("%s below an office", node.view().name())
                        .isFalse();
            }
        }
        assertThat(above).as("nobody is lost").containsAll(known);
        assertThat(known)
                .allSatisfy(id -> assertThat(tree.successor(tree.find(id).orElseThrow())
                                .map(UnitView::active)
                                .orElse(true))
                        .isTrue());
    }
}
