package org.mingtang.publication.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.Items;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.ManuscriptStage;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Pushes that are broken, repeated, at once, too large, or come after the item is gone. */
@MingtangTest
class PushEdgeTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    PushKeys keys;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Publications publications;

    @Autowired
    Items items;

    @Autowired
    JdbcClient database;

    BusinessSystem system;

    @BeforeEach
    void given() {
        system = new BusinessSystem(beans);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{\"title\":", "<item/>", "title=x", "{}{}"})
    void saysThatItCouldNotReadWhatIsNoObject(String body) {
        assertThat(system.push("20-11", body))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("请求读不出来，应当是 JSON 对象。");
        assertThat(system.drafts()).isZero();
    }

    @Test
    void refusesAnotherCharset() {
        MvcTestResult answer = mvc.post()
                .uri("/api/catalogue/20-11/items")
                .contentType(MediaType.APPLICATION_JSON)
                .header("Authorization", "Bearer " + system.key.secret())
                .content(BusinessSystem.item("1", "招生名单").getBytes(Charset.forName("GBK")))
                .exchange();

        assertThat(answer).hasStatus(400);
        assertThat(system.drafts()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
    void takesNoOtherForm(String type) {
        MvcTestResult answer = mvc.post()
                .uri("/api/catalogue/20-11/items")
                .contentType(MediaType.parseMediaType(type))
                .header("Authorization", "Bearer " + system.key.secret())
                .content(BusinessSystem.item("1", "招生名单"))
                .exchange();

        assertThat(answer).hasStatus(415);
        assertThat(system.drafts()).isZero();
    }

    @Test
    @DisplayName("more than 32 MB that did not say so beforehand")
    void isAskedToSendLess() {
        String file = Base64.getEncoder().encodeToString(new byte[PushController.MOST_BYTES * 3 / 4]);

        MvcTestResult answer = system.push(
                "20-11",
                BusinessSystem.item("1", "太大")
                        .replace("}", ", \"attachments\": [{\"name\": \"a.bin\", \"content\": \"" + file + "\"}]}"));

        assertThat(answer).hasStatus(413).bodyText().contains("一次最多推送 32 MB。");
        assertThat(system.drafts()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Basic eDp5", "Bearer", "Bearer ", "Bearer mtk_", "bearer %s", "Bearer %sx", "%s", "Bearer  %s"})
    void knowsKeysInOneFormOnly(String header) {
        MvcTestResult answer = mvc.get()
                .uri("/api/catalogue")
                .header("Authorization", header.formatted(system.key.secret()))
                .exchange();

        assertThat(answer).hasStatus(401).bodyText().contains("Bearer 和密钥").doesNotContain("mtk_");
        assertThat(answer.getResponse().getContentType()).startsWith("application/json");
    }

    @Test
    void isTakenOnceHoweverManySendItAtOnce() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(6);
        List<Integer> statuses = new ArrayList<>();
        try {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int n = 0; n < 6; n++) {
                work.add(() -> system.push("20-11", BusinessSystem.item("同一条", "同时送来"))
                        .getResponse()
                        .getStatus());
            }
            for (Future<Integer> each : senders.invokeAll(work)) {
                statuses.add(each.get());
            }
        } finally {
            senders.shutdown();
        }

        assertThat(statuses).containsOnlyOnce(201).containsOnly(200, 201);
        assertThat(system.drafts()).isEqualTo(1);
    }

    @Test
    void keepsTheNumbersOfTwoSystemsApart() {
        BusinessSystem other = new BusinessSystem(beans);
        system.push("20-11", BusinessSystem.item("1", "甲系统的"));

        assertThat(other.push("20-11", BusinessSystem.item("1", "乙系统的"))).hasStatus(201);
        assertThat(system.pushed("1").fields().title()).isEqualTo("甲系统的");
        assertThat(other.pushed("1").unit()).isEqualTo(other.room.education.value());
    }

    @Test
    @DisplayName("what was withdrawn has no further versions: a later push is something new")
    void beginsAnewAfterAWithdrawal() {
        system.push("20-11", BusinessSystem.item("1", "录取结果"));
        ManuscriptId first = system.pushed("1").id();
        system.room.pass(first);
        ItemNumber number = publications.publish(first, system.room.head);
        publications.withdraw(number, "名单有误", system.room.head);

        MvcTestResult again = system.push("20-11", BusinessSystem.item("1", "录取结果（更正）"));

        assertThat(again).hasStatus(201).bodyJson().extractingPath("$.outcome").isEqualTo("TAKEN");
        ManuscriptId second = system.pushed("1").id();
        assertThat(second).isNotEqualTo(first);
        system.room.pass(second);
        ItemNumber fresh = publications.publish(second, system.room.head);
        assertThat(fresh).isNotEqualTo(number);
        assertThat(items.find(number).orElseThrow().withdrawn()).isNotNull();
    }

    @Test
    void nobodyRevisesWhatWasWithdrawn() {
        ItemNumber number = system.room.published(PressRoom.notice("撤回的信息"));
        publications.withdraw(number, "有误", system.room.head);

        assertThatThrownBy(() -> manuscripts.begin(
                        system.room.education.value(), number, PressRoom.notice("再来"), system.room.clerk))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessage("这条信息已经撤回，不能再发布新版本；请作为新的信息发布。");
    }

    @Test
    void beginsAnewWhereTheManuscriptWasDiscarded() {
        system.push("20-11", BusinessSystem.item("1", "校车"));
        ManuscriptId first = system.pushed("1").id();
        manuscripts.takeBack(first, system.room.clerk);
        manuscripts.discard(first, "重复", system.room.clerk);

        assertThat(system.push("20-11", BusinessSystem.item("1", "校车（新）"))).hasStatus(201);
        assertThat(system.pushed("1").stage()).isEqualTo(ManuscriptStage.UNDER_REVIEW);
        assertThat(system.pushed("1").id()).isNotEqualTo(first);
    }

    @Test
    void replacesFilesOfAChangedPush() {
        system.push("20-11", withFile("1", "名册", "甲.csv", "一"));
        system.push("20-11", withFile("1", "名册", "乙.csv", "二"));

        assertThat(system.pushed("1").attachments())
                .singleElement()
                .extracting("name")
                .isEqualTo("乙.csv");
        assertThat(system.drafts()).isEqualTo(1);
    }

    @Test
    @DisplayName("a line that fell away after the key was made takes nothing")
    void takesNothingIntoALineThatFellAway() {
        CatalogueDesk desk = new CatalogueDesk(beans);
        catalogue.add(desk.field, LineTextTests.GOOD, desk.room.openness);
        String code = desk.code("招生计划");
        PushKeys.Made key = keys.make("旧系统", desk.room.education.value(), List.of(code), desk.room.openness);
        catalogue.drop(code, desk.room.openness);

        assertThat(system.pushWith(key.secret(), code, BusinessSystem.item("1", "晚了")))
                .hasStatus(422)
                .bodyText()
                .contains("已经删去");
        assertThat(mvc.get()
                        .uri("/api/catalogue")
                        .header("Authorization", "Bearer " + key.secret())
                        .exchange())
                .bodyJson()
                .extractingPath("$.lines")
                .asArray()
                .isEmpty();
    }

    @Test
    void makesNoKeyForLinesThatTakeNothing() {
        CatalogueDesk desk = new CatalogueDesk(beans);
        UUID unit = desk.room.education.value();

        for (List<String> lines : List.of(
                List.<String>of(),
                List.of("no-such-line"),
                List.of(desk.field),
                List.of("content"),
                List.of("20-11", "x"))) {
            assertThatThrownBy(() -> keys.make("系统", unit, lines, desk.room.openness))
                    .isInstanceOf(UnlawfulAct.class)
                    .hasMessageContaining("至少一项");
        }
        for (String name : List.of("", "  ", "名".repeat(81))) {
            assertThatThrownBy(() -> keys.make(name, unit, List.of("20-11"), desk.room.openness))
                    .isInstanceOf(UnlawfulAct.class)
                    .hasMessageContaining("不超过 80 字");
        }
    }

    @Test
    void makesEachKeyAnotherAndStopsItOnce() {
        PushKeys.Made other =
                keys.make("学籍系统", system.room.education.value(), List.of("20-11", "20-11"), system.room.openness);

        assertThat(other.secret()).isNotEqualTo(system.key.secret()).hasSize("mtk_".length() + 43);
        assertThat(keys.find(other.id()).orElseThrow().lines()).containsExactly("20-11");
        keys.revoke(other.id(), system.room.openness);
        var revokedAt = keys.find(other.id()).orElseThrow().revokedAt();
        keys.revoke(other.id(), system.room.openness);
        assertThat(keys.find(other.id()).orElseThrow().revokedAt()).isEqualTo(revokedAt);
        assertThatThrownBy(() -> keys.revoke(UUID.randomUUID(), system.room.openness))
                .isInstanceOf(UnlawfulAct.class);
    }

    private static String withFile(String id, String title, String name, String content) {
        String file = Base64.getEncoder().encodeToString(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return BusinessSystem.item(id, title)
                .replace("}", ", \"attachments\": [{\"name\": \"" + name + "\", \"content\": \"" + file + "\"}]}");
    }
}
