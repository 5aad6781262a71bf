package org.mingtang.publication.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.agenda.Agenda;
import org.mingtang.publication.ItemFilter;
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
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MingtangTest
class PushTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    PushKeys keys;

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

    @Autowired
    JdbcClient database;

    PressRoom room;
    PushKeys.Made key;

    @BeforeEach
    void given() {
        room = new PressRoom(beans);
        key = keys.make("学籍系统", room.education.value(), List.of("20-11"), room.openness);
    }

    @Test
    void anItemWaitsForReviewAndIsNotPublic() {
        MvcTestResult answer = push("20-11", item("1", "招生名单"));

        assertThat(answer).hasStatus(201).bodyJson().extractingPath("$.stage").isEqualTo("UNDER_REVIEW");
        ManuscriptView draft = pushed("1");
        assertThat(draft.unit()).isEqualTo(room.education.value());
        assertThat(draft.authorName()).isEqualTo("业务系统·学籍系统");
        assertThat(draft.fields().body()).isEqualTo("<p>第一段</p><p>第二段</p>");
        assertThat(publicItems()).isZero();
    }

    @Test
    void goesPublicOnlyThroughItsReviewers() {
        push("20-11", item("2", "招生计划"));
        ManuscriptId id = pushed("2").id();
        room.pass(id);

        ItemNumber number = publications.publish(id, room.head);

        assertThat(items.find(number).orElseThrow().title()).isEqualTo("招生计划");
    }

    @Test
    void theSameAgainIsTheSameManuscript() {
        push("20-11", item("3", "学区划分"));

        MvcTestResult again = push("20-11", item("3", "学区划分"));

        assertThat(again).hasStatusOk().bodyJson().extractingPath("$.outcome").isEqualTo("SAME");
        assertThat(again)
                .bodyJson()
                .extractingPath("$.manuscript")
                .isEqualTo(pushed("3").id().toString());
        assertThat(drafts()).isEqualTo(1);
    }

    @Test
    @DisplayName("What was reviewed does not stand for what was pushed afterwards")
    void changedContentIsReviewedAnew() {
        push("20-11", item("4", "收费公示"));
        ManuscriptId id = pushed("4").id();
        room.pass(id);
        assertThat(manuscripts.find(id).orElseThrow().stage()).isEqualTo(ManuscriptStage.APPROVED);

        MvcTestResult changed = push("20-11", item("4", "收费公示（更正）"));

        assertThat(changed).hasStatusOk().bodyJson().extractingPath("$.outcome").isEqualTo("CHANGED");
        assertThat(manuscripts.find(id).orElseThrow().stage()).isEqualTo(ManuscriptStage.UNDER_REVIEW);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> publications.publish(id, room.head)))
                .isNotNull();
        assertThat(publicItems()).isZero();
    }

    @Test
    void afterPublicationAChangeIsAFurtherVersion() {
        push("20-11", item("5", "录取结果"));
        ManuscriptId id = pushed("5").id();
        room.pass(id);
        ItemNumber number = publications.publish(id, room.head);

        MvcTestResult further = push("20-11", item("5", "录取结果（第二批）"));

        assertThat(further).hasStatusOk().bodyJson().extractingPath("$.outcome").isEqualTo("FURTHER_VERSION");
        assertThat(pushed("5").item()).isEqualTo(number);
        assertThat(items.find(number).orElseThrow().title()).isEqualTo("录取结果");
    }

    @Test
    void whatIsReturnedIsTheUnitsMatter() {
        push("20-11", item("6", "校车名单"));
        ReviewView review = room.review(pushed("6").id());
        reviews.sendBack(review.id(), "缺日期", List.of(), room.head);

        assertThat(agenda.mine(room.clerk, 20)).anyMatch(line -> line.title().equals("校车名单"));
    }

    @Test
    void saysEverythingThatIsWrongAtOnceAndKeepsNothing() {
        MvcTestResult answer = push("20-11", """
                {"title": "", "kind": "NEWS", "formedOn": "昨天", "publishAt": "2026-11-23T10:00:00Z", "audience": [], "colour": "red"}""");

        assertThat(answer)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .contains("title", "kind", "formedOn", "publishAt", "audience", "colour", "externalId", "body");
        assertThat(drafts()).isZero();
    }

    @Test
    void takesFilesAsBase64AndAsParts() {
        String file = Base64.getEncoder().encodeToString("甲,乙".getBytes(StandardCharsets.UTF_8));
        push(
                "20-11",
                item("7", "名册")
                        .replace("}", ", \"attachments\": [{\"name\": \"名册.csv\", \"content\": \"" + file + "\"}]}"));
        MvcTestResult parts = mvc.post()
                .uri("/api/catalogue/20-11/items")
                .multipart()
                .file(new MockMultipartFile("files", "方案.txt", "text/plain", "方案".getBytes(StandardCharsets.UTF_8)))
                .param("item", item("8", "方案"))
                .header("Authorization", "Bearer " + key.secret())
                .exchange();

        assertThat(pushed("7").attachments()).singleElement().extracting("name").isEqualTo("名册.csv");
        assertThat(parts).hasStatus(201);
        assertThat(pushed("8").attachments()).singleElement().extracting("name").isEqualTo("方案.txt");
    }

    @Test
    void tellsTheLinesOfAKeyAndKeepsNoSession() {
        MvcTestResult lines = mvc.get()
                .uri("/api/catalogue")
                .header("Authorization", "Bearer " + key.secret())
                .exchange();

        assertThat(lines)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.lines[*].code")
                .asArray()
                .containsExactly("20-11");
        assertThat(lines.getResponse().getHeaders("Set-Cookie")).isEmpty();
        assertThat(keys.find(key.id()).orElseThrow().usedAt()).isNotNull();
    }

    @Test
    void aKeyOpensNothingButItsLines() {
        assertThat(push("20-07", item("9", "预算"))).hasStatus(403);
        assertThat(push("no-such-line", item("9", "预算"))).hasStatus(403);
        assertThat(mvc.get()
                        .uri("/desk/drafts")
                        .header("Authorization", "Bearer " + key.secret())
                        .exchange())
                .hasStatus3xxRedirection();
        assertThat(drafts()).isZero();
    }

    @Test
    void withoutALivingKeyNothingIsTaken() {
        assertThat(pushWith("mtk_wrong", "20-11", item("10", "预算"))).hasStatus(401);
        assertThat(pushWith("", "20-11", item("10", "预算"))).hasStatus(401);
        keys.revoke(key.id(), room.openness);
        assertThat(push("20-11", item("10", "预算"))).hasStatus(401);
        assertThat(drafts()).isZero();
    }

    @Test
    void anotherUnitsPublishedItemIsOutOfReach() {
        ItemNumber others = room.published(PressRoom.notice("别人的信息"));

        assertThat(push("20-11", item("11", "改掉").replace("}", ", \"item\": \"" + others + "\"}")))
                .hasStatus(422);
        assertThat(items.find(others).orElseThrow().title()).isEqualTo("别人的信息");
    }

    @Test
    void theBodyIsCleanedLikeAnyOther() {
        push("20-11", item("12", "说明").replace("第一段\\n第二段", "<p onclick='x()'>好</p><script>alert(1)</script>"));

        assertThat(pushed("12").fields().body()).isEqualTo("<p>好</p>");
    }

    @Test
    void tooManyInAMinuteAreAskedToWait() {
        database.sql("insert into catalogue_key_use (key, minute, uses) values (?, '2026-11-23 01:00Z', 60)")
                .param(key.id())
                .update();

        MvcTestResult answer = push("20-11", item("13", "太多"));

        assertThat(answer).hasStatus(429);
        assertThat(answer.getResponse().getHeader("Retry-After")).isEqualTo("60");
    }

    @Test
    void aFloodIsTurnedAwayBeforeItIsRead() {
        MvcTestResult answer = push("20-11", "x".repeat(49 * 1024 * 1024));

        assertThat(answer).hasStatus(413).bodyText().contains("32 MB");
    }

    @Test
    void theKeyItselfIsNotStored() {
        assertThat(database.sql("select sha256 from catalogue_key where id = ?")
                        .param(key.id())
                        .query(String.class)
                        .single())
                .hasSize(64)
                .isNotEqualTo(key.secret());
    }

    private MvcTestResult push(String line, String json) {
        return pushWith(key.secret(), line, json);
    }

    private MvcTestResult pushWith(String secret, String line, String json) {
        return mvc.post()
                .uri("/api/catalogue/{line}/items", line)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Authorization", "Bearer " + secret)
                .content(json)
                .exchange();
    }

    private static String item(String id, String title) {
        return """
                {"externalId": "%s", "title": "%s", "formedOn": "2026-11-20", "body": "第一段\\n第二段"}""".formatted(id, title);
    }

    private ManuscriptView pushed(String externalId) {
        UUID id = database.sql("select manuscript from catalogue_push where key = ? and external_id = ?")
                .params(key.id(), externalId)
                .query(UUID.class)
                .single();
        return manuscripts.find(new ManuscriptId(id)).orElseThrow();
    }

    private int drafts() {
        return database.sql("select count(*) from manuscript where unit = ? and author = ?")
                .params(room.education.value(), key.id())
                .query(Integer.class)
                .single();
    }

    private int publicItems() {
        return items.count(ItemFilter.ALL.ofUnits(List.of(room.education.value())));
    }
}
