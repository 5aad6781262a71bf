package org.mingtang.review.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.review.AttachmentCleaner;
import org.mingtang.review.Finding;
import org.mingtang.review.Finding.Severity;
import org.mingtang.review.FindingKind;
import org.mingtang.review.HiddenContent;
import org.mingtang.review.HiddenContent.Kind;

/** What is said of an attachment: what it hides, how much that weighs, and what of its text is checked. */
class AttachmentCheckTests {

    /** Finds in every file what it was told. */
    private record Told(List<HiddenContent> contents) implements AttachmentCleaner {

        @Override
        public List<HiddenContent> hidden(String name, Path file) {
            if (name.startsWith("坏")) {
                throw new UnlawfulAct("“" + name + "”打不开，没有检查隐藏内容。");
            }
            return contents;
        }

        @Override
        public Cleaned clean(String name, Path file) {
            throw new UnsupportedOperationException();
        }
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("Whatever tells more than the file shows must be dealt with; data about it is asked about")
    void weighsEachKind(Kind kind) {
        Severity expected = switch (kind) {
            case PROPERTIES, CAMERA -> Severity.WARN;
            case RECOGNISED_TEXT -> Severity.ADVICE;
            default -> Severity.REFUSE;
        };

        assertThat(hidden(new HiddenContent(kind, "某处", "例", false)))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.severity()).isEqualTo(expected);
                    assertThat(found.kind()).isEqualTo(FindingKind.HIDDEN_CONTENT);
                    assertThat(found.message())
                            .contains("“表.xlsx”", kind.label(), "某处")
                            .endsWith("。");
                    assertThat(found.mended()).isNull();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "COMMENTS, false, 可换用清理后的副本。",
        "COMMENTS, true, 不能自动清理，请在原稿里去掉后重新上传。",
        "RECOGNISED_TEXT, true, 请核对其中没有图片上已涂去的内容。"
    })
    void saysWhatToDo(Kind kind, boolean byHand, String advice) {
        assertThat(hidden(new HiddenContent(kind, "某处", "", byHand)).get(0).message())
                .endsWith(advice);
    }

    @Test
    void quotesTheFirstFortySignsAndTellsFindingsApart() {
        List<Finding> found = hidden(
                new HiddenContent(Kind.COMMENTS, "甲处", "长".repeat(41), false),
                new HiddenContent(Kind.COMMENTS, "乙处", "长".repeat(40), false),
                new HiddenContent(Kind.CHANGES, "甲处", "", false));

        assertThat(found).extracting(Finding::quoted).containsExactly("长".repeat(40) + "…", "长".repeat(40), "");
        assertThat(found).extracting(Finding::fingerprint).doesNotHaveDuplicates();
        assertThat(found)
                .extracting(Finding::code)
                .containsExactly("hidden:COMMENTS:甲处", "hidden:COMMENTS:乙处", "hidden:CHANGES:甲处");
    }

    @Test
    @DisplayName("A finding that was kept stays the same when the file is attached under the same number again")
    void givesTheSameFindingTheSameFingerprint() {
        HiddenContent content = new HiddenContent(Kind.COMMENTS, "甲处", "例", false);

        assertThat(hidden(content)).isEqualTo(hidden(content));
    }

    @Test
    void saysThatAFileCouldNotBeLookedInto() {
        List<Finding> found = new AttachmentCheck(new Told(List.of())).hidden("attachment:1", "坏.docx", folder);

        assertThat(found).singleElement().satisfies(each -> {
            assertThat(each.kind()).isEqualTo(FindingKind.UNREADABLE_ATTACHMENT);
            assertThat(each.severity()).isEqualTo(Severity.WARN);
            assertThat(each.message()).contains("打不开");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jpg", "a.JPEG", "a.png", "a.gif", "a.webp", "a.mp4", "a.mp3", "a.zip", "a.pptx"})
    void saysWhereItReadsNoText(String name) throws IOException {
        List<Finding> found = new ArrayList<>();

        assertThat(passages(name, "文字".getBytes(StandardCharsets.UTF_8), found)).isEmpty();
        assertThat(found)
                .singleElement()
                .satisfies(each -> assertThat(each.message()).startsWith("附件“" + name + "”的文字没有检查："));
    }

    @Test
    @DisplayName("The text of OFD files is checked as that of PDF files is")
    void readsOfdFiles() throws IOException {
        List<Finding> found = new ArrayList<>();

        assertThat(passages("a.ofd", "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1), found))
                .isEmpty();
        assertThat(found).extracting(Finding::code).as("it was tried").containsExactly("unreadable");
    }

    @Test
    void numbersParagraphsOnAndAdvisesWhereNothingCanBeRead() throws IOException {
        List<Finding> found = new ArrayList<>();
        assertThat(passages("a.txt", "甲\n乙\n".getBytes(StandardCharsets.UTF_8), found))
                .extracting(Passage::part, Passage::paragraph, Passage::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("attachment:1", 0, "甲"),
                        org.assertj.core.groups.Tuple.tuple("attachment:1", 1, "乙"));
        assertThat(found).isEmpty();

        assertThat(passages("a.docx", "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1), found))
                .isEmpty();
        assertThat(found).singleElement().satisfies(each -> {
            assertThat(each.severity()).isEqualTo(Severity.ADVICE);
            assertThat(each.message()).startsWith("附件“a.docx”的文字没有检查：");
        });
    }

    @Test
    @DisplayName("A cell is checked under the heading of its column, whatever title stands above the table")
    void readsCellsUnderTheirHeadings() throws IOException {
        byte[] bytes;
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("拟录用人员名单");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
            sheet.createRow(1).createCell(0).setCellValue("姓名");
            sheet.getRow(1).createCell(1).setCellValue("家庭住址");
            sheet.createRow(2).createCell(0).setCellValue("张三");
            sheet.getRow(2).createCell(1).setCellValue("青山区张家村15号");
            book.write(out);
            bytes = out.toByteArray();
        }

        List<Passage> passages = passages("a.xlsx", bytes, new ArrayList<>());

        Passage home = passages.stream()
                .filter(each -> each.text().contains("张家村"))
                .findFirst()
                .orElseThrow();
        assertThat(home.heading()).contains("家庭住址", "拟录用人员名单").doesNotContain("姓名");
        assertThat(new PersonalData(false).in(home)).extracting(Finding::kind).containsExactly(FindingKind.ADDRESS);
        assertThat(home.before(0, 10)).endsWith("：");
    }

    @Test
    void showsTheWordsAroundAPlaceWithinTheText() {
        Passage passage = Passage.of("body", 2, "甲乙丙丁戊", "表头");

        assertThat(passage.before(2, 10)).isEqualTo("表头：甲乙");
        assertThat(passage.before(2, 1)).isEqualTo("表头：乙");
        assertThat(passage.after(3, 10)).isEqualTo("丁戊");
        assertThat(passage.after(3, 1)).isEqualTo("丁");
        assertThat(passage.after(5, 4)).isEmpty();
    }

    private List<Finding> hidden(HiddenContent... contents) {
        return new AttachmentCheck(new Told(List.of(contents))).hidden("attachment:1", "表.xlsx", folder);
    }

    private List<Passage> passages(String name, byte[] content, List<Finding> found) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        return new AttachmentCheck(new Told(List.of())).passages("attachment:1", name, file, found);
    }
}
