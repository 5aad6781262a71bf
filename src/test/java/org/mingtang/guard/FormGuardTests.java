package org.mingtang.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.MingtangTest;
import org.mingtang.database.Seal;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MingtangTest
class FormGuardTests {

    private static final String FORM = "test-form";

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    FormGuard guard;

    @Autowired
    Seal seal;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient database;

    SomeVisitor visitor;

    @BeforeEach
    void comes() {
        visitor = new SomeVisitor(beans);
    }

    @Test
    void letsWhoeverTookHisTimeThrough() {
        Verdict verdict = guard.judge(FORM, visitor.entry(visitor.pass(FORM), "", ""));

        assertThat(verdict.refusal()).isNull();
        assertThat(verdict.next().question()).isNull();
    }

    @Test
    void asksASumInWordsOfWhoeverFilledTheHiddenField() {
        Verdict verdict = guard.judge(FORM, visitor.entry(visitor.pass(FORM), "https://spam.example", ""));

        assertThat(verdict.passed()).isFalse();
        assertThat(verdict.next().question()).matches("[二三四五六七八九]加[二三四五六七八九]等于多少？");
    }

    @Test
    void asksASumOfWhoeverWasTooQuickAndTakesTheAnswer() {
        UUID submission = UUID.randomUUID();
        Verdict hasty = guard.judge(FORM, visitor.entry(guard.fresh(FORM).token(), "", ""));
        assertThat(hasty.passed()).isFalse();

        String asked = new GuardedToken(submission, clock.instant(), 8).closed(seal, FORM);
        assertThat(guard.judge(FORM, visitor.entry(asked, "", "9")).refusal()).contains("得数不对");
        Verdict right = guard.judge(FORM, visitor.entry(asked, "", " ８ "));
        assertThat(right.passed()).isTrue();
        assertThat(right.submission()).isEqualTo(submission);
    }

    @Test
    void doesNotTakeAnotherFormsPassNorAMadeUpNorAnOldOne() {
        String old =
                new GuardedToken(UUID.randomUUID(), clock.instant().minus(Duration.ofHours(25)), 0).closed(seal, FORM);

        assertThat(guard.judge(FORM, visitor.entry(visitor.pass("other-form"), "", ""))
                        .passed())
                .isFalse();
        assertThat(guard.judge(FORM, visitor.entry("s1:00000000:AAAA", "", "")).passed())
                .isFalse();
        assertThat(guard.judge(FORM, visitor.entry("", "", "")).passed()).isFalse();
        assertThat(guard.judge(FORM, visitor.entry(old, "", "")).passed()).isFalse();
    }

    @Test
    void asksAfterManyFromOneAddressAndStopsAfterVeryMany() {
        for (int n = 0; n < 6; n++) {
            assertThat(guard.judge(FORM, visitor.entry(visitor.pass(FORM), "", ""))
                            .passed())
                    .isTrue();
        }
        assertThat(guard.judge(FORM, visitor.entry(visitor.pass(FORM), "", ""))
                        .next()
                        .question())
                .isNotNull();
        for (int n = 7; n < 100; n++) {
            guard.judge(FORM, visitor.entry("", "", ""));
        }

        Verdict stopped = guard.judge(FORM, visitor.entry(visitor.pass(FORM), "", ""));

        assertThat(stopped.refusal()).contains("明天再试");
        assertThat(new SomeVisitor(beans))
                .satisfies(other -> assertThat(guard.judge(FORM, other.entry(other.pass(FORM), "", ""))
                                .passed())
                        .isTrue());
    }

    @Test
    void keepsNoAddress() {
        FormEntry entry = visitor.entry(visitor.pass(FORM), "", "");
        guard.judge(FORM, entry);

        assertThat(database.sql("select count(*) from guard_attempt where address = ?")
                        .param(entry.address())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(database.sql("select address from guard_attempt")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allMatch(name -> name.matches("[0-9a-f]{64}"));
    }

    @ParameterizedTest
    @CsvSource({"8, 8, true", "８, 8, true", "八, 8, true", "十六, 16, true", "9, 8, false", "'', 8, false"})
    void takesFiguresAndCharacters(String answer, int sum, boolean right) {
        assertThat(WordSum.solves(answer, sum)).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:ffff::1, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "192.0.2.1, 192.0.2.2, false"
    })
    void countsAHouseholdsAddressesOfTheNewKindAsOne(String one, String other, boolean same) {
        assertThat(Attempts.network(one).equals(Attempts.network(other))).isEqualTo(same);
    }

    @Test
    void letsTheFirstOfAnHourThroughFromAPageDrawnForAll() {
        FormEntry entry = visitor.entry("", "", "");
        assertThat(guard.judgeWithoutPass(FORM, entry, "好用").passed()).isTrue();

        Verdict second = guard.judgeWithoutPass(FORM, entry, "不好用");

        assertThat(second.passed()).isFalse();
        assertThat(second.refusal()).contains("您填的都还在");
        assertThat(second.next().question()).isNotBlank();
        assertThat(guard.judgeWithoutPass(FORM, new SomeVisitor(beans).entry("", "", ""), "好用")
                        .passed())
                .isTrue();
    }

    @Test
    void asksWhoeverFillsTheHiddenFieldOfAPageDrawnForAll() {
        Verdict verdict = guard.judgeWithoutPass(FORM, visitor.entry("", "https://spam.example", ""), "好用");

        assertThat(verdict.passed()).isFalse();
        assertThat(verdict.next().question()).isNotBlank();
    }

    @Test
    void knowsTheSameWordsSentTwiceFromAPageDrawnForAll() {
        FormEntry entry = visitor.entry("", "", "");
        UUID once = guard.judgeWithoutPass(FORM, entry, "1\n好用\n很清楚").submission();
        assertThat(guard.judgeWithoutPass(FORM, entry, "1\n好用\n很清楚").submission())
                .isEqualTo(once);
        assertThat(guard.judgeWithoutPass(FORM, entry, "1\n好用\n不清楚").submission())
                .isNotEqualTo(once);
        assertThat(guard.judgeWithoutPass("other-form", entry, "1\n好用\n很清楚").submission())
                .isNotEqualTo(once);
        assertThat(guard.judgeWithoutPass(FORM, new SomeVisitor(beans).entry("", "", ""), "1\n好用\n很清楚")
                        .submission())
                .isNotEqualTo(once);
    }
}
