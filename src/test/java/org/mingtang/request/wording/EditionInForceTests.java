package org.mingtang.request.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.procedure.Refusal;
import org.mingtang.request.letter.LetterKind;
import org.mingtang.request.letter.LetterTemplate;
import org.mingtang.request.letter.LetterWording;

/** Which edition counts on which day, what a new one must have, and what is told of a former one. */
class EditionInForceTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LetterKind KIND = LetterKind.NOT_FOUND;

    private static LetterEdition edition(int number, String from) {
        var template = new LetterTemplate("第" + number, List.of("甲"));
        return new LetterEdition(
                UUID.randomUUID(), KIND, number, LocalDate.parse(from), template, "统一用语", "苏明远", Instant.EPOCH);
    }

    /** Newest first, last the one delivered, as they are kept. */
    private static List<LetterEdition> kept(String days) {
        List<LetterEdition> all = new ArrayList<>(List.of(LetterEdition.builtIn(KIND)));
        for (String day : days.isEmpty() ? new String[0] : days.split(" ")) {
            all.add(edition(all.size(), day));
        }
        Collections.reverse(all);
        return all;
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "'', 2026-03-02, 0",
        "'', 1999-01-01, 0",
        "2026-03-02, 2026-03-01, 0",
        "2026-03-02, 2026-03-02, 1",
        "2026-03-02, 2030-01-01, 1",
        "2026-03-02 2026-04-01, 2026-03-31, 1",
        "2026-03-02 2026-04-01, 2026-04-01, 2",
        "2026-04-01 2026-03-02, 2026-03-31, 2",
        "2026-04-01 2026-03-02, 2026-04-01, 1",
        "2026-04-01 2026-04-01, 2026-04-01, 2",
        "2026-04-01 2026-03-02 2026-04-01, 2026-05-01, 3",
        "2020-01-01, 2021-01-01, 1"
    })
    @DisplayName("起草当天已启用的里最晚启用的；同一天启用的，后定的")
    void latestBegunCounts(String days, LocalDate day, int number) {
        assertThat(LetterEditions.inForce(kept(days), day).number()).isEqualTo(number);
    }

    @ParameterizedTest(name = "{0}: {1} now, then {2}")
    @CsvSource({
        "'', 0, -1",
        "2026-03-02, 1, -1",
        "2026-03-03, 0, 1",
        "2026-03-02 2026-03-20, 1, 2",
        "2026-03-20 2026-03-10, 0, 2",
        "2026-03-20 2026-03-20, 0, 2"
    })
    void listTellsWhatComesNext(String days, int now, int next) {
        EditionsPage.Line line = EditionsPage.Line.of(kept(days), TODAY);
        assertThat(line.inForce().number()).isEqualTo(now);
        assertThat(line.next() == null ? -1 : line.next().number()).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01 2026-03-02 2026-03-20, 1, 曾用",
        "2026-03-01 2026-03-02 2026-03-20, 2, 现行",
        "2026-03-01 2026-03-02 2026-03-20, 3, 待启用",
        "2026-03-20 2026-03-20, 1, 已被替代",
        "2026-03-20 2026-03-20, 2, 待启用",
        "2026-03-20 2026-03-20, 0, 现行",
        "2026-03-01, 0, 曾用"
    })
    void everyEditionSaysHowItStands(String days, int number, String standing) {
        List<LetterEdition> all = kept(days);
        LetterEdition shown = all.get(all.size() - 1 - number);
        var draft = new EditionDraft(KIND, "", "", TODAY, "", 0);
        var page = new EditionPage("云麓市人民政府", true, all, shown, draft, false, List.of(), List.of(), TODAY);
        assertThat(page.standing(shown)).isEqualTo(standing);
        assertThat(page.former().number()).isEqualTo(Math.max(0, number - 1));
    }

    @ParameterizedTest
    @EnumSource
    void theOneDeliveredHasNumberZeroAndNobodysName(LetterKind kind) {
        LetterEdition delivered = LetterEdition.builtIn(kind);
        assertThat(delivered.label()).isEqualTo("内置版");
        assertThat(delivered)
                .returns(null, LetterEdition::id)
                .returns(null, LetterEdition::on)
                .returns("", LetterEdition::name)
                .returns(LetterWording.builtIn(kind), LetterEdition::template);
        LocalDate day = LocalDate.of(2026, 3, 2);
        assertThat(delivered.wordings().edition(kind, day))
                .isEqualTo(LetterWording.builtIn().edition());
    }

    @Test
    void anEditionWordsItsLetterWhateverDayItIsDatedAndNoOther() {
        LetterEdition second = edition(2, "2026-12-01");
        LocalDate before = LocalDate.of(2024, 1, 1);
        assertThat(second.wordings().edition(KIND, before)).isEqualTo("第 2 版");
        assertThat(second.wordings().edition(KIND, LocalDate.MAX)).isEqualTo("第 2 版");
        assertThat(second.wordings().edition(LetterKind.WITHHELD, before))
                .isEqualTo(LetterWording.builtIn().edition());
    }

    @ParameterizedTest
    @DisplayName("启用日期：今天起，一年以内")
    @CsvSource(
            nullValues = "none",
            value = {
                "none, 请填写启用日期。",
                "2026-03-01, 启用日期不能早于今天（2026-03-02）：以前的文书不因新模板改变。",
                "2026-03-02, none",
                "2027-03-02, none",
                "2027-03-03, 启用日期请填在一年以内。"
            })
    void beginsTodayOrWithinAYear(@Nullable LocalDate from, @Nullable String sentence) {
        assertThat(said(OfficeWordings.draft(KIND, "特此告知。", from, 0)))
                .isEqualTo(sentence == null ? List.of() : List.of(sentence));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "500, true", "501, false"})
    void tellsWhy(int length, boolean enough) {
        EditionDraft draft = OfficeWordings.draft(KIND, "特此告知。", TODAY, 0);
        var other = new EditionDraft(KIND, draft.title(), draft.text(), TODAY, "改".repeat(length), 0);
        assertThat(said(other)).isEqualTo(enough ? List.of() : List.of("请写明为什么修改（不超过 500 字）。"));
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        var nothing = new EditionDraft(KIND, "\u0000", "\u0000", null, " \u0000", 0);
        assertThat(nothing.reason()).isEmpty();
        assertThat(said(nothing))
                .contains("标题不能为空，也不能含有字段。", "请填写启用日期。", "请写明为什么修改（不超过 500 字）。")
                .anyMatch(sentence -> sentence.startsWith("没有写“检索情况”"));
    }

    private static List<String> said(EditionDraft draft) {
        return draft.refusals(TODAY).stream().map(Refusal::message).toList();
    }

    @Test
    void whatWasDraftedByAnotherEditionIsTold() {
        LetterEdition first = edition(1, "2026-01-01");
        LetterEdition second = edition(2, "2026-03-01");
        LetterEdition delivered = LetterEdition.builtIn(KIND);
        assertThat(WordedBy.drafted(first, second).told()).isEqualTo("这份文书按第 1 版模板写成；第 2 版已于 2026-03-01 启用。");
        assertThat(WordedBy.drafted(delivered, first).told()).isEqualTo("这份文书按内置版模板写成；第 1 版已于 2026-01-01 启用。");
        assertThat(WordedBy.drafted(second, second).told()).isEmpty();
        assertThat(WordedBy.drafted(delivered, LetterEdition.builtIn(KIND)).told())
                .isEmpty();
        assertThat(WordedBy.now(first)).returns("", WordedBy::told).returns(null, WordedBy::newer);
    }
}
