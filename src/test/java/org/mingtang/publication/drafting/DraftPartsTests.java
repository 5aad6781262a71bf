package org.mingtang.publication.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.documents.SourceDocument;
import org.mingtang.documents.SourceDocument.Block;
import org.mingtang.documents.SourceDocument.Cell;
import org.mingtang.documents.SourceDocument.Grid;
import org.mingtang.documents.SourceDocument.Paragraph;
import org.mingtang.documents.SourceDocument.Place;
import org.mingtang.procedure.Refusal;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.clock.PublicationPeriod;
import org.mingtang.review.Disclosure;

/** The form of a draft, its hints, and bodies read from files. */
class DraftPartsTests {

    private static final Place PLACE = new Place(0, 0);

    @Test
    void takesAnEmptyFormForAnEmptyDraft() {
        ManuscriptFields fields = form(null, null, null, null, null).fields(List.of());

        assertThat(fields).isEqualTo(ManuscriptFields.of("", ItemKind.INFORMATION, "", ""));
    }

    @Test
    void readsPlainLinesOrMarkup() {
        assertThat(form("题", "一、总则\n正文", "text", null, null).fields(List.of()).body())
                .isEqualTo("<h2>一、总则</h2><p>正文</p>");
        assertThat(form("题", "<p>正文</p>", "html", null, null).fields(List.of()).body())
                .isEqualTo("<p>正文</p>");
        assertThat(form("题", "<p>正文</p>", null, null, null).fields(List.of()).body())
                .isEqualTo("<p>&lt;p&gt;正文&lt;/p&gt;</p>");
    }

    @Test
    void takesHoursByTheOfficesClock() {
        assertThat(form("题", null, null, LocalDateTime.of(2026, 12, 1, 9, 0), null)
                        .fields(List.of())
                        .publishAt())
                .isEqualTo(Instant.parse("2026-12-01T01:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void keepsNothingOfFieldsThatHoldOnlyBlanks(String blank) {
        assertThat(form("题", null, null, null, blank).fields(List.of()).docNumber())
                .isNull();
        assertThat(form("题", null, null, null, " 云发〔2026〕1号 ").fields(List.of()).docNumber())
                .isEqualTo("云发〔2026〕1号");
    }

    @Test
    void asksOnlyForTheLittleADraftCannotBeKeptWithout() {
        ManuscriptFields empty = ManuscriptFields.of(" ", ItemKind.INFORMATION, " ", "");

        assertThat(ManuscriptRefusals.toBegin(empty, List.of()))
                .extracting(Refusal::field)
                .containsExactly("title", "line");
        assertThat(ManuscriptRefusals.toBegin(ManuscriptFields.of("20-11", ItemKind.GUIDE, "题", ""), List.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "title, 300, 标题",
        "docNumber, 100, 发文字号",
        "keywords, 300, 关键词",
        "summary, 1000, 内容概述",
        "source, 200, 来源",
        "reason, 1000, 理由",
        "changeNote, 1000, 修改说明"
    })
    void saysWhatIsTooLongForItsField(String field, int longest, String label) {
        assertThat(ManuscriptRefusals.toBegin(filled(field, longest), List.of()))
                .isEmpty();
        assertThat(ManuscriptRefusals.toBegin(filled(field, longest + 1), List.of()))
                .containsExactly(new Refusal(field, label + "最多 " + longest + " 字。"));
    }

    @Test
    void putsWhatWasRefusedBeforeFirst() {
        Refusal before = new Refusal("audienceNames", "对不上");

        assertThat(ManuscriptRefusals.toBegin(ManuscriptFields.of("", ItemKind.GUIDE, "题", ""), List.of(before)))
                .first()
                .isEqualTo(before);
    }

    @ParameterizedTest
    @DisplayName("rules 6.2: what a document number should look like")
    @CsvSource(delimiter = '|', textBlock = """
            云政发〔2026〕14号   | ''
            云政发[2026]14号     | 保存时写成“云政发〔2026〕14号”。
            云政发（2026）014号  | 保存时写成“云政发〔2026〕14号”。
            ''                   | ''
            """)
    void hintsAtTheRightForm(String typed, String hint) {
        assertThat(NumberHint.of(typed)).isEqualTo(hint);
    }

    @Test
    void saysAfterwardsWhatWasMended() {
        assertThat(NumberHint.mended("云政发[2026]14号")).isEqualTo("发文字号已写成“云政发〔2026〕14号”。");
        assertThat(NumberHint.mended("云政发〔2026〕14号")).isEmpty();
        assertThat(NumberHint.mended(null)).isEmpty();
        assertThat(NumberHint.mended("随便写的")).startsWith("请核对发文字号：");
    }

    @Test
    void readsAFileWithItsFirstLineApart() {
        BodyFromFile.Read read = BodyFromFile.read(document(
                words("", 0), words(" 关于甲的通知 ", 1), words("各单位：", 0), words("一、总则", 0), words("标题", 2), words("深", 9)));

        assertThat(read.title()).isEqualTo("关于甲的通知");
        assertThat(read.html()).isEqualTo("<p>各单位：</p><h2>一、总则</h2><h3>标题</h3><h5>深</h5>");
    }

    @Test
    void keepsMergedCellsAndWhatStandsInThem() {
        Grid grid = new Grid(
                2,
                3,
                List.of(
                        new Cell(1, 2, 1, 1, "丁"),
                        new Cell(0, 0, 2, 1, "甲"),
                        new Cell(0, 1, 1, 2, "乙<一>\n乙二"),
                        new Cell(1, 1, 1, 1, "丙")),
                PLACE);

        assertThat(BodyFromFile.read(document(words("题", 0), grid)).html())
                .isEqualTo("<table><tbody><tr><th rowspan=\"2\">甲</th><th colspan=\"2\">乙&lt;一&gt;<br>乙二</th></tr>"
                        + "<tr><td>丙</td><td>丁</td></tr></tbody></table>");
    }

    @Test
    void hasNoTitleWhereATableComesFirst() {
        Grid grid = new Grid(1, 1, List.of(new Cell(0, 0, 1, 1, "甲")), PLACE);

        BodyFromFile.Read read = BodyFromFile.read(document(grid, words("正文", 0)));

        assertThat(read.title()).isEmpty();
        assertThat(read.html()).endsWith("<p>正文</p>");
        assertThat(BodyFromFile.read(document())).isEqualTo(new BodyFromFile.Read("", ""));
    }

    @Test
    void cutsATitleThatIsTooLong() {
        assertThat(BodyFromFile.read(document(words("长".repeat(400), 0))).title())
                .hasSize(300);
    }

    @Test
    @DisplayName("a further version begins with all the current one says, and claims nothing anew")
    void beginsAFurtherVersionWithTheCurrentOne() {
        UUID reader = UUID.randomUUID();
        Instant at = Instant.parse("2026-11-23T01:00:00Z");
        ItemView item = new ItemView(
                new ItemNumber(9),
                "X/2026-00001",
                UUID.randomUUID(),
                "单位",
                "20-11",
                "教育",
                ItemKind.RULE,
                3,
                "题",
                "云发〔2026〕1号",
                "国防",
                "词",
                "概述",
                "来源",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 2, 1),
                LocalDate.of(2027, 1, 1),
                at,
                at,
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2020, 1, 1),
                List.of(reader),
                null,
                5,
                null,
                "<p>文</p>",
                List.of(),
                List.of());

        ManuscriptFields fields = RevisionOf.fields(item, "BUDGET");

        assertThat(fields.title()).isEqualTo("题");
        assertThat(fields.period()).isEqualTo("BUDGET");
        assertThat(fields.body()).isEqualTo("<p>文</p>");
        assertThat(fields.audience()).containsExactly(reader);
        assertThat(List.of(fields.formedOn(), fields.effectiveFrom(), fields.validUntil()))
                .containsExactly(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1), LocalDate.of(2027, 1, 1));
        assertThat(fields.claimedOn()).isNull();
        assertThat(fields.publishAt()).isNull();
        assertThat(fields.changeNote()).isNull();
        assertThat(fields.attribute()).isEqualTo(Disclosure.PROACTIVE);
    }

