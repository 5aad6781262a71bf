package org.mingtang.publication.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.Publications;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Nothing new hangs on a line of another government's catalogue, by whatever door it comes. */
@MingtangTest
class LineOfAnotherTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Publications publications;

    @Autowired
    PushKeys keys;

    @Autowired
    JdbcClient database;

    @Autowired
    MockMvcTester mvc;

    CatalogueDesk here;
    CatalogueDesk there;
    String own;
    String others;

    @BeforeEach
    void aLineInEach() {
        here = new CatalogueDesk(beans);
        there = new CatalogueDesk(beans);
        catalogue.add(here.field, LineTextTests.GOOD, here.room.openness);
        catalogue.add(there.field, LineTextTests.GOOD, there.room.openness);
        own = here.code("招生计划");
        others = there.code("招生计划");
    }

    @Test
    void formsOfferTheOwnGovernmentsLinesOnly() {
        for (String path : List.of("/desk/drafts/new", "/desk/imports", "/desk/items", "/desk/topics")) {
            Elements choices = choices(path, here.room.openness);
            assertThat(choices.eachAttr("value"))
                    .as(path)
                    .contains(own, "20-07")
                    .doesNotContain(others);
        }
        assertThat(choices("/desk/catalogue/keys", "lines", here.room.openness).eachAttr("value"))
                .contains(own)
                .doesNotContain(others);
    }

    @Test
    void aDraftOnAnothersLineIsNotSentToReview() {
        ManuscriptId draft = here.room.written(CatalogueDesk.notice(others));

        assertThat(manuscripts.obstacles(draft))
                .extracting(Refusal::message)
                .containsExactly("这一公开目录是别的政府的，请从本级政府的目录里另选。");
        assertThatThrownBy(() -> manuscripts.submit(draft, here.room.clerk)).isInstanceOf(UnlawfulAct.class);

        manuscripts.change(draft, CatalogueDesk.notice(own), null, here.room.clerk);
        assertThat(manuscripts.obstacles(draft)).isEmpty();
    }

    @Test
    @DisplayName("what hung on a line before it became another's is published and goes on")
    void whatHangsThereAlreadyGoesOn() {
        ItemNumber item = here.room.published(CatalogueDesk.notice(own));
        ManuscriptId approved = here.room.approved(CatalogueDesk.notice(own));
        database.sql("update catalogue_line set government = ? where code = ?")
                .params(there.government, own)
                .update();

        publications.publish(approved, here.room.head);
        ManuscriptId further =
                manuscripts.begin(here.room.education.value(), item, CatalogueDesk.notice(own), here.room.clerk);
        ManuscriptId moved =
                manuscripts.begin(here.room.education.value(), item, CatalogueDesk.notice(others), here.room.clerk);

        assertThat(manuscripts.obstacles(further)).isEmpty();
        assertThat(manuscripts.obstacles(moved)).extracting(Refusal::field).containsExactly("line");
    }

    @Test
    @DisplayName("a county's catalogue names offices of the city: whoever is named publishes there")
    void aUnitThatTheOthersLineNamesPublishesThere() {
        LineText text = LineTextTests.GOOD.ownedBy(here.owner);
        catalogue.change(others, text, there.room.openness);
        UUID unit = here.room.education.value();

        assertThat(choices("/desk/drafts/new", here.room.clerk).eachAttr("value"))
                .contains(others);
        assertThat(here.page("/desk/catalogue/" + others, here.room.clerk))
                .bodyText()
                .contains("/desk/drafts/new?line=" + others)
                .doesNotContain("不能挂在这里");
        here.room.published(CatalogueDesk.notice(others));
        assertThat(push(keys.make("学籍系统", unit, List.of(others), here.room.openness), others))
                .hasStatus(201);
        assertThatThrownBy(() -> catalogue.change(others, LineTextTests.GOOD, here.room.openness))
                .hasMessageContaining("别的政府");

        catalogue.change(others, text.ownedBy(there.owner), there.room.openness);
        assertThat(choices("/desk/drafts/new", here.room.clerk).eachAttr("value"))
                .doesNotContain(others);
    }

    @Test
    void noKeyIsMadeForAnothersLine() {
        UUID unit = here.room.education.value();
        assertThatThrownBy(() -> keys.make("学籍系统", unit, List.of(own, others), here.room.openness))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("所属政府");
    }

    @Test
    @DisplayName("a key that names another's line since long ago opens it no more")
    void aPushToAnothersLineIsRefused() {
        PushKeys.Made key = keys.make("学籍系统", here.room.education.value(), List.of(own), here.room.openness);
        database.sql("update catalogue_key set lines = ? where id = ?")
                .params(new String[] {own, others}, key.id())
                .update();

        assertThat(push(key, others)).hasStatus(403).bodyText().contains(others);
        assertThat(mvc.get()
                        .uri("/api/catalogue")
                        .header("Authorization", "Bearer " + key.secret())
                        .exchange())
                .bodyJson()
                .extractingPath("$.lines[*].code")
                .asArray()
                .containsExactly(own);
        assertThat(push(key, own)).hasStatus(201);
    }

    @Test
    void pastInformationIsNotImportedThere() {
        assertThat(upload(others)).hasStatus(409).bodyText().contains("请选择单位所属政府");
        assertThat(upload(own)).hasStatus3xxRedirection();
    }

    @Test
    void pagesOfAnothersLineAreForReading() {
        assertThat(here.page("/desk/catalogue/" + others))
                .hasStatusOk()
                .bodyText()
                .contains("目录里的事项，本级的信息不能挂在这里")
                .doesNotContain("/edit\"", "/desk/drafts/new?line=");
        assertThat(here.page("/desk/catalogue/" + others + "/edit")).hasStatus(409);
        assertThat(here.page("/desk/catalogue")).bodyText().doesNotContain(there.field);
        for (String act : List.of("/edit", "/end")) {
            assertThat(mvc.post()
                            .uri("/desk/catalogue/" + others + act)
                            .with(SignedAs.person(here.room.openness))
                            .with(csrf())
                            .param("name", "改名")
                            .exchange())
                    .hasStatus(409);
        }
        assertThat(there.names()).containsExactly("招生计划");
    }

    private Elements choices(String path, Person person) {
        return choices(path, "line", person);
    }

    private Elements choices(String path, String name, Person person) {
        MvcTestResult answer = mvc.get().uri(path).with(SignedAs.person(person)).exchange();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .select("select[name=" + name + "] option");
    }

    private MvcTestResult push(PushKeys.Made key, String line) {
        return mvc.post()
                .uri("/api/catalogue/{line}/items", line)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Authorization", "Bearer " + key.secret())
                .content(BusinessSystem.item("1", "招生计划"))
                .exchange();
    }

    private MvcTestResult upload(String line) {
        return mvc.post()
                .uri("/desk/imports")
                .multipart()
                .file(new MockMultipartFile(
                        "upload", "旧文.html", null, "<h1>旧文</h1><p>正文</p>".getBytes(StandardCharsets.UTF_8)))
                .param("unit", here.room.education.toString())
                .param("line", line)
                .param("kind", "INFORMATION")
                .with(SignedAs.person(here.room.openness))
                .with(csrf())
                .exchange();
    }
}
