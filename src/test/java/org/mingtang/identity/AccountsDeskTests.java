package org.mingtang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.audit.AuditEntry;
import org.mingtang.audit.AuditFilter;
import org.mingtang.audit.AuditTrail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MingtangTest
class AccountsDeskTests {

    private static final Pattern PASSWORD = Pattern.compile("<code[^>]*>(([a-z2-7]{4}-){2}[a-z2-7]{4})</code>");

    @LocalServerPort
    private int port;

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AuditTrail trail;

    private AccountFixture fixture;
    private Person admin;
    private AccountFixture.Opened clerk;

    @BeforeEach
    void openAccounts() {
        fixture = new AccountFixture(accounts);
        admin = fixture.open(Role.SYSTEM_ADMINISTRATOR).person();
        clerk = fixture.open(Role.CLERK);
    }

    @Test
    void listsAndFindsAccounts() {
        assertThat(get("/desk/accounts?words=" + clerk.login().substring(2, 12)))
                .hasStatusOk()
                .bodyText()
                .contains(clerk.login(), clerk.person().name(), "单位经办人", "在用")
                .doesNotContain(admin.account().toString());
        assertThat(get("/desk/accounts?words=%25_no-such-one"))
                .hasStatusOk()
                .bodyText()
                .contains("没有找到账户");
        assertThat(get("/desk/accounts?page=-5")).hasStatusOk();
        assertThat(get("/desk/accounts?page=2000000000")).hasStatusOk();
    }

    @Test
    void opensAnAccountWithAPasswordShownOnce() {
        String login = "new-" + UUID.randomUUID();
        MvcTestResult opened =
                post("/desk/accounts", Map.of("login", login, "displayName", "岑晓", "roles", "HEAD", "mail", ""));
        assertThat(opened).hasStatusOk().bodyText().contains("岑晓的一次性密码");
        String password = passwordOn(opened);
        Visitor visitor = new Visitor(port);
        visitor.signIn(login, password);
        assertThat(visitor.leadsTo(visitor.get("/desk/second-factor"))).isEqualTo("/desk/password");
        assertThat(trailOf("岑晓")).anyMatch(entry -> entry.act().equals("新建账户"));
        assertThat(trailOf("岑晓")).noneMatch(entry -> entry.toString().contains(password));
    }

    @Test
    void keepsWhatWasTypedWhenAnAccountCannotBeOpened() {
        assertThat(post("/desk/accounts", Map.of("login", clerk.login(), "displayName", "岑晓", "mail", "nonsense")))
                .hasStatusOk()
                .bodyText()
                .contains("已被使用", "请至少选择一个角色", "电子邮箱的写法不对", "value=\"岑晓\"", "value=\"nonsense\"");
    }

    @Test
    void changesRolesAtOnceWithoutSigningOut() {
        Visitor visitor = signedIn();
        assertThat(visitor.get("/desk/audit").statusCode()).isEqualTo(403);
        Map<String, String> form = new HashMap<>(Map.of("displayName", "岑晓", "roles", "AUDITOR"));
        form.put("unit", UUID.randomUUID().toString());
        assertThat(post(address(""), form)).hasRedirectedUrl(address(""));
        assertThat(visitor.get("/desk/audit").statusCode()).isEqualTo(200);
        assertThat(accounts.find(clerk.id()).orElseThrow().name()).isEqualTo("岑晓");
        assertThat(get(address(""))).bodyText().contains("账户：岑晓");
    }

    @Test
    void saysWhatIsMissingAndWhomToAskWhenAPageIsRefused() {
        assertThat(signedIn().get("/desk/accounts").body()).contains("没有权限", "管理账户", "单位经办人", admin.name());
    }

    @Test
    void locksAndUnlocks() {
        Visitor visitor = signedIn();
        assertThat(post(address("/lock"), Map.of())).hasRedirectedUrl(address(""));
        assertThat(visitor.leadsTo(visitor.get("/desk/password"))).isEqualTo("/sign-in");
        assertThat(visitor.leadsTo(visitor.signIn(clerk.login(), AccountFixture.PASSWORD)))
                .contains("failed");
        assertThat(get(address(""))).bodyText().contains("锁定", "解锁");
        post(address("/unlocking"), Map.of());
        assertThat(signedIn().get("/desk/password").statusCode()).isEqualTo(200);
    }

