package org.mingtang.identity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account: who may sign in, for which unit, in which roles. */
@Entity
@Table(name = "account")
class UserAccount {

    static final int ATTEMPTS = 5;
    static final Duration LOCK_OUT = Duration.ofMinutes(15);

    /** The end of a lock that only an administrator opens. */
    static final Instant UNTIL_UNLOCKED = Instant.parse("9999-12-31T00:00:00Z");

    @Id
    private UUID id;

    @Version
    private int version;

    private String login;
    private String displayName;
    private UUID unit;
    private boolean active;
    private @Nullable String mail;
    private String passwordHash;
    private boolean mustChangePassword;
    private int failedAttempts;
    private @Nullable Instant lockedUntil;
    private int stamp;
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles;

    @Embedded
    private SecondFactor secondFactor = new SecondFactor();

    @SuppressWarnings("NullAway")
    protected UserAccount() {}

    UserAccount(NewAccount asked, String passwordHash, Instant now) {
        this.id = UUID.randomUUID();
        this.login = AccountRules.normal(asked.login());
        this.displayName = asked.displayName().strip();
        this.unit = asked.unit();
        this.roles = EnumSet.copyOf(asked.roles());
        this.mail = blankToNull(asked.mail());
        this.passwordHash = passwordHash;
        this.mustChangePassword = asked.mustChangePassword();
        this.active = true;
        this.createdAt = now;
    }

    UUID id() {
        return id;
    }

    Person person() {
        return new Person(id, displayName, unit, roles);
    }

    DeskAuthentication authentication() {
        return new DeskAuthentication(person(), stamp, mustChangePassword);
    }

    /**
     * Counts an attempt before its password is looked at, so that parallel guesses cannot outrun the count; one that
     * succeeds is taken back by {@link #signedIn}.
     *
     * @return whether the password may be looked at
     */
    boolean chargeAttempt(Instant now) {
        if (!active || isLocked(now)) {
            return false;
        }
        if (lockedUntil != null) {
            lockedUntil = null;
            failedAttempts = 0;
        }
        failedAttempts++;
        if (failedAttempts >= ATTEMPTS) {
            lockedUntil = now.plus(LOCK_OUT);
        }
        return true;
    }

    void signedIn() {
        unlock();
    }

    void changePassword(String hash, boolean mustChangeAgain) {
        passwordHash = hash;
        mustChangePassword = mustChangeAgain;
        endSessions();
    }

    /** A better hash of the same password: nothing else changes. */
    void rehashPassword(String hash) {
        passwordHash = hash;
    }

    void describe(String displayName, UUID unit, Set<Role> roles, @Nullable String mail) {
        this.displayName = displayName.strip();
        this.unit = unit;
        this.roles.retainAll(roles);
        this.roles.addAll(roles);
        this.mail = blankToNull(mail);
    }

    void lock() {
        lockedUntil = UNTIL_UNLOCKED;
        endSessions();
    }

    void unlock() {
        failedAttempts = 0;
        lockedUntil = null;
    }

    void deactivate() {
        active = false;
        endSessions();
    }

    void activate() {
        active = true;
        unlock();
    }

    boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    boolean isActive() {
        return active;
    }

    SecondFactor secondFactor() {
        return secondFactor;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    String login() {
        return login;
    }

    Optional<String> mail() {
        return Optional.ofNullable(mail);
    }

    String passwordHash() {
        return passwordHash;
    }

    int stamp() {
        return stamp;
    }

    private void endSessions() {
        stamp++;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
