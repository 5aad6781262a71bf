package org.mingtang.publication.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.organisation.UnitId;
import org.mingtang.procedure.Refusal;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ManuscriptAct;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.ManuscriptStage;
import org.mingtang.publication.ManuscriptView;
import org.mingtang.publication.Revisions;
import org.mingtang.publication.drafting.ReturnedDraft.AtPlace;
import org.mingtang.review.Act;
import org.mingtang.review.ActView;
import org.mingtang.review.DisclosureDecision;
import org.mingtang.review.Remark;
import org.mingtang.review.ReviewId;
import org.mingtang.review.ReviewView;
import org.mingtang.review.ReviewedText;
import org.mingtang.review.ReviewedText.Form;
import org.mingtang.review.ReviewedText.Part;
import org.mingtang.review.Stage;

/** Which buttons the page of a draft has for whom, and where the reviewers' remarks stand on it. */
class ManuscriptPageTests {

    private static final UUID UNIT = UUID.randomUUID();
    private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");
    private static final ReviewedText TEXT = new ReviewedText(List.of(
            Part.text("title", "标题", "招生通知"),
            Part.text("details", "要素", "目录：教育"),
            Part.html("body", "正文", "<p>第一段</p><p>" + "长".repeat(70) + "</p>"),
            new Part("attachment:ab", "名册.xlsx", Form.FILE, "ab", "f")));

    @ParameterizedTest
    @DisplayName("role by act by stage: a button is there exactly where the act is lawful and his")
    @EnumSource(ManuscriptStage.class)
    void hasTheButtonsThatAreLawful(ManuscriptStage stage) {
        for (ManuscriptAct act : ManuscriptAct.values()) {
            boolean door = act == ManuscriptAct.PUBLISH || act == ManuscriptAct.SCHEDULE;
            boolean lawful = act.isPossibleFrom(stage);
            assertThat(page(stage, true, true).can(act)).as(act.name()).isEqualTo(lawful);
            assertThat(page(stage, true, false).can(act)).as(act.name()).isEqualTo(lawful && !door);
            assertThat(page(stage, false, true).can(act)).as(act.name()).isEqualTo(lawful && door);
            assertThat(page(stage, false, false).can(act)).as(act.name()).isFalse();
        }
        assertThat(page(stage, true, false).writable()).isEqualTo(stage.writable());
        assertThat(page(stage, false, true).writable()).isFalse();
    }

    @Test
    void hasNoButtonsBeforeItIsKept() {
        ManuscriptPage fresh = page(null, fields(ItemKind.INFORMATION, ""), true, true);

        assertThat(Arrays.stream(ManuscriptAct.values()).filter(fresh::can)).isEmpty();
        assertThat(fresh.writable()).isTrue();
        assertThat(fresh.action()).isEqualTo("/desk/drafts");
        assertThat(page(ManuscriptStage.WRITING, true, true).action()).matches("/desk/drafts/[0-9a-f-]{36}");
    }

    @ParameterizedTest
    @DisplayName("条例第十二条第二款: only a guide is asked for the elements of guides")
    @CsvSource({"GUIDE, <p>正文</p>, 9", "GUIDE, '', 0", "INFORMATION, <p>正文</p>, 0", "GUIDE, <p>办公地址：北街1号</p>, 8"})
    void saysWhatAGuideDoesNotName(ItemKind kind, String body, int missing) {
        assertThat(page(view(ManuscriptStage.WRITING), fields(kind, body), true, true)
                        .missingInGuide())
                .hasSize(missing);
    }

    @Test
    void tellsHoursByTheOfficesClock() {
        assertThat(ManuscriptPage.minute(Instant.parse("2026-12-31T16:05:59Z"))).isEqualTo("2027-01-01 00:05");
        assertThat(page(ManuscriptStage.APPROVED, true, true).publishAt()).isEmpty();
    }

