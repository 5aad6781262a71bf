package org.mingtang.review.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.documents.StoredFiles;
import org.mingtang.review.AttachmentCleaner;
import org.mingtang.review.CheckedDraft;
import org.mingtang.review.CheckedDraft.Attachment;
import org.mingtang.review.CheckedDraft.Element;
import org.mingtang.review.DraftCheck;
import org.mingtang.review.Finding;
import org.mingtang.review.Finding.Severity;
import org.mingtang.review.FindingKind;
import org.springframework.beans.factory.annotation.Autowired;

/** The check of a whole draft in the running program, with the word list as it is delivered. */
@MingtangTest
class DraftChecksTests {

    private static final String ID = Invented.residentId("370602", LocalDate.of(1978, 4, 9), 213);

    @Autowired
    private DraftCheck check;

    @Autowired
    private StoredFiles files;

    @Autowired
    private AttachmentCleaner cleaner;

    @Autowired
    private Clock clock;

    @Test
    void findsNothingInAGoodDraft() {
        var body = Sentences.HARMLESS.stream()
                .map(sentence -> "<p>" + sentence.replace("<", "&lt;") + "</p>")
                .collect(Collectors.joining());
        var draft = new CheckedDraft(
                "关于印发2026年政务公开工作要点的通知",
                "云政办发〔2026〕8号",
                LocalDate.now(clock),
                null,
                null,
                LocalDate.of(2031, 4, 30),
                body,
                List.of(),
                List.of(),
                false,
                "");
        assertThat(check.check(draft)).isEmpty();
    }

    @Test
    @DisplayName("Each finding has its place, its weight, a sentence, and where possible what to write instead")
    void findsWhatIsWrongInItsPlace() {
        var found = check.check(draft(
                "关于布署防汛工作的通知",
                "云政办发[2026]第08号",
                "<p>各镇：</p><p>申请人身份证号" + ID + "，请于2月30日前联系。</p><p>按照国办发[2017]47号执行。</p>"
                        + "<p>见<a href='/no/such/page'>附图</a>和<a href='/'>首页</a></p>"));
        assertThat(found)
                .extracting(each -> each.severity() + " " + each.part() + " " + each.paragraph() + " " + each.quoted()
                        + " > " + each.mended())
                .containsExactly(
                        "REFUSE docNumber 0 云政办发[2026]第08号 > 云政办发〔2026〕8号",
                        "REFUSE body 1 " + ID + " > 370602********" + ID.substring(14),
                        "REFUSE body 1 2月30日 > null",
                        "WARN title 0 布署 > 部署",
                        "WARN body -1 附图（/no/such/page） > null",
                        "ADVICE body 2 [2017]47号 > 〔2017〕47号");
        assertThat(found).allSatisfy(each -> assertThat(each.message()).endsWith("。"));
        assertThat(found).extracting(Finding::fingerprint).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("What was kept with a reason is known again when paragraphs move, and not when its words change")
    void knowsFindingsAgain() {
        var before = only("<p>请与王某（13806311234）联系。</p>");
        var moved = only("<p>新加的一段。</p><p>请与王某（13806311234）联系。</p>");
        assertThat(moved.fingerprint()).isEqualTo(before.fingerprint());
        assertThat(moved.paragraph()).isEqualTo(1);
        assertThat(only("<p>请与王某（13806311235）联系。</p>").fingerprint()).isNotEqualTo(before.fingerprint());
        assertThat(only("<p>请与赵某（13806311234）联系。</p>").fingerprint()).isNotEqualTo(before.fingerprint());
    }

    @Test
    void asksForWhatItsKindMustHave() {
        var draft = new CheckedDraft(
                "标题",
                "",
                null,
                null,
                null,
                null,
                "<p>&nbsp;</p>",
                List.of(),
                List.of(
                        new Element("docNumber", "发文字号", ""),
                        new Element("body", "正文", "<p>&nbsp;<br></p>"),
                        new Element("theme", "主题分类", null),
                        new Element("issuer", "发文机关", "云麓市人民政府")),
                false,
                "云麓市人民政府");
        assertThat(check.check(draft))
                .extracting(each -> each.severity() + each.message())
                .containsExactly("REFUSE缺少“发文字号”，请补填。", "REFUSE缺少“主题分类”，请补填。", "REFUSE缺少“正文”，请补填。");
    }

    @Test
    @DisplayName("Attachments are read like the text, under the heading of their columns, and looked into")
    void readsAttachments() throws IOException {
        byte[] workbook;
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("公示");
            sheet.createRow(0).createCell(0).setCellValue("姓名");
            sheet.getRow(0).createCell(1).setCellValue("身份证号");
            sheet.createRow(1).createCell(0).setCellValue("王某");
            sheet.getRow(1).createCell(1).setCellValue(ID);
            book.createSheet("底数").createRow(0).createCell(0).setCellValue("底");
            book.setSheetVisibility(1, SheetVisibility.HIDDEN);
            book.write(out);
            workbook = out.toByteArray();
        }
        var first = files.store("说明.txt", new ByteArrayInputStream("没有问题的文字。".getBytes(StandardCharsets.UTF_8)));
        var second = files.store("名单.xlsx", new ByteArrayInputStream(workbook));
        var third = files.store(
                "坏.docx", new ByteArrayInputStream("PK\u0003\u0004x".getBytes(StandardCharsets.ISO_8859_1)));
        var found = check.check(new CheckedDraft(
                "标题",
                "",
                null,
                null,
                null,
                null,
                "<p>见附件。</p>",
                List.of(
                        new Attachment(first.id(), first.name()),
                        new Attachment(second.id(), second.name()),
                        new Attachment(third.id(), third.name())),
                List.of(),
                false,
                ""));
        assertThat(found)
                .extracting(each -> each.kind() + " " + each.part())
                .contains(
                        "RESIDENT_ID attachment:2", "HIDDEN_CONTENT attachment:2", "UNREADABLE_ATTACHMENT attachment:3")
                .noneMatch(each -> each.endsWith("attachment:1"));
        var clean = cleaner.clean(second.name(), files.path(second.id()));
        var kept = files.store("名单.xlsx", new ByteArrayInputStream(clean.content()));
        var again = check.check(new CheckedDraft(
                "标题",
                "",
                null,
                null,
                null,
                null,
                "<p>见附件。</p>",
                List.of(new Attachment(kept.id(), kept.name())),
                List.of(),
                false,
                ""));
        assertThat(again).extracting(Finding::kind).containsExactly(FindingKind.RESIDENT_ID);
    }

