package org.mingtang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.organisation.PaperCity.CITY;
import static org.mingtang.organisation.PaperCity.OFFICE;
import static org.mingtang.organisation.Resolution.How.ALIAS;
import static org.mingtang.organisation.Resolution.How.EXACT;
import static org.mingtang.organisation.Resolution.How.PREFIX;
import static org.mingtang.organisation.Resolution.How.UNKNOWN;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Names of last year's tables after units were renamed, merged and dissolved. */
class FormerNamesTests {

    private static final String EDUCATION = "云麓市教育局";
    private static final String SPORTS = "云麓市体育局";

    private final PaperCity city = PaperCity.small()
            .unit(EDUCATION, "市教育局", UnitKind.DEPARTMENT, CITY)
            .unit(SPORTS, "市体育局", UnitKind.DEPARTMENT, CITY)
            .office("人事科", EDUCATION)
            .office("竞训科", SPORTS);

    @Test
    @DisplayName("市教育局 = 云麓市教育局: the short name counts as the name, the place may be left out")
    void completesThePlace() {
        assertThat(city.resolve("云麓市教育局", OFFICE).how()).isEqualTo(EXACT);
        assertThat(city.resolve("市教育局", OFFICE).how()).isEqualTo(EXACT);
        assertThat(city.resolve("教育局", OFFICE).how()).isEqualTo(PREFIX);
        assertThat(city.meant("教育局", OFFICE)).containsExactly(EDUCATION);
        city.department("云麓市审计局", CITY);
        assertThat(city.resolve("市审计局", OFFICE).how()).isEqualTo(PREFIX);
        assertThat(city.meant("市审计局", OFFICE)).containsExactly("云麓市审计局");
    }

    @Test
    @DisplayName("A renamed unit is found by its former full and short names")
    void findsARenamedUnit() {
        city.rename(EDUCATION, "云麓市教育和体育局", "市教体局");
        for (var name : new String[] {"云麓市教育局", "市教育局"}) {
            assertThat(city.resolve(name, OFFICE).how()).as(name).isEqualTo(ALIAS);
            assertThat(city.meant(name, OFFICE)).as(name).containsExactly("云麓市教育和体育局");
        }
        assertThat(city.resolve("市教体局", OFFICE).how()).isEqualTo(EXACT);
        assertThat(city.meant("教育局", OFFICE)).containsExactly("云麓市教育和体育局");
    }

    @Test
    @DisplayName("A new unit that takes a former name of another goes before it")
    void prefersTheBearerOfANameToWhoOnceBoreIt() {
        city.rename(EDUCATION, "云麓市教育和体育局", "市教体局").unit("云麓市教育局（新）", "市教育局", UnitKind.DEPARTMENT, CITY);
        assertThat(city.meant("市教育局", OFFICE)).containsExactly("云麓市教育局（新）");
        assertThat(city.resolve("市教育局", OFFICE).how()).isEqualTo(EXACT);
    }

    @Test
    @DisplayName("A merged unit's names lead to its successor and say so")
    void leadsToTheSuccessor() {
        city.merge(SPORTS, EDUCATION);
        var found = city.resolve("市体育局", OFFICE);
        assertThat(found.units()).extracting(UnitView::name).containsExactly(EDUCATION);
        assertThat(found.how()).isEqualTo(ALIAS);
        assertThat(found.note()).isEqualTo("云麓市体育局已并入云麓市教育局。");
        assertThat(city.meant("体育局", OFFICE)).containsExactly(EDUCATION);
    }

    @Test
    @DisplayName("Through two mergers and a change of name the last one is found under its present name")
    void leadsThroughSeveralChanges() {
        city.unit("云麓市教育体育和文化局", "市教体文局", UnitKind.DEPARTMENT, CITY)
                .merge(SPORTS, EDUCATION)
                .merge(EDUCATION, "云麓市教育体育和文化局")
                .rename("云麓市教育体育和文化局", "云麓市社会事业局", "市社会局");
        assertThat(city.meant("市体育局", OFFICE)).containsExactly("云麓市社会事业局");
        assertThat(city.resolve("市体育局", OFFICE).note()).isEqualTo("云麓市体育局已并入云麓市社会事业局。");
        assertThat(city.meant("市教体文局", OFFICE)).containsExactly("云麓市社会事业局");
    }

    @Test
    @DisplayName("A name that two merged units shared leads to the one they both became")
    void isNotAmbiguousWhereBothBecameOne() {
        city.unit("云麓市甲中心", "服务中心", UnitKind.DEPARTMENT, CITY).unit("云麓市乙中心", "服务中心", UnitKind.DEPARTMENT, CITY);
        assertThat(city.resolve("服务中心", OFFICE).how()).isEqualTo(UNKNOWN);
        city.merge("云麓市甲中心", "云麓市乙中心");
        assertThat(city.meant("服务中心", OFFICE)).containsExactly("云麓市乙中心");
    }

    @Test
    @DisplayName("A dissolved unit's name is left to a person; the unit itself is not offered")
    void leavesADissolvedUnitsNameToAPerson() {
        city.dissolve(SPORTS + "竞训科").dissolve(SPORTS);
        var found = city.resolve("市体育局", OFFICE);
        assertThat(found.how()).isEqualTo(UNKNOWN);
        assertThat(found.nearest()).extracting(UnitView::name).doesNotContain(SPORTS);
    }

    @Test
    @DisplayName("Offices moved with their department are found by the new one's tables, no longer by the old one's")
    void followsMovedOffices() {
        assertThat(city.meant("竞训科", SPORTS)).containsExactly(SPORTS + "竞训科");
        assertThat(city.resolve("竞训科", EDUCATION).how()).isEqualTo(UNKNOWN);
        city.move(SPORTS + "竞训科", EDUCATION);
        assertThat(city.meant("竞训科", EDUCATION)).containsExactly(SPORTS + "竞训科");
        assertThat(city.resolve("竞训科", SPORTS).how()).isEqualTo(UNKNOWN);
    }

    @Test
    @DisplayName("A guess by shortening says that it is one, and two that fit are no guess")
    void guessesOnlyWhatIsClear() {
        city.unit("云麓市住房和城乡建设局", "市住房城乡建设局", UnitKind.DEPARTMENT, CITY);
        assertThat(city.meant("市住建局", OFFICE)).containsExactly("云麓市住房和城乡建设局");
        assertThat(city.resolve("市住建局", OFFICE).note()).isEqualTo("按简称推断，请核对。");
        city.unit("云麓市住户建档局", "市住户建档局", UnitKind.DEPARTMENT, CITY);
        assertThat(city.resolve("市住建局", OFFICE).how()).isEqualTo(UNKNOWN);
        assertThat(city.resolve("市住建局", OFFICE).nearest())
                .extracting(UnitView::name)
                .contains("云麓市住房和城乡建设局", "云麓市住户建档局");
    }

    @Test
    @DisplayName("A district's bureau goes before the city's of the same name, in the district's tables")
    void prefersTheOwnRegion() {
        city.government("云麓市东川区人民政府", CITY).department("云麓市东川区教育局", "云麓市东川区人民政府");
        assertThat(city.meant("教育局", "云麓市东川区人民政府")).containsExactly("云麓市东川区教育局");
        assertThat(city.meant("市教育局", "云麓市东川区人民政府")).containsExactly(EDUCATION);
        assertThat(city.meant("教育局", OFFICE)).containsExactly(EDUCATION);
        assertThat(city.meant("云麓市东川区教育局", OFFICE)).containsExactly("云麓市东川区教育局");
    }
}
