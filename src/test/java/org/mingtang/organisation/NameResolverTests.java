package org.mingtang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.organisation.Resolution.How.ALIAS;
import static org.mingtang.organisation.Resolution.How.GROUP;
import static org.mingtang.organisation.Resolution.How.UNKNOWN;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.organisation.Resolution.How;

class NameResolverTests {

    private static final String CITY = "云麓市人民政府";
    private static final String OFFICE = "云麓市人民政府办公室";
    private static final String APPROVAL = "云麓市行政审批服务局";
    private static final String COUNTY = "云麓市东川区人民政府";

    @ParameterizedTest(name = "{0} in a table of {1} is {2}, {3}")
    @DisplayName("One name, one unit")
    @CsvSource({
        "云麓市教育局, 云麓市人民政府办公室, 云麓市教育局, EXACT",
        "市教育局, 云麓市人民政府办公室, 云麓市教育局, EXACT",
        "' 市 教育局 ', 云麓市人民政府办公室, 云麓市教育局, EXACT",
        "市发改委, 云麓市人民政府办公室, 云麓市发展和改革委员会, ALIAS",
        "市发展和改革委员会, 云麓市人民政府, 云麓市发展和改革委员会, ALIAS",
        "市文化与旅游局, 云麓市人民政府, 云麓市文化和旅游局, ALIAS",
        "市国土资源局, 云麓市人民政府, 云麓市自然资源和规划局, ALIAS",
        "市人力资源和社会保障局, 云麓市人民政府, 云麓市人力资源和社会保障局, ALIAS",
        "市人民政府办公室, 云麓市人民政府, 云麓市人民政府办公室, ALIAS",
        "教育局, 云麓市人民政府办公室, 云麓市教育局, PREFIX",
        "市医疗保障局, 云麓市人民政府办公室, 云麓市医疗保障局, PREFIX",
        "市市场监督管理局, 云麓市人民政府办公室, 云麓市市场监督管理局, ALIAS",
        "市政府, 云麓市人民政府办公室, 云麓市人民政府, EXACT",
        "办公室, 云麓市行政审批服务局, 云麓市行政审批服务局办公室, EXACT",
        "办公室, 云麓市教育局, 云麓市教育局办公室, EXACT",
        "行财科, 云麓市人民政府办公室, 云麓市人民政府办公室行财科, EXACT",
        "行财科, 云麓市人民政府, 云麓市人民政府办公室行财科, EXACT",
        "放管服改革和营商环境监督科, 云麓市人民政府办公室, 云麓市人民政府办公室“放管服”改革和营商环境监督科, ALIAS",
        "区文旅局, 云麓市东川区人民政府, 云麓市东川区文化和旅游局, EXACT",
        "文旅局, 云麓市东川区人民政府, 云麓市东川区文化和旅游局, PREFIX",
        "区文化和旅游局, 云麓市东川区人民政府, 云麓市东川区文化和旅游局, PREFIX",
        "区教育局, 云麓市东川区人民政府, 云麓市东川区教育和体育局, EXACT",
        "区政府办公室, 云麓市东川区人民政府, 云麓市东川区人民政府办公室, EXACT",
        "市文化和旅游局, 云麓市东川区人民政府, 云麓市文化和旅游局, EXACT",
        "县教体局, 临江县人民政府, 临江县教育和体育局, EXACT",
        "东川区政府, 云麓市人民政府, 云麓市东川区人民政府, EXACT",
        "城东街道办事处, 云麓市人民政府, 云麓市城东街道办事处, ALIAS",
        "松岭镇政府, 云麓市人民政府, 云麓市松岭镇人民政府, PREFIX"
    })
    void findsTheUnit(String name, String issuer, String unit, How how) {
        var found = DemoTree.resolve(name, issuer);
        assertThat(found.units()).extracting(UnitView::name).containsExactly(unit);
        // A former or other name listed for the unit counts as alias even where the place could be completed too.
        assertThat(found.how()).isIn(how, how == How.EXACT ? ALIAS : how);
        assertThat(found.note()).isEmpty();
    }

