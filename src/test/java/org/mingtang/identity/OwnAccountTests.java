package org.mingtang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One's own password and one-time codes. */
@MingtangTest
class OwnAccountTests {

    private static final String WANTED = "the river bends south";

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Accounts accounts;

    @Autowired
    private UserAccounts records;

    @Autowired
    private CodeSecrets secrets;

    @Autowired
    private MovableClock clock;

    private Person clerk;

    @BeforeEach
    void openAccount() {
        clerk = new AccountFixture(accounts).open(Role.CLERK).person();
    }

    @Test
    void changesThePassword() {
        String before = record().passwordHash();
        assertThat(change(AccountFixture.PASSWORD, WANTED, WANTED)).hasRedirectedUrl("/desk");
        assertThat(record().passwordHash()).isNotEqualTo(before).startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void refusesAnotherPasswordThatIsWeakMistypedOrTheSame() {
        assertThat(refusalsOf(change(AccountFixture.PASSWORD, "short", "short")))
                .contains("至少 10 个字符");
        assertThat(refusalsOf(change(AccountFixture.PASSWORD, WANTED, WANTED + "!")))
                .contains("不一样");
        assertThat(refusalsOf(change(AccountFixture.PASSWORD, AccountFixture.PASSWORD, AccountFixture.PASSWORD)))
                .contains("不能与原密码相同");
        assertThat(refusalsOf(change("wrong", WANTED, WANTED))).contains("原密码不正确");
        assertThat(change(AccountFixture.PASSWORD, WANTED, WANTED)).hasRedirectedUrl("/desk");
    }

    @Test
    void locksAfterFiveWrongOldPasswordsToo() {
        IntStream.range(0, 5).forEach(n -> change("wrong " + n, WANTED, WANTED));
        assertThat(refusalsOf(change(AccountFixture.PASSWORD, WANTED, WANTED))).contains("锁定");
        assertThat(record().isLocked(clock.instant())).isTrue();
    }

    @Test
    void turnsCodesOnWithACodeOfTheMomentAndShowsTenRecoveryCodes() {
        String secret = secretOnPage();
        assertThat(turnOn(secret, "000000")).bodyText().contains("验证码不正确", secret);
        assertThat(record().secondFactor().isOn()).isFalse();
        assertThat(turnOn(secret, code(secret)))
                .hasStatusOk()
                .bodyText()
                .contains("恢复码")
                .containsPattern("(?s)(<li><code[^>]*>([A-Z2-7]{4}-){3}[A-Z2-7]{4}</code></li>.*?){10}");
        assertThat(record().secondFactor().isOn()).isTrue();
        assertThat(get("/desk/second-factor")).bodyText().contains("已启用", "10");
    }

    @Test
    void doesNotReplaceCodesThatAreOn() {
        String secret = secretOnPage();
        turnOn(secret, code(secret));
        String other = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        assertThat(turnOn(other, code(other))).bodyText().contains("已启用");
        assertThat(record().secondFactor().accept(code(other), clock.instant(), secrets.opening(clerk.account())))
                .isFalse();
    }

    @Test
    void takesNoSecretThatWasSpoiltOnTheWay() {
        assertThat(turnOn("nonsense", "123456")).hasStatusOk();
        assertThat(turnOn("", "")).hasStatusOk();
        assertThat(record().secondFactor().isOn()).isFalse();
    }

    @Test
    void turnsCodesOffWithThePasswordOnly() {
        String secret = secretOnPage();
        turnOn(secret, code(secret));
        assertThat(refusalsOf(post("/desk/second-factor/removal", Map.of("password", "wrong"))))
                .contains("密码不正确");
        assertThat(record().secondFactor().isOn()).isTrue();
        post("/desk/second-factor/removal", Map.of("password", AccountFixture.PASSWORD));
        assertThat(record().secondFactor().isOn()).isFalse();
    }

    private String secretOnPage() {
        MvcTestResult page = get("/desk/second-factor");
        assertThat(page).hasStatusOk().bodyText().contains("otpauth://totp/");
        Matcher secret = Pattern.compile("name=\"secret\" value=\"([A-Z2-7]{32})\"")
                .matcher(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(secret.find()).isTrue();
        return secret.group(1);
    }

    private String code(String secret) {
        return OneTimeCode.at(Base32.bytes(secret), OneTimeCode.step(clock.instant()), 6);
    }

    private UserAccount record() {
        return records.findById(clerk.account()).orElseThrow();
    }

    private MvcTestResult change(String current, String wanted, String repeated) {
        return post("/desk/password", Map.of("current", current, "wanted", wanted, "repeated", repeated));
    }

    private MvcTestResult turnOn(String secret, String code) {
        return post("/desk/second-factor", Map.of("secret", secret, "code", code));
    }

    private static String refusalsOf(MvcTestResult answer) {
        return String.valueOf(answer.getMvcResult().getFlashMap().get("refusals"));
    }

    private MvcTestResult get(String address) {
        return pages.get().uri(address).with(SignedInAs.person(clerk)).exchange();
    }

    private MvcTestResult post(String address, Map<String, String> fields) {
        var request = pages.post().uri(address).with(SignedInAs.person(clerk)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
