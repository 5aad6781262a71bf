package org.mingtang.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTests {

    private static final UnitView CITY = government("云麓市人民政府");
    private static final UnitView DISTRICT = government("云麓市东川区人民政府");
    private static final UnitView COUNTY = government("临江县人民政府");

    @ParameterizedTest(name = "{0} governs {1}")
    @CsvSource({
        "云麓市人民政府, 云麓市, 市",
        "云麓市东川区人民政府, 云麓市东川区, 区",
        "临江县政府, 临江县, 县",
        "云麓高新技术产业开发区管理委员会, 云麓高新技术产业开发区, 区",
        "云麓港区管委会, 云麓港区, 区",
        "' 云麓市 人民政府 ', 云麓市, 市"
    })
    void takesThePlaceOutOfTheName(String name, String place, String kind) {
        assertThat(Places.of(government(name))).isEqualTo(place);
        assertThat(Places.kind(government(name))).isEqualTo(kind);
    }

    @Test
    void aGovernmentWithoutAPlaceHasNone() {
        assertThat(Places.of(government("人民政府"))).isEmpty();
        assertThat(Places.kind(government("人民政府"))).isEmpty();
    }

    @ParameterizedTest(name = "{0} without its place is {1}")
    @CsvSource({
        "云麓市教育局, 教育局",
        "云麓市东川区教育局, 教育局",
        "东川区教育局, 东川区教育局",
        "临江县教育局, 临江县教育局",
        "教育局, 教育局",
        "云麓市, 云麓市",
        "云麓市云麓市教育局, 教育局"
    })
    void cutsThePlacesOfTheRegions(String name, String core) {
        assertThat(Places.core(name, List.of(DISTRICT, CITY))).isEqualTo(core);
    }

    @Test
    void cutsNothingWithoutRegions() {
        assertThat(Places.core("云麓市教育局", List.of())).isEqualTo("云麓市教育局");
        assertThat(Places.core("云麓市教育局", List.of(government("人民政府")))).isEqualTo("云麓市教育局");
    }

    @ParameterizedTest(name = "{0} in a district''s table names {1}")
    @CsvSource({
        "市教育局, 云麓市人民政府",
        "区教育局, 云麓市东川区人民政府",
        "全市各部门, 云麓市人民政府",
        "全区各部门, 云麓市东川区人民政府",
        "云麓市教育局, 云麓市人民政府",
        "云麓市东川区教育局, 云麓市东川区人民政府"
    })
    @DisplayName("The first words of a name tell the region it means")
    void findsTheRegionNamed(String name, String region) {
        assertThat(Places.named(PlainName.of(name), List.of(DISTRICT, CITY)).map(UnitView::name))
                .hasValue(region);
    }

    @ParameterizedTest
    @CsvSource({"教育局", "县教育局", "省教育厅", "全体科室", "全"})
    void findsNoRegionInOtherNames(String name) {
        assertThat(Places.named(name, List.of(DISTRICT, CITY))).isEmpty();
    }

    @Test
    @DisplayName("Of two districts one above the other the nearer is meant")
    void prefersTheNearerOfTheSameKind() {
        var zone = government("云麓市东川区港区管委会");
        assertThat(Places.named("区教育局", List.of(zone, DISTRICT, CITY))).hasValue(zone);
        assertThat(Places.named("县教育局", List.of(COUNTY, CITY))).hasValue(COUNTY);
        assertThat(Places.named("教育局", List.of())).isEmpty();
    }

    private static UnitView government(String name) {
        return new UnitView(UnitId.named(name), name, name, List.of(), UnitKind.GOVERNMENT, null, true);
    }
}
