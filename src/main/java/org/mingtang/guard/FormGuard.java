package org.mingtang.guard;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.database.Seal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Decides whether a form without sign-in was filled in by a person: a field nobody sees, the time it took, how many came
 * from the address. Whatever looks suspicious is asked a little sum in words, never a picture.
 */
@Component
public class FormGuard {

    private static final Duration LIFE = Duration.ofDays(1);

    private final Seal seal;
    private final Attempts attempts;
    private final Clock clock;
    private final Duration least;
    private final int hourly;
    private final int daily;
    private final SecureRandom random = new SecureRandom();

    FormGuard(
            Seal seal,
            Attempts attempts,
            Clock clock,
            @Value("${mingtang.guard.least-seconds:3}") int leastSeconds,
            @Value("${mingtang.guard.hourly:6}") int hourly,
            @Value("${mingtang.guard.daily:100}") int daily) {
        this.seal = seal;
        this.attempts = attempts;
        this.clock = clock;
        this.least = Duration.ofSeconds(leastSeconds);
        this.hourly = hourly;
        this.daily = daily;
    }

    /** What a form handed out now carries. */
    public FormPass fresh(String form) {
        return new FormPass(new GuardedToken(UUID.randomUUID(), now(), 0).closed(seal, form), null);
    }

    /** Judges what came back; a form sent again after it was taken has the same submission. */
    public Verdict judge(String form, FormEntry entry) {
        Optional<GuardedToken> opened = GuardedToken.open(seal, form, entry.token());
        UUID submission = opened.map(GuardedToken::submission).orElseGet(UUID::randomUUID);
        Attempts.Count count = attempts.count(entry.address(), form);
        if (count.today() > daily) {
            FormPass same = new FormPass(new GuardedToken(submission, now(), 0).closed(seal, form), null);
            return new Verdict(submission, same, "同一网络今天提交的次数过多，请明天再试，或者拨打页面上的电话。");
        }
        if (opened.isEmpty() || opened.get().at().plus(LIFE).isBefore(now())) {
            return ask(form, submission, "页面打开得太久或内容不完整。您填的都还在，请回答下面的小问题后再提交一次。");
        }
        GuardedToken token = opened.get();
        if (token.sum() > 0) {
            return WordSum.solves(entry.answer(), token.sum())
                    ? passed(form, token)
                    : ask(form, submission, "得数不对。您填的都还在，请再算一次，用数字或汉字填写。");
        }
        boolean hasty = token.at().plus(least).isAfter(now());
        if (hasty || !entry.trap().isBlank() || count.lastHour() > hourly) {
            return ask(form, submission, "为防止机器提交，请回答一个小问题。您填的都还在。");
        }
        return passed(form, token);
    }

    /**
     * Judges a form that stands on a page drawn once for everybody, which can carry no pass: the first of an hour from an
     * address goes through, from then on the little sum is asked.
     *
     * @param said what it says, so that the same words sent twice are one submission
     */
    public Verdict judgeWithoutPass(String form, FormEntry entry, String said) {
        UUID submission = UUID.nameUUIDFromBytes(String.join("\n", form, entry.address(), String.valueOf(today()), said)
                .getBytes(StandardCharsets.UTF_8));
        Attempts.Count count = attempts.count(entry.address(), form);
        if (count.today() > daily) {
            return new Verdict(submission, fresh(form), "同一网络今天提交的次数过多，请明天再试，或者拨打页面上的电话。");
        }
        if (count.lastHour() > 1 || !entry.trap().isBlank()) {
            return ask(form, submission, "为防止机器提交，请回答一个小问题。您填的都还在。");
        }
        return new Verdict(submission, fresh(form), null);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Verdict passed(String form, GuardedToken token) {
        return new Verdict(token.submission(), new FormPass(token.closed(seal, form), null), null);
    }

    private Verdict ask(String form, UUID submission, String why) {
        WordSum sum = WordSum.any(random);
        String token = new GuardedToken(submission, now(), sum.sum()).closed(seal, form);
        return new Verdict(submission, new FormPass(token, sum.question()), why);
    }

    private Instant now() {
        return clock.instant();
    }
}
