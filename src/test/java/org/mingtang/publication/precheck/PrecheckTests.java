package org.mingtang.publication.precheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.documents.StoredFile;
import org.mingtang.documents.StoredFiles;
import org.mingtang.identity.Person;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.ManuscriptStage;
import org.mingtang.publication.ManuscriptView;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.PressRoom;
import org.mingtang.review.Finding;
import org.mingtang.review.FindingKind;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MingtangTest
class PrecheckTests {

    private static final String PHONE = "13912345678";
    private static final String MASKED = "139****5678";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Precheck precheck;

    @Autowired
    DraftFindings findings;

    @Autowired
    KeptFindings kept;

    @Autowired
    KeptBeside beside;

    @Autowired
    StoredFiles files;

    @Autowired
    JdbcClient database;

    PressRoom room;

    @BeforeEach
    void found() {
        room = new PressRoom(beans);
    }

    @Test
    void holdsADraftWithAPhoneNumberBackFromReview() {
        ManuscriptId id = room.written(about("<p>家长可联系李女士，手机" + PHONE + "。</p>"));

        assertThat(manuscripts.obstacles(id))
                .extracting(Refusal::field)
                .containsExactly("/desk/drafts/" + id + "/check");
        assertThatThrownBy(() -> manuscripts.submit(id, room.clerk))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("检查发现");
        assertThat(page("/desk/drafts/" + id, room.clerk))
                .bodyText()
                .contains("href=\"/desk/drafts/" + id + "/check\"");
    }

    @Test
    void masksWithOneClickAndLetsItGo() {
        ManuscriptId id = room.written(about("<p>一</p><p>家长可联系李女士，手机" + PHONE + "。</p>"));
        assertThat(page(check(id), room.clerk)).bodyText().contains("<mark>" + PHONE + "</mark>", "正文第 2 段", MASKED);
        Finding finding = only(id, FindingKind.PHONE_NUMBER);

        assertThat(mend(id, finding)).hasStatus3xxRedirection();

        assertThat(body(id)).isEqualTo("<p>一</p><p>家长可联系李女士，手机" + MASKED + "。</p>");
        manuscripts.submit(id, room.clerk);
        assertThat(manuscripts.find(id).orElseThrow().stage()).isEqualTo(ManuscriptStage.UNDER_REVIEW);
    }

    @Test
    void masksAllOfAKindAtOnceAlsoTwoInOneParagraph() {
        ManuscriptId id = room.written(about("<p>手机" + PHONE + "，手机13987654321。</p><p>手机" + PHONE + "</p>"));
        assertThat(page(check(id), room.clerk)).bodyText().contains("遮盖全部手机号码（3 处）");

        MvcTestResult sent = post(check(id) + "/mendings", room.clerk, "kind", "PHONE_NUMBER");

        assertThat(sent).hasStatus3xxRedirection();
        assertThat(body(id)).isEqualTo("<p>手机" + MASKED + "，手机139****4321。</p><p>手机" + MASKED + "</p>");
        assertThatThrownBy(() -> precheck.mendAll(id, FindingKind.DATES, room.clerk))
                .isInstanceOf(UnlawfulAct.class);
    }

    @Test
    void mendsNothingThatIsNoLongerThere() {
        ManuscriptId id = room.written(about("<p>手机" + PHONE + "</p>"));
        Finding finding = only(id, FindingKind.PHONE_NUMBER);
        manuscripts.change(id, about("<p>没有号码了</p>"), null, room.clerk);

        assertThat(mend(id, finding)).hasStatus(409);
        assertThat(body(id)).isEqualTo("<p>没有号码了</p>");
    }

    @Test
    void staysKeptThroughARecheckWhileTheWordsAreTheSame() {
        String last = "<p>值班手机" + PHONE + "，请拨打。</p>";
        ManuscriptId id = room.written(about(last));
        String fingerprint = only(id, FindingKind.PHONE_NUMBER).fingerprint();
        assertThat(post(check(id) + "/keeping", room.clerk, "fingerprint", fingerprint, "reason", "单位值班手机，本来就要公布"))
                .hasStatus3xxRedirection();
        assertThat(manuscripts.obstacles(id)).isEmpty();

        manuscripts.change(id, about("<p>前面加一段。</p>" + last), null, room.clerk);
        assertThat(manuscripts.obstacles(id)).isEmpty();
        assertThat(page(check(id), room.clerk)).bodyText().contains("单位值班手机，本来就要公布", "取消保留");
        manuscripts.change(id, about("<p>住院部手机" + PHONE + "，家属拨打。</p>"), null, room.clerk);
        assertThat(manuscripts.obstacles(id)).hasSize(1);
    }

