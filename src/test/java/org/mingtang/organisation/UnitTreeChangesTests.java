package org.mingtang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.organisation.PaperCity.CITY;
import static org.mingtang.organisation.PaperCity.OFFICE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tree made from the one before and what changed is the tree made from all units. */
class UnitTreeChangesTests {

    private static final String BUREAU = "云麓市教育局";

    private final PaperCity city = PaperCity.small().department(BUREAU, CITY);

    @Test
    void takesInANewUnitWhereItStands() {
        UnitTree before = city.tree();
        city.office("文秘科", OFFICE);
        UnitTree after = before.with(List.of(city.unit(OFFICE + "文秘科").node()));
        assertThat(after.all()).isEqualTo(city.tree().all());
        assertThat(names(after)).containsExactly(CITY, OFFICE, OFFICE + "文秘科", BUREAU);
        assertThat(after.size()).isEqualTo(4);
    }

    @Test
    void leavesTheTreeItWasMadeFromAsItWas() {
        UnitTree before = city.tree();
        city.rename(BUREAU, "云麓市教体局", "市教体局").office("文秘科", OFFICE).dissolve(OFFICE + "文秘科");
        before.with(List.of(city.unit(BUREAU).node(), city.unit(OFFICE + "文秘科").node()));
        assertThat(names(before)).containsExactly(CITY, OFFICE, BUREAU);
        assertThat(before.below(UnitId.named(OFFICE))).isEmpty();
    }

    @Test
    void isItselfWhereNothingChanged() {
        UnitTree tree = city.tree();
        assertThat(tree.with(List.of())).isSameAs(tree);
    }

    @Test
    void takesAFirstUnit() {
        UnitTree tree = new UnitTree(List.of()).with(List.of(city.unit(CITY).node()));
        assertThat(tree.root().map(UnitView::name)).hasValue(CITY);
        assertThat(names(tree)).containsExactly(CITY);
    }

    @Test
    @DisplayName("A child that stands before its parent in what changed is not lost")
    void takesAWholeBranchInAnyOrder() {
        UnitTree before = city.tree();
        city.government("东川区人民政府", CITY).department("东川区教育局", "东川区人民政府").office("人事科", "东川区教育局");
        List<UnitNode> changed = new ArrayList<>(List.of(
                city.unit("东川区教育局人事科").node(),
                city.unit("东川区教育局").node(),
                city.unit("东川区人民政府").node()));
        assertThat(before.with(changed).all()).isEqualTo(city.tree().all());
        Collections.reverse(changed);
        assertThat(before.with(changed).all()).isEqualTo(city.tree().all());
    }

    @Test
    void takesMoreUnitsThanItPutsInOneByOne() {
        UnitTree before = city.tree();
        List<UnitNode> changed = IntStream.range(0, 200)
                .mapToObj(n ->
                        city.department("第" + n + "局", CITY).unit("第" + n + "局").node())
                .toList();
        assertThat(before.with(changed).all()).isEqualTo(city.tree().all()).hasSize(203);
    }

    @Test
    @DisplayName("What hung on nothing hangs where it should once its parent is there")
    void findsWhatWasLost() {
        city.department("甲局", "乙局").department("丁局", CITY);
        UnitTree before = city.tree();
        assertThat(names(before)).doesNotContain("甲局");
        city.department("乙局", CITY);
        UnitTree after = before.with(List.of(city.unit("乙局").node()));
        assertThat(names(after)).containsSubsequence("丁局", "乙局", "甲局");
        assertThat(after.all()).isEqualTo(city.tree().all());
    }

