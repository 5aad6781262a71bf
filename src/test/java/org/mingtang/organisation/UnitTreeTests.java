package org.mingtang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mingtang.organisation.PaperCity.CITY;
import static org.mingtang.organisation.PaperCity.OFFICE;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UnitTreeTests {

    private static final String DISTRICT = "云麓市东川区人民政府";
    private static final String BUREAU = "云麓市东川区教育局";

    private final PaperCity city = PaperCity.small()
            .office("文秘科", OFFICE)
            .government(DISTRICT, CITY)
            .department(BUREAU, DISTRICT)
            .office("人事科", BUREAU)
            .town("云麓市东川区石桥镇人民政府", DISTRICT);

    @Test
    @DisplayName("Parents stand before their children, children before the next of their parents")
    void isInTreeOrder() {
        assertThat(names(city.tree().all()))
                .containsExactly(CITY, OFFICE, OFFICE + "文秘科", DISTRICT, BUREAU, BUREAU + "人事科", "云麓市东川区石桥镇人民政府");
    }

    @Test
    void keepsTheOrderOfEntryAmongSiblingsWhateverOrderTheyAreReadIn() {
        var late = new Unit(paper("乙局", UnitId.named(CITY)), 7).node();
        var early = new Unit(paper("丙局", UnitId.named(CITY)), 3).node();
        var same = new Unit(paper("甲局", UnitId.named(CITY)), 7).node();
        var top = city.unit(CITY).node();
        var tree = new UnitTree(List.of(late, same, top, early));
        assertThat(names(tree.all())).startsWith(CITY, "丙局").hasSize(4);
        assertThat(names(tree.all())).isEqualTo(names(new UnitTree(List.of(same, early, late, top)).all()));
    }

    @Test
    void knowsWhatIsDirectlyBelowAndWhatIsInAllBelow() {
        var tree = city.tree();
        assertThat(tree.below(UnitId.named(DISTRICT)))
                .extracting(UnitView::name)
                .containsExactly(BUREAU, "云麓市东川区石桥镇人民政府");
        assertThat(tree.subtree(UnitId.named(DISTRICT)))
                .extracting(UnitView::name)
                .containsExactly(DISTRICT, BUREAU, BUREAU + "人事科", "云麓市东川区石桥镇人民政府");
        assertThat(tree.below(UnitId.named("没有"))).isEmpty();
        assertThat(tree.subtree(UnitId.named("没有"))).isEmpty();
    }

    @Test
    void countsEndedUnitsAmongAllButNowhereBelow() {
        var tree = city.dissolve(BUREAU + "人事科").dissolve(BUREAU).tree();
        assertThat(names(tree.all())).contains(BUREAU, BUREAU + "人事科");
        assertThat(tree.active()).extracting(UnitView::name).doesNotContain(BUREAU, BUREAU + "人事科");
        assertThat(tree.below(UnitId.named(DISTRICT)))
                .extracting(UnitView::name)
                .containsExactly("云麓市东川区石桥镇人民政府");
        assertThat(tree.subtree(UnitId.named(BUREAU))).isEmpty();
    }

    @Test
    void goesUpToTheTop() {
        var tree = city.tree();
        var office = UnitId.named(BUREAU + "人事科");
        assertThat(tree.upwards(office))
                .extracting(UnitView::name)
                .containsExactly(BUREAU + "人事科", BUREAU, DISTRICT, CITY);
        assertThat(tree.depth(office)).isEqualTo(3);
        assertThat(tree.depth(UnitId.named(CITY))).isZero();
        assertThat(tree.upwards(UnitId.named("没有"))).isEmpty();
    }

    @Test
    @DisplayName("A unit belongs to the nearest government above, a government to itself")
    void knowsTheRegion() {
        var tree = city.tree();
        assertThat(tree.region(UnitId.named(BUREAU + "人事科")).map(UnitView::name))
                .hasValue(DISTRICT);
        assertThat(tree.region(UnitId.named(DISTRICT)).map(UnitView::name)).hasValue(DISTRICT);
        assertThat(tree.region(UnitId.named(OFFICE)).map(UnitView::name)).hasValue(CITY);
        assertThat(tree.region(UnitId.named("没有"))).isEmpty();
    }

    @Test
    void theTopIsTheActiveUnitWithoutAParent() {
        assertThat(city.tree().root().map(UnitView::name)).hasValue(CITY);
        assertThat(new UnitTree(List.of()).root()).isEmpty();
        var ended = new PaperCity().government(CITY, null).dissolve(CITY).government("新云市人民政府", null);
        assertThat(ended.tree().root().map(UnitView::name)).hasValue("新云市人民政府");
    }

    @Test
    @DisplayName("Who was merged into one that was merged again is succeeded by the last")
    void followsMergersToTheEnd() {
        city.department("甲局", CITY).department("乙局", CITY).department("丙局", CITY);
        city.merge("甲局", "乙局").merge("乙局", "丙局");
        assertThat(successor("甲局")).isEqualTo("丙局");
        assertThat(successor("乙局")).isEqualTo("丙局");
        assertThat(successor("丙局")).isEqualTo("丙局");
        city.dissolve("丙局");
        assertThat(successor("甲局")).isEqualTo("无");
        assertThat(successor("丙局")).isEqualTo("无");
    }

    @Test
    void followsAChangeOfTheTopAndOfParents() {
        city.government("云江省人民政府", null).move(CITY, "云江省人民政府").move(BUREAU, CITY);
        var tree = city.tree();
        assertThat(tree.root().map(UnitView::name)).hasValue("云江省人民政府");
        assertThat(tree.region(UnitId.named(BUREAU + "人事科")).map(UnitView::name))
                .hasValue(CITY);
        assertThat(tree.depth(UnitId.named(BUREAU))).isEqualTo(2);
    }

    @Test
    @DisplayName("Units that hang on no top are left out, and a circle does not hang the program")
    void leavesOutWhatHangsOnNothing() {
        city.department("甲局", "乙局").department("乙局", "甲局").department("丙局", "没有");
        var tree = city.tree();
        assertThat(names(tree.all())).doesNotContain("甲局", "乙局", "丙局").hasSize(7);
        assertThat(tree.find(UnitId.named("甲局"))).isEmpty();
        assertThat(tree.upwards(UnitId.named("乙局"))).isEmpty();
        assertThat(tree.subtree(UnitId.named("甲局"))).isEmpty();
    }

    @Test
    void doesNotChange() {
        var tree = city.tree();
        city.dissolve(OFFICE + "文秘科").rename(BUREAU, "云麓市东川区教育和体育局", "区教体局");
        assertThat(tree.find(UnitId.named(BUREAU)).map(each -> each.view().name()))
                .hasValue(BUREAU);
        assertThat(tree.active()).hasSize(7);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> tree.all().clear());
    }

    private String successor(String name) {
        var tree = city.tree();
        return tree.successor(tree.find(UnitId.named(name)).orElseThrow())
                .map(UnitView::name)
                .orElse("无");
    }

    private static NewUnit paper(String name, UnitId parent) {
        return new NewUnit(UnitId.named(name), name, name, List.of(), UnitKind.DEPARTMENT, parent, null);
    }

    private static List<String> names(List<UnitNode> nodes) {
        return nodes.stream().map(node -> node.view().name()).toList();
    }
}