    @Test
    void closesAndOpensAgain() {
        Visitor visitor = signedIn();
        post(address("/deactivation"), Map.of());
        assertThat(visitor.leadsTo(visitor.get("/desk/password"))).isEqualTo("/sign-in");
        assertThat(accounts.ofUnit(clerk.person().unit())).isEmpty();
        assertThat(accounts.with(Role.CLERK)).doesNotContain(clerk.person());
        assertThat(get(address(""))).bodyText().contains("停用", "重新启用");
        post(address("/activation"), Map.of());
        assertThat(accounts.ofUnit(clerk.person().unit())).hasSize(1);
        assertThat(trailOf(clerk.person().name())).extracting(AuditEntry::act).contains("停用账户", "启用账户");
    }

    @Test
    void resetsAPasswordShownOnce() {
        MvcTestResult reset = post(address("/password"), Map.of());
        assertThat(reset).hasStatusOk();
        Visitor visitor = new Visitor(port);
        assertThat(visitor.leadsTo(visitor.signIn(clerk.login(), AccountFixture.PASSWORD)))
                .contains("failed");
        assertThat(visitor.leadsTo(visitor.signIn(clerk.login(), passwordOn(reset))))
                .isEqualTo("/desk");
    }

    @Test
    void asksOnceMoreBeforeAPasswordIsReset() {
        assertThat(get(address(""))).bodyText().contains("href=\"" + address("/password") + "\"");

        assertThat(get(address("/password")))
                .hasStatusOk()
                .bodyText()
                .contains(clerk.person().name(), "原密码立即失效", "办理后不能撤回", "action=\"" + address("/password") + "\"");
        assertThat(signedIn().get("/desk/password").statusCode())
                .as("nothing done yet")
                .isEqualTo(200);
    }

    @Test
    void asksOnceMoreBeforeCodesAreTurnedOff() {
        assertThat(get(address("/second-factor-removal")))
                .hasStatusOk()
                .bodyText()
                .contains(clerk.person().name(), "恢复码全部作废", "action=\"" + address("/second-factor-removal") + "\"");
    }

    @Test
    void leavesTheAdministratorHisOwnAccount() {
        String own = "/desk/accounts/" + admin.account();
        for (String act : List.of("/lock", "/deactivation")) {
            MvcTestResult answer = post(own + act, Map.of());
            assertThat(answer).hasRedirectedUrl(own);
            assertThat(answer)
                    .flash()
                    .hasEntrySatisfying(
                            "refusals",
                            refusals -> assertThat(refusals.toString()).contains("另一位系统管理员"));
        }
        assertThat(post(own, Map.of("displayName", "岑晓", "roles", "CLERK")))
                .bodyText()
                .contains("另一位系统管理员");
        assertThat(accounts.find(admin.account())).contains(admin);
    }

    @Test
    void knowsNoAccountUnderAnUnknownOrSpoiltId() {
        assertThat(get("/desk/accounts/" + UUID.randomUUID())).hasStatus(404);
        assertThat(post("/desk/accounts/" + UUID.randomUUID() + "/password", Map.of()))
                .hasStatus(404);
        assertThat(get("/desk/accounts/nonsense")).hasStatus(400);
        assertThat(post("/desk/accounts", Map.of("login", "x", "roles", "KING")))
                .hasStatus(400);
    }

    @Test
    void offersAllRolesOnTheFormForANewAccount() {
        assertThat(get("/desk/accounts/new"))
                .hasStatusOk()
                .bodyText()
                .contains("公开办管理员", "单位经办人", "单位负责人", "领导", "审计员", "系统管理员", "未分配单位");
    }

    private Visitor signedIn() {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.leadsTo(visitor.signIn(clerk.login(), AccountFixture.PASSWORD)))
                .isEqualTo("/desk");
        return visitor;
    }

    private String address(String act) {
        return "/desk/accounts/" + clerk.id() + act;
    }

    private MvcTestResult get(String address) {
        return pages.get()
                .uri(URI.create(address))
                .with(SignedInAs.person(admin))
                .exchange();
    }

    private MvcTestResult post(String address, Map<String, String> fields) {
        var request = pages.post().uri(address).with(SignedInAs.person(admin)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private List<AuditEntry> trailOf(String name) {
        return trail.entries(new AuditFilter(null, null, name, null, null, null, 100));
    }

    private static String passwordOn(MvcTestResult page) {
        String body = new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        Matcher found = PASSWORD.matcher(Objects.requireNonNull(body));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
