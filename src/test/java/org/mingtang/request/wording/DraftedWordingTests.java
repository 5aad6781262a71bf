package org.mingtang.request.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.Delivery;
import org.mingtang.request.Outcome;
import org.mingtang.request.OwnRequest;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestFile;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestPapers;
import org.mingtang.request.RequestStage;
import org.mingtang.request.SensitiveFiles;
import org.mingtang.request.letter.Field;
import org.mingtang.request.letter.LetterKind;
import org.mingtang.request.reply.Replies;
import org.mingtang.request.reply.ReplyDraft;
import org.mingtang.review.ReviewView;
import org.mingtang.review.Reviews;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An answer keeps the wording it was drafted by; what was approved goes out as approved, whatever came in force between. */
@MingtangTest
class DraftedWordingTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate LATER = DAY.plusDays(7);
    private static final LetterKind KIND = LetterKind.DISCLOSED;
    private static final ReplyDraft DRAFT = RequestDesk.disclosing();
    private static final String FIRST = "按第一种写法告知。";
    private static final String SECOND = "按第二种写法告知。";

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Replies replies;

    @Autowired
    Reviews reviews;

    @Autowired
    RequestPapers papers;

    @Autowired
    OwnRequest own;

    @Autowired
    MovableClock clock;

    RequestDesk desk;
    OfficeWordings wordings;
    RequestId id;

    @BeforeEach
    void aRequestWhileTheFirstEditionIsInForceAndTheSecondWaits() {
        clock.moveTo(DAY);
        desk = new RequestDesk(beans);
        wordings = new OfficeWordings(beans);
        wordings.keep(KIND, FIRST, DAY, desk.openness);
        wordings.keep(KIND, SECOND, LATER, desk.openness);
        id = desk.received(DAY);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    private String preview() {
        return replies.preview(id, DRAFT).orElseThrow().body();
    }

    private String page() {
        MvcTestResult page = mvc.get()
                .uri("/desk/requests/" + id)
                .with(SignedAs.person(desk.clerk))
                .exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult post(String path, Person by) {
        return mvc.post()
                .uri("/desk/requests/" + id + path)
                .with(SignedAs.person(by))
                .with(csrf())
                .exchange();
    }

    private List<RequestFile> letters() {
        return papers.files(id, desk.clerk).stream()
                .filter(file -> file.kind() == RequestFile.Kind.LETTER)
                .toList();
    }

    private String word() {
        return letters().stream()
                .filter(file -> file.name().endsWith(".docx"))
                .map(file -> SensitiveFiles.textOfWord(papers.content(id, file.id(), desk.clerk)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void draftsByTheEditionInForceThatDay() {
        assertThat(preview()).startsWith(FIRST);
        assertThat(replies.wordedBy(id, DRAFT).edition().number()).isEqualTo(1);
        clock.moveTo(LATER);
        assertThat(preview()).as("nothing was written yet").startsWith(SECOND);
        replies.write(id, DRAFT, desk.clerk);
        assertThat(preview()).startsWith(SECOND);
        assertThat(page()).contains("模板：第 2 版").doesNotContain("id=\"worded\"");
    }

    @Test
    @DisplayName("审核通过后新版启用：核对相符，文书一字不变，照原样送达，归档的哈希不变")
    void whatWasApprovedGoesOutAsApproved() throws Exception {
        desk.approved(id, DRAFT);
        List<RequestFile> before = letters();
        assertThat(word()).contains(FIRST, "乔安");
        clock.moveTo(LATER);
        assertThat(replies.findings(id, DRAFT)).isEmpty();
        assertThat(preview()).startsWith(FIRST);
        assertThat(page())
                .contains("<span class=\"chip chip-ok\">相符</span>", FIRST, "模板：第 1 版")
                .doesNotContain(SECOND, "id=\"worded\"");

        replies.send(id, LATER, Delivery.ONLINE, "系统送达", desk.clerk);
        assertThat(desk.view(id).stage()).isEqualTo(RequestStage.CLOSED);
        assertThat(letters()).isEqualTo(before);
        Map<String, byte[]> bag = bag();
        String manifest = new String(bag.get("manifest-sha256.txt"), StandardCharsets.UTF_8);
        assertThat(before).hasSize(2).allSatisfy(letter -> assertThat(manifest).contains(letter.sha256()));
        assertThat(page()).contains(FIRST).doesNotContain(SECOND);
    }

    private Map<String, byte[]> bag() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        byte[] zip = post("/archive", desk.clerk).getResponse().getContentAsByteArray();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName().substring(entry.getName().indexOf('/') + 1), in.readAllBytes());
            }
        }
        return files;
    }

    @Test
    @DisplayName("送审后、通过前新版启用：审核的是旧版的文字，通过后制作的也是")
    void reviewersPassWhatTheyRead() {
        replies.submit(id, DRAFT, desk.clerk);
        clock.moveTo(LATER);
        assertThat(page()).contains("这份文书按第 1 版模板写成；第 2 版已于 2026-03-09 启用。", "要改用新版，请先撤回答复。");
        assertThat(post("/reply/wording", desk.clerk)).hasStatus(409);
        desk.pass(id);
        assertThat(desk.view(id).stage()).isEqualTo(RequestStage.APPROVED);
        assertThat(word()).contains(FIRST).doesNotContain(SECOND);
        replies.send(id, LATER, Delivery.ONLINE, "系统送达", desk.clerk);
        assertThat(desk.view(id).stage()).isEqualTo(RequestStage.CLOSED);
    }

    @Test
    @DisplayName("审核通过的消息晚到，其间新版启用：制作的仍是通过的文字")
    void theLetterIsMadeAsPassedHoweverLate() {
        replies.submit(id, DRAFT, desk.clerk);
        for (Person reviewer : List.of(desk.head, desk.openness, desk.leader)) {
            ReviewView review = desk.review(id);
            if (review.openStep() != null && !review.openStep().isEmpty()) {
                reviews.pass(review.id(), review.openStep(), "同意", review.disclosure(), reviewer);
            }
        }
        clock.moveTo(LATER);
        replies.passed(id);
        assertThat(word()).contains(FIRST).doesNotContain(SECOND);
    }

    @Test
    @DisplayName("草稿写好、没有送审时新版启用：告知，可以重新生成，填的都在")
    void anUnapprovedDraftIsToldAndCanBeMadeAnew() {
        replies.write(id, DRAFT, desk.clerk);
        assertThat(page()).doesNotContain("id=\"worded\"");
        clock.moveTo(LATER);
        assertThat(preview()).startsWith(FIRST);
        assertThat(page()).contains("这份文书按第 1 版模板写成；第 2 版已于 2026-03-09 启用。", "按现行模板重新生成");
        replies.write(id, DRAFT, desk.clerk);
        assertThat(preview()).as("saving alone rewords nothing").startsWith(FIRST);

        assertThat(post("/reply/wording", desk.clerk)).hasStatus3xxRedirection();
        assertThat(preview()).startsWith(SECOND);
        assertThat(replies.find(id).orElseThrow().draft()).isEqualTo(DRAFT);
        assertThat(page()).contains("模板：第 2 版").doesNotContain("id=\"worded\"");
        desk.approved(id, DRAFT);
        assertThat(word()).contains(SECOND).doesNotContain(FIRST);
    }

    @Test
    void aDraftOfTheFormerWordingMayStillBeSent() {
        replies.write(id, DRAFT, desk.clerk);
        clock.moveTo(LATER);
        assertThat(replies.refusals(id, DRAFT)).isEmpty();
        desk.approved(id, DRAFT);
        assertThat(word()).contains(FIRST);
    }

    @Test
    @DisplayName("通过后撤回修改：又是草稿，告知有新版")
    void whatIsTakenBackIsADraftAgain() {
        desk.approved(id, DRAFT);
        clock.moveTo(LATER);
        replies.takeBack(id, desk.clerk);
        assertThat(letters()).as("what was made goes out no more").isEmpty();
        assertThat(page()).contains("按现行模板重新生成", "已由新件代替（不对外）");
        replies.anew(id, desk.clerk);
        desk.approved(id, DRAFT);
        assertThat(letters()).hasSize(2);
        assertThat(word()).contains(SECOND).doesNotContain(FIRST);
        replies.send(id, LATER, Delivery.ONLINE, "系统送达", desk.clerk);
        assertThat(own.files(papers.code(id, desk.clerk)))
                .as("what the applicant can fetch")
                .isEqualTo(letters());
    }

    @Test
    void anotherKindOfLetterIsBegunByItsOwnEditionOfTheDay() {
        replies.write(id, DRAFT, desk.clerk);
        clock.moveTo(LATER);
        ReplyDraft elsewhere = RequestDesk.saying(Outcome.OTHER_ORGAN);
        replies.write(id, elsewhere, desk.clerk);
        assertThat(replies.wordedBy(id, elsewhere).edition()).isEqualTo(LetterEdition.builtIn(LetterKind.OTHER_ORGAN));
        replies.write(id, DRAFT, desk.clerk);
        assertThat(preview()).startsWith(SECOND);
    }

    @Test
    @DisplayName("新模板没有位置的内容：留着，不写进文书，也不挡住送审")
    void whatTheNewWordingHasNoRoomForIsKeptAndNotSaid() {
        LetterEdition delivered = LetterEdition.builtIn(LetterKind.PETITION);
        String text = delivered.template().text().replaceAll("\\{\\{#相应渠道}}.*\\{\\{/相应渠道}}", "");
        ReplyDraft petition = RequestDesk.saying(Outcome.PETITION).saying(Field.CHANNEL, "区信访局");
        replies.write(id, petition, desk.clerk);
        assertThat(replies.preview(id, petition).orElseThrow().body()).contains("区信访局");
        var draft = new EditionDraft(LetterKind.PETITION, delivered.template().title(), text, DAY, "不指引", 0);
        beans.getBean(LetterEditions.class).keep(draft, desk.openness);
        replies.anew(id, desk.clerk);
        assertThat(replies.preview(id, petition).orElseThrow().body()).doesNotContain("区信访局");
        assertThat(replies.refusals(id, petition)).isEmpty();
        assertThat(replies.find(id).orElseThrow().draft()).isEqualTo(petition);
        assertThat(page()).doesNotContain("name=\"said.CHANNEL\"");
    }

    @Test
    void onlyWhoMayWriteMakesAnew() {
        assertThatThrownBy(() -> replies.anew(id, desk.clerk))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessage("这件申请还没有答复草稿。");
        replies.write(id, DRAFT, desk.clerk);
        clock.moveTo(LATER);
        assertThat(post("/reply/wording", desk.leader)).hasStatus(403);
        assertThat(post("/reply/wording", RequestDesk.person("外人", desk.office, Role.CLERK)))
                .hasStatus(409);
        assertThat(preview()).startsWith(FIRST);
        desk.approved(id, DRAFT);
        assertThat(post("/reply/wording", desk.clerk)).hasStatus(409);
        assertThat(preview()).startsWith(FIRST);
    }
}
