package org.mingtang.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.mingtang.audit.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;

/** Turns the one-time codes of the person who is signed in on and off. */
@Component
class OwnSecondFactor {

    /** 160 bits, as RFC 4226 recommends. */
    private static final int SECRET_LETTERS = 32;

    private final UserAccounts accounts;
    private final OwnPassword password;
    private final CodeSecrets secrets;
    private final AuditTrail trail;
    private final SecureRandom random;
    private final Clock clock;

    OwnSecondFactor(
            UserAccounts accounts,
            OwnPassword password,
            CodeSecrets secrets,
            AuditTrail trail,
            SecureRandom random,
            Clock clock) {
        this.accounts = accounts;
        this.password = password;
        this.secrets = secrets;
        this.trail = trail;
        this.random = random;
        this.clock = clock;
    }

    String newSecret() {
        return Base32.random(random, SECRET_LETTERS);
    }

    /** Returns the secret that was sent back, or a fresh one if it was spoilt on the way. */
    String usable(String secret) {
        return secret.matches("[A-Z2-7]{" + SECRET_LETTERS + "}") ? secret : newSecret();
    }

    @Transactional(readOnly = true)
    SecondFactorPage page(Person person, String secret) {
        UserAccount account = accounts.findById(person.account()).orElseThrow();
        String link = "otpauth://totp/" + UriUtils.encode("明堂:" + account.login(), UTF_8) + "?secret=" + secret
                + "&issuer=" + UriUtils.encode("明堂", UTF_8);
        SecondFactor factor = account.secondFactor();
        return new SecondFactorPage(factor.isOn(), factor.recoveryCodesLeft(), secret, link);
    }

    /** Turns them on and returns the recovery codes, which are shown once; none if the code is wrong or they are on. */
    @Transactional
    List<String> turnOn(Person person, String secret, String code) {
        SecondFactor factor = held(person);
        List<String> recovery = RecoveryCodes.random(random);
        if (factor.isOn()
                || !usable(secret).equals(secret)
                || !factor.turnOn(secret, code, clock.instant(), recovery, secrets.closing(person.account()))) {
            return List.of();
        }
        trail.note(person.account(), person.name(), "启用动态验证码", person.name(), "");
        return recovery;
    }

    @Transactional
    boolean turnOff(Person person, String typed) {
        SecondFactor factor = held(person);
        if (!factor.isOn() || !password.isRight(person, typed)) {
            return false;
        }
        factor.turnOff();
        trail.note(person.account(), person.name(), "停用动态验证码", person.name(), "");
        return true;
    }

    private SecondFactor held(Person person) {
        return accounts.findAndHoldById(person.account()).orElseThrow().secondFactor();
    }
}
