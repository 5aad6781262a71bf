package org.mingtang.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The secret an applicant holds: how it is made, typed, written out and kept to itself. */
class QueryCodeTests {

    private static final QueryCode CODE = new QueryCode("23456789ABCDEFGH");

    @Test
    @DisplayName("sixteen of 32 letters and digits, none that looks like another, none twice")
    void freshOnesAreWellFormedAndDiffer() {
        Set<String> codes = new HashSet<>();
        Set<Character> letters = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            String code = QueryCode.fresh().code();
            codes.add(code);
            code.chars().forEach(c -> letters.add((char) c));
            assertThat(code).matches("[2-9A-HJ-NP-Z]{16}");
        }
        assertThat(codes).hasSize(2_000);
        assertThat(letters).hasSize(32).doesNotContain('0', 'O', '1', 'I');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "23456789ABCDEFGH",
                "2345-6789-ABCD-EFGH",
                "2345 6789 abcd efgh",
                " 23456789abcdefgh\n",
                "2345－6789–ABCD—EFGH",
                "2345\t6789\tABCD\tEFGH"
            })
    void typedHoweverItIsTheSame(String typed) {
        assertThat(QueryCode.typed(typed)).contains(CODE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "23456789ABCDEFG",
                "23456789ABCDEFGHJ",
                "03456789ABCDEFGH",
                "1O456789ABCDEFGH",
                "I3456789ABCDEFGH",
                "2345_6789_ABCD_EFGH",
                "２３４５６７８９ABCDEFGH",
                "23456789ABCDEFG'",
                "23456789ABCDEFGé"
            })
    void whatCannotBeOneIsNone(String typed) {
        assertThat(QueryCode.typed(typed)).isEmpty();
    }

    @Test
    @DisplayName("small letters of Turkish are small letters")
    void doesNotDependOnTheLocale() {
        var before = java.util.Locale.getDefault();
        try {
            java.util.Locale.setDefault(java.util.Locale.forLanguageTag("tr"));
            assertThat(QueryCode.typed("abcdefghjklmnpqr")).contains(new QueryCode("ABCDEFGHJKLMNPQR"));
        } finally {
            java.util.Locale.setDefault(before);
        }
    }

    @Test
    void isReadOutInFoursAndTypedBack() {
        assertThat(CODE.inFours()).isEqualTo("2345-6789-ABCD-EFGH");
        for (int i = 0; i < 50; i++) {
            QueryCode fresh = QueryCode.fresh();
            assertThat(QueryCode.typed(fresh.inFours())).contains(fresh);
        }
    }

    @Test
    void isKeptAsAHashAndWrittenNowhere() {
        assertThat(CODE.hash()).matches("[0-9a-f]{64}").isEqualTo(new QueryCode("23456789ABCDEFGH").hash());
        assertThat(CODE.hash()).isNotEqualTo(new QueryCode("23456789ABCDEFGJ").hash());
        assertThat("" + CODE).doesNotContain("2345", "EFGH");
    }
}
