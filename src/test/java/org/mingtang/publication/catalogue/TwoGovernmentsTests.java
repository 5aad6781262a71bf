package org.mingtang.publication.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.evidence.Evidence;
import org.mingtang.evidence.FactView;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.CatalogueGovernments;
import org.mingtang.publication.PressRoom;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The city and its district, each with its own catalogue: what one does leaves the other's as it is. */
@MingtangTest
@DisplayName("国办发〔2019〕54号: every government compiles its own catalogue")
class TwoGovernmentsTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Catalogue catalogue;

    @Autowired
    LineRows lines;

    @Autowired
    LineOwners owners;

    @Autowired
    CatalogueEditions editions;

    @Autowired
    CatalogueGovernments governments;

    @Autowired
    Units units;

    CatalogueDesk district;
    Person city;
    String field;
    String fieldName;
    String cityLine;

    @BeforeEach
    void oneFieldForAll() {
        district = new CatalogueDesk(beans);
        city = PressRoom.person("苏明远", SomeUnits.root(units), Role.OPENNESS_OFFICE);
        fieldName = "共有" + UUID.randomUUID().toString().substring(0, 8);
        field = catalogue.addField(fieldName, city);
        catalogue.add(field, ImportPreviewTests.text("招生", "招生计划"), city);
        cityLine = code(null, "招生计划");
    }

    @Test
    void aGovernmentIsItsOwnTheTopmostIsNull() {
        assertThat(governments.of(district.room.education.value())).isEqualTo(district.government);
        assertThat(governments.of(district.government)).isEqualTo(district.government);
        assertThat(governments.of(SomeUnits.root(units).value())).isNull();
        assertThat(governments.of(UUID.randomUUID())).isNull();
        assertThat(governments.here()).isNull();
        assertThat(governments.name(district.government))
                .isEqualTo(units.find(new UnitId(district.government))
                        .orElseThrow()
                        .name());
    }

    @Test
    @DisplayName("a district's directory neither drops nor changes nor takes over the city's lines")
    void theDistrictsImportLeavesTheCityAlone() {
        Line before = lines.find(cityLine).orElseThrow();
        int edition = editions.newest(null);

        String preview = district.upload(new DirectoryTable()
                        .title(fieldName + "领域标准目录")
                        .head()
                        .row("招生", "招生计划", district.owner)
                        .row("招生", "录取结果", district.owner))
                .getResponse()
                .getRedirectedUrl();
        assertThat(district.page(preview)).bodyText().contains("新增 2", "修改 0", "删去 0");
        assertThat(district.confirm(preview, district.seen(preview))).hasStatus3xxRedirection();

        assertThat(lines.find(cityLine)).contains(before);
        assertThat(owners.byLine(null)).doesNotContainKey(code(district.government, "录取结果"));
        assertThat(editions.newest(null)).isEqualTo(edition);
        assertThat(names(null)).containsExactly("招生计划");
        assertThat(names(district.government)).containsExactly("招生计划", "录取结果");
        assertThat(owners.byLine(district.government).get(code(district.government, "招生计划")))
                .containsExactly(district.room.education.value());
    }

    @Test
    void theCitysImportLeavesTheDistrictAlone() {
        catalogue.add(field, ImportPreviewTests.text("招生", "学区划分"), district.room.openness);

        ImportPreview preview = catalogue.preview(
                new DirectoryTable()
                        .title(fieldName + "领域标准目录")
                        .head()
                        .row("招生", "转学", "市教育局")
                        .document(),
                null,
                city);

        assertThat(preview.changes()).extracting(CatalogueChange::title).containsExactly("招生 / 转学", "招生 / 招生计划");
        assertThat(preview.count(CatalogueChange.Kind.DROPPED)).isOne();
    }

    @Test
    @DisplayName("the same item in two catalogues has two codes, so that an address means one line for ever")
    void codesAreUniqueInTheDeployment() {
        catalogue.add(field, ImportPreviewTests.text("招生", "招生计划"), district.room.openness);

        assertThat(code(district.government, "招生计划")).isEqualTo(field + "-002").isNotEqualTo(cityLine);
        assertThat(lines.find(cityLine, district.government)).isEmpty();
        assertThat(lines.find(field + "-002", null)).isEmpty();
    }

    @Test
    void anothersLineIsNeitherChangedNorDropped() {
        Person office = district.room.openness;
        assertThatThrownBy(() -> catalogue.change(cityLine, LineTextTests.GOOD, office))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("别的政府");
        assertThatThrownBy(() -> catalogue.drop(cityLine, office))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("别的政府");
        catalogue.add(district.field, LineTextTests.GOOD, office);
        String own = district.code("招生计划");
        assertThatThrownBy(() -> catalogue.drop(own, city)).hasMessageContaining("别的政府");
        assertThatThrownBy(() -> catalogue.add(district.field, LineTextTests.GOOD, city))
                .hasMessage("请选择领域。");

        assertThat(lines.find(cityLine).orElseThrow().living()).isTrue();
        assertThat(lines.find(own).orElseThrow().living()).isTrue();
    }

    @Test
    void whoLooksWhileAnotherGovernmentChangesItsOwnNeedNotLookAgain() {
        String preview = district.upload(district.table("招生", "学区划分", district.owner))
                .getResponse()
                .getRedirectedUrl();
        int seen = district.seen(preview);
        catalogue.add(field, ImportPreviewTests.text("招生", "转学"), city);

        assertThat(district.confirm(preview, seen)).hasStatus3xxRedirection();
    }

    @Test
    void listsItsOwnEditionsOnly() {
        catalogue.add(field, LineTextTests.GOOD, district.room.openness);
        int own = editions.newest(district.government);

        catalogue.drop(cityLine, city);
        catalogue.add(field, ImportPreviewTests.text("招生", "转学"), district.room.openness);

        assertThat(editions.all(district.government))
                .extracting(CatalogueEditions.Edition::number)
                .containsExactly(editions.newest(district.government), own);
        assertThat(editions.all(district.government))
                .extracting(CatalogueEditions.Edition::serial)
                .containsExactly(2, 1);
        assertThat(district.page("/desk/catalogue/editions/" + own)).bodyText().contains("目录第 1 版");
        assertThat(editions.all(null))
                .extracting(CatalogueEditions.Edition::number)
                .doesNotContain(own);
        assertThat(editions.history(cityLine, district.government)).isEmpty();
        assertThat(editions.history(cityLine, null)).isNotEmpty();
    }

    @Test
    @DisplayName("the deed's proof leads to the catalogue that was changed")
    void tellsWhereTheChangeIsSeen() {
        catalogue.add(field, LineTextTests.GOOD, district.room.openness);

        assertThat(beans.getBean(Evidence.class)
                        .facts(
                                "CATALOGUE",
                                List.of(district.room.office),
                                LocalDate.of(2000, 1, 1),
                                LocalDate.of(2100, 1, 1)))
                .extracting(FactView::address)
                .containsExactly("/open/catalogue?government=" + district.government);
    }

    @Test
    void aFieldOfOneGovernmentIsNobodyElses() {
        assertThat(lines.fields(district.government)).extracting(Line::code).contains(field, district.field, "f01");
        assertThat(lines.fields(null))
                .extracting(Line::code)
                .contains(field, "f01")
                .doesNotContain(district.field);
        assertThatThrownBy(() -> catalogue.addField(fieldName, district.room.openness))
                .hasMessageContaining("已经有");
        assertThat(lines.governments()).contains(district.government);
    }

    private List<String> names(@Nullable UUID government) {
        return lines.living(government).stream()
                .filter(line -> field.equals(line.parent()))
                .map(Line::name)
                .toList();
    }

    private String code(@Nullable UUID government, String name) {
        return lines.living(government).stream()
                .filter(line -> field.equals(line.parent()) && line.name().equals(name))
                .findFirst()
                .orElseThrow()
                .code();
    }
}
