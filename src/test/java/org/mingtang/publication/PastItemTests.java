package org.mingtang.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.clock.PublicationPeriod;
import org.mingtang.review.Disclosure;

@DisplayName("history comes in exactly as its list was reviewed")
class PastItemTests {

    private static final UUID UNIT = UUID.fromString("aaaaaaaa-0000-0000-0000-000000000001");
    private static final LocalDate FORMED = LocalDate.of(2015, 2, 11);
    private static final LocalDate CLAIMED = LocalDate.of(2015, 3, 1);
    private static final Attachment FILE = new Attachment(UUID.randomUUID(), "甲.pdf", "ab".repeat(32), 7);

    private static PastItem item(
            UUID unit,
            String line,
            ItemKind kind,
            String title,
            @Nullable String number,
            @Nullable LocalDate formed,
            LocalDate claimed,
            @Nullable String theme,
            @Nullable String source,
            String body,
            List<Attachment> files) {
        return new PastItem(unit, line, kind, title, number, formed, claimed, theme, source, body, files);
    }

    private static PastItem usual() {
        return item(
                UNIT,
                "20-15",
                ItemKind.INFORMATION,
                "标题",
                "云发〔2015〕1号",
                FORMED,
                CLAIMED,
                "国防",
                "来源",
                "<p>正文</p>",
                List.of(FILE));
    }

    static Stream<PastItem> changed() {
        ItemKind kind = ItemKind.INFORMATION;
        List<Attachment> files = List.of(FILE);
        Attachment renamed = new Attachment(FILE.file(), "乙.pdf", FILE.sha256(), 7);
        Attachment other = new Attachment(FILE.file(), FILE.name(), "cd".repeat(32), 7);
        return Stream.of(
                item(
                        UUID.randomUUID(),
                        "20-15",
                        kind,
                        "标题",
                        "云发〔2015〕1号",
                        FORMED,
                        CLAIMED,
                        "国防",
                        "来源",
                        "<p>正文</p>",
                        files),
                item(UNIT, "20-07", kind, "标题", "云发〔2015〕1号", FORMED, CLAIMED, "国防", "来源", "<p>正文</p>", files),
                item(UNIT, "20-15", ItemKind.RULE, "标题", "云发〔2015〕1号", FORMED, CLAIMED, "国防", "来源", "<p>正文</p>", files),
                item(UNIT, "20-15", kind, "题", "云发〔2015〕1号", FORMED, CLAIMED, "国防", "来源", "<p>正文</p>", files),
                item(UNIT, "20-15", kind, "标题", null, FORMED, CLAIMED, "国防", "来源", "<p>正文</p>", files),
                item(UNIT, "20-15", kind, "标题", "云发〔2015〕1号", null, CLAIMED, "国防", "来源", "<p>正文</p>", files),
                item(UNIT, "20-15", kind, "标题", "云发〔2015〕1号", FORMED, FORMED, "国防", "来源", "<p>正文</p>", files),
                item(UNIT, "20-15", kind, "标题", "云发〔2015〕1号", FORMED, CLAIMED, null, "来源", "<p>正文</p>", files),
                item(UNIT, "20-15", kind, "标题", "云发〔2015〕1号", FORMED, CLAIMED, "国防", null, "<p>正文</p>", files),
                item(UNIT, "20-15", kind, "标题", "云发〔2015〕1号", FORMED, CLAIMED, "国防", "来源", "<p>正文。</p>", files),
                item(UNIT, "20-15", kind, "标题", "云发〔2015〕1号", FORMED, CLAIMED, "国防", "来源", "<p>正文</p>", List.of()),
                item(
                        UNIT,
                        "20-15",
                        kind,
                        "标题",
                        "云发〔2015〕1号",
                        FORMED,
                        CLAIMED,
                        "国防",
                        "来源",
                        "<p>正文</p>",
                        List.of(renamed)),
                item(
                        UNIT,
                        "20-15",
                        kind,
                        "标题",
                        "云发〔2015〕1号",
                        FORMED,
                        CLAIMED,
                        "国防",
                        "来源",
                        "<p>正文</p>",
                        List.of(other)));
    }

    @ParameterizedTest
    @MethodSource("changed")
    void isAnotherWhenAnythingChanges(PastItem other) {
        assertThat(other.sha256()).isNotEqualTo(usual().sha256());
        assertThat(HistoryBatch.line(other)).isNotEqualTo(HistoryBatch.line(usual()));
    }

