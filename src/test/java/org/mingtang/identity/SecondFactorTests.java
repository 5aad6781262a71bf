package org.mingtang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class SecondFactorTests {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    private static final UnaryOperator<String> CLOSE = secret -> "closed " + secret;
    private static final UnaryOperator<String> OPEN = closed -> closed.substring("closed ".length());

    private final String secret = Base32.random(new SecureRandom(), 32);
    private final List<String> recovery = RecoveryCodes.random(new SecureRandom());
    private final SecondFactor factor = new SecondFactor();

    @Test
    void asksForNothingWhileItIsOff() {
        assertThat(factor.isOn()).isFalse();
        assertThat(factor.accept("", NOW, OPEN)).isTrue();
    }

    @Test
    void isTurnedOnOnlyByAPhoneThatHasTheSecret() {
        assertThat(factor.turnOn(secret, "000000x", NOW, recovery, CLOSE)).isFalse();
        assertThat(factor.isOn()).isFalse();
        assertThat(turnedOn().isOn()).isTrue();
    }

    @Test
    void acceptsEachCodeOnce() {
        turnedOn();
        Instant later = NOW.plusSeconds(60);
        assertThat(factor.accept(codeAt(NOW), NOW, OPEN))
                .as("used to turn it on")
                .isFalse();
        assertThat(factor.accept(codeAt(later), later, OPEN)).isTrue();
        assertThat(factor.accept(codeAt(later), later, OPEN)).isFalse();
        assertThat(factor.accept(codeAt(NOW.plusSeconds(30)), later, OPEN))
                .as("older than the last one")
                .isFalse();
    }

    @Test
    void acceptsEachRecoveryCodeOnceHoweverItIsTyped() {
        turnedOn();
        String code = recovery.get(3);
        assertThat(factor.accept(code.toLowerCase(Locale.ROOT).replace("-", " "), NOW, OPEN))
                .isTrue();
        assertThat(factor.accept(code, NOW, OPEN)).isFalse();
        assertThat(factor.recoveryCodesLeft()).isEqualTo(RecoveryCodes.COUNT - 1);
    }

    @Test
    void refusesNoCodeAndWrongCodes() {
        turnedOn();
        assertThat(factor.accept("", NOW, OPEN)).isFalse();
        assertThat(factor.accept("AAAA-AAAA-AAAA-AAAA", NOW, OPEN)).isFalse();
    }

    @Test
    void forgetsEverythingWhenTurnedOff() {
        turnedOn().turnOff();
        assertThat(factor.isOn()).isFalse();
        assertThat(factor.recoveryCodesLeft()).isZero();
        assertThat(factor.accept("", NOW, OPEN)).isTrue();
    }

    @Test
    void givesTenRecoveryCodesThatDiffer() {
        assertThat(recovery)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}"));
    }

    private SecondFactor turnedOn() {
        assertThat(factor.turnOn(secret, codeAt(NOW), NOW, recovery, CLOSE)).isTrue();
        return factor;
    }

    private String codeAt(Instant time) {
        return OneTimeCode.at(Base32.bytes(secret), OneTimeCode.step(time), 6);
    }
}
