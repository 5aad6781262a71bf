package org.mingtang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Stands on an empty table of accounts, in a transaction that is taken back after each test. */
@MingtangTest
@Transactional
class FirstStartTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private JdbcClient database;

    @Autowired
    private SetupCode code;

    @Autowired
    private Accounts accounts;

    @Autowired
    private UserAccounts records;

    @Value("${mingtang.data}")
    private Path data;

    @BeforeEach
    void startForTheFirstTime() throws IOException {
        database.sql("delete from account").update();
        code.run(new DefaultApplicationArguments());
    }

    @AfterEach
    void closeTheDoor() throws IOException {
        code.close();
    }

    @Test
    void writesTheCodeWhereOnlyTheOwnerReadsIt() throws IOException {
        assertThat(written()).matches("([A-Z2-7]{4}-){5}[A-Z2-7]{4}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("setup-code"))))
                .isEqualTo("rw-------");
    }

    @Test
    void opensTheFirstAdministratorsAccountOnce() throws IOException {
        assertThat(pages.get().uri("/sign-in")).bodyText().contains("首次启用");
        assertThat(pages.get().uri("/setup")).hasStatusOk().bodyText().contains("启用码");
        assertThat(open(written(), "root-admin", "a quiet mountain path")).hasRedirectedUrl("/sign-in");
        assertThat(accounts.with(Role.SYSTEM_ADMINISTRATOR))
                .singleElement()
                .satisfies(admin -> assertThat(admin.roles()).containsExactly(Role.SYSTEM_ADMINISTRATOR));
        assertThat(pages.get().uri("/setup")).hasStatus(404);
        assertThat(open("any", "second", "a quiet mountain path")).hasStatus(404);
        assertThat(data.resolve("setup-code")).doesNotExist();
        assertThat(pages.get().uri("/sign-in")).bodyText().doesNotContain("首次启用");
    }

    @Test
    void refusesAWrongCodeAndAWeakPasswordAndKeepsTheRest() throws IOException {
        assertThat(open("AAAA-AAAA-AAAA-AAAA-AAAA-AAAA", "root-admin", "a quiet mountain path"))
                .hasStatusOk()
                .bodyText()
                .contains("启用码不正确", "value=\"root-admin\"")
                .doesNotContain("a quiet mountain path");
        assertThat(open(written(), "root-admin", "short")).bodyText().contains("至少 10 个字符");
        assertThat(records.count()).isZero();
    }

    @Test
    void givesAnotherCodeAtTheNextStart() throws IOException {
        String first = written();
        code.run(new DefaultApplicationArguments());
        assertThat(written()).isNotEqualTo(first);
        assertThat(code.isRight(first)).isFalse();
        assertThat(code.isRight(written())).isTrue();
    }

    @Test
    void clearsTheCodeAwayOnceThereIsAnAccount() throws IOException {
        new AccountFixture(accounts).open(Role.SYSTEM_ADMINISTRATOR);
        code.run(new DefaultApplicationArguments());
        assertThat(data.resolve("setup-code")).doesNotExist();
        assertThat(pages.get().uri("/setup")).hasStatus(404);
    }

    @Test
    void opensTheDemosAccountsOnlyInTheDemoAndOnlyOnce() {
        new DemoAccounts(new DemoCast(false), records, accounts).run(new DefaultApplicationArguments());
        assertThat(records.count()).isZero();
        DemoAccounts demo = new DemoAccounts(new DemoCast(true), records, accounts);
        demo.run(new DefaultApplicationArguments());
        demo.run(new DefaultApplicationArguments());
        assertThat(records.count()).isEqualTo(14);
        UUID education = UUID.nameUUIDFromBytes("云麓市教育局".getBytes(StandardCharsets.UTF_8));
        assertThat(accounts.ofUnit(education)).hasSize(2);
        assertThat(new DemoCast(true).shown())
                .extracting(SignInPage.DemoAccount::login)
                .contains(
                        "admin",
                        "office",
                        "leader",
                        "auditor",
                        "clerk",
                        "head",
                        "approval-clerk",
                        "approval-head",
                        "office-head",
                        "secrecy");
    }

    private String written() throws IOException {
        return Files.readString(data.resolve("setup-code")).strip();
    }

    private MvcTestResult open(String typed, String login, String password) {
        Map<String, String> fields = new HashMap<>(Map.of("code", typed, "login", login, "displayName", "岑晓"));
        fields.put("password", password);
        fields.put("repeated", password);
        var request = pages.post().uri("/setup").with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
