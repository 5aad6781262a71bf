package org.mingtang.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.documents.StoredFileId;
import org.mingtang.documents.StoredFiles;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of requests: what is taken, how it is kept, who is never given it. */
@MingtangTest
class RequestFilesTests {

    private static final byte[] WORDS = "学区划分".getBytes(StandardCharsets.UTF_8);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    RequestFiles files;

    @Autowired
    RequestPapers papers;

    @Autowired
    Handling handling;

    @Autowired
    StoredFiles stored;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    RequestDesk desk;
    RequestId id;

    @BeforeEach
    void aRequest() {
        desk = new RequestDesk(beans);
        id = desk.received(LocalDate.of(2026, 3, 2));
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    private UUID add(String name, byte[] content) {
        return files.add(id, RequestFile.Kind.APPLICATION, name, content, null, "叶知秋");
    }

    @ParameterizedTest
    @CsvSource({
        "纪要.pdf, 纪要.pdf, application/pdf",
        "纪要.PDF, 纪要.PDF, application/pdf",
        "C:\\材料\\照片.JPG, 照片.JPG, image/jpeg",
        "../../etc/纪要.txt, 纪要.txt, text/plain",
        "' 汇总.2025.xlsx ', 汇总.2025.xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "批文.ofd, 批文.ofd, application/ofd"
    })
    void takesWhatCanBeRead(String name, String kept, String type) {
        RequestFile file = files.find(id, add(name, WORDS)).orElseThrow();
        assertThat(file.name()).isEqualTo(kept);
        assertThat(file.mediaType()).isEqualTo(type);
        assertThat(file.size()).isEqualTo(WORDS.length);
        assertThat(file.sha256()).hasSize(64);
        assertThat(files.content(file)).isEqualTo(WORDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "纪要.exe",
                "纪要",
                "纪要.",
                "",
                "纪要.pdf.js",
                "纪要.docm",
                "纪要.doc",
                "纪要.svg",
                "纪要.pdf/",
                "pdf",
                "DOCX",
                "材料/png"
            })
    void refusesOtherKinds(String name) {
        assertThatThrownBy(() -> add(name, WORDS))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageEndingWith("的格式不能接收，请上传 PDF、图片（jpg、png）、Word（docx）、Excel（xlsx）、OFD 或者文本文件。");
        assertThat(files.of(id)).isEmpty();
    }

    @Test
    void refusesWhatIsEmptyOrTooLarge() {
        assertThatThrownBy(() -> add("纪要.pdf", new byte[0])).hasMessage("“纪要.pdf”是空文件，请重新选择。");
        assertThatThrownBy(() -> add("纪要.pdf", new byte[AcceptedFile.MOST_BYTES + 1]))
                .hasMessage("“纪要.pdf”超过 20 MB，请压缩或者拆分后再上传。");
        assertThat(files.of(id)).isEmpty();
    }

    @Test
    void takesFortyAndNoMore() {
        for (int i = 0; i < RequestFiles.MOST_FILES; i++) {
            add(i + ".txt", WORDS);
        }
        assertThatThrownBy(() -> add("多余.txt", WORDS)).hasMessage("一件申请最多 40 个文件。");
        assertThat(files.of(id)).hasSize(40);
    }

    @Test
    @DisplayName("DESIGN 5: neither content nor name stands anywhere in plain")
    void isClosedOnDiskAndInTheDatabase() throws IOException {
        UUID file = add("乔安的证明.txt", WORDS);
        UUID kept = database.sql("select stored from request_file where id = ?")
                .param(file)
                .query(UUID.class)
                .single();
        String onDisk = Files.readString(stored.path(new StoredFileId(kept)), StandardCharsets.ISO_8859_1);
        assertThat(onDisk).doesNotContain(new String(WORDS, StandardCharsets.ISO_8859_1));
        assertThat(database.sql("select f::text from request_file f where id = ?")
                        .param(file)
                        .query(String.class)
                        .single())
                .doesNotContain("乔安");
    }

    @Test
    void theSameContentTwiceIsClosedDifferently() throws IOException {
        byte[] one = onDisk(add("甲.txt", WORDS));
        byte[] two = onDisk(add("乙.txt", WORDS));
        assertThat(one).hasSameSizeAs(two).isNotEqualTo(two);
    }

    private byte[] onDisk(UUID file) throws IOException {
        UUID kept = database.sql("select stored from request_file where id = ?")
                .param(file)
                .query(UUID.class)
                .single();
        return Files.readAllBytes(stored.path(new StoredFileId(kept)));
    }

    @Test
    void isNoFileOfAnotherRequest() {
        UUID file = add("纪要.txt", WORDS);
        RequestId other = desk.received(LocalDate.of(2026, 3, 2));
        assertThat(files.find(other, file)).isEmpty();
        assertThat(files.of(other)).isEmpty();
        assertThatThrownBy(() -> papers.content(other, file, desk.clerk)).hasMessage("这件申请没有这个文件。");
    }

    @Test
    @DisplayName("a row moved to another request by hand opens nothing: the seal is bound to its place")
    void aRowThatWasMovedOpensNothing() {
        UUID file = add("纪要.txt", WORDS);
        RequestId other = desk.received(LocalDate.of(2026, 3, 2));
        database.sql("update request_file set request = ? where id = ?")
                .params(other.value(), file)
                .update();
        RequestFile moved = files.find(other, file).orElseThrow();
        assertThatThrownBy(() -> files.content(moved)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void looksAreNotedAndOthersSeeNothing() {
        papers.add(id, RequestFile.Kind.OPINION, "意见.txt", WORDS, desk.clerk);
        UUID file = papers.files(id, desk.clerk).get(0).id();
        assertThat(papers.content(id, file, desk.clerk)).isEqualTo(WORDS);
        assertThat(papers.looks(id)).first().satisfies(look -> {
            assertThat(look.what()).isEqualTo("书面意见 " + file);
            assertThat(look.name()).isEqualTo("叶知秋");
        });
        int before = papers.looks(id).size();
        assertThatThrownBy(() -> papers.content(id, file, desk.openness)).hasMessage("申请人信息和材料只有承办单位可以打开。");
        assertThatThrownBy(() -> papers.applicant(id, desk.openness)).isInstanceOf(UnlawfulAct.class);
        assertThatThrownBy(() -> papers.code(id, desk.leader)).isInstanceOf(UnlawfulAct.class);
        assertThatThrownBy(() -> papers.files(id, desk.leader)).isInstanceOf(UnlawfulAct.class);
        assertThat(papers.looks(id)).hasSize(before);
    }

    @Test
    void nothingIsAddedOnceItIsClosed() {
        handling.withdraw(id, LocalDate.of(2026, 3, 2), "申请人来电撤回", desk.clerk);
        assertThatThrownBy(() -> papers.add(id, RequestFile.Kind.OPINION, "意见.txt", WORDS, desk.clerk))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessage("申请已办结，材料不再增加。");
        var nobody = new RequestId(UUID.randomUUID());
        assertThatThrownBy(() -> papers.files(nobody, desk.clerk)).hasMessage("没有这件申请，可能地址有误。");
    }
}
