package org.mingtang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UserAccountTests {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final UserAccount account = new UserAccount(
            new NewAccount(" LinJian ", " 林间 ", UUID.randomUUID(), Set.of(Role.CLERK), " ", "unused", true),
            "hash",
            NOW);

    @Test
    void beginsActiveUnlockedAndWithoutMail() {
        assertThat(account.isActive()).isTrue();
        assertThat(account.isLocked(NOW)).isFalse();
        assertThat(account.login()).isEqualTo("linjian");
        assertThat(account.person().name()).isEqualTo("林间");
        assertThat(account.mail()).isEmpty();
        assertThat(account.mustChangePassword()).isTrue();
    }

    @Test
    void locksWithTheFifthAttemptForFifteenMinutes() {
        for (int n = 1; n <= 4; n++) {
            assertThat(account.chargeAttempt(NOW)).isTrue();
            assertThat(account.isLocked(NOW)).isFalse();
        }
        assertThat(account.chargeAttempt(NOW))
                .as("the fifth is still looked at")
                .isTrue();
        assertThat(account.isLocked(NOW)).isTrue();
        assertThat(account.chargeAttempt(NOW)).as("the sixth is not").isFalse();
        assertThat(account.isLocked(NOW.plus(UserAccount.LOCK_OUT).minus(MOMENT)))
                .isTrue();
        assertThat(account.isLocked(NOW.plus(UserAccount.LOCK_OUT))).isFalse();
    }

    @Test
    void grantsFiveNewAttemptsAfterALock() {
        lockOut();
        Instant after = NOW.plus(UserAccount.LOCK_OUT);
        for (int n = 1; n <= 5; n++) {
            assertThat(account.chargeAttempt(after)).isTrue();
        }
        assertThat(account.chargeAttempt(after)).isFalse();
    }

    @Test
    void forgetsFailuresAfterASuccess() {
        lockOut();
        account.signedIn();
        assertThat(account.isLocked(NOW)).isFalse();
        assertThat(account.chargeAttempt(NOW)).isTrue();
        assertThat(account.isLocked(NOW)).isFalse();
    }

    @Test
    void staysLockedByTheAdministratorUntilUnlocked() {
        account.lock();
        assertThat(account.chargeAttempt(NOW.plus(Duration.ofDays(3650)))).isFalse();
        account.unlock();
        assertThat(account.chargeAttempt(NOW)).isTrue();
    }

    @Test
    void admitsNobodyWhileClosed() {
        account.deactivate();
        assertThat(account.chargeAttempt(NOW)).isFalse();
        account.activate();
        assertThat(account.chargeAttempt(NOW)).isTrue();
    }

    @Test
    void endsSessionsWhenLockedClosedOrGivenAnotherPassword() {
        int stamp = account.stamp();
        account.lock();
        account.deactivate();
        account.changePassword("other", false);
        assertThat(account.stamp()).isEqualTo(stamp + 3);
        account.rehashPassword("better");
        account.describe("林间", UUID.randomUUID(), Set.of(Role.HEAD), null);
        assertThat(account.stamp()).as("a change of roles does not sign out").isEqualTo(stamp + 3);
    }

    @Test
    void takesOnOtherRoles() {
        account.describe("林涧", Accounts.NO_UNIT, Set.of(Role.HEAD, Role.AUDITOR), "a@b.cn");
        assertThat(account.person().roles()).containsExactlyInAnyOrder(Role.HEAD, Role.AUDITOR);
        assertThat(account.person().name()).isEqualTo("林涧");
        assertThat(account.mail()).contains("a@b.cn");
    }

    private void lockOut() {
        for (int n = 0; n < UserAccount.ATTEMPTS; n++) {
            account.chargeAttempt(NOW);
        }
        assertThat(account.isLocked(NOW)).isTrue();
    }
}
