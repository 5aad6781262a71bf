package org.mingtang.request.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.procedure.WorkCalendar;

/** 第三十二条: what a third party is told when information is released against its objection. */
class ReleaseReasonsTests {

    private static final String THIN = "理由应当写明不公开会对公共利益造成怎样的重大影响，或者第三方的理由为什么不合理（第三十二条）。";

    private static List<LetterFinding> findings(LetterFacts facts) {
        var check = new LetterCheck(LetterWordings.builtIn());
        return check.check(SomeLetters.LETTERS.draft(facts), facts, LetterContext.of(WorkCalendar.builtIn()));
    }

    private static List<String> blocking(String reasons) {
        return findings(SomeLetters.facts(LetterKind.RELEASE_TO_THIRD_PARTY).with(Field.REASONS, reasons)).stream()
                .filter(LetterFinding::blocks)
                .map(LetterFinding::sentence)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "所涉数据关系居民健康，不公开可能对公共利益造成重大影响, true",
        "第三方的理由明显不合理：合同已经公示, true",
        "第三方没有合理理由, true",
        "所述情形不属于合理理由, true",
        "应当公开, false",
        "公众关心, false",
        "理由合理但是应当公开, false"
    })
    void sayThePublicInterestOrWhyTheObjectionIsNotGood(String reasons, boolean enough) {
        assertThat(blocking(reasons)).isEqualTo(enough ? List.of() : List.of(THIN));
    }

    @Test
    @DisplayName("the third party has its own remedy, never the online way the applicant chose")
    void tellItsRemedyOnPaper() {
        LetterFacts facts = SomeLetters.facts(LetterKind.RELEASE_TO_THIRD_PARTY);
        assertThat(SomeLetters.LETTERS.draft(facts).body())
                .contains("如对本决定不服", "60日内", "6个月内")
                .doesNotContain("https://xzfy");
        assertThat(SomeLetters.LETTERS.draft(facts.overTheInternet()).body()).contains("https://xzfy");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("only wordings with a place for it can tell the last day to pay")
    void lastDayToPayStandsInTheFeeNoticeOnly(LetterKind kind) {
        assertThat(LetterWordings.builtIn().hasRoom(kind, Field.PAY_BY, SomeLetters.SIGNED))
                .isEqualTo(kind == LetterKind.FEE_NOTICE);
    }
}
