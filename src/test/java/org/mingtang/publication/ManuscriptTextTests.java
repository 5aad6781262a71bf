package org.mingtang.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.publication.clock.PublicationPeriod;
import org.mingtang.review.Disclosure;
import org.mingtang.review.ReviewedText;

@DisplayName("一事一审: what reviewers pass is all that becomes public, and exactly that")
class ManuscriptTextTests {

    private static final UUID UNIT = UUID.fromString("aaaaaaaa-0000-0000-0000-000000000001");
    private static final UUID OTHER = UUID.fromString("aaaaaaaa-0000-0000-0000-000000000002");
    private static final Attachment FILE = new Attachment(UUID.randomUUID(), "附件.pdf", "ab".repeat(32), 7);

    /** A text with every field filled in, changed in one place. */
    private static ManuscriptFields fields(
            String line,
            ItemKind kind,
            String keywords,
            String summary,
            String source,
            LocalDate claimed,
            String note) {
        return new ManuscriptFields(
                line,
                kind,
                "标题",
                "云政规〔2026〕1号",
                LocalDate.of(2026, 6, 1),
                LocalDate.of(2026, 7, 1),
                LocalDate.of(2031, 6, 30),
                "综合政务/政务公开",
                keywords,
                summary,
                source,
                "<p>正文</p>",
                Disclosure.PROACTIVE,
                null,
                null,
                List.of(UNIT),
                null,
                claimed,
                PublicationPeriod.USUAL,
                note);
    }

    private static ManuscriptFields whole() {
        return fields("20-11", ItemKind.INFORMATION, "词", "概述", "来源", LocalDate.of(2026, 6, 3), "更正");
    }

    static Stream<ManuscriptFields> changed() {
        LocalDate claimed = LocalDate.of(2026, 6, 3);
        ManuscriptFields usual = whole();
        return Stream.of(
                fields("20-07", ItemKind.INFORMATION, "词", "概述", "来源", claimed, "更正"),
                fields("20-11", ItemKind.GUIDE, "词", "概述", "来源", claimed, "更正"),
                fields("20-11", ItemKind.INFORMATION, "别的词", "概述", "来源", claimed, "更正"),
                fields("20-11", ItemKind.INFORMATION, "词", "别的概述", "来源", claimed, "更正"),
                fields("20-11", ItemKind.INFORMATION, "词", "概述", "别的来源", claimed, "更正"),
                fields("20-11", ItemKind.INFORMATION, "词", "概述", "来源", LocalDate.of(2026, 6, 4), "更正"),
                fields("20-11", ItemKind.INFORMATION, "词", "概述", "来源", claimed, "别的说明"),
                usual.saying("别的标题", usual.body()),
                usual.saying(usual.title(), "<p>别的正文</p>"),
                usual.dated("云政规〔2026〕2号", usual.formedOn(), usual.effectiveFrom(), usual.validUntil()),
                usual.dated(usual.docNumber(), LocalDate.of(2026, 6, 2), usual.effectiveFrom(), usual.validUntil()),
                usual.dated(usual.docNumber(), usual.formedOn(), LocalDate.of(2026, 7, 2), usual.validUntil()),
                usual.dated(usual.docNumber(), usual.formedOn(), usual.effectiveFrom(), LocalDate.of(2031, 7, 1)),
                usual.within("BUDGET", usual.theme()),
                usual.within(usual.period(), "国防"),
                usual.directedTo(List.of(OTHER)),
                usual.directedTo(List.of(UNIT, OTHER)),
                usual.directedTo(List.of()));
    }

    @ParameterizedTest
    @MethodSource("changed")
    void isAnotherWithAnyFieldThatBecomesPublic(ManuscriptFields other) {
        assertThat(text(other).sha256()).isNotEqualTo(text(whole()).sha256());
    }

    static Stream<UnaryOperator<ManuscriptFields>> free() {
        return Stream.of(
                fields -> fields.publishedAt(Instant.parse("2026-12-01T00:00:00Z")),
                fields -> fields.publishedAt(null));
    }

    @ParameterizedTest
    @MethodSource("free")
    @DisplayName("setting the hour does not open the text again")
    void staysTheSameWhateverTheHour(UnaryOperator<ManuscriptFields> change) {
        assertThat(text(change.apply(whole())).sha256()).isEqualTo(text(whole()).sha256());
    }

    @Test
    void isAnotherWithAnotherFileOfTheSameName() {
        Attachment changed = new Attachment(UUID.randomUUID(), FILE.name(), "cd".repeat(32), 7);

        assertThat(text(whole(), List.of(changed)).sha256())
                .isNotEqualTo(text(whole(), List.of(FILE)).sha256());
        assertThat(text(whole(), List.of(FILE)).sha256())
                .isNotEqualTo(text(whole(), List.of()).sha256());
    }

    @Test
    void namesUnitsInOneOrderSoThatTheSameAudienceIsTheSameText() {
        assertThat(text(whole().directedTo(List.of(UNIT, OTHER))).sha256())
                .isEqualTo(text(whole().directedTo(List.of(OTHER, UNIT))).sha256());
    }

    @Test
    void writesTheDetailsInTheOfficesWords() {
        assertThat(text(whole()).part(ManuscriptText.DETAILS).orElseThrow().content())
                .isEqualTo(String.join(
                        "\n",
                        "目录：目录项 20-11",
                        "类型：政府信息",
                        "发文字号：云政规〔2026〕1号",
                        "成文日期：2026-06-01",
                        "施行日期：2026-07-01",
                        "有效期至：2031-06-30",
                        "主题分类：综合政务/政务公开",
                        "关键词：词",
                        "内容概述：概述",
                        "来源：来源",
                        "公开期限：期限 USUAL",
                        "声称公开日期：2026-06-03",
                        "修改说明：更正",
                        "定向公开：单位 0001"));
    }

    @Test
    void leavesOutWhatIsEmpty() {
        ManuscriptFields bare = ManuscriptFields.of("20-11", ItemKind.INFORMATION, "标题", "");

        assertThat(text(bare).part(ManuscriptText.DETAILS).orElseThrow().content())
                .isEqualTo("目录：目录项 20-11\n类型：政府信息\n公开期限：期限 USUAL");
    }

    private static ReviewedText text(ManuscriptFields fields) {
        return text(fields, List.of(FILE));
    }

    private static ReviewedText text(ManuscriptFields fields, List<Attachment> files) {
        return ManuscriptText.of(
                fields,
                files,
                code -> "目录项 " + code,
                code -> "期限 " + code,
                unit -> "单位 " + unit.toString().substring(32));
    }
}
