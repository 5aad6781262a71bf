package org.mingtang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.organisation.PaperCity.CITY;
import static org.mingtang.organisation.PaperCity.OFFICE;
import static org.mingtang.organisation.Resolution.How.GROUP;
import static org.mingtang.organisation.Resolution.How.UNKNOWN;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the delivered groups mean, by whose table they stand in and how the tree is. */
class GroupScopeTests {

    private static final String DISTRICT = "云麓市东川区人民政府";
    private static final String DISTRICT_OFFICE = "云麓市东川区人民政府办公室";
    private static final String BUREAU = "云麓市教育局";
    private static final String TOWN = "云麓市松岭镇人民政府";

    private final PaperCity city = PaperCity.small()
            .department(BUREAU, CITY)
            .department("云麓市考试院", BUREAU)
            .town(TOWN, CITY)
            .unit("云麓市供水集团", "市供水集团", UnitKind.PUBLIC_ENTERPRISE, CITY)
            .government(DISTRICT, CITY)
            .department(DISTRICT_OFFICE, DISTRICT)
            .department("云麓市东川区教育局", DISTRICT)
            .town("云麓市东川区石桥镇人民政府", DISTRICT)
            .office("文秘科", OFFICE)
            .office("督查科", OFFICE)
            .office("人事科", BUREAU)
            .office("党政办", TOWN)
            .office("综合科", DISTRICT_OFFICE);

    @Test
    @DisplayName("各镇街 of a city are all towns in it, those of its districts included; of a district, its own")
    void meansTheTownsOfTheIssuersRegion() {
        assertThat(city.meant("各镇街", OFFICE)).containsExactly(TOWN, "云麓市东川区石桥镇人民政府");
        assertThat(city.meant("各镇街", BUREAU)).containsExactly(TOWN, "云麓市东川区石桥镇人民政府");
        assertThat(city.meant("各镇街", DISTRICT)).containsExactly("云麓市东川区石桥镇人民政府");
        assertThat(city.meant("各镇街", "云麓市东川区教育局")).containsExactly("云麓市东川区石桥镇人民政府");
    }

    @Test
    @DisplayName("市政府各部门 are those right below the government, not what lies below a department")
    void meansTheDepartmentsOfTheGovernment() {
        assertThat(city.meant("市政府各部门", OFFICE)).containsExactly(OFFICE, BUREAU);
        assertThat(city.meant("各部门", DISTRICT)).containsExactly(DISTRICT_OFFICE, "云麓市东川区教育局");
    }

    @Test
    @DisplayName("市… in a district's table means the city above, 区… the district itself")
    void readsTheKindOfPlaceInTheName() {
        assertThat(city.meant("市政府各部门", DISTRICT)).containsExactly(OFFICE, BUREAU);
        assertThat(city.meant("区政府各部门", DISTRICT)).containsExactly(DISTRICT_OFFICE, "云麓市东川区教育局");
        assertThat(city.meant("全市各镇街", DISTRICT)).containsExactly(TOWN, "云麓市东川区石桥镇人民政府");
        assertThat(city.meant("全区各镇街", DISTRICT)).containsExactly("云麓市东川区石桥镇人民政府");
    }

    @Test
    @DisplayName("各科室 are the issuer's own; of a government, those of its general office")
    void meansTheOfficesOfTheIssuer() {
        assertThat(city.meant("各科室", BUREAU)).containsExactly(BUREAU + "人事科");
        assertThat(city.meant("各科室", CITY)).containsExactly(OFFICE + "文秘科", OFFICE + "督查科");
        assertThat(city.meant("各科室", OFFICE)).containsExactly(OFFICE + "文秘科", OFFICE + "督查科");
        assertThat(city.meant("各科室", OFFICE + "文秘科")).containsExactly(OFFICE + "文秘科", OFFICE + "督查科");
        assertThat(city.meant("各科室", DISTRICT)).containsExactly(DISTRICT_OFFICE + "综合科");
        assertThat(city.meant("各科室", TOWN)).containsExactly(TOWN + "党政办");
    }

    @ParameterizedTest
    @ValueSource(strings = {"市政府各有关部门", "市有关部门", "有关部门单位", "各相关部门", "各责任单位"})
    @DisplayName("有关部门 lists all departments for a person to choose from, and says how many")
    void listsAllForAPersonToChoose(String name) {
        var found = city.resolve(name, OFFICE);
        assertThat(found.how()).isEqualTo(GROUP);
        assertThat(found.units()).extracting(UnitView::name).containsExactly(OFFICE, BUREAU);
        assertThat(found.note()).isEqualTo("“" + name + "”没有指明具体单位，已列出全部2个，请选定。");
    }

    @ParameterizedTest
    @CsvSource({"有关镇街, 2", "相关科室, 2", "有关区县, 1", "相关企事业单位, 1"})
    void asksForAChoiceInEveryNarrowGroup(String name, int count) {
        var found = city.resolve(name, OFFICE);
        assertThat(found.units()).hasSize(count);
        assertThat(found.note()).contains("请选定");
    }

    @Test
    @DisplayName("Several groups in one name are put together, each unit once, with one note")
    void putsGroupsTogether() {
        assertThat(city.meant("各镇街、市政府各部门", OFFICE)).containsExactly(TOWN, "云麓市东川区石桥镇人民政府", OFFICE, BUREAU);
        assertThat(city.meant("市政府各部门、云麓市教育局", OFFICE)).containsExactly(OFFICE, BUREAU);
        assertThat(city.resolve("有关部门、有关部门", OFFICE).note()).containsOnlyOnce("请选定");
        assertThat(city.resolve("各镇街、有关部门", OFFICE).note()).contains("已列出全部2个");
    }

    @Test
    @DisplayName("A name of several of which one is unknown is left to a person as a whole")
    void leavesHalfKnownNamesToAPerson() {
        assertThat(city.resolve("各镇街、某某中心", OFFICE).how()).isEqualTo(UNKNOWN);
    }

    @Test
    @DisplayName("A group that means nobody is not resolved to nothing")
    void doesNotResolveToNobody() {
        assertThat(city.resolve("各区县", DISTRICT).how()).isEqualTo(UNKNOWN);
        assertThat(city.resolve("企事业单位", DISTRICT).how()).isEqualTo(UNKNOWN);
        assertThat(city.resolve("各科室", "云麓市东川区教育局").resolved()).isFalse();
    }

    @Test
    @DisplayName("Units that ended leave their groups, new ones join them")
    void followsTheTree() {
        city.town("云麓市新港街道办事处", CITY).merge(TOWN, "云麓市新港街道办事处");
        assertThat(city.meant("各镇街", OFFICE)).containsExactly("云麓市东川区石桥镇人民政府", "云麓市新港街道办事处");
        city.move("云麓市东川区石桥镇人民政府", CITY);
        assertThat(city.resolve("各镇街", DISTRICT).how()).isEqualTo(UNKNOWN);
        city.dissolve(BUREAU + "人事科");
        assertThat(city.resolve("各科室", BUREAU).how()).isEqualTo(UNKNOWN);
    }

    @Test
    @DisplayName("A unit's own name goes before a group that its name would fit")
    void prefersANameToAGroup() {
        city.unit("云麓市各部门单位服务中心", "各部门单位", UnitKind.DEPARTMENT, CITY);
        assertThat(city.meant("各部门单位", OFFICE)).containsExactly("云麓市各部门单位服务中心");
    }
}
