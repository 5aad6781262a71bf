package org.mingtang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.organisation.PaperCity.CITY;
import static org.mingtang.organisation.PaperCity.OFFICE;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuerScopeTests {

    private static final String DISTRICT = "云麓市东川区人民政府";
    private static final String BUREAU = "云麓市东川区教育局";
    private static final String TOWN = "云麓市松岭镇人民政府";

    private final PaperCity city = PaperCity.small()
            .office("文秘科", OFFICE)
            .office("一股", OFFICE + "文秘科")
            .government(DISTRICT, CITY)
            .department(BUREAU, DISTRICT)
            .office("人事科", BUREAU)
            .town(TOWN, CITY);

    @Test
    @DisplayName("The regions of an issuer are the governments above, its own first")
    void goesUpThroughTheGovernments() {
        assertThat(regions(BUREAU + "人事科")).containsExactly(DISTRICT, CITY);
        assertThat(regions(DISTRICT)).containsExactly(DISTRICT, CITY);
        assertThat(regions(TOWN)).containsExactly(CITY);
        assertThat(regions("没有")).isEmpty();
    }

    @ParameterizedTest(name = "{0} means the offices of {1}")
    @DisplayName("A government acts through its 办公室, an office beside its neighbours")
    @CsvSource({
        "云麓市人民政府, 云麓市人民政府办公室",
        "云麓市人民政府办公室, 云麓市人民政府办公室",
        "云麓市人民政府办公室文秘科, 云麓市人民政府办公室",
        "云麓市人民政府办公室文秘科一股, 云麓市人民政府办公室",
        "云麓市东川区教育局人事科, 云麓市东川区教育局",
        "云麓市松岭镇人民政府, 云麓市松岭镇人民政府",
        "没有, 没有"
    })
    void findsWhoseOfficesAreMeant(String issuer, String unit) {
        assertThat(IssuerScope.officesOf(city.tree(), UnitId.named(issuer))).isEqualTo(UnitId.named(unit));
    }

    @Test
    @DisplayName("A government without a 办公室, or whose 办公室 ended, means its own offices")
    void doesWithoutAGeneralOffice() {
        assertThat(IssuerScope.officesOf(city.tree(), UnitId.named(DISTRICT))).isEqualTo(UnitId.named(DISTRICT));
        city.dissolve(OFFICE + "文秘科一股").dissolve(OFFICE + "文秘科").dissolve(OFFICE);
        assertThat(IssuerScope.officesOf(city.tree(), UnitId.named(CITY))).isEqualTo(UnitId.named(CITY));
    }

    @Test
    void findsTheGeneralOfficeByItsPlainName() {
        city.department("云麓市东川区政府办", DISTRICT);
        assertThat(IssuerScope.officesOf(city.tree(), UnitId.named(DISTRICT))).isEqualTo(UnitId.named("云麓市东川区政府办"));
    }

    @Test
    @DisplayName("Names are looked for near first: own offices, own region, everywhere else")
    void looksNearFirst() {
        var scopes = scopes(BUREAU);
        assertThat(scopes.get(0)).containsExactly(BUREAU + "人事科");
        assertThat(scopes.get(1)).containsExactly(DISTRICT, BUREAU);
        assertThat(scopes.get(2)).containsExactly(CITY, OFFICE, DISTRICT, BUREAU, TOWN);
        assertThat(scopes(OFFICE).get(0)).containsExactly(OFFICE + "文秘科", OFFICE + "文秘科一股");
    }

    @Test
    void looksAmongEndedUnitsToo() {
        city.dissolve(BUREAU + "人事科").dissolve(BUREAU);
        assertThat(scopes(DISTRICT).get(1)).contains(BUREAU);
    }

    @Test
    void aUnitNobodyKnowsHasNothingNear() {
        assertThat(scopes("没有").get(0)).isEmpty();
        assertThat(scopes("没有").get(2)).hasSize(5);
    }

    private List<String> regions(String issuer) {
        return IssuerScope.regions(city.tree(), UnitId.named(issuer)).stream()
                .map(UnitView::name)
                .toList();
    }

    private List<List<String>> scopes(String issuer) {
        var tree = city.tree();
        var id = UnitId.named(issuer);
        return IssuerScope.of(tree, id, IssuerScope.regions(tree, id)).stream()
                .map(scope -> scope.stream().map(node -> node.view().name()).toList())
                .toList();
    }
}
