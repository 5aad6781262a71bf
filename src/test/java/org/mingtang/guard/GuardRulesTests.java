package org.mingtang.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** The sum in words, and whose address is whose, without the program. */
class GuardRulesTests {

    private static final String WORDS = "零一二三四五六七八九";

    @Test
    @DisplayName("Every sum is asked in words and solved by its figure and its word, and by no other")
    void asksSumsThatHaveOneAnswer() {
        for (int left = 2; left < 10; left++) {
            for (int right = 2; right < 10; right++) {
                WordSum sum = new WordSum(left, right);
                assertThat(sum.question()).isEqualTo(WORDS.charAt(left) + "加" + WORDS.charAt(right) + "等于多少？");
                int right1 = sum.sum();
                assertThat(IntStream.range(0, 40).filter(i -> WordSum.solves(String.valueOf(i), right1)))
                        .containsExactly(left + right);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "8, 8, true",
        "８, 8, true",
        "' 8 ', 8, true",
        "八, 8, true",
        "十二, 12, true",
        "１２, 12, true",
        "一十二, 12, false",
        "8., 8, false",
        "08, 8, false",
        "'', 8, false",
        "-8, 8, false",
        "八个, 8, false",
        "十八, 18, true"
    })
    void takesFiguresAndCharactersForAnAnswer(String answer, int sum, boolean solves) {
        assertThat(WordSum.solves(answer, sum)).isEqualTo(solves);
    }

    @Test
    void asksNoSumBeyondItsWords() {
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            WordSum sum = WordSum.any(random);
            assertThat(sum.sum()).isBetween(4, 18);
            assertThat(sum.question()).doesNotContain("null");
        }
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @DisplayName("A /64 of IPv6 counts as one, an IPv4 address by itself, also where it is written as IPv6")
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true",
        "2001:db8:1:2::1, 2001:0db8:0001:0002:0:0:0:1, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "'::ffff:192.0.2.1', '::ffff:192.0.2.2', false",
        "nonsense, nonsense, true",
        "'a:b:nonsense!', 'a:b:other!', false",
    })
    void countsAddressesByTheirNetwork(String one, String other, boolean same) {
        assertThat(Attempts.network(one).equals(Attempts.network(other))).isEqualTo(same);
    }

    @Test
    void takesWhatIsMissingFromAFormForNothing() {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("192.0.2.7");
        assertThat(FormEntry.of(request)).isEqualTo(new FormEntry("", "", "", "192.0.2.7"));

        request.setParameter("pass", "t");
        request.setParameter("homepage", "h");
        request.setParameter("sum", "8");
        assertThat(FormEntry.of(request)).isEqualTo(new FormEntry("t", "h", "8", "192.0.2.7"));
    }
}
