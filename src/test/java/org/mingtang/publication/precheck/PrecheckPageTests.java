package org.mingtang.publication.precheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.ManuscriptStage;
import org.mingtang.publication.ManuscriptView;
import org.mingtang.publication.precheck.PrecheckPage.Row;
import org.mingtang.publication.precheck.PrecheckPage.Together;
import org.mingtang.review.Finding;
import org.mingtang.review.Finding.Severity;
import org.mingtang.review.FindingKind;

/** What the page of the check says of findings that are open, kept, or only advice. */
class PrecheckPageTests {

    private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");
    private static final KeptFinding KEPT = new KeptFinding("f", "手机号码", "正文第 1 段", "办公电话", "叶知秋", AT);

    @ParameterizedTest
    @CsvSource({
        "REFUSE, false, chip-late, true", "WARN, false, chip-warn, true", "ADVICE, false, chip-info, false",
        "REFUSE, true, chip-idle, false", "WARN, true, chip-idle, false", "ADVICE, true, chip-idle, false"
    })
    void holdsBackWhatIsNeitherMendedNorKept(Severity severity, boolean kept, String chip, boolean open) {
        Row row = row(severity, kept ? KEPT : null);

        assertThat(row.chip()).isEqualTo(chip);
        assertThat(row.open()).isEqualTo(open);
        assertThat(page(row).passes()).isEqualTo(!open);
    }

    @Test
    void countsBySeverityWhatIsNotKept() {
        PrecheckPage page = page(
                row(Severity.REFUSE, null),
                row(Severity.REFUSE, KEPT),
                row(Severity.WARN, null),
                row(Severity.ADVICE, null));

        assertThat(page.open(Severity.REFUSE)).isEqualTo(1);
        assertThat(page.open(Severity.WARN)).isEqualTo(1);
        assertThat(page.open(Severity.ADVICE)).isEqualTo(1);
        assertThat(page.kept()).isEqualTo(1);
        assertThat(page.passes()).isFalse();
    }

    @Test
    void passesWhereNothingWasFoundOrOnlyAdviceIsLeft() {
        assertThat(page().passes()).isTrue();
        assertThat(page(row(Severity.ADVICE, null), row(Severity.REFUSE, KEPT)).passes())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(FindingKind.class)
    void saysWhatOneClickWouldDo(FindingKind kind) {
        assertThat(new Together(kind, 3).label())
                .isEqualTo((kind.personal() ? "遮盖全部" : "改正全部") + kind.label() + "（3 处）");
    }

    @Test
    void knowsItsOwnAddressAndTheOfficesClock() {
        PrecheckPage page = page();

        assertThat(page.address()).isEqualTo("/desk/drafts/" + page.draft().id() + "/check");
        assertThat(PrecheckPage.minute(Instant.parse("2026-12-31T16:00:00Z"))).isEqualTo("2027-01-01 00:00");
    }

    private static PrecheckPage page(Row... rows) {
        ManuscriptView draft = new ManuscriptView(
                ManuscriptId.fresh(),
                UUID.randomUUID(),
                ManuscriptStage.WRITING,
                ManuscriptFields.of("20-11", ItemKind.INFORMATION, "题", ""),
                List.of(),
                null,
                UUID.randomUUID(),
                "某人",
                AT,
                0,
                null,
                List.of());
        return new PrecheckPage(draft, List.of(rows), List.of(), List.of(), true);
    }

    private static Row row(Severity severity, @Nullable KeptFinding kept) {
        Finding finding =
                new Finding(FindingKind.PHONE_NUMBER, "phone", severity, "body", 0, 0, "139", "请遮盖", "1**", "f");
        return new Row(1, finding, "正文第 1 段", "#text-0", "", "", true, null, kept);
    }
}
