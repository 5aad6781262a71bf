package org.mingtang.identity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mingtang.database.SealBroken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an account asks for besides the password: a code of the moment, or one of its recovery codes. */
@Embeddable
class SecondFactor {

    private static final Logger log = LoggerFactory.getLogger(SecondFactor.class);

    @Column(name = "code_secret")
    private @Nullable String secret;

    @Column(name = "last_code_step")
    private long lastStep;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_recovery_code", joinColumns = @JoinColumn(name = "account"))
    @Column(name = "hash")
    private Set<String> recoveryHashes = new HashSet<>();

    boolean isOn() {
        return secret != null;
    }

    int recoveryCodesLeft() {
        return recoveryHashes.size();
    }

    /**
     * Turns it on if the code shows that the app has the secret.
     *
     * @param close makes of the secret what the database holds
     */
    boolean turnOn(
            String newSecret, String code, Instant now, Collection<String> recovery, UnaryOperator<String> close) {
        OptionalLong step = OneTimeCode.match(newSecret, code, now);
        if (step.isEmpty()) {
            return false;
        }
        secret = close.apply(newSecret);
        lastStep = step.getAsLong();
        recoveryHashes.clear();
        recovery.stream().map(RecoveryCodes::hash).forEach(recoveryHashes::add);
        return true;
    }

    void turnOff() {
        secret = null;
        lastStep = 0;
        recoveryHashes.clear();
    }

    /**
     * Tells whether the code opens, and uses it up: no code opens twice.
     *
     * @param open makes the secret of what the database holds
     */
    boolean accept(String code, Instant now, UnaryOperator<String> open) {
        if (secret == null) {
            return true;
        }
        OptionalLong step = match(secret, code, now, open);
        if (step.isPresent() && step.getAsLong() > lastStep) {
            lastStep = step.getAsLong();
            return true;
        }
        return recoveryHashes.remove(RecoveryCodes.hash(code));
    }

    /** A secret that no longer opens, because the key was lost, lets nobody in; the recovery codes still do. */
    private static OptionalLong match(String closed, String code, Instant now, UnaryOperator<String> open) {
        try {
            return OneTimeCode.match(open.apply(closed), code, now);
        } catch (SealBroken e) {
            log.error("动态验证码的密钥无法解开({}),请用恢复码登录,或由系统管理员停用后重新启用。", e.getMessage());
            return OptionalLong.empty();
        }
    }
}
