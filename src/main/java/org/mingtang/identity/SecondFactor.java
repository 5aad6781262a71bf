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
import org.jspecify.annotations.Nullable;

/** What an account asks for besides the password: a code of the moment, or one of its recovery codes. */
@Embeddable
class SecondFactor {

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

    /** Turns it on if the code shows that the app has the secret. */
    boolean turnOn(String newSecret, String code, Instant now, Collection<String> recovery) {
        OptionalLong step = OneTimeCode.match(newSecret, code, now);
        if (step.isEmpty()) {
            return false;
        }
        secret = newSecret;
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

    /** Tells whether the code opens, and uses it up: no code opens twice. */
    boolean accept(String code, Instant now) {
        if (secret == null) {
            return true;
        }
        OptionalLong step = OneTimeCode.match(secret, code, now);
        if (step.isPresent() && step.getAsLong() > lastStep) {
            lastStep = step.getAsLong();
            return true;
        }
        return recoveryHashes.remove(RecoveryCodes.hash(code));
    }
}
