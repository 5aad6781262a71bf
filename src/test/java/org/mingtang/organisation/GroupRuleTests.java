package org.mingtang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mingtang.organisation.PaperCity.CITY;
import static org.mingtang.organisation.PaperCity.OFFICE;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.procedure.UnlawfulAct;

class GroupRuleTests {

    private static final String BUREAU = "云麓市教育局";

    private final PaperCity city = PaperCity.small()
            .department(BUREAU, CITY)
            .department("云麓市考试院", BUREAU)
            .office("人事科", BUREAU)
            .office("档案股", BUREAU + "人事科")
            .town("云麓市松岭镇人民政府", CITY);

    @ParameterizedTest
    @EnumSource(UnitKind.class)
    void readsEveryKind(UnitKind kind) {
        var rule = GroupRule.of(kind.name() + " below region");
        assertThat(rule.kinds()).containsExactly(kind);
        assertThat(rule.direct()).isFalse();
        assertThat(rule.base()).isEqualTo(GroupRule.Base.REGION);
    }

    @Test
    void readsEveryWordOfTheRule() {
        assertThat(GroupRule.of("  DEPARTMENT ,TOWN,  OFFICE   directly-below   issuer "))
                .isEqualTo(new GroupRule(
                        java.util.Set.of(UnitKind.DEPARTMENT, UnitKind.TOWN, UnitKind.OFFICE),
                        true,
                        GroupRule.Base.ISSUER));
        assertThat(GroupRule.of("TOWN,TOWN below region").kinds()).containsExactly(UnitKind.TOWN);
    }

    @ParameterizedTest
    @DisplayName("A rule that is none is refused with an example of one")
    @ValueSource(
            strings = {
                "",
                " ",
                "TOWN",
                "TOWN region",
                "TOWN above region",
                "below region",
                "TOWN below",
                "TOWN below city",
                "TOWN, below region",
                ",TOWN below region",
                "TOWN below region issuer",
                "town below region",
                "镇街 below region"
            })
    void refusesWhatIsNoRule(String rule) {
        assertThatExceptionOfType(UnlawfulAct.class)
                .isThrownBy(() -> GroupRule.of(rule))
                .withMessageContaining("例如“DEPARTMENT directly-below region”");
    }

    @Test
    void namesTheKindThatThereIsNot() {
        assertThatExceptionOfType(UnlawfulAct.class)
                .isThrownBy(() -> GroupRule.of("TOWN,VILLAGE below region"))
                .withMessage("没有这种类别：VILLAGE。");
    }

    @Test
    @DisplayName("Directly below means children, below means all in all, neither the unit itself")
    void meansChildrenOrAll() {
        assertThat(below("DEPARTMENT directly-below region", CITY)).containsExactly(OFFICE, BUREAU);
        assertThat(below("DEPARTMENT below region", CITY)).containsExactly(OFFICE, BUREAU, "云麓市考试院");
        assertThat(below("OFFICE directly-below issuer", BUREAU)).containsExactly(BUREAU + "人事科");
        assertThat(below("OFFICE below issuer", BUREAU)).containsExactly(BUREAU + "人事科", BUREAU + "人事科档案股");
        assertThat(below("OFFICE below issuer", BUREAU + "人事科")).containsExactly(BUREAU + "人事科档案股");
        assertThat(below("GOVERNMENT below region", CITY)).isEmpty();
        assertThat(below("DEPARTMENT below region", "没有")).isEmpty();
    }

    @Test
    void meansSeveralKindsInTreeOrder() {
        assertThat(below("TOWN,DEPARTMENT directly-below region", CITY)).containsExactly(OFFICE, BUREAU, "云麓市松岭镇人民政府");
    }

    @Test
    @DisplayName("A group means the units as they are now: new, renamed and moved ones, none that ended")
    void followsTheTree() {
        city.town("云麓市新港街道办事处", CITY).rename("云麓市松岭镇人民政府", "云麓市松岭街道办事处", "松岭街道");
        assertThat(below("TOWN below region", CITY)).containsExactly("云麓市松岭街道办事处", "云麓市新港街道办事处");
        city.merge("云麓市松岭镇人民政府", "云麓市新港街道办事处");
        assertThat(below("TOWN below region", CITY)).containsExactly("云麓市新港街道办事处");
        city.move("云麓市考试院", CITY);
        assertThat(below("DEPARTMENT directly-below region", CITY)).containsExactly(OFFICE, BUREAU, "云麓市考试院");
    }

    @Test
    @DisplayName("Names of a group are tried on the whole plain name, and on no sentence")
    void triesWholeNamesOnly() {
        var group = new NamedGroup(
                UUID.randomUUID(),
                "各中心",
                Pattern.compile("各(服务)?中心|(甲+)+乙"),
                "TOWN below region",
                GroupRule.of("TOWN below region"),
                false,
                1);
        assertThat(List.of("各中心", "各服务中心")).allMatch(group::isCalled);
        assertThat(List.of("各中心等", "市各中心", "", "中心")).noneMatch(group::isCalled);
        assertThat(group.isCalled("甲".repeat(39) + "乙")).isTrue();
        assertThat(group.isCalled("甲".repeat(40) + "乙")).isFalse();
    }

    private List<String> below(String rule, String unit) {
        return GroupRule.of(rule).unitsBelow(UnitId.named(unit), city.tree()).stream()
                .map(UnitView::name)
                .toList();
    }
}
