package org.mingtang.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.database.SealBroken;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.RequestFile.Kind;
import org.mingtang.request.RequestRedactions.Draft;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is marked in a file before it is blackened, by one person or by several at once. */
@MingtangTest
class RedactionDraftTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    RequestRedactions redactions;

    @Autowired
    RequestPapers papers;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    RequestDesk desk;
    RequestId id;
    UUID file;

    @BeforeEach
    void aFile() {
        clock.moveTo(DAY);
        desk = new RequestDesk(beans);
        id = desk.received(DAY);
        file = added(id, "纪要.docx", SensitiveFiles.word());
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    private UUID added(RequestId to, String name, byte[] content) {
        papers.add(to, Kind.RELEASED, name, content, desk.clerk);
        return papers.files(to, desk.clerk).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private boolean keep(String words, long revision) {
        return redactions.keepDraft(id, file, words, revision, desk.clerk);
    }

    private Draft draft() {
        return redactions.open(id, file, desk.clerk).draft().orElseThrow();
    }

    @Test
    void isKeptWithItsRevisionAndWhoKeptIt() {
        assertThat(redactions.open(id, file, desk.clerk).draft()).isEmpty();
        assertThat(keep("甲", 0)).isTrue();
        assertThat(draft().revision()).isEqualTo(1);
        assertThat(draft().words()).isEqualTo("甲");
        assertThat(draft().name()).isEqualTo("叶知秋");
        assertThat(draft().at().toLocalDate()).isEqualTo(DAY);
        assertThat(redactions.keepDraft(id, file, "乙", 1, desk.head)).isTrue();
        assertThat(draft())
                .returns(2L, Draft::revision)
                .returns("乙", Draft::words)
                .returns("沈怀谷", Draft::name);
    }

    @Test
    void staleAndInventedRevisionsChangeNothing() {
        assertThat(keep("甲", 5)).as("there is none yet").isFalse();
        assertThat(redactions.open(id, file, desk.clerk).draft()).isEmpty();
        assertThat(keep("甲", 0)).isTrue();
        for (long revision : new long[] {0, 2, -1, Long.MAX_VALUE}) {
            assertThat(keep("乙", revision)).isFalse();
        }
        assertThat(draft().words()).isEqualTo("甲");
    }

    @Test
    @DisplayName("八个人同时保存同一份草稿：只有一个成，别的都知道没有成")
    void onlyOneOfManyAtOnceIsKept() throws InterruptedException {
        for (long revision : new long[] {0, 1}) {
            var done = AtOnce.times(8, () -> keep("第" + revision + "次", revision));
            assertThat(done.thrown()).isEmpty();
            assertThat(done.returned()).containsOnlyOnce(true).hasSize(8);
            assertThat(draft().revision()).isEqualTo(revision + 1);
        }
    }

    @Test
    void eachFileHasItsOwn() {
        UUID other = added(id, "名册.xlsx", SensitiveFiles.workbook());
        assertThat(keep("甲", 0)).isTrue();
        assertThat(redactions.open(id, other, desk.clerk).draft()).isEmpty();
        assertThat(redactions.keepDraft(id, other, "乙", 0, desk.clerk)).isTrue();
        assertThat(draft().words()).isEqualTo("甲");
    }

    @Test
    @DisplayName("DESIGN 5：草稿不能从别的文件搬过来打开")
    void doesNotOpenForAnotherFile() {
        UUID other = added(id, "名册.xlsx", SensitiveFiles.workbook());
        assertThat(keep("甲", 0)).isTrue();
        assertThat(redactions.keepDraft(id, other, "乙", 0, desk.clerk)).isTrue();
        database.sql("update request_redaction_draft set draft ="
                        + " (select draft from request_redaction_draft where file = ?) where file = ?")
                .params(file, other)
                .update();
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> redactions.open(id, other, desk.clerk));
    }

    @Test
    void whatIsTooLongIsRefused() {
        assertThatExceptionOfType(UnlawfulAct.class)
                .isThrownBy(() -> keep("甲".repeat(1_000_001), 0))
                .withMessageContaining("标出的内容太多");
        assertThat(keep("甲".repeat(1_000_000), 0)).isTrue();
    }

    @Test
    void isNoActOfTheRequest() {
        int before = beans.getBean(Requests.class).history(id).size();
        keep("甲", 0);
        assertThat(beans.getBean(Requests.class).history(id)).hasSize(before);
        assertThat(papers.looks(id)).as("to keep a draft is not to look").isEmpty();
    }

    @Test
    void pagesAreDrawnForSeveralAtOnce() throws InterruptedException, IOException {
        UUID pdf = added(id, "多页.pdf", pages(6));
        var done = AtOnce.times(6, () -> redactions.picture(id, pdf, 6, desk.clerk).length);
        assertThat(done.thrown()).isEmpty();
        assertThat(List.copyOf(done.returned())).hasSize(6).allMatch(length -> length > 100);
        assertThat(redactions.open(id, pdf, desk.clerk).view().pages()).hasSize(6);
    }

    static byte[] pages(int count) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < count; i++) {
                document.addPage(new PDPage());
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