    @ParameterizedTest(name = "{0} in a table of {1} means {2} units below {3}")
    @DisplayName("Groups mean all units of a kind")
    @CsvSource({
        "各镇街, 云麓市人民政府, 14, TOWN",
        "各镇（街道）, 云麓市人民政府办公室, 14, TOWN",
        "'各镇（街道、开发区）', 云麓市人民政府, 14, TOWN",
        "各乡镇（街道）, 云麓市人民政府, 14, TOWN",
        "各镇人民政府、街道办事处, 云麓市人民政府, 14, TOWN",
        "市政府各部门, 云麓市人民政府办公室, 28, DEPARTMENT",
        "'市政府各部门、单位', 云麓市人民政府, 28, DEPARTMENT",
        "各部门单位, 云麓市人民政府, 28, DEPARTMENT",
        "市直各部门, 云麓市人民政府, 28, DEPARTMENT",
        "各部门, 云麓市东川区人民政府, 11, DEPARTMENT",
        "市政府各部门, 云麓市东川区人民政府, 28, DEPARTMENT",
        "各区县政府, 云麓市人民政府办公室, 2, GOVERNMENT",
        "'各县(市)、区人民政府', 云麓市人民政府, 2, GOVERNMENT",
        "各区县, 云麓市人民政府, 2, GOVERNMENT",
        "各科室, 云麓市行政审批服务局, 8, OFFICE",
        "局机关各科室, 云麓市行政审批服务局, 8, OFFICE",
        "各科室, 云麓市人民政府, 10, OFFICE",
        "公共企事业单位, 云麓市人民政府, 6, PUBLIC_ENTERPRISE"
    })
    void resolvesGroups(String name, String issuer, int count, UnitKind kind) {
        var found = DemoTree.resolve(name, issuer);
        assertThat(found.how()).isEqualTo(GROUP);
        assertThat(found.units()).hasSize(count).allMatch(unit -> unit.kind() == kind);
        assertThat(found.note()).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("Groups that mean only some of the units say that a person has to choose")
    @ValueSource(
            strings = {
                "有关部门",
                "市有关部门单位",
                "市政府各有关部门",
                "市政府有关部门、单位",
                "各相关科室",
                "各发文科室",
                "出台或者参与重大行政决策事项的科室",
                "各有法定行政执法权的单位",
                "有关区县政府"
            })
    void flagsGroupsToBeNarrowed(String name) {
        var found = DemoTree.resolve(name, OFFICE);
        assertThat(found.how()).isEqualTo(GROUP);
        assertThat(found.units()).hasSizeGreaterThan(1);
        assertThat(found.note()).contains("没有指明具体单位");
    }

    @Test
    void resolvesSeveralGroupsInOneName() {
        assertThat(DemoTree.resolve("各镇街、市政府各部门", CITY).units()).hasSize(14 + 28);
        assertThat(DemoTree.resolve("各镇街各部门单位", CITY).units()).hasSize(14 + 28);
    }

    @ParameterizedTest
    @CsvSource({"区住建局, 云麓市东川区住房和城乡建设局", "区人力社保局, 云麓市东川区人力资源和社会保障局"})
    @DisplayName("A shortening nobody listed is guessed, and says so")
    void guessesShortenings(String name, String unit) {
        var found = DemoTree.resolve(name, COUNTY);
        assertThat(found.units()).extracting(UnitView::name).containsExactly(unit);
        assertThat(DemoTree.resolve("区人力社保局", COUNTY).note()).isEqualTo("按简称推断，请核对。");
    }

    @Test
    void offersTheNearestWhenNothingFits() {
        var found = DemoTree.resolve("市教育体育局", CITY);
        assertThat(found.how()).isEqualTo(UNKNOWN);
        assertThat(found.resolved()).isFalse();
        assertThat(found.units()).isEmpty();
        assertThat(found.nearest())
                .hasSizeLessThanOrEqualTo(5)
                .first()
                .extracting(UnitView::name)
                .isEqualTo("云麓市教育局");
        assertThat(DemoTree.resolve("政策法规处", APPROVAL).nearest().get(0).name()).isEqualTo("云麓市行政审批服务局政策法规科");
    }

    @Test
    void doesNotTakeAnotherDepartmentsOffice() {
        assertThat(DemoTree.resolve("基础教育科", APPROVAL).how()).isEqualTo(UNKNOWN);
    }

    @Test
    void leavesAnAmbiguousNameToAPerson() {
        var table = UnitRows.of(List.of(
                UnitRow.HEADINGS,
                List.of("", "云麓市人民政府", "市政府", "", "政府", "", ""),
                List.of("云麓市人民政府", "云麓市甲中心", "服务中心", "", "部门", "", ""),
                List.of("云麓市人民政府", "云麓市乙中心", "服务中心", "", "部门", "", "")));
        var found = new NameResolver(DemoTree.tree(table), DemoTree.groups(), UnitId.named(CITY)).resolve("服务中心");
        assertThat(found.how()).isEqualTo(UNKNOWN);
        assertThat(found.nearest()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "（）", "、", "各", "某某", "a", "()()()((((", "市"})
    void answersNonsenseWithUnknown(String name) {
        assertThat(DemoTree.resolve(name, CITY).resolved()).isFalse();
        assertThat(new NameResolver(DemoTree.tree(), DemoTree.groups(), UnitId.named("没有"))
                        .resolve(name)
                        .resolved())
                .isFalse();
    }
}
