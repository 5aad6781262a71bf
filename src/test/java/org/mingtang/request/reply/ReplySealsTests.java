package org.mingtang.request.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.documents.DocumentReader;
import org.mingtang.documents.SourceDocument.Paragraph;
import org.mingtang.documents.StoredFileId;
import org.mingtang.documents.StoredFileNotKept;
import org.mingtang.documents.StoredFiles;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.Delivery;
import org.mingtang.request.Handling;
import org.mingtang.request.OwnRequest;
import org.mingtang.request.RequestAct;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestFile;
import org.mingtang.request.RequestFile.Kind;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestPapers;
import org.mingtang.request.Requests;
import org.mingtang.request.letter.Field;
import org.mingtang.request.letter.LetterKind;
import org.mingtang.request.reply.ReplySeals.Chosen;
import org.mingtang.request.reply.ReplySeals.Signing;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How letters are sealed, and that their three files say the same. */
@MingtangTest
class ReplySealsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Chosen PICTURE = new Chosen(Signing.PICTURE, true, 42);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    ReplySeals seals;

    @Autowired
    Replies replies;

    @Autowired
    WayLetters letters;

    @Autowired
    Requests requests;

    @Autowired
    Handling handling;

    @Autowired
    RequestPapers papers;

    @Autowired
    OwnRequest own;

    @Autowired
    StoredFiles stored;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    RequestDesk desk;

    @BeforeEach
    void office() {
        clock.moveTo(DAY);
        desk = new RequestDesk(beans);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    @DisplayName("GB/T 9704-2012 10.1：审核通过后制作的 Word、PDF、OFD 都套印印章，三份文字一致，申请人都能下载")
    void answerIsSealedInAllThreeFiles() throws IOException {
        seals.choose(desk.education, PICTURE, SomeSeal.png(), desk.head);
        RequestId id = desk.received(DAY);
        desk.approved(id, RequestDesk.disclosing());
        Map<String, byte[]> files = letterFiles(id);
        assertThat(files).containsOnlyKeys("docx", "pdf", "ofd");
        String said = words("docx", files.get("docx"));
        assertThat(said).contains("政府信息予以公开告知书", "乔安");
        assertThat(words("pdf", files.get("pdf"))).isEqualTo(said);
        assertThat(words("ofd", files.get("ofd"))).isEqualTo(said);
        assertThat(pictures(files.get("pdf"))).isEqualTo(1);
        assertThat(entries(files.get("docx"))).contains("word/media/seal.png");
        assertThat(entries(files.get("ofd"))).contains("seal.png");
        replies.send(id, DAY, Delivery.ONLINE, "系统送达", desk.clerk);
        var code = papers.code(id, desk.clerk);
        assertThat(own.files(code)).extracting(file -> file.mediaType()).contains("application/ofd", "application/pdf");
        for (RequestFile file : own.files(code)) {
            assertThat(own.content(code, file.id())).isPresent();
        }
    }

    @Test
    void signatureFieldStandsInThePdfAndNoPictureAnywhere() throws IOException {
        seals.choose(desk.education, new Chosen(Signing.FIELD, false, 42), null, desk.head);
        RequestId id = desk.received(DAY);
        desk.approved(id, RequestDesk.disclosing());
        Map<String, byte[]> files = letterFiles(id);
        assertThat(files).containsOnlyKeys("docx", "pdf");
        try (var pdf = Loader.loadPDF(files.get("pdf"))) {
            assertThat(pdf.getSignatureFields()).hasSize(1);
        }
        assertThat(pictures(files.get("pdf"))).isZero();
    }

    @Test
    @DisplayName("没有设定的：不套印，不另制 OFD；单份可以另制")
    void plainAtFirstAndOfdByLetter() throws IOException {
        assertThat(seals.of(desk.education)).isEqualTo(Chosen.AT_FIRST);
        RequestId id = desk.received(DAY);
        replies.write(id, RequestDesk.disclosing(), desk.clerk);
        replies.want(id, true, desk.clerk);
        assertThat(replies.find(id).orElseThrow().ofd()).isTrue();
        desk.approved(id, RequestDesk.disclosing());
        Map<String, byte[]> files = letterFiles(id);
        assertThat(files).containsOnlyKeys("docx", "pdf", "ofd");
        assertThat(pictures(files.get("pdf"))).isZero();
        assertThat(entries(files.get("ofd"))).doesNotContain("seal.png");
    }

    @Test
    @DisplayName("没有审核的文书：经办人制作的不套印，负责人制作的套印")
    void onTheWayOnlyTheHeadSeals() throws IOException {
        seals.choose(desk.education, PICTURE, SomeSeal.png(), desk.head);
        for (Person by : new Person[] {desk.clerk, desk.head}) {
            RequestId id = desk.received(DAY);
            handling.askCorrection(id, DAY, "请写明会议的日期", LocalDate.of(2026, 3, 20), desk.clerk);
            long act = requests.history(id).stream()
                    .filter(step -> step.act() == RequestAct.ASK_CORRECTION)
                    .findFirst()
                    .orElseThrow()
                    .place();
            var opened = letters.open(id, act, LetterKind.CORRECTION, by);
            var said = new EnumMap<Field, String>(Field.class);
            opened.fields().forEach(field -> said.put(field, opened.said().getOrDefault(field, "申请表所写不能确定是哪一次会议")));
            letters.make(id, act, LetterKind.CORRECTION, said, false, false, by);
            Map<String, byte[]> files = letterFiles(id);
            assertThat(files).as("the organ wants each as ofd").containsOnlyKeys("docx", "pdf", "ofd");
            assertThat(pictures(files.get("pdf"))).isEqualTo(by.equals(desk.head) ? 1 : 0);
        }
    }

    @Test
    void pictureIsClosedOnDiskAndDeletedWhenItIsUsedNoMore() throws IOException {
        byte[] png = SomeSeal.png();
        seals.choose(desk.education, PICTURE, png, desk.head);
        UUID first = kept();
        Path path = stored.path(new StoredFileId(first));
        assertThat(new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1))
                .doesNotContain("IHDR", "PNG");
        assertThat(seals.picture(desk.education, desk.head).orElseThrow())
                .startsWith((byte) 0x89, (byte) 'P', (byte) 'N', (byte) 'G');

        seals.choose(desk.education, new Chosen(Signing.PICTURE, false, 45), null, desk.head);
        assertThat(kept()).as("without a new picture the one there stays").isEqualTo(first);
        seals.choose(desk.education, PICTURE, SomeSeal.png(320, 320), desk.head);
        assertThat(kept()).isNotEqualTo(first);
        assertThat(Files.exists(path)).isFalse();
        seals.choose(desk.education, new Chosen(Signing.PAPER, false, 42), null, desk.head);
        assertThat(seals.picture(desk.education, desk.head)).isEmpty();
        assertThatExceptionOfType(StoredFileNotKept.class).isThrownBy(() -> stored.path(new StoredFileId(first)));
        refused("请上传印章图样", () -> seals.choose(desk.education, PICTURE, null, desk.head));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyTheHeadOfTheOfficeSetsAndSeesIt(Role role) {
        Person own = RequestDesk.person("某人", desk.education, role);
        Person other = RequestDesk.person("某人", desk.office, role);
        boolean may = own.may(Permission.DECIDE_REQUEST);
        refused("只能由本机关", () -> seals.choose(desk.education, PICTURE, SomeSeal.png(), other));
        refused("只能由本机关", () -> seals.picture(desk.education, other));
        if (may) {
            seals.choose(desk.education, PICTURE, SomeSeal.png(), own);
            assertThat(seals.picture(desk.education, own)).isPresent();
        } else {
            refused("只能由本机关", () -> seals.choose(desk.education, PICTURE, SomeSeal.png(), own));
            refused("只能由本机关", () -> seals.picture(desk.education, own));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 29, 61, 420})
    void sealsOfOtherSizesAreRefused(int millimetres) {
        refused(
                "30 到 60 毫米之间",
                () -> seals.choose(desk.education, new Chosen(Signing.PAPER, false, millimetres), null, desk.head));
        assertThat(seals.of(desk.education)).isEqualTo(Chosen.AT_FIRST);
    }

    @Test
    void everyChangeIsOnTheTrail() {
        seals.choose(desk.education, PICTURE, SomeSeal.png(), desk.head);
        String noted = database.sql(
                        "select act || ' ' || detail from audit_entry where account = ? order by seq desc limit 1")
                .param(desk.head.account())
                .query(String.class)
                .single();
        assertThat(noted).isEqualTo("设定依申请公开文书用印 套印印章图样，换了图样，另制 OFD");
    }

    private UUID kept() {
        return database.sql("select stored from request_seal where unit = ?")
                .param(desk.education.value())
                .query(UUID.class)
                .single();
    }

    /** The letter's files by their ending. */
    private Map<String, byte[]> letterFiles(RequestId id) {
        Map<String, byte[]> files = new TreeMap<>();
        for (RequestFile file : papers.files(id, desk.clerk)) {
            if (file.kind() == Kind.LETTER) {
                files.put(file.name().replaceAll(".*\\.", ""), papers.content(id, file.id(), desk.clerk));
            }
        }
        return files;
    }

    private static String words(String ending, byte[] file) throws IOException {
        Path path = Files.createTempFile("letter", "." + ending);
        try {
            Files.write(path, file);
            var words = new StringBuilder();
            new DocumentReader().read("letter." + ending, path).blocks().forEach(block -> {
                if (block instanceof Paragraph paragraph) {
                    words.append(paragraph.text());
                }
            });
            return words.toString().replaceAll("[\\s\\u00a0\\u3000]|—\\s*\\d+\\s*—", "");
        } finally {
            Files.delete(path);
        }
    }

    private static int pictures(byte[] pdf) throws IOException {
        int pictures = 0;
        try (var document = Loader.loadPDF(pdf)) {
            for (var page : document.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    pictures += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
        }
        return pictures;
    }

    private static String entries(byte[] zip) throws IOException {
        var names = new StringBuilder();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.append(entry.getName()).append('\n');
            }
        }
        return names.toString();
    }

    private static void refused(String sentence, ThrowingCallable act) {
        assertThatExceptionOfType(UnlawfulAct.class).isThrownBy(act).withMessageContaining(sentence);
    }
}
