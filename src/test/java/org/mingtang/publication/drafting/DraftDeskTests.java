package org.mingtang.publication.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.ManuscriptStage;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.PressRoom;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The desk's pages and acts of drafts and items as every role finds them. */
@MingtangTest
class DraftDeskTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    MovableClock clock;

    PressRoom room;

    @BeforeEach
    void found() {
        room = new PressRoom(beans);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @ParameterizedTest
    @DisplayName("pages by role, in his own unit: 200 he may, 403 he may not")
    @CsvSource(textBlock = """
            OPENNESS_OFFICE,      200, 200, 200, 200
            CLERK,                200, 200, 200, 200
            HEAD,                 200, 200, 200, 200
            LEADER,               200, 403, 200, 200
            AUDITOR,              200, 403, 200, 200
            SYSTEM_ADMINISTRATOR, 403, 403, 403, 403
            """)
    void openForWhoMay(Role role, int list, int fresh, int draft, int items) {
        ManuscriptId id = room.written(PressRoom.notice("本单位的稿件"));
        Person person = PressRoom.person("某人", room.education, role);

        assertThat(get("/desk/drafts", person)).hasStatus(list);
        assertThat(get("/desk/drafts/new", person)).hasStatus(fresh);
        assertThat(get("/desk/drafts/" + id, person)).hasStatus(draft);
        assertThat(get("/desk/items", person)).hasStatus(items);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    @DisplayName("a draft of another unit is opened by those who see every draft only")
    void isOpenedByWhoSeesEveryDraft(Role role) {
        ManuscriptId id = room.written(PressRoom.notice("别的单位看不到的标题"));
        Person stranger = PressRoom.person("外人", room.office, role);
        boolean sees = role == Role.OPENNESS_OFFICE || role == Role.LEADER || role == Role.AUDITOR;

        for (String address : List.of("/desk/drafts/" + id, "/desk/drafts/" + id + "/check")) {
            MvcTestResult answer = get(address, stranger);
            if (sees) {
                assertThat(answer).hasStatusOk().bodyText().contains("别的单位看不到的标题");
            } else {
                assertThat(answer.getResponse().getStatus()).as(address).isIn(403, 409);
                assertThat(answer).bodyText().doesNotContain("别的单位看不到的标题");
            }
        }
        if (role != Role.SYSTEM_ADMINISTRATOR) {
            assertThat(text(get("/desk/drafts", stranger)).contains(id.toString()))
                    .isEqualTo(sees);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"submission", "take-back", "discarding", "attachments", "body-file"})
    void takesNoActFromReadersOnly(String act) {
        ManuscriptId id = room.written(PressRoom.notice("只许看"));

        for (Role role : List.of(Role.LEADER, Role.AUDITOR, Role.SYSTEM_ADMINISTRATOR)) {
            Person reader = PressRoom.person("读者", room.education, role);
            assertThat(post("/desk/drafts/" + id + "/" + act, reader))
                    .as(role.name())
                    .hasStatus(403);
        }
        assertThat(manuscripts.find(id).orElseThrow().stage()).isEqualTo(ManuscriptStage.WRITING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"publication", "schedule"})
    void takesNoPublicationFromClerks(String act) {
        ManuscriptId id = room.approved(PressRoom.notice("等待发布"));

        assertThat(post("/desk/drafts/" + id + "/" + act, room.clerk)).hasStatus(403);
        assertThat(post("/desk/drafts/" + id + "/" + act, room.leader)).hasStatus(403);
        assertThat(manuscripts.find(id).orElseThrow().stage()).isEqualTo(ManuscriptStage.APPROVED);
    }

    @Test
    void setsAndClearsTheHourOnThePage() {
        ManuscriptId id = room.approved(PressRoom.notice("定时"));

        assertThat(post("/desk/drafts/" + id + "/schedule", room.head, "publishAt", "2026-11-23T18:30"))
                .hasStatus3xxRedirection();
        assertThat(get("/desk/drafts/" + id, room.head)).bodyText().contains("value=\"2026-11-23T18:30\"");
        assertThat(manuscripts.find(id).orElseThrow().fields().publishAt()).isEqualTo("2026-11-23T10:30:00Z");
        clock.pass(Duration.ofMinutes(1));
        assertThat(post("/desk/drafts/" + id + "/schedule", room.head)).hasStatus3xxRedirection();
        assertThat(manuscripts.find(id).orElseThrow().fields().publishAt()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T08:59, 409", "2020-01-01T00:00, 409", "morgen, 400"})
    void refusesAnHourThatIsPastOrNone(String hour, int status) {
        ManuscriptId id = room.approved(PressRoom.notice("过去的时间"));

        assertThat(post("/desk/drafts/" + id + "/schedule", room.head, "publishAt", hour))
                .hasStatus(status);
    }

    @ParameterizedTest
    @EnumSource(
            value = ManuscriptStage.class,
            names = {"WRITING", "UNDER_REVIEW", "APPROVED", "DISCARDED", "PUBLISHED"})
    void listsDraftsByTheirStage(ManuscriptStage stage) {
        ManuscriptId id = in(stage);

        assertThat(text(get("/desk/drafts?stage=" + stage, room.clerk))).contains(id.toString());
        boolean open = !stage.ended();
        assertThat(text(get("/desk/drafts", room.clerk)).contains(id.toString()))
                .isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({"?page=-1, 200", "?page=9999, 200", "?stage=NO, 400", "?page=x, 400"})
    void answersOddQuestions(String asked, int status) {
        assertThat(get("/desk/drafts" + asked, room.clerk)).hasStatus(status);
    }

    @ParameterizedTest
    @DisplayName("an empty upload and a file that cannot be read are said so and change nothing")
    @CsvSource({
        "attachments, a.txt, '', 请先选择要上传的附件",
        "body-file, a.txt, '', 请先选择正文所在的文件",
        "body-file, a.pdf, %PDF-1.7 broken, ''"
    })
    void saysWhatIsWrongWithAFile(String act, String name, String content, String message) {
        ManuscriptId id = room.written(PressRoom.notice("文件"));
        String before = manuscripts.find(id).orElseThrow().fields().body();

        MvcTestResult answer = mvc.post()
                .uri("/desk/drafts/" + id + "/" + act)
                .multipart()
                .file(new MockMultipartFile("upload", name, null, content.getBytes(StandardCharsets.UTF_8)))
                .with(SignedAs.person(room.clerk))
                .with(csrf())
                .exchange();

        assertThat(answer).hasStatus(409).bodyText().contains(message);
        assertThat(manuscripts.find(id).orElseThrow().fields().body()).isEqualTo(before);
        assertThat(manuscripts.find(id).orElseThrow().attachments()).isEmpty();
    }

    @Test
    void givesAttachmentsToThoseOnlyWhoSeeTheDraft() {
        ManuscriptId id = room.written(PressRoom.notice("带附件"));
        assertThat(mvc.post()
                        .uri("/desk/drafts/" + id + "/attachments")
                        .multipart()
                        .file(new MockMultipartFile("upload", "名册.txt", null, "甲".getBytes(StandardCharsets.UTF_8)))
                        .with(SignedAs.person(room.clerk))
                        .with(csrf())
                        .exchange())
                .hasStatus3xxRedirection();
        UUID file = manuscripts.find(id).orElseThrow().attachments().get(0).file();
        String address = "/desk/drafts/" + id + "/attachments/" + file;

        assertThat(get(address, room.clerk)).hasStatusOk();
        assertThat(get(address, new PressRoom(beans).clerk)).hasStatus(409);
        ManuscriptId other = room.written(PressRoom.notice("没有这个附件"));
        assertThat(get("/desk/drafts/" + other + "/attachments/" + file, room.clerk))
                .hasStatus(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void asksForAReasonBeforeItWithdraws(String reason) {
        ItemNumber item = room.published(PressRoom.notice("要撤回"));

        assertThat(post("/desk/items/" + item + "/withdrawal", room.head, "reason", reason))
                .hasStatus(422)
                .bodyText()
                .contains("请写明撤回的原因");
        assertThat(post("/desk/items/" + item + "/withdrawal", room.head, "reason", "因".repeat(1001)))
                .hasStatus(422);
        assertThat(post("/desk/items/" + item + "/withdrawal", room.clerk, "reason", "有误"))
                .hasStatus(403);
        assertThat(post("/desk/items/" + item + "/withdrawal", new PressRoom(beans).head, "reason", "有误"))
                .hasStatus(422);
        assertThat(mvc.get().uri(item.path()).exchange()).hasStatusOk();
        assertThat(post("/desk/items/" + item + "/withdrawal", room.openness, "reason", "因".repeat(1000)))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri(item.path()).exchange()).hasStatus(410);
        assertThat(post("/desk/items/" + item + "/withdrawal", room.head, "reason", "再撤一次"))
                .hasStatus(422)
                .bodyText()
                .contains("已经撤回");
    }

    private ManuscriptId in(ManuscriptStage stage) {
        return switch (stage) {
            case UNDER_REVIEW -> room.underReview(PressRoom.notice("审核中的"));
            case APPROVED -> room.approved(PressRoom.notice("通过的"));
            case PUBLISHED ->
                manuscripts.of(room.published(PressRoom.notice("发布的"))).get(0);
            case DISCARDED -> {
                ManuscriptId id = room.written(PressRoom.notice("作废的"));
                manuscripts.discard(id, "重复", room.clerk);
                yield id;
            }
            default -> room.written(PressRoom.notice("在写的"));
        };
    }

    private MvcTestResult get(String address, Person person) {
        return mvc.get().uri(address).with(SignedAs.person(person)).exchange();
    }

    private MvcTestResult post(String address, Person person, String... pairs) {
        var request = mvc.post().uri(address).with(SignedAs.person(person)).with(csrf());
        for (int n = 0; n < pairs.length; n += 2) {
            request = request.param(pairs[n], pairs[n + 1]);
        }
        return request.exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