    @Test
    void isOpenAgainWhenTheReasonIsTakenBack() {
        ManuscriptId id = room.written(about("<p>手机" + PHONE + "</p>"));
        String fingerprint = only(id, FindingKind.PHONE_NUMBER).fingerprint();
        precheck.keep(id, fingerprint, "值班手机", room.clerk);

        assertThat(post(check(id) + "/keeping-removal", room.clerk, "fingerprint", fingerprint))
                .hasStatus3xxRedirection();

        assertThat(manuscripts.obstacles(id)).hasSize(1);
    }

    @Test
    void showsReviewersWhatWasKeptAndWhy() {
        ManuscriptId id = room.written(about("<p>值班手机" + PHONE + "</p>"));
        precheck.keep(id, only(id, FindingKind.PHONE_NUMBER).fingerprint(), "值班用的公务手机", room.clerk);
        manuscripts.submit(id, room.clerk);

        assertThat(page("/desk/drafts/" + id, room.leader)).bodyText().contains("检查发现，起草人说明理由后保留", "值班用的公务手机");
        assertThat(page(check(id), room.leader)).bodyText().contains("值班用的公务手机").doesNotContain("取消保留");
        assertThatThrownBy(() -> precheck.reopen(id, "x", room.clerk)).isInstanceOf(UnlawfulAct.class);
    }