    @ParameterizedTest
    @CsvSource({"0, 50, false", "0, 51, true", "1, 100, false", "1, 101, true", "2147483, 2147483647, true"})
    void knowsWhetherThereAreMorePages(int number, int count, boolean more) {
        ItemsPage page = new ItemsPage(List.of(), count, number, List.of(), "", null, "", false);

        assertThat(page.hasNext()).isEqualTo(more);
    }

    @Test
    void leadsToOtherPagesWithWhateverWasAsked() {
        ItemsPage page = new ItemsPage(List.of(), 99, 0, List.of(), "a&b=c", ItemKind.RULE, "甲 &乙", true);

        assertThat(page.at(1))
                .isEqualTo("/desk/items?line=a%26b%3Dc&kind=RULE&words=%E7%94%B2+%26%E4%B9%99&mine=true&page=1");
    }

    private static SourceDocument document(Block... blocks) {
        return new SourceDocument("a.docx", SourceDocument.Format.DOCX, new ArrayList<>(List.of(blocks)));
    }

    private static Paragraph words(String text, int level) {
        return new Paragraph(text, level, PLACE);
    }

    private static ManuscriptFields filled(String field, int length) {
        String text = "字".repeat(length);
        return new ManuscriptFields(
                "20-11",
                ItemKind.INFORMATION,
                field.equals("title") ? text : "题",
                field.equals("docNumber") ? text : null,
                null,
                null,
                null,
                null,
                field.equals("keywords") ? text : null,
                field.equals("summary") ? text : null,
                field.equals("source") ? text : null,
                "",
                Disclosure.PROACTIVE,
                null,
                field.equals("reason") ? text : null,
                List.of(),
                null,
                null,
                PublicationPeriod.USUAL,
                field.equals("changeNote") ? text : null);
    }

    private static ManuscriptForm form(
            @Nullable String title,
            @Nullable String body,
            @Nullable String bodyForm,
            @Nullable LocalDateTime publishAt,
            @Nullable String docNumber) {
        return new ManuscriptForm(
                null, null, null, null, null, title, docNumber, null, null, null, null, null, null, null, body,
                bodyForm, null, null, null, null, null, null, publishAt, null, null, null);
    }
}
