package org.mingtang.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.publication.clock.PublicationPeriod;
import org.mingtang.review.Disclosure;

/** The record of a version, whose hash stands in the log for ever: any word of it changes the hash. */
class ItemRecordTests {

    private static final UUID UNIT = UUID.randomUUID();
    private static final UUID REVIEW = UUID.fromString("11111111-2222-3333-4444-555555555555");
    private static final Attachment FILE = new Attachment(UUID.randomUUID(), "附件.pdf", "ab".repeat(32), 7);
    private static final ManuscriptFields FIELDS = new ManuscriptFields(
            "20-11",
            ItemKind.NORMATIVE_DOCUMENT,
            "关于“引号”与\\反斜线的通知",
            "云政规〔2026〕1号",
            LocalDate.of(2026, 6, 1),
            LocalDate.of(2026, 7, 1),
            LocalDate.of(2031, 6, 30),
            "综合政务/政务公开",
            "公开;目录",
            "概述",
            "来源",
            "<p>正文</p>",
            Disclosure.PROACTIVE,
            null,
            null,
            List.of(),
            null,
            LocalDate.of(2026, 6, 3),
            PublicationPeriod.USUAL,
            "更正");

    @Test
    void readsBackWhatItSays() {
        RecordFields read = RecordFields.read(ItemRecord.of(of(FIELDS)).json());

        assertThat(read)
                .isEqualTo(new RecordFields(
                        FIELDS.title(),
                        FIELDS.docNumber(),
                        FIELDS.theme(),
                        FIELDS.keywords(),
                        FIELDS.summary(),
                        FIELDS.source(),
                        FIELDS.formedOn(),
                        FIELDS.effectiveFrom(),
                        FIELDS.validUntil(),
                        List.of(),
                        FIELDS.body()));
    }

    @Test
    void readsBackNothingWhereNothingWasSaid() {
        ManuscriptFields bare = ManuscriptFields.of("20-11", ItemKind.INFORMATION, "只有标题", "<p>正文</p>");

        RecordFields read = RecordFields.read(ItemRecord.of(of(bare)).json());

        assertThat(read.docNumber()).isNull();
        assertThat(read.formedOn()).isNull();
        assertThat(read.keywords()).isNull();
        assertThat(read.audience()).isEmpty();
    }

    @Test
    void isTheSameLineForTheSameVersionWhoeverWritesIt() {
        ItemRecord one = ItemRecord.of(of(FIELDS));
        ItemRecord two = ItemRecord.of(of(FIELDS));

        assertThat(one).isEqualTo(two);
        assertThat(one.sha256()).matches("[0-9a-f]{64}").isEqualTo(ItemRecord.sha256(one.json()));
        assertThat(one.json()).doesNotContain("\n").startsWith("{\"item\":\"/info/7\",\"version\":2,\"indexNumber\":");
    }

    @Test
    void saysForWhomItIsOnlyWhereItIsNotForEverybody() {
        assertThat(ItemRecord.of(of(FIELDS)).json()).doesNotContain("audience");
        ItemRecord directed = ItemRecord.of(of(FIELDS.directedTo(List.of(UNIT))));

        assertThat(directed.json()).contains("\"audience\":[\"" + UNIT + "\"]");
        assertThat(RecordFields.read(directed.json()).audience()).containsExactly(UNIT);
    }

    @Test
    void namesTheBatchOfImportedHistoryOnly() {
        ItemRecord.Of imported = new ItemRecord.Of(
                new ItemNumber(7), 1, "X/2026-00001", "单位", FIELDS, List.of(), null, REVIEW, "ff", at(), 0);

        assertThat(ItemRecord.of(imported).json()).contains("\"review\":null", "\"importBatch\":\"" + REVIEW + "\"");
        assertThat(ItemRecord.of(of(FIELDS)).json())
                .contains("\"review\":\"" + REVIEW + "\"")
                .doesNotContain("importBatch");
    }

    static Stream<UnaryOperator<ManuscriptFields>> changes() {
        return Stream.of(
                fields -> fields.saying("另一个标题", fields.body()),
                fields -> fields.saying(fields.title(), "<p>另一段正文</p>"),
                fields -> fields.dated("云政规〔2026〕2号", fields.formedOn(), fields.effectiveFrom(), fields.validUntil()),
                fields -> fields.dated(fields.docNumber(), LocalDate.of(2026, 6, 2), null, null),
                fields -> fields.dated(fields.docNumber(), fields.formedOn(), LocalDate.of(2026, 7, 2), null),
                fields -> fields.dated(
                        fields.docNumber(), fields.formedOn(), fields.effectiveFrom(), LocalDate.of(2032, 1, 1)),
                fields -> fields.within(fields.period(), "国防"),
                fields -> fields.directedTo(List.of(UNIT)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void isAnotherWhenAnythingChanges(UnaryOperator<ManuscriptFields> change) {
        assertThat(ItemRecord.of(of(change.apply(FIELDS))).sha256())
                .isNotEqualTo(ItemRecord.of(of(FIELDS)).sha256());
    }

    @Test
    void isAnotherWithAnotherFileOrAnotherLateness() {
        String usual = ItemRecord.of(of(FIELDS)).sha256();
        Attachment renamed = new Attachment(FILE.file(), "附件二.pdf", FILE.sha256(), FILE.size());
        Attachment changed = new Attachment(FILE.file(), FILE.name(), "cd".repeat(32), FILE.size());

        assertThat(List.of(
                        ItemRecord.of(with(List.of(), 0)).sha256(),
                        ItemRecord.of(with(List.of(renamed), 0)).sha256(),
                        ItemRecord.of(with(List.of(changed), 0)).sha256(),
                        ItemRecord.of(with(List.of(FILE, FILE), 0)).sha256(),
                        ItemRecord.of(with(List.of(FILE), 1)).sha256()))
                .doesNotContain(usual)
                .doesNotHaveDuplicates();
    }

    @Test
    void doesNotSayWhereAFileLiesWithUs() {
        assertThat(ItemRecord.of(of(FIELDS)).json())
                .contains("\"sha256\":\"" + FILE.sha256() + "\"")
                .doesNotContain(FILE.file().toString());
    }

    private static ItemRecord.Of of(ManuscriptFields fields) {
        return new ItemRecord.Of(
                new ItemNumber(7), 2, "X/2026-00001", "单位", fields, List.of(FILE), REVIEW, null, "ff", at(), 0);
    }

    private static ItemRecord.Of with(List<Attachment> files, int late) {
        return new ItemRecord.Of(
                new ItemNumber(7), 2, "X/2026-00001", "单位", FIELDS, files, REVIEW, null, "ff", at(), late);
    }

    private static Instant at() {
        return Instant.parse("2026-11-23T01:00:00Z");
    }
}
