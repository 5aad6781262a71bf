package org.mingtang.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.procedure.Refusal;
import org.mingtang.review.Disclosure;
import org.mingtang.review.Ground;
import org.springframework.beans.factory.annotation.Autowired;

/** What every draft must have; the clock stands at 2026-11-23. */
@MingtangTest
class ManuscriptCheckInTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Attachment FILE = new Attachment(UUID.randomUUID(), "甲.pdf", "ab".repeat(32), 7);

    @Autowired
    ManuscriptCheckIn check;

    @Test
    void findsNothingMissingInAGoodDraft() {
        assertThat(check.refusals(good(), List.of())).isEmpty();
    }

    @Test
    void saysAllThatIsMissingAtOnce() {
        ManuscriptFields empty = fields("", "", "", null, Disclosure.NOT_DISCLOSED, null, null, "NO_SUCH", null);

        assertThat(check.refusals(empty, List.of()))
                .extracting(Refusal::field)
                .containsExactly("title", "line", "body", "period", "formedOn", "ground", "reason");
    }

    @ParameterizedTest
    @CsvSource({"1, true", "300, true", "301, false"})
    void limitsTheTitle(int length, boolean good) {
        assertThat(check.refusals(good().saying("字".repeat(length), "<p>正文</p>"), List.of())
                        .isEmpty())
                .isEqualTo(good);
    }

    @ParameterizedTest
    @DisplayName("every item hangs on a line that holds items")
    @CsvSource({"20-11, true", "guide, true", "content, false", "no-such-line, false", "'', false", "f01, false"})
    void wantsALineThatHoldsItems(String line, boolean good) {
        ManuscriptFields fields =
                fields(line, "题", "<p>正文</p>", TODAY, Disclosure.PROACTIVE, null, null, "USUAL", null);

        assertThat(check.refusals(fields, List.of()).isEmpty()).isEqualTo(good);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<p></p>", "<p> </p>", "<br>", "<table></table>", "<img src=\"/a.png\">"})
    void wantsATextOrAFile(String body) {
        assertThat(check.refusals(good().saying("题", body), List.of()))
                .extracting(Refusal::field)
                .containsExactly("body");
        assertThat(check.refusals(good().saying("题", body), List.of(FILE))).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("days in their order: formed, claimed, effective, valid")
    @CsvSource(nullValues = "none", delimiter = '|', textBlock = """
            2026-11-23 | none       | none       | none       | none
            2026-11-24 | none       | none       | none       | formedOn
            2026-11-01 | 2026-11-23 | none       | none       | none
            2026-11-01 | 2026-11-24 | none       | none       | claimedOn
            2026-11-02 | 2026-11-01 | none       | none       | claimedOn
            2026-11-02 | 2026-11-02 | none       | none       | none
            1900-01-01 | none       | none       | none       | none
            1899-12-31 | none       | none       | none       | formedOn
            2026-11-01 | none       | 2027-01-01 | 2027-01-01 | none
            2026-11-01 | none       | 2027-01-02 | 2027-01-01 | validUntil
            2026-11-01 | none       | none       | 2026-11-01 | none
            2026-11-02 | none       | none       | 2026-11-01 | validUntil
            2026-11-02 | none       | 2020-01-01 | none       | none
            """)
    void wantsDaysInTheirOrder(
            LocalDate formed,
            @Nullable LocalDate claimed,
            @Nullable LocalDate effective,
            @Nullable LocalDate until,
            @Nullable String refused) {
        ManuscriptFields fields = fields(
                        "20-11", "题", "<p>正文</p>", formed, Disclosure.PROACTIVE, null, null, "USUAL", claimed)
                .dated(null, formed, effective, until);

        List<Refusal> refusals = check.refusals(fields, List.of());

        if (refused == null) {
            assertThat(refusals).isEmpty();
        } else {
            assertThat(refusals).extracting(Refusal::field).containsExactly(refused);
        }
    }

    @Test
    @DisplayName("the log knows no claimed days before 1900: such a draft never reaches the door")
    void refusesAClaimOfBefore1900() {
        ManuscriptFields fields = fields(
                "20-11",
                "题",
                "<p>正文</p>",
                LocalDate.of(1850, 1, 1),
                Disclosure.PROACTIVE,
                null,
                null,
                "USUAL",
                LocalDate.of(1850, 1, 2));

        assertThat(check.refusals(fields, List.of()))
                .extracting(Refusal::message)
                .containsExactly("成文日期早于 1900 年，请核对。", "补录的原公开日期早于 1900 年，请核对。");
    }

    @ParameterizedTest
    @DisplayName("国办发〔2016〕80号 一（一）: what is not public needs ground and reason")
    @CsvSource(nullValues = "none", textBlock = """
            PROACTIVE,     none,        none, ''
            ON_REQUEST,    none,        none, reason
            ON_REQUEST,    none,        ' ',  reason
            ON_REQUEST,    none,        理由, ''
            NOT_DISCLOSED, none,        理由, ground
            NOT_DISCLOSED, THIRD_PARTY, none, reason
            NOT_DISCLOSED, THIRD_PARTY, 理由, ''
            NOT_DISCLOSED, none,        none, ground;reason
            """)
    void wantsReasonsForWhatIsNotPublic(
            Disclosure attribute, @Nullable Ground ground, @Nullable String reason, String refused) {
        ManuscriptFields fields = fields("20-11", "题", "<p>正文</p>", TODAY, attribute, ground, reason, "USUAL", null);

        assertThat(String.join(
                        ";",
                        check.refusals(fields, List.of()).stream()
                                .map(Refusal::field)
                                .toList()))
                .isEqualTo(refused);
    }

    @Test
    void tidiesWhatIsKept() {
        ManuscriptFields tidy = check.tidy(
                good().saying("  题 \n", "<h1>一</h1><script>x</script>").dated("云政发[2026]001号", TODAY, null, null));

        assertThat(tidy.title()).isEqualTo("题");
        assertThat(tidy.body()).isEqualTo("<h2>一</h2>");
        assertThat(tidy.docNumber()).isEqualTo("云政发〔2026〕1号");
        assertThat(check.tidy(tidy)).isEqualTo(tidy);
    }

    @Test
    void knowsUnitsOfDirectedDraftsByAnotherName() {
        assertThat(good().known()).isEqualTo("题");
        assertThat(good().directedTo(List.of(UUID.randomUUID())).known()).isEqualTo("定向公开的稿件");
    }

    @Test
    void changesOneFieldAndNoOther() {
        ManuscriptFields fields = fields(
                "20-11", "题", "<p>正文</p>", TODAY, Disclosure.NOT_DISCLOSED, Ground.THIRD_PARTY, "理由", "USUAL", TODAY);

        assertThat(fields.publishedAt(Instant.EPOCH).publishedAt(null)).isEqualTo(fields);
        assertThat(fields.saying("甲", "乙").saying("题", "<p>正文</p>")).isEqualTo(fields);
        assertThat(fields.within("BUDGET", "国防").within("USUAL", null)).isEqualTo(fields);
        assertThat(fields.within("BUDGET", "国防").about(null)).isEqualTo(fields.within("BUDGET", null));
        assertThat(fields.directedTo(List.of(UUID.randomUUID())).directedTo(List.of()))
                .isEqualTo(fields);
        assertThat(fields.disclosed(fields.disclosure())).isEqualTo(fields);
    }

    private static ManuscriptFields good() {
        return fields("20-11", "题", "<p>正文</p>", TODAY, Disclosure.PROACTIVE, null, null, "USUAL", null);
    }

    private static ManuscriptFields fields(
            String line,
            String title,
            String body,
            @Nullable LocalDate formed,
            Disclosure attribute,
            @Nullable Ground ground,
            @Nullable String reason,
            String period,
            @Nullable LocalDate claimed) {
        return new ManuscriptFields(
                line,
                ItemKind.INFORMATION,
                title,
                null,
                formed,
                null,
                null,
                null,
                null,
                null,
                null,
                body,
                attribute,
                ground,
                reason,
                List.of(),
                null,
                claimed,
                period,
                null);
    }
}
