package org.mingtang.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mingtang.request.SensitiveFiles.HARMLESS;
import static org.mingtang.request.SensitiveFiles.MOBILE;
import static org.mingtang.request.SensitiveFiles.NAME;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.identity.Person;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.RequestFile.Kind;
import org.mingtang.request.redaction.Redaction;
import org.mingtang.request.redaction.Term;
import org.mingtang.request.reply.Replies;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of a file that is blackened, and of its original. */
@MingtangTest
class RequestRedactionsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Redaction BY_WORDS = Redaction.of(Term.of(NAME, "个人隐私"), Term.of(MOBILE, "个人隐私"));

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    RequestRedactions redactions;

    @Autowired
    RequestPapers papers;

    @Autowired
    Requests requests;

    @Autowired
    OwnRequest own;

    @Autowired
    Handling handling;

    @Autowired
    Replies replies;

    @Autowired
    MovableClock clock;

    RequestDesk desk;
    RequestId id;

    @BeforeEach
    void aRequestInHand() {
        clock.moveTo(DAY);
        desk = new RequestDesk(beans);
        id = desk.received(DAY);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    @DisplayName("第三十七条：遮盖件代替原件，记录留在案内，办理经过写明处数而不写遮了什么")
    void resultStandsInThePlaceOfTheOriginal() {
        UUID original = add(Kind.RELEASED, "学区纪要.docx", SensitiveFiles.word());
        var made = redactions.redact(id, original, BY_WORDS, false, desk.clerk);

        assertThat(made.name()).isEqualTo("学区纪要（已作区分处理）.docx");
        assertThat(made.places()).isEqualTo(3);
        assertThat(file(original).kind()).isEqualTo(Kind.REPLACED);
        assertThat(file(made.file()).kind()).isEqualTo(Kind.RELEASED);
        String left = SensitiveFiles.textOfWord(papers.content(id, made.file(), desk.clerk));
        assertThat(left).contains(HARMLESS, "〔个人隐私〕").doesNotContain(NAME, MOBILE);

        RequestStep step = last();
        assertThat(step.act()).isEqualTo(RequestAct.REDACT);
        assertThat(step.name()).isEqualTo("叶知秋");
        assertThat(step.text()).contains("遮盖 3 处（个人隐私 3 处）", "复读", "原件不对外").doesNotContain(NAME, MOBILE, "学区纪要");
        assertThat(desk.view(id).stage()).isEqualTo(RequestStage.IN_HAND);
        assertThat(desk.view(id).due()).isEqualTo(LocalDate.of(2026, 3, 30));
    }

    @Test
    void certificateIsKeptAndSaysNothingOfWhatStoodThere() {
        UUID original = add(Kind.APPLICATION, "来件.docx", SensitiveFiles.word());
        var made = redactions.redact(id, original, BY_WORDS, false, desk.clerk);
        RequestFile record = files().stream()
                .filter(each -> each.kind() == Kind.PROOF)
                .findFirst()
                .orElseThrow();
        assertThat(record.name()).isEqualTo("来件（区分处理记录）.json");
        assertThat(record.mediaType()).isEqualTo("application/json");
        String json = new String(papers.content(id, record.id(), desk.clerk), StandardCharsets.UTF_8);
        assertThat(json)
                .contains(
                        file(original).sha256(),
                        file(made.file()).sha256(),
                        "\"by\":\"叶知秋\"",
                        "\"survivors\":0",
                        "2026-03-02")
                .doesNotContain(NAME, MOBILE);
        assertThat(file(original).kind())
                .as("what never goes out keeps its kind")
                .isEqualTo(Kind.APPLICATION);
    }

    @Test
    void lookIntoTheFileIsNotedEachTime() {
        UUID original = add(Kind.RELEASED, "学区纪要.docx", SensitiveFiles.word());
        redactions.open(id, original, desk.clerk);
        assertThat(papers.looks(id)).singleElement().satisfies(look -> {
            assertThat(look.what()).isEqualTo("区分处理 " + original);
            assertThat(look.name()).isEqualTo("叶知秋");
        });
        redactions.redact(id, original, BY_WORDS, false, desk.head);
        assertThat(papers.looks(id)).extracting(RequestPapers.Look::name).containsExactly("沈怀谷", "叶知秋");
    }

    @Test
    @DisplayName("申请人只能拿到遮盖件，原件的副本和旧遮盖件都拿不到")
    void applicantGetsOnlyTheLatestBlackenedFile() {
        UUID original = add(Kind.RELEASED, "学区纪要.docx", SensitiveFiles.word());
        UUID twin = add(Kind.RELEASED, "又传一遍.docx", SensitiveFiles.word());
        UUID other = add(Kind.RELEASED, "附表.xlsx", SensitiveFiles.workbook());
        byte[] same = papers.content(id, original, desk.clerk);
        UUID copy = add(Kind.RELEASED, "同一份.docx", same);

        var first = redactions.redact(id, original, Redaction.of(Term.of(NAME, "个人隐私")), false, desk.clerk);
        assertThat(file(copy).kind()).isEqualTo(Kind.REPLACED);
        var second = redactions.redact(id, original, BY_WORDS, false, desk.clerk);
        assertThat(file(first.file()).kind()).isEqualTo(Kind.REPLACED);
        var third = redactions.redact(id, second.file(), Redaction.of(Term.of("学区划分", "内部事务信息")), false, desk.clerk);
        assertThat(third.name()).isEqualTo("学区纪要（已作区分处理）.docx");
        assertThat(file(second.file()).kind()).isEqualTo(Kind.REPLACED);
        var fourth = redactions.redact(id, copy, BY_WORDS, false, desk.clerk);
        assertThat(file(third.file()).kind())
                .as("made of a file made of the original")
                .isEqualTo(Kind.REPLACED);
        boolean alike = Arrays.equals(same, papers.content(id, twin, desk.clerk));
        assertThat(file(twin).kind()).isEqualTo(alike ? Kind.REPLACED : Kind.RELEASED);
        assertThat(file(other).kind()).as("another file goes out as before").isEqualTo(Kind.RELEASED);

        desk.approved(id, RequestDesk.disclosing());
        replies.send(id, DAY, Delivery.ONLINE, "系统送达", desk.clerk);
        QueryCode code = papers.code(id, desk.clerk);
        assertThat(own.files(code))
                .extracting(RequestFile::id)
                .contains(fourth.file(), other)
                .doesNotContain(original, copy, first.file(), second.file(), third.file());
        assertThat(own.content(code, original)).isEmpty();
        assertThat(own.content(code, fourth.file())).isPresent();
        assertThat(own.files(code)).noneMatch(each -> each.name().endsWith(".json"));
    }

    @Test
    void originalCannotBeHandedInAgainAsInformation() {
        byte[] content = SensitiveFiles.word();
        UUID original = add(Kind.RELEASED, "学区纪要.docx", content);
        redactions.redact(id, original, BY_WORDS, false, desk.clerk);
        refused("原件不能再作为公开的信息", () -> add(Kind.RELEASED, "改名.docx", content));
        add(Kind.OPINION, "内部留存.docx", content);

        byte[] internal = SensitiveFiles.workbook();
        UUID kept = add(Kind.OPINION, "名册.xlsx", internal);
        redactions.redact(id, kept, Redaction.of(Term.of(MOBILE, "个人隐私")), false, desk.clerk);
        refused("原件不能再作为公开的信息", () -> add(Kind.RELEASED, "名册.xlsx", internal));
        RequestId another = desk.received(DAY, "另一件申请");
        papers.add(another, Kind.RELEASED, "名册.xlsx", internal, desk.clerk);
        assertThat(papers.files(another, desk.clerk)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"LETTER", "OPINION_ASKED", "REPLACED"})
    @DisplayName("文书只能由系统制作：上传的冒充文书到不了申请人手里")
    void nobodyHandsInWhatTheProgramMakes(Kind kind) {
        refused("文书由系统", () -> add(kind, "告知书.pdf", SensitiveFiles.pdf()));
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void identityPapersLettersAndProofsAreNotBlackened(Kind kind) {
        var file = new RequestFile(
                UUID.randomUUID(), id, kind, "甲.PDF", "application/pdf", 1, "", null, "", clock.instant());
        boolean may = kind != Kind.OPINION_ASKED && kind != Kind.IDENTITY && kind != Kind.LETTER && kind != Kind.PROOF;
        assertThat(RequestRedactions.isFor(file)).isEqualTo(may);
        if (kind == Kind.IDENTITY || kind == Kind.PROOF) {
            UUID added = add(kind, "扫描.docx", SensitiveFiles.word());
            refused("可以作区分处理", () -> redactions.open(id, added, desk.clerk));
        }
    }

    @Test
    void onlyHisOwnOfficeAndOnlyFilesOfThisRequest() {
        UUID original = add(Kind.RELEASED, "学区纪要.docx", SensitiveFiles.word());
        Person stranger = new RequestDesk(beans).clerk;
        RequestId another = desk.received(DAY, "另一件申请");
        for (Person person : List.of(stranger, desk.openness, desk.leader)) {
            refused("只能办理本机关的申请", () -> redactions.open(id, original, person));
            refused("只能办理本机关的申请", () -> redactions.redact(id, original, BY_WORDS, false, person));
        }
        refused("没有这个文件", () -> redactions.open(another, original, desk.clerk));
        refused("没有这个文件", () -> redactions.redact(another, original, BY_WORDS, false, desk.clerk));
        assertThat(papers.looks(id)).as("nobody saw anything").isEmpty();
        assertThat(file(original).kind()).isEqualTo(Kind.RELEASED);
    }

    @Test
    void nothingIsBlackenedOnceTheAnswerIsBeforeItsReviewersOrOut() {
        UUID original = add(Kind.RELEASED, "学区纪要.docx", SensitiveFiles.word());
        replies.submit(id, RequestDesk.disclosing(), desk.clerk);
        refused("答复审核中", () -> redactions.redact(id, original, BY_WORDS, false, desk.clerk));
        desk.pass(id);
        refused("待送达", () -> redactions.redact(id, original, BY_WORDS, false, desk.clerk));
        replies.send(id, DAY, Delivery.ONLINE, "系统送达", desk.clerk);
        refused("已办结", () -> redactions.redact(id, original, BY_WORDS, false, desk.clerk));
        assertThat(files()).noneMatch(each -> each.kind() == Kind.REPLACED);
    }

    @Test
    void whatIsNotThereOrCannotBeReadLeavesEverythingAsItWas() {
        UUID original = add(Kind.RELEASED, "学区纪要.docx", SensitiveFiles.word());
        UUID broken = add(Kind.RELEASED, "坏.pdf", "%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8));
        UUID disguised = add(Kind.RELEASED, "假.docx", "GIF89a".getBytes(StandardCharsets.UTF_8));
        int before = requests.history(id).size();
        refused(
                "没有找到要遮盖的内容",
                () -> redactions.redact(id, original, Redaction.of(Term.of("并无此人", "个人隐私")), false, desk.clerk));
        refused("打不开", () -> redactions.open(id, broken, desk.clerk));
        refused("打不开", () -> redactions.redact(id, broken, BY_WORDS, false, desk.clerk));
        refused("打不开", () -> redactions.redact(id, disguised, BY_WORDS, true, desk.clerk));
        assertThat(requests.history(id)).hasSize(before);
        assertThat(files()).extracting(RequestFile::kind).containsOnly(Kind.RELEASED);
    }

    private UUID add(Kind kind, String name, byte[] content) {
        List<UUID> before = files().stream().map(RequestFile::id).toList();
        papers.add(id, kind, name, content, desk.clerk);
        return files().stream()
                .map(RequestFile::id)
                .filter(each -> !before.contains(each))
                .findFirst()
                .orElseThrow();
    }

    private RequestFile file(UUID file) {
        return files().stream()
                .filter(each -> each.id().equals(file))
                .findFirst()
                .orElseThrow();
    }

    private List<RequestFile> files() {
        return papers.files(id, desk.clerk);
    }

    private RequestStep last() {
        List<RequestStep> history = requests.history(id);
        return history.get(history.size() - 1);
    }

    private static void refused(String sentence, ThrowingCallable act) {
        assertThatExceptionOfType(UnlawfulAct.class).isThrownBy(act).withMessageContaining(sentence);
    }
}