    @Test
    @DisplayName("Who stands on a step reads the reasons beside the text, also outside the unit, and so does the file")
    void tellsEveryReviewerAndTheRecordWhyItWasKept() {
        ManuscriptId id = room.written(about("<p>值班手机" + PHONE + "</p>"));
        precheck.keep(id, only(id, FindingKind.PHONE_NUMBER).fingerprint(), "值班用的<公务>手机", room.clerk);
        manuscripts.submit(id, room.clerk);
        String review = "/desk/reviews/" + room.review(id).id();

        for (Person reviewer : List.of(room.head, room.openness, room.leader)) {
            for (String address : List.of(review, review + "/record")) {
                assertThat(page(address, reviewer))
                        .as(address)
                        .bodyText()
                        .containsOnlyOnce("起草人说明理由后保留")
                        .contains("手机号码（正文第 1 段）：值班用的&lt;公务&gt;手机", room.clerk.name());
            }
        }
        manuscripts.takeBack(id, room.clerk);
        manuscripts.change(id, about("<p>没有号码了</p>"), null, room.clerk);
        manuscripts.submit(id, room.clerk);
        assertThat(page(review, room.head)).bodyText().doesNotContain("说明理由后保留");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20-11", "00000000-0000-0000-0000-000000000000"})
    void saysNothingOfOtherMatters(String subject) {
        assertThat(beside.beside("publication", subject)).isEmpty();
    }

    @Test
    void writesNoPersonalDataIntoHistoryAuditOrTheReason() {
        ManuscriptId id = room.written(about("<p>值班手机" + PHONE + "</p>"));
        Finding finding = only(id, FindingKind.PHONE_NUMBER);
        assertThatThrownBy(() -> precheck.keep(id, finding.fingerprint(), "就是" + PHONE, room.clerk))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("个人信息");
        assertThatThrownBy(() -> precheck.keep(id, finding.fingerprint(), " ", room.clerk))
                .isInstanceOf(UnlawfulAct.class);
        precheck.keep(id, finding.fingerprint(), "公务手机", room.clerk);
        manuscripts.submit(id, room.clerk);

        ManuscriptView view = manuscripts.find(id).orElseThrow();
        assertThat(view.history())
                .extracting(ManuscriptView.Step::text)
                .anyMatch(text -> String.valueOf(text).contains("公务手机"));
        assertThat(view.history().toString()).doesNotContain(PHONE);
        assertThat(kept.of(id).toString()).doesNotContain(PHONE);
        assertThat(database.sql("select count(*) from audit_entry where detail like ? or subject like ?")
                        .params("%" + PHONE + "%", "%" + PHONE + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void mendsTheTitleInItsPlace() {
        ManuscriptFields fields = PressRoom.notice("招生咨询手机" + PHONE + "公告");
        ManuscriptId id = room.written(fields);

        mend(id, only(id, FindingKind.PHONE_NUMBER));

        assertThat(manuscripts.find(id).orElseThrow().fields().title()).isEqualTo("招生咨询手机" + MASKED + "公告");
    }

    @Test
    void asksForTheNumberOfANormativeDocument() {
        ManuscriptId id = room.written(ManuscriptFields.of("20-01", ItemKind.NORMATIVE_DOCUMENT, "办法", "<p>第一条</p>")
                .dated(null, PressRoom.notice("").formedOn(), null, null));

        assertThat(findings.open(manuscripts.find(id).orElseThrow()))
                .extracting(Finding::part)
                .containsExactly("docNumber");
        assertThat(page(check(id), room.clerk)).bodyText().contains("缺少“发文字号”");
    }

    @Test
    void takesACleanedCopyOfAnAttachmentAfterShowingWhatGoes() throws IOException {
        ManuscriptId id = room.written(PressRoom.notice("附件里有隐藏的表"));
        StoredFile table = files.store("名单.xlsx", new ByteArrayInputStream(withHiddenSheet()));
        manuscripts.attach(id, table, room.clerk);
        String cleaning = check(id) + "/files/" + table.id() + "/cleaning";
        assertThat(manuscripts.obstacles(id)).isNotEmpty();
        assertThat(page(check(id), room.clerk)).bodyText().contains("换用清理后的副本", "href=\"" + cleaning + "\"");
        assertThat(page(cleaning, room.clerk)).bodyText().contains("隐藏工作表", "看得见的文字不变");

        assertThat(post(cleaning, room.clerk)).hasStatus3xxRedirection();

        ManuscriptView view = manuscripts.find(id).orElseThrow();
        assertThat(view.attachments())
                .singleElement()
                .satisfies(
                        file -> assertThat(file.file()).isNotEqualTo(table.id().value()))
                .satisfies(file -> assertThat(file.name()).isEqualTo("名单.xlsx"));
        assertThat(findings.of(view)).noneMatch(each -> each.kind() == FindingKind.HIDDEN_CONTENT);
    }

    @Test
    void isNobodyElsesMatter() {
        ManuscriptId id = room.written(about("<p>手机" + PHONE + "</p>"));
        PressRoom elsewhere = new PressRoom(beans);
        Finding finding = only(id, FindingKind.PHONE_NUMBER);

        assertThat(page(check(id), elsewhere.clerk)).hasStatus(409).bodyText().doesNotContain(PHONE);
        for (Person stranger : new Person[] {elsewhere.clerk, elsewhere.head, room.leader}) {
            assertThatThrownBy(() -> precheck.keep(id, finding.fingerprint(), "理由", stranger))
                    .isInstanceOf(UnlawfulAct.class);
            assertThatThrownBy(() -> precheck.mendAll(id, FindingKind.PHONE_NUMBER, stranger))
                    .isInstanceOf(UnlawfulAct.class);
        }
        assertThat(body(id)).contains(PHONE);
    }

    private Finding only(ManuscriptId id, FindingKind kind) {
        return findings.of(manuscripts.find(id).orElseThrow()).stream()
                .filter(each -> each.kind() == kind)
                .reduce((one, other) -> {
                    throw new AssertionError("more than one");
                })
                .orElseThrow();
    }

    private MvcTestResult mend(ManuscriptId id, Finding finding) {
        return post(
                check(id) + "/mending",
                room.clerk,
                "fingerprint",
                finding.fingerprint(),
                "paragraph",
                String.valueOf(finding.paragraph()),
                "offset",
                String.valueOf(finding.offset()));
    }

    private static ManuscriptFields about(String body) {
        ManuscriptFields fields = PressRoom.notice("招生咨询公告");
        return fields.saying(fields.title(), body);
    }

    private static byte[] withHiddenSheet() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            book.createSheet("公示").createRow(0).createCell(0).setCellValue("甲校");
            book.createSheet("底数").createRow(0).createCell(0).setCellValue("内部测算");
            book.setSheetHidden(1, true);
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private String body(ManuscriptId id) {
        return manuscripts.find(id).orElseThrow().fields().body();
    }

    private static String check(ManuscriptId id) {
        return "/desk/drafts/" + id + "/check";
    }

    private MvcTestResult page(String address, Person person) {
        return mvc.get().uri(address).with(SignedAs.person(person)).exchange();
    }

    private MvcTestResult post(String address, Person person, String... params) {
        var request = mvc.post().uri(address).with(SignedAs.person(person)).with(csrf());
        for (int i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        return request.exchange();
    }
}