    @Test
    @DisplayName(
            "What else becomes public with a draft is looked at as well: summary, key words, source, note, names of files")
    void readsWhatStandsBeside() {
        var file = files.store("说明.txt", new ByteArrayInputStream("没有问题的文字。".getBytes(StandardCharsets.UTF_8)));
        var draft = new CheckedDraft(
                "标题",
                "",
                null,
                null,
                null,
                null,
                "<p>正文。</p>",
                List.of(new Attachment(file.id(), "王某" + ID + "处罚决定.txt")),
                List.of(),
                false,
                "",
                List.of(
                        new Element("summary", "内容概述", "王某（身份证号" + ID + "）的申请"),
                        new Element("keywords", "关键词", "补贴，13806311234"),
                        new Element("source", "来源", null),
                        new Element("changeNote", "修改说明", "删去" + ID)));
        assertThat(check.check(draft))
                .extracting(each -> each.kind() + " " + each.part())
                .containsExactlyInAnyOrder(
                        "RESIDENT_ID summary",
                        "PHONE_NUMBER keywords",
                        "RESIDENT_ID changeNote",
                        "RESIDENT_ID attachment:1");
    }

    @Test
    @DisplayName("Where the program cannot read, it says so, and somebody must say that he looked")
    void saysWhatItCannotRead() {
        var found = check.check(new CheckedDraft(
                "标题",
                "",
                null,
                null,
                null,
                null,
                "<p>见附件。</p>",
                Stream.of("材料.zip", "解读.PPTX", "图解.png")
                        .map(name -> new Attachment(
                                files.store(name, new ByteArrayInputStream(new byte[] {1, 2, 3}))
                                        .id(),
                                name))
                        .toList(),
                List.of(),
                false,
                ""));
        assertThat(found)
                .filteredOn(each -> each.code().equals("unreadable"))
                .extracting(each -> each.part() + " " + each.severity())
                .containsExactly("attachment:1 WARN", "attachment:2 WARN", "attachment:3 ADVICE");
    }

    @Test
    void putsTheHeaviestFirstAndEndsSomewhere() {
        var many = "<p>联系13806311234，布署，国发[2020]1号</p>".repeat(400);
        var found = check.check(draft("标题", "", many));
        assertThat(found).hasSize(500);
        assertThat(found).extracting(Finding::severity).isSorted();
        assertThat(found.get(0).severity()).isEqualTo(Severity.REFUSE);
    }

    @Test
    @DisplayName("What would disclose something is found without the rest, all of it, also where only a file holds it")
    void tellsWhatWouldDiscloseSomething() {
        var file = files.store("名单.txt", new ByteArrayInputStream(("王某\n" + ID).getBytes(StandardCharsets.UTF_8)));
        var found = check.disclosing(new CheckedDraft(
                "关于布署防汛工作的通知",
                "云政办发[2026]第08号",
                null,
                null,
                null,
                null,
                "<p>2月30日前联系13806311234，见<a href='/no/such/page'>附图</a>。</p>".repeat(600),
                List.of(new Attachment(file.id(), "名单.txt")),
                List.of(new Element("theme", "主题分类", "")),
                false,
                "",
                List.of(new Element("source", "来源", "李某13806311234"))));

        assertThat(found).hasSize(602).allSatisfy(each -> {
            assertThat(each.severity()).isEqualTo(Severity.REFUSE);
            assertThat(each.kind().personal()).isTrue();
        });
        assertThat(found).element(0).extracting(Finding::part).isEqualTo("source");
        assertThat(found).element(600).extracting(Finding::paragraph).isEqualTo(599);
        assertThat(found).element(601).extracting(Finding::part).isEqualTo("attachment:1");
    }

    private Finding only(String body) {
        var found = check.check(draft("标题", "", body));
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private CheckedDraft draft(String title, String number, String body) {
        var today = LocalDate.now(clock);
        return new CheckedDraft(title, number, today, null, null, null, body, List.of(), List.of(), false, "");
    }
}
