package org.mingtang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@MingtangTest
class SignInTests {

    private static final String FAILED = "/sign-in?refused=failed";

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Accounts accounts;

    @Autowired
    private UserAccounts records;

    @Autowired
    private CodeSecrets secrets;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MovableClock clock;

    private final String address = "10.1." + ThreadLocalRandom.current().nextInt(256) + "." + UUID.randomUUID();

    private AccountFixture.@Nullable Opened opened;

    @BeforeEach
    void openAccount() {
        opened = new AccountFixture(accounts).open(Role.CLERK);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void opensTheDeskWhateverTheCaseOfTheLoginName() {
        assertThat(tried(login().toUpperCase(Locale.ROOT), AccountFixture.PASSWORD))
                .isEqualTo("/desk");
    }

    @Test
    void failsAlikeForWrongPasswordUnknownNameAndClosedAccount() {
        assertThat(tried(login(), "wrong password")).isEqualTo(FAILED);
        assertThat(tried("nobody-" + UUID.randomUUID(), "wrong password")).isEqualTo(FAILED);
        assertThat(tried("", "")).isEqualTo(FAILED);
        change(UserAccount::deactivate);
        assertThat(tried(login(), AccountFixture.PASSWORD)).isEqualTo(FAILED);
        assertThat(pages.get().uri(FAILED)).hasStatusOk().bodyText().contains("登录名、密码或动态验证码不正确，或者账户暂时锁定");
    }

    @Test
    void locksTheAccountAfterFiveFailuresWithoutSayingSo() {
        IntStream.range(0, 5)
                .forEach(n -> assertThat(tried(login(), "wrong " + n)).isEqualTo(FAILED));
        assertThat(tried(login(), AccountFixture.PASSWORD)).isEqualTo(FAILED);
        clock.moveTo(LocalDate.of(2026, 11, 24));
        assertThat(tried(login(), AccountFixture.PASSWORD)).isEqualTo("/desk");
    }

    @Test
    void countsFourFailuresForNothingAfterASuccess() {
        for (int round = 0; round < 2; round++) {
            IntStream.range(0, 4).forEach(n -> tried(login(), "wrong " + n));
            assertThat(tried(login(), AccountFixture.PASSWORD)).isEqualTo("/desk");
        }
    }

    @Test
    void countsGuessesThatComeAtTheSameMoment() {
        long right = IntStream.range(0, 12)
                .parallel()
                .mapToObj(n -> tried(login(), "wrong " + n))
                .filter(FAILED::equals)
                .count();
        assertThat(right).isEqualTo(12);
        assertThat(tried(login(), AccountFixture.PASSWORD)).isEqualTo(FAILED);
    }

    @Test
    void closesToAnAddressThatTriesManyNames() {
        AddressThrottle throttle = new AddressThrottle(database, clock);
        IntStream.range(0, AddressThrottle.FAILURES).forEach(n -> throttle.countFailure(address));
        assertThat(tried(login(), AccountFixture.PASSWORD)).isEqualTo("/sign-in?refused=throttled");
        assertThat(pages.get().uri("/sign-in?refused=throttled")).bodyText().contains("15 分钟后再试");
        clock.moveTo(LocalDate.of(2026, 11, 24));
        assertThat(tried(login(), AccountFixture.PASSWORD)).isEqualTo("/desk");
    }

    @Test
    void asksForTheCodeOnceItIsTurnedOn() {
        String secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        Instant before = clock.instant().minusSeconds(60);
        change(account -> account.secondFactor()
                .turnOn(
                        secret,
                        code(secret, before),
                        before,
                        List.of("AAAA-BBBB-CCCC-DDDD"),
                        secrets.closing(account.id())));
        assertThat(tried(login(), AccountFixture.PASSWORD)).isEqualTo(FAILED);
        assertThat(tried(login(), AccountFixture.PASSWORD, "123")).isEqualTo(FAILED);
        String code = code(secret, clock.instant());
        assertThat(tried(login(), "wrong password", code)).isEqualTo(FAILED);
        assertThat(tried(login(), AccountFixture.PASSWORD, code)).isEqualTo("/desk");
        assertThat(tried(login(), AccountFixture.PASSWORD, code)).as("again").isEqualTo(FAILED);
        assertThat(tried(login(), AccountFixture.PASSWORD, "aaaabbbbccccdddd")).isEqualTo("/desk");
        assertThat(tried(login(), AccountFixture.PASSWORD, "aaaabbbbccccdddd")).isEqualTo(FAILED);
    }

    @Test
    void showsNoDemoAccountsOutsideTheDemo() {
        assertThat(pages.get().uri("/sign-in"))
                .hasStatusOk()
                .bodyText()
                .contains("登录名")
                .doesNotContain("演示环境", DemoCast.PASSWORD);
    }

    @Test
    void sendsAFragmentRequestToTheSignInPageAsAWhole() {
        assertThat(pages.get().uri("/desk/password").header("HX-Request", "true"))
                .hasStatus(401)
                .hasHeader("HX-Redirect", "/sign-in");
    }

    @Test
    void takesNoFormWithoutItsToken() {
        assertThat(pages.post().uri("/sign-in").param("login", login()).param("password", AccountFixture.PASSWORD))
                .hasStatus(403);
    }

    private String login() {
        return Objects.requireNonNull(opened).login();
    }

    private String tried(String login, String password) {
        return tried(login, password, "");
    }

    private String tried(String login, String password, String code) {
        var response = pages.post()
                .uri("/sign-in")
                .param("login", login)
                .param("password", password)
                .param("code", code)
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .exchange()
                .getResponse();
        return String.valueOf(response.getRedirectedUrl());
    }

    private void change(Consumer<UserAccount> change) {
        transaction.executeWithoutResult(
                status -> change.accept(records.findAndHoldByLogin(login()).orElseThrow()));
    }

    private static String code(String secret, Instant at) {
        return OneTimeCode.at(Base32.bytes(secret), OneTimeCode.step(at), 6);
    }
}