    @Test
    void keepsACircleOutAndFindsItAgainWhenItIsOpened() {
        city.department("甲局", CITY).department("乙局", "甲局");
        UnitTree before = city.tree();
        city.move("甲局", "乙局");
        UnitTree circle = before.with(List.of(city.unit("甲局").node()));
        assertThat(names(circle)).containsExactly(CITY, OFFICE, BUREAU);
        assertThat(circle.find(UnitId.named("甲局"))).isEmpty();
        city.move("甲局", CITY);
        assertThat(names(circle.with(List.of(city.unit("甲局").node())))).contains("甲局", "乙局");
        city.move("甲局", "甲局");
        assertThat(names(before.with(List.of(city.unit("甲局").node())))).doesNotContain("甲局", "乙局");
    }

    @Test
    void findsTheUnitInUseByItsFullName() {
        city.department("甲局", CITY).dissolve("甲局").rename(BUREAU, "云麓市教体局", "市教体局");
        UnitTree tree = city.tree();
        for (int time = 1; time <= 3; time++) {
            assertThat(tree.named("云麓市教体局").map(UnitView::id)).hasValue(UnitId.named(BUREAU));
            assertThat(tree.named(BUREAU)).isEmpty();
            assertThat(tree.named("市教体局")).as("a short name").isEmpty();
            assertThat(tree.named("甲局")).as("dissolved").isEmpty();
        }
        assertThat(city.tree().named("甲局")).as("dissolved, asked first").isEmpty();
        assertThat(city.tree().named("市教体局")).as("a short name, asked first").isEmpty();
    }

    @Test
    void knowsAllThatIsOrWasBelow() {
        city.office("人事科", BUREAU).office("财务科", BUREAU).dissolve(BUREAU + "人事科");
        assertThat(city.tree().within(UnitId.named(BUREAU)))
                .extracting(node -> node.view().name())
                .containsExactly(BUREAU, BUREAU + "人事科", BUREAU + "财务科");
        assertThat(city.tree().within(UnitId.named("没有"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @DisplayName("After any changes whatsoever, a few at a time, it is the tree of all units")
    void isTheTreeOfAllUnits(long seed) {
        Random chance = new Random(seed);
        List<String> known = new ArrayList<>(List.of(CITY, OFFICE, BUREAU));
        UnitTree tree = city.tree();
        for (int round = 0; round < 60; round++) {
            List<UnitNode> changed = new ArrayList<>();
            for (int n = 1 + chance.nextInt(4); n > 0; n--) {
                changed.add(changed(chance, known).node());
            }
            tree = tree.with(changed.stream()
                    .map(node -> city.unit(name(node, known)).node())
                    .toList());
            UnitTree whole = city.tree();
            assertThat(tree.all()).as("round %d", round).isEqualTo(whole.all());
            assertThat(tree.active()).isEqualTo(whole.active());
            assertThat(tree.root()).isEqualTo(whole.root());
            assertThat(tree.size()).isEqualTo(whole.size());
            for (String name : known) {
                assertThat(tree.subtree(UnitId.named(name))).isEqualTo(whole.subtree(UnitId.named(name)));
                assertThat(tree.find(UnitId.named(name))).isEqualTo(whole.find(UnitId.named(name)));
            }
        }
    }

    private Unit changed(Random chance, List<String> known) {
        String one = known.get(chance.nextInt(known.size()));
        @Nullable String other = known.get(chance.nextInt(known.size()));
        boolean active = city.view(one).active();
        switch (chance.nextInt(active ? 6 : 3)) {
            case 3 -> city.rename(one, one + chance.nextInt(9), "简" + chance.nextInt(9));
            case 4 -> city.move(one, one.equals(CITY) ? null : other);
            case 5 -> {
                if (!one.equals(CITY)) {
                    city.dissolve(one);
                }
            }
            default -> {
                String name = "局" + known.size();
                known.add(name);
                return city.department(name, one).unit(name);
            }
        }
        return city.unit(one);
    }

    private static String name(UnitNode node, List<String> known) {
        return known.stream()
                .filter(name -> UnitId.named(name).equals(node.view().id()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(UnitTree tree) {
        return tree.all().stream().map(node -> node.view().name()).toList();
    }
}