    @Test
    void putsARefusalToItsField() {
        ManuscriptPage page = page(ManuscriptStage.WRITING, true, true);

        assertThat(page.refusalOf("title")).isEqualTo("请填写标题。");
        assertThat(page.refusalOf("line")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0, false", "49, false", "50, true"})
    void guessesAtAFurtherPageOfTheList(int lines, boolean more) {
        ManuscriptLine line = new ManuscriptLine(
                UUID.randomUUID(), "题", ManuscriptStage.WRITING, "单位", "某人", ItemKind.GUIDE, AT, null);

        assertThat(new ManuscriptsPage(java.util.Collections.nCopies(lines, line), null, 0, true).hasNext())
                .isEqualTo(more);
    }

    @ParameterizedTest
    @DisplayName("each remark at its place, with the words it is about")
    @CsvSource(nullValues = "none", delimiter = '|', textBlock = """
            title         | 0 | none | 标题         | #title     | ''
            title         | 0 | 招生 | 标题         | #title     | 招生
            details       | 0 | none | 要素第 1 段  | #docNumber | 目录：教育
            body          | 0 | none | 正文第 1 段  | #body      | 第一段
            body          | 0 | 一段 | 正文第 1 段  | #body      | 一段
            body          | 9 | none | 正文第 10 段 | #body      | ''
            attachment:ab | 0 | none | 名册.xlsx    | #files     | ''
            attachment:cd | 0 | none | 已删去的部分 | #files     | ''
            """)
    void showsRemarksAtTheirPlaces(
            String part, int block, @Nullable String quote, String place, String href, String shown) {
        ReturnedDraft returned = returned(TEXT, new Remark(part, block, quote, "请核对"));

        assertThat(returned.remarks()).containsExactly(new AtPlace(place, href, shown, "请核对"));
    }

    @Test
    void cutsALongParagraph() {
        Remark remark = new Remark("body", 1, null, "太长");

        assertThat(returned(TEXT, remark).remarks().get(0).quote()).isEqualTo("长".repeat(60) + "…");
    }

    @Test
    @DisplayName("While the author mends one place, the other remarks stay where they were made")
    void keepsRemarksAtTheirPlacesWhileTheDraftIsMended() {
        ReviewedText mended = new ReviewedText(List.of(
                Part.text("title", "标题", "招生通知"),
                Part.html("body", "正文", "<p>新写的一段</p><p>第一段改过</p><p>" + "长".repeat(70) + "</p>")));

        assertThat(returned(
                                mended,
                                new Remark("body", 0, null, "写清楚"),
                                new Remark("body", 1, null, "太长"),
                                new Remark("attachment:ab", 0, null, "换成文字"))
                        .remarks())
                .containsExactly(
                        new AtPlace("退回时的正文第 1 段（后来改过）", "#body", "第一段", "写清楚"),
                        new AtPlace("正文第 3 段", "#body", "长".repeat(60) + "…", "太长"),
                        new AtPlace("名册.xlsx（已删去）", "#files", "", "换成文字"));
    }

    @ParameterizedTest
    @EnumSource(ManuscriptStage.class)
    void concernsTheAuthorUntilHeAnswers(ManuscriptStage stage) {
        assertThat(ReturnedDraft.concerns(view(stage)))
                .isEqualTo(stage == ManuscriptStage.RETURNED || stage == ManuscriptStage.WRITING);
    }

    private static ReturnedDraft returned(ReviewedText now, Remark... remarks) {
        ActView act = new ActView(
                Act.RETURN,
                "first",
                null,
                1,
                "",
                UNIT,
                "沈怀谷",
                UNIT,
                "顾清和",
                null,
                List.of(remarks),
                DisclosureDecision.PROACTIVE,
                AT);
        ReviewView review = new ReviewView(
                ReviewId.fresh(),
                "publication",
                "公开信息",
                "x",
                new UnitId(UNIT),
                "题",
                "/",
                Stage.RETURNED,
                null,
                null,
                false,
                DisclosureDecision.PROACTIVE,
                1,
                TEXT.sha256(),
                UNIT,
                "叶知秋",
                AT,
                List.of(),
                List.of(act));
        ReturnedDraft returned = ReturnedDraft.of(review, act, TEXT, now);
        assertThat(returned.step()).isEqualTo("审核");
        assertThat(returned.who()).isEqualTo("沈怀谷（代 顾清和）");
        assertThat(returned.reason()).isEmpty();
        return returned;
    }

    private static ManuscriptPage page(ManuscriptStage stage, boolean mayWrite, boolean mayPublish) {
        return page(view(stage), fields(ItemKind.INFORMATION, "<p>正文</p>"), mayWrite, mayPublish);
    }

    private static ManuscriptPage page(
            @Nullable ManuscriptView view, ManuscriptFields fields, boolean mayWrite, boolean mayPublish) {
        return new ManuscriptPage(
                view,
                fields,
                UNIT,
                "单位",
                null,
                "",
                true,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(new Refusal("title", "请填写标题。")),
                "",
                "chip-idle",
                null,
                Revisions.Standing.NEW,
                List.of(),
                List.of(),
                mayWrite,
                mayPublish);
    }

    private static ManuscriptFields fields(ItemKind kind, String body) {
        return ManuscriptFields.of("20-11", kind, "题", body).dated(null, LocalDate.of(2026, 11, 2), null, null);
    }

    private static ManuscriptView view(ManuscriptStage stage) {
        return new ManuscriptView(
                ManuscriptId.fresh(),
                UNIT,
                stage,
                fields(ItemKind.INFORMATION, ""),
                List.of(),
                null,
                UNIT,
                "某人",
                AT,
                0,
                null,
                List.of());
    }
}
