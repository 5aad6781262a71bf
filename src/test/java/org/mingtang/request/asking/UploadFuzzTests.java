package org.mingtang.request.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.guard.SomeVisitor;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestFile;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestPapers;
import org.mingtang.request.RequestRedactions;
import org.mingtang.request.redaction.Redaction;
import org.mingtang.request.redaction.Term;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Files that are something else than they say: kept as they are, closed, opened by nobody but to be saved. */
@MingtangTest
class UploadFuzzTests {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    RequestPapers papers;

    @Autowired
    RequestRedactions redactions;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    @Value("${mingtang.data}")
    Path data;

    RequestDesk desk;

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @BeforeEach
    void office() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        desk = new RequestDesk(beans);
    }

    /** Name and content of a file, and whether it is taken. */
    private record Handed(String name, byte[] content, boolean taken) {

        @Override
        public String toString() {
            return name.length() > 40 ? name.substring(0, 40) : name.replace('\u0000', '0');
        }
    }

    static Stream<Handed> files() throws IOException {
        byte[] script = bytes("GIF89a/*<svg onload=alert(1)>*/=1;<script>alert(document.cookie)</script>");
        byte[] pdfAndZip = joined(bytes("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n"), bomb(1));
        return Stream.of(
                new Handed("../../../../etc/cron.d/证件.png", PNG, true),
                new Handed("..\\..\\windows\\证件.png", PNG, true),
                new Handed("/etc/passwd", PNG, false),
                new Handed("证件.png/", PNG, false),
                new Handed("证件\u202Egnp.exe", PNG, false),
                new Handed("exe.\u202Egnp", PNG, false),
                new Handed("证\u202E件.png", PNG, true),
                new Handed("证\u0000件.png", PNG, true),
                new Handed("证件.png\u0000.exe", PNG, false),
                new Handed("证件.exe\u0000.png", PNG, true),
                new Handed("\uD83D.png", PNG, true),
                new Handed("证\"; filename=\"x.html.png", PNG, true),
                new Handed("证\r\nSet-Cookie: a=b.png", PNG, true),
                new Handed("名".repeat(5_000) + ".png", PNG, true),
                new Handed("证件.html", script, false),
                new Handed("证件.svg", script, false),
                new Handed("证件.PnG", script, true),
                new Handed("证件.pdf", pdfAndZip, true),
                new Handed("证件.docx", bomb(40), true),
                new Handed("证件.xlsx", bomb(40), true),
                new Handed("证件.docx", deep(), true),
                new Handed("证件.pdf", bytes("%PDF-1.7\n".repeat(50_000)), true),
                new Handed("证件.docx.zip", bomb(1), false),
                new Handed(".png", PNG, true),
                new Handed("...", PNG, false),
                new Handed("CON.png", PNG, true),
                new Handed("证件.png", new byte[1], true));
    }

    @ParameterizedTest
    @MethodSource("files")
    @DisplayName("奇怪的文件：收下的原样封存，下载时只能保存；不收的说明为什么")
    void isKeptAsItIsOrRefusedWithASentence(Handed file) throws IOException {
        MvcTestResult result = handedIn("2025年学校食堂检查结果通报", file);

        if (!file.taken()) {
            assertThat(result.getResponse().getStatus()).isEqualTo(422);
            assertThat(result).bodyText().contains("格式不能接收").doesNotContain("<script>alert(document");
            assertThat(requests()).isEmpty();
            return;
        }
        assertThat(result.getResponse().getStatus()).isEqualTo(303);
        RequestId id = requests().get(0);
        RequestFile kept = papers.files(id, desk.clerk).get(0);
        assertThat(papers.content(id, kept.id(), desk.clerk)).isEqualTo(file.content());
        assertThat(kept.name()).doesNotContain("/", "\\");
        MvcTestResult saved = mvc.get()
                .uri("/desk/requests/" + id + "/files/" + kept.id())
                .with(SignedAs.person(desk.clerk))
                .exchange();
        assertThat(saved.getResponse().getStatus()).isEqualTo(200);
        assertThat(saved.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment; filename*=UTF-8''")
                .doesNotContain("\r", "\n", "\"");
        assertThat(saved.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(saved.getResponse().getContentType()).doesNotContain("html", "svg", "javascript");
        assertThat(mvc.get().uri("/desk/requests/" + id).with(SignedAs.person(desk.clerk)))
                .hasStatusOk();
        nothingOutsideTheFolder();
    }

    @ParameterizedTest
    @MethodSource("files")
    @DisplayName("区分处理打开它们：要么能读，要么有话说，不耗尽内存")
    void redactionReadsThemOrSaysWhyNot(Handed file) {
        if (!file.taken() || !file.name().matches(".*\\.(pdf|docx|xlsx)")) {
            return;
        }
        RequestId id = desk.received(LocalDate.of(2026, 3, 2));
        papers.add(id, RequestFile.Kind.APPLICATION, file.name(), file.content(), desk.clerk);
        RequestFile kept = papers.files(id, desk.clerk).get(0);
        var words = new Redaction(List.of(), List.of(Term.of("13812345678", "个人隐私")));
        try {
            redactions.redact(id, kept.id(), words, false, desk.clerk);
        } catch (UnlawfulAct refused) {
            assertThat(refused.getMessage()).hasSizeGreaterThan(8);
        }
        assertThat(papers.files(id, desk.clerk)).extracting(RequestFile::id).contains(kept.id());
    }

    @ParameterizedTest
    @MethodSource("words")
    @DisplayName("申请内容是一兆的字、反向字、孤立代理项：收下一件完整的，或者一件也没有")
    void oddWordsAreTakenWholeOrNotAtAll(String subject, boolean taken) {
        MvcTestResult result = handedIn(subject, new Handed("证件.png", PNG, true));

        assertThat(result.getResponse().getStatus()).isEqualTo(taken ? 303 : 422);
        assertThat(requests()).hasSize(taken ? 1 : 0);
        if (taken) {
            RequestId id = requests().get(0);
            assertThat(desk.view(id).wanted().subject())
                    .doesNotContain("\u0000")
                    .hasSizeGreaterThan(3);
            assertThat(mvc.get().uri("/desk/requests/" + id).with(SignedAs.person(desk.clerk)))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("<script>alert(1)");
        }
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> words() {
        return Stream.of(
                org.junit.jupiter.params.provider.Arguments.of("学".repeat(350_000), false),
                org.junit.jupiter.params.provider.Arguments.of("a".repeat(1 << 20), false),
                org.junit.jupiter.params.provider.Arguments.of("学".repeat(3_000), true),
                org.junit.jupiter.params.provider.Arguments.of("学".repeat(3_001), false),
                org.junit.jupiter.params.provider.Arguments.of("\u202E分划区学年五二〇二\u202C", true),
                org.junit.jupiter.params.provider.Arguments.of("学区\uD800划分\uDC00纪要", true),
                org.junit.jupiter.params.provider.Arguments.of("学区\u0000划分纪要", true),
                org.junit.jupiter.params.provider.Arguments.of("\u0000\u0000\u0000\u0000\u0000", false),
                org.junit.jupiter.params.provider.Arguments.of("<script>alert(1)</script>学区划分", true));
    }

    @Test
    @DisplayName("过大的文件和过多的文件说明限度，一件也不留")
    void tooLargeAndTooManyAreRefusedWhole() {
        byte[] large = new byte[(20 << 20) + 1];
        assertThat(handedIn("2025年学校食堂检查结果通报", new Handed("证件.png", large, false)))
                .bodyText()
                .contains("超过 20 MB");
        assertThat(requests()).isEmpty();
        assertThat(database.sql("select count(*) from request_file where request not in (select id from request_case)")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private MvcTestResult handedIn(String subject, Handed file) {
        var visitor = new SomeVisitor(beans);
        return mvc.post()
                .uri("/requests")
                .multipart()
                .file(new MockMultipartFile("identity", file.name(), "text/html", file.content()))
                .with(visitor.with(visitor.pass(AskingController.FORM)))
                .param("organ", desk.education.value().toString())
                .param("kind", "PERSON")
                .param("name", "宁采文")
                .param("paper", "RESIDENT_CARD")
                .param("paperNumber", "11010519491231002X")
                .param("phone", "13900007788")
                .param("subject", subject)
                .param("form", "ELECTRONIC")
                .param("delivery", "ONLINE")
                .exchange();
    }

    private List<RequestId> requests() {
        return database
                .sql("select id from request_case where organ = ?")
                .param(desk.education.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(RequestId::new)
                .toList();
    }

    /** Below the files' folder every name is a hash. */
    private void nothingOutsideTheFolder() throws IOException {
        try (Stream<Path> all = Files.walk(data.resolve("files"))) {
            assertThat(all.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .allMatch(name -> name.matches("[0-9a-f]{64}"));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] all = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    /** An office file whose document is so many megabytes of blanks, a thousandth of that when packed. */
    private static byte[] bomb(int megabytes) throws IOException {
        var out = new ByteArrayOutputStream();
        byte[] blanks = bytes(" ".repeat(1 << 20));
        try (var zip = new ZipOutputStream(out)) {
            for (String name : List.of("[Content_Types].xml", "word/document.xml", "xl/workbook.xml")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(bytes("<?xml version=\"1.0\"?><w>"));
                for (int i = 0; i < megabytes; i++) {
                    zip.write(blanks);
                }
                zip.write(bytes("</w>"));
            }
        }
        return out.toByteArray();
    }

    /** Markup nested so deep that whoever follows it step by step runs out of them. */
    private static byte[] deep() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(bytes("<a>".repeat(200_000) + "</a>".repeat(200_000)));
        }
        return out.toByteArray();
    }
}
