package org.mingtang.publication.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.agenda.Agenda;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.Items;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.ManuscriptStage;
import org.mingtang.publication.ManuscriptView;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.mingtang.review.ReviewView;
import org.mingtang.review.Reviews;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What business systems hand in waits for people. */
@MingtangTest
class PushTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Publications publications;

    @Autowired
    Reviews reviews;

    @Autowired
    Items items;

    @Autowired
    Agenda agenda;

    BusinessSystem system;

    @BeforeEach
    void given() {
        system = new BusinessSystem(beans);
    }

    @Test
    void anItemWaitsForReviewAndIsNotPublic() {
        MvcTestResult answer = system.push("20-11", BusinessSystem.item("1", "招生名单"));

        assertThat(answer).hasStatus(201).bodyJson().extractingPath("$.stage").isEqualTo("UNDER_REVIEW");
        ManuscriptView draft = system.pushed("1");
        assertThat(draft.unit()).isEqualTo(system.room.education.value());
        assertThat(draft.authorName()).isEqualTo("业务系统·学籍系统");
        assertThat(draft.fields().body()).isEqualTo("<p>第一段</p><p>第二段</p>");
        assertThat(system.publicItems()).isZero();
    }

    @Test
    void goesPublicOnlyThroughItsReviewers() {
        system.push("20-11", BusinessSystem.item("2", "招生计划"));
        ManuscriptId id = system.pushed("2").id();
        system.room.pass(id);

        ItemNumber number = publications.publish(id, system.room.head);

        assertThat(items.find(number).orElseThrow().title()).isEqualTo("招生计划");
    }

    @Test
    void theSameAgainIsTheSameManuscript() {
        system.push("20-11", BusinessSystem.item("3", "学区划分"));

        MvcTestResult again = system.push("20-11", BusinessSystem.item("3", "学区划分"));

        assertThat(again).hasStatusOk().bodyJson().extractingPath("$.outcome").isEqualTo("SAME");
        assertThat(again)
                .bodyJson()
                .extractingPath("$.manuscript")
                .isEqualTo(system.pushed("3").id().toString());
        assertThat(system.drafts()).isEqualTo(1);
    }

    @Test
    @DisplayName("What was reviewed does not stand for what was pushed afterwards")
    void changedContentIsReviewedAnew() {
        system.push("20-11", BusinessSystem.item("4", "收费公示"));
        ManuscriptId id = system.pushed("4").id();
        system.room.pass(id);
        assertThat(manuscripts.find(id).orElseThrow().stage()).isEqualTo(ManuscriptStage.APPROVED);

        MvcTestResult changed = system.push("20-11", BusinessSystem.item("4", "收费公示（更正）"));

        assertThat(changed).hasStatusOk().bodyJson().extractingPath("$.outcome").isEqualTo("CHANGED");
        assertThat(manuscripts.find(id).orElseThrow().stage()).isEqualTo(ManuscriptStage.UNDER_REVIEW);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> publications.publish(id, system.room.head)))
                .isNotNull();
        assertThat(system.publicItems()).isZero();
    }

    @Test
    void afterPublicationAChangeIsAFurtherVersion() {
        system.push("20-11", BusinessSystem.item("5", "录取结果"));
        ManuscriptId id = system.pushed("5").id();
        system.room.pass(id);
        ItemNumber number = publications.publish(id, system.room.head);

        MvcTestResult further = system.push("20-11", BusinessSystem.item("5", "录取结果（第二批）"));

        assertThat(further).hasStatusOk().bodyJson().extractingPath("$.outcome").isEqualTo("FURTHER_VERSION");
        assertThat(system.pushed("5").item()).isEqualTo(number);
        assertThat(items.find(number).orElseThrow().title()).isEqualTo("录取结果");
    }

    @Test
    void whatIsReturnedIsTheUnitsMatter() {
        system.push("20-11", BusinessSystem.item("6", "校车名单"));
        ReviewView review = system.room.review(system.pushed("6").id());
        reviews.sendBack(review.id(), "缺日期", List.of(), system.room.head);

        assertThat(agenda.mine(system.room.clerk, 20))
                .anyMatch(line -> line.title().equals("校车名单"));
    }

    @Test
    void saysEverythingThatIsWrongAtOnceAndKeepsNothing() {
        MvcTestResult answer = system.push("20-11", """
                {"title": "", "kind": "NEWS", "formedOn": "昨天", "publishAt": "2026-11-23T10:00:00Z", "audience": [], "colour": "red"}""");

        assertThat(answer)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .contains("title", "kind", "formedOn", "publishAt", "audience", "colour", "externalId", "body");
        assertThat(system.drafts()).isZero();
    }

    @Test
    void takesFilesAsBase64AndAsParts() {
        String file = Base64.getEncoder().encodeToString("甲,乙".getBytes(StandardCharsets.UTF_8));
        system.push(
                "20-11",
                BusinessSystem.item("7", "名册")
                        .replace("}", ", \"attachments\": [{\"name\": \"名册.csv\", \"content\": \"" + file + "\"}]}"));
        MvcTestResult parts = mvc.post()
                .uri("/api/catalogue/20-11/items")
                .multipart()
                .file(new MockMultipartFile("files", "方案.txt", "text/plain", "方案".getBytes(StandardCharsets.UTF_8)))
                .param("item", BusinessSystem.item("8", "方案"))
                .header("Authorization", "Bearer " + system.key.secret())
                .exchange();

        assertThat(system.pushed("7").attachments())
                .singleElement()
                .extracting("name")
                .isEqualTo("名册.csv");
        assertThat(parts).hasStatus(201);
        assertThat(system.pushed("8").attachments())
                .singleElement()
                .extracting("name")
                .isEqualTo("方案.txt");
    }

    @Test
    void anotherUnitsPublishedItemIsOutOfReach() {
        ItemNumber others = system.room.published(PressRoom.notice("别人的信息"));

        assertThat(system.push(
                        "20-11", BusinessSystem.item("11", "改掉").replace("}", ", \"item\": \"" + others + "\"}")))
                .hasStatus(422);
        assertThat(items.find(others).orElseThrow().title()).isEqualTo("别人的信息");
    }

    @Test
    void theBodyIsCleanedLikeAnyOther() {
        system.push(
                "20-11",
                BusinessSystem.item("12", "说明")
                        .replace("第一段\\n第二段", "<p onclick='x()'>好</p><script>alert(1)</script>"));

        assertThat(system.pushed("12").fields().body()).isEqualTo("<p>好</p>");
    }
}
