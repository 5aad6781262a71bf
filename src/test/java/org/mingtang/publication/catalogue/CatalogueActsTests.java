package org.mingtang.publication.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.evidence.Evidence;
import org.mingtang.evidence.FactView;
import org.mingtang.identity.Role;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.CatalogueLine;
import org.mingtang.publication.CatalogueLines;
import org.mingtang.publication.catalogue.CatalogueChange.Kind;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Changing the catalogue by hand, its editions, and who may. */
@MingtangTest
class CatalogueActsTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Catalogue catalogue;

    @Autowired
    CatalogueEditions editions;

    @Autowired
    CatalogueLines faces;

    @Autowired
    JdbcClient database;

    CatalogueDesk desk;

    @BeforeEach
    void given() {
        desk = new CatalogueDesk(beans);
    }

    @Test
    @DisplayName("Each edition counts as a deed of the unit that made it, with the public page that proves it")
    void countsEachEditionOnce() {
        Evidence evidence = beans.getBean(Evidence.class);
        catalogue.add(desk.field, LineTextTests.GOOD, desk.room.openness);
        catalogue.drop(desk.code("招生计划"), desk.room.openness);
        assertThatThrownBy(() -> catalogue.drop("no-such-line", desk.room.openness))
                .isInstanceOf(UnlawfulAct.class);

        assertThat(evidence.facts(
                        "CATALOGUE", List.of(desk.room.office), LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1)))
                .hasSize(2)
                .allSatisfy(
                        fact -> assertThat(fact.address()).isEqualTo("/open/catalogue?government=" + desk.government))
                .extracting(FactView::subject)
                .containsExactlyInAnyOrder("更新公开目录：新增“招生计划”", "更新公开目录：删去“招生 / 招生计划”");
    }

    @Test
    @DisplayName("codes stand in addresses and are never used twice")
    void givesEachLineACodeOfItsOwnForEver() {
        catalogue.add(desk.field, LineTextTests.GOOD, desk.room.openness);
        String first = desk.code("招生计划");
        catalogue.drop(first, desk.room.openness);
        catalogue.add(desk.field, named("录取结果"), desk.room.openness);

        assertThat(first).isEqualTo(desk.field + "-001");
        assertThat(desk.code("录取结果")).isEqualTo(desk.field + "-002");
    }

    @Test
    void letsALineLiveAgainAndKeepsTheTraceOfIt() {
        catalogue.add(desk.field, LineTextTests.GOOD, desk.room.openness);
        String code = desk.code("招生计划");
        catalogue.drop(code, desk.room.openness);

        int edition = catalogue.change(code, LineTextTests.GOOD, desk.room.openness);

        assertThat(desk.names()).containsExactly("招生计划");
        assertThat(editions.find(edition).orElseThrow().changes()).isEqualTo(1);
        assertThat(editions.changes(edition))
                .extracting(CatalogueEditions.Entry::kind)
                .containsOnly(Kind.REVIVED);
        assertThat(editions.history(code, desk.government))
                .extracting(CatalogueEditions.Entry::kind)
                .contains(Kind.REVIVED, Kind.DROPPED, Kind.ADDED);
        assertThat(desk.page("/desk/catalogue/editions/" + edition)).bodyText().contains("恢复", "招生计划");
    }

    @Test
    void doesNotCallNothingAChange() {
        catalogue.add(desk.field, LineTextTests.GOOD, desk.room.openness);
        String code = desk.code("招生计划");
        int before = editions.newest(desk.government);

        assertThatThrownBy(() -> catalogue.change(code, LineTextTests.GOOD, desk.room.openness))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessage("没有改动。");
        assertThat(editions.newest(desk.government)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"no-such, 目录里没有这一项", "content, 不能当作公开事项修改"})
    void changesOnlyWhatHoldsItems(String code, String because) {
        assertThatThrownBy(() -> catalogue.change(code, LineTextTests.GOOD, desk.room.openness))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining(because);
        assertThatThrownBy(() -> catalogue.change(desk.field, LineTextTests.GOOD, desk.room.openness))
                .isInstanceOf(UnlawfulAct.class);
    }

    @Test
    void dropsALineOnceOnly() {
        catalogue.add(desk.field, LineTextTests.GOOD, desk.room.openness);
        String code = desk.code("招生计划");
        catalogue.drop(code, desk.room.openness);

        assertThatThrownBy(() -> catalogue.drop(code, desk.room.openness))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("已经删去");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void wantsANameForAField(String name) {
        assertThatThrownBy(() -> catalogue.addField(name, desk.room.openness)).isInstanceOf(UnlawfulAct.class);
        assertThatThrownBy(() -> catalogue.addField("长".repeat(41), desk.room.openness))
                .isInstanceOf(UnlawfulAct.class);
        assertThatThrownBy(() -> catalogue.addField(" " + desk.fieldName + " ", desk.room.openness))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("已经有");
    }

    @Test
    void addsToFieldsOnly() {
        for (String code : List.of("20-07", "no-such", "content", "")) {
            assertThatThrownBy(() -> catalogue.add(code, LineTextTests.GOOD, desk.room.openness))
                    .isInstanceOf(UnlawfulAct.class)
                    .hasMessage("请选择领域。");
        }
    }

    @Test
    @DisplayName("an old edition stays where its links lead, however many came after it")
    void showsEveryEditionThereEverWas() {
        catalogue.add(desk.field, LineTextTests.GOOD, desk.room.openness);
        int old = editions.newest(desk.government);
        for (int n = 0; n < 205; n++) {
            editions.add(List.of(), "试验", null, desk.government, desk.room.openness);
        }

        assertThat(editions.all(desk.government)).hasSize(200).noneMatch(each -> each.number() == old);
        assertThat(desk.page("/desk/catalogue/editions/" + old))
                .hasStatusOk()
                .bodyText()
                .contains("招生计划");
        assertThat(desk.page("/desk/catalogue/editions/999999"))
                .hasStatus(409)
                .bodyText()
                .contains("没有这一版");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    @DisplayName("only the openness office changes the catalogue, at whatever address")
    void isChangedByTheOpennessOfficeOnly(Role role) {
        for (String address : List.of(
                "/desk/catalogue/lines",
                "/desk/catalogue/20-07/edit",
                "/desk/catalogue/" + desk.field + "-001/end",
                "/desk/catalogue/fields",
                "/desk/catalogue/keys",
                "/desk/catalogue/imports")) {
            var answer = mvc.method(HttpMethod.POST)
                    .uri(address)
                    .with(SignedAs.one(role))
                    .with(csrf())
                    .exchange();
            if (role == Role.OPENNESS_OFFICE) {
                assertThat(answer.getResponse().getStatus()).as(address).isNotEqualTo(403);
            } else {
                assertThat(answer).as(address).hasStatus(403);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"甲.txt, 不是表格", "甲.docx, PK", "甲.xlsx, PK", "甲.pdf, %PDF"})
    void refusesFilesThatAreNoDirectories(String name, String content) {
        var answer = mvc.post()
                .uri("/desk/catalogue/imports")
                .multipart()
                .file(new MockMultipartFile("upload", name, null, content.getBytes(StandardCharsets.UTF_8)))
                .with(SignedAs.person(desk.room.openness))
                .with(csrf())
                .exchange();

        if (answer.getResponse().getStatus() == 302) {
            String preview = answer.getResponse().getRedirectedUrl();
            assertThat(desk.page(preview)).bodyText().contains("没有找到标准目录的表格");
            assertThat(desk.confirm(preview, editions.newest(desk.government)))
                    .hasStatus(409)
                    .bodyText()
                    .contains("没有可以确认的改动");
        } else {
            assertThat(answer).hasStatus(409);
        }
        assertThat(desk.names()).isEmpty();
    }

    @Test
    void wantsAFile() {
        assertThat(mvc.post()
                        .uri("/desk/catalogue/imports")
                        .multipart()
                        .file(new MockMultipartFile("upload", "", null, new byte[0]))
                        .with(SignedAs.person(desk.room.openness))
                        .with(csrf())
                        .exchange())
                .hasStatus(409)
                .bodyText()
                .contains("请先选择标准目录的文件");
    }

    @ParameterizedTest
    @DisplayName("what cannot be a line's code is as if it had not been asked")
    @ValueSource(strings = {"%00", "a%00b", "%27", "..%2F", "%E7%9B%AE%E5%BD%95"})
    void answersEverybodyWhateverIsAsked(String line) {
        for (String address : List.of("/open/catalogue/items?line=", "/open/catalogue/items.csv?line=")) {
            assertThat(mvc.get().uri(URI.create(address + line)).exchange()).hasStatusOk();
        }
        assertThat(mvc.get().uri(URI.create("/open/catalogue?field=" + line)).exchange())
                .hasStatusOk();
    }

    @Test
    void offersWhatTakesSomethingNewAndWhatADraftStandsOn() {
        UUID unit = desk.room.education.value();
        catalogue.add(desk.field, LineTextTests.GOOD, desk.room.openness);
        String code = desk.code("招生计划");
        assertThat(faces.choices(code, unit)).extracting(CatalogueLine::code).containsOnlyOnce(code);
        catalogue.drop(code, desk.room.openness);

        assertThat(faces.ended(code)).isTrue();
        assertThat(faces.ended("20-07")).isFalse();
        assertThat(faces.ended("no-such")).isFalse();
        assertThat(faces.choices(code, unit)).extracting(CatalogueLine::code).containsOnlyOnce(code);
        assertThat(faces.choices("20-07", unit))
                .extracting(CatalogueLine::code)
                .doesNotContain(code, "content", desk.field);
        assertThat(faces.choices(desk.field, unit))
                .extracting(CatalogueLine::code)
                .doesNotContain(desk.field);
    }

    private static LineText named(String name) {
        LineText good = LineTextTests.GOOD;
        return new LineText(
                good.matter(),
                name,
                good.content(),
                good.basis(),
                good.timeLimit(),
                good.owners(),
                good.carriers(),
                true,
                "",
                true,
                false,
                true,
                false,
                "",
                null);
    }
}
