package org.mingtang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.database.Seal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a thief of the database gets of the one-time codes: nothing. */
@MingtangTest
class CodeSecretsTests {

    private static final String RECOVERY = "AAAA-BBBB-CCCC-DDDD";

    @Autowired
    private CodeSecrets secrets;

    @Autowired
    private OwnSecondFactor own;

    @Autowired
    private SignInAttempts attempts;

    @Autowired
    private Accounts accounts;

    @Autowired
    private UserAccounts records;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MovableClock clock;

    private final String secret = Base32.random(new SecureRandom(), 32);

    private AccountFixture.Opened opened;

    @BeforeEach
    void openAccount() {
        opened = new AccountFixture(accounts).open(Role.CLERK);
    }

    @Test
    void theDatabaseHoldsTheSecretClosed() {
        assertThat(own.turnOn(opened.person(), secret, code())).hasSize(RecoveryCodes.COUNT);

        assertThat(stored(opened.id())).doesNotContain(secret).matches(Seal::isClosed);
    }

    @Test
    void aSecretOfAnEarlierVersionIsClosedAtTheStartAndStillMakesTheCodes() {
        store(opened.id(), secret);

        secrets.afterSingletonsInstantiated();

        assertThat(stored(opened.id())).matches(Seal::isClosed);
        assertThat(signIn(code())).isTrue();
    }

    @Test
    void whatIsClosedAlreadyIsLeftAsItIs() {
        own.turnOn(opened.person(), secret, code());
        String before = stored(opened.id());

        secrets.afterSingletonsInstantiated();

        assertThat(stored(opened.id())).isEqualTo(before);
    }

    @Test
    void aSecretCopiedIntoAnothersRowOpensNothing() {
        AccountFixture.Opened thief = new AccountFixture(accounts).open(Role.CLERK);
        own.turnOn(thief.person(), secret, code());
        store(opened.id(), stored(thief.id()));

        assertThat(signIn(code())).isFalse();
    }

    @Test
    void withTheKeyLostOnlyARecoveryCodeLetsIn() {
        store(opened.id(), "s1:00000000:" + "A".repeat(64));
        database.sql("insert into account_recovery_code (account, hash) values (?, ?)")
                .params(List.of(opened.id(), RecoveryCodes.hash(RECOVERY)))
                .update();

        assertThat(signIn(code())).isFalse();
        assertThat(signIn("")).isFalse();
        assertThat(signIn(RECOVERY)).isTrue();
        assertThat(signIn(RECOVERY)).as("again").isFalse();
    }

    private boolean signIn(String code) {
        String hash = records.findById(opened.id()).orElseThrow().passwordHash();
        return attempts.succeed(opened.login(), hash, code, hash).isPresent();
    }

    private String code() {
        return OneTimeCode.at(Base32.bytes(secret), OneTimeCode.step(clock.instant()), 6);
    }

    private String stored(UUID account) {
        return database.sql("select code_secret from account where id = ?")
                .param(account)
                .query(String.class)
                .single();
    }

    private void store(UUID account, String text) {
        database.sql("update account set code_secret = ? where id = ?")
                .param(text)
                .param(account)
                .update();
    }
}