    @Test
    void doesNotMistakeWordsMovedFromOneFieldIntoTheNext() {
        PastItem one = item(UNIT, "20-15", ItemKind.INFORMATION, "甲", null, null, CLAIMED, "乙丙", null, "丁", List.of());
        PastItem two = item(UNIT, "20-15", ItemKind.INFORMATION, "甲", null, null, CLAIMED, "乙", "丙", "丁", List.of());
        PastItem three = item(UNIT, "20-15", ItemKind.INFORMATION, "甲", "乙", null, CLAIMED, null, "丙", "丁", List.of());

        assertThat(Stream.of(one, two, three).map(PastItem::sha256).distinct()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"—", "-", "（）", "第", "/"})
    @DisplayName("marks that stand for no number are no number two texts could share")
    void hasNoKeyWhereNothingOfItsNumberIsLeft(String number) {
        PastItem item =
                item(UNIT, "20-15", ItemKind.INFORMATION, "甲", number, null, CLAIMED, null, null, "丁", List.of());

        assertThat(item.docKey()).isNull();
        assertThat(usual().docKey()).isEqualTo("云发2015" + "1号");
    }

    @Test
    void comesInAsALateEntryOfProactiveInformation() {
        ManuscriptFields fields = usual().fields();

        assertThat(fields.claimedOn()).isEqualTo(CLAIMED);
        assertThat(fields.attribute()).isEqualTo(Disclosure.PROACTIVE);
        assertThat(fields.forEverybody()).isTrue();
        assertThat(fields.publishAt()).isNull();
        assertThat(fields.period()).isEqualTo(PublicationPeriod.USUAL);
    }

    @Test
    void showsTheReviewerDayTitleNumberAndFiles() {
        assertThat(HistoryBatch.line(usual())).isEqualTo("2015-03-01　标题　云发〔2015〕1号　附件 1 个　" + usual().sha256());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 999, 1000, 1001, 2500})
    void isLaidBeforeTheReviewerInPartsOfAThousand(int count) {
        List<String> lines =
                IntStream.range(0, count).mapToObj(n -> "第" + n + "行").toList();

        var parts = new HistoryBatch(UNIT, lines).text().parts();

        assertThat(parts).hasSize((count + 999) / 1000);
        assertThat(String.join("\n", parts.stream().map(part -> part.content()).toList()))
                .isEqualTo(String.join("\n", lines));
        assertThat(parts.get(parts.size() - 1).label()).endsWith("至 " + count + " 条");
    }

    @Test
    void isAnotherTextWithOneLineMoreLessOrInAnotherPlace() {
        String text = sha("甲", "乙", "丙");

        assertThat(List.of(sha("甲", "乙"), sha("甲", "乙", "丙", "丁"), sha("乙", "甲", "丙"), sha("甲", "乙", "丙。")))
                .doesNotContain(text)
                .doesNotHaveDuplicates();
    }

    @Test
    void letsInOnlyWhatStandsInTheListWordForWord() {
        HistoryBatch batch = new HistoryBatch(UNIT, List.of(HistoryBatch.line(usual())));
        PastItem other = changed().findFirst().orElseThrow();

        assertThatCode(() -> batch.requireAll(List.of(usual()))).doesNotThrowAnyException();
        assertThatThrownBy(() -> batch.requireAll(List.of(usual(), other)))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("“标题”不在审核通过的清单里");
    }

    @Test
    void laysBeforeTheReviewerFirstWhatWasHeldBackAndLetGo() {
        List<String> released = IntStream.range(0, 1001).mapToObj(n -> "理由" + n).toList();
        HistoryBatch batch = new HistoryBatch(UNIT, List.of("甲"), released);

        assertThat(batch.text().parts())
                .extracting(part -> part.key() + " " + part.label())
                .containsExactly(
                        "released:0 有个人信息或者隐藏内容、已放行的第 1 至 1000 条",
                        "released:1 有个人信息或者隐藏内容、已放行的第 1001 至 1001 条",
                        "rows:0 第 1 至 1 条");
        assertThat(batch.text().sha256())
                .isNotEqualTo(sha("甲"))
                .isNotEqualTo(new HistoryBatch(UNIT, List.of("甲"), List.of("别的理由"))
                        .text()
                        .sha256());
    }

    @Test
    void keepsItsLinesWhateverIsDoneToTheListItCameFrom() {
        List<String> lines = new ArrayList<>(List.of("甲"));
        HistoryBatch batch = new HistoryBatch(UNIT, lines);
        lines.add("乙");

        assertThat(batch.lines()).containsExactly("甲");
    }

    private static String sha(String... lines) {
        return new HistoryBatch(UNIT, List.of(lines)).text().sha256();
    }
}
