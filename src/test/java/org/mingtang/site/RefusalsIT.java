package org.mingtang.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A refusal is a sentence that somebody reads: each of identity's shows on the page of the running program. */
@InABrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsIT {

    private static final String REFUSED = ".mt-notice-refused";

    @LocalServerPort
    int port;

    private Browsing browsing;

    @BeforeAll
    void open() {
        browsing = new Browsing(port);
    }

    @AfterAll
    void close() {
        browsing.close();
    }

    @Test
    void ofANewAccountWithoutARole() {
        Page admin = browsing.signedIn("admin", 1280);
        admin.navigate("/desk/accounts/new");
        admin.fill("#login", "newcomer");
        admin.fill("#displayName", "新来的人");
        admin.click("main form .btn-primary");

        assertThat(admin.locator(REFUSED)).containsText("请至少选择一个角色");
        assertThat(admin.locator("#login")).hasValue("newcomer");
        assertThat(admin.locator(REFUSED)).isFocused();
    }

    @Test
    void ofAnAdministratorWhoWouldShutHimselfOut() {
        Page admin = browsing.signedIn("admin", 1280);
        admin.navigate("/desk/accounts?words=admin");
        admin.click("tbody a");
        admin.uncheck("#role-SYSTEM_ADMINISTRATOR");
        admin.check("#role-AUDITOR");
        admin.click("main form .btn-primary");

        assertThat(admin.locator(REFUSED)).containsText("请由另一位系统管理员办理");
    }

    @Test
    void ofAWrongOneTimeCode() {
        Page clerk = browsing.signedIn("clerk", 390);
        clerk.navigate("/desk/second-factor");
        String secret = clerk.locator("input[name=secret]").inputValue();
        clerk.fill("#code", "abcdef");
        clerk.click("main form .btn-primary");

        assertThat(clerk.locator(REFUSED)).containsText("动态验证码尚未启用");
        assertThat(clerk.locator("input[name=secret]")).hasValue(secret);
    }

    @Test
    void ofAWrongOldPassword() {
        Page leader = browsing.signedIn("leader", 390);
        leader.navigate("/desk/password");
        leader.fill("#current", "not the password");
        leader.fill("#wanted", "the river bends south");
        leader.fill("#repeated", "the river bends south");
        leader.click("main form .btn-primary");

        assertThat(leader.locator(REFUSED)).containsText("原密码不正确");
    }

    @Test
    void ofAMergerWithoutAReceiver() {
        Page office = browsing.signedIn("office", 1280);
        office.navigate("/desk/units?q=教育局");
        String unit = office.locator("tbody th a").first().getAttribute("href");
        office.navigate(unit + "/merger");

        assertThat(office.locator(REFUSED)).containsText("请先选择并入哪个单位");
    }

    @Test
    void andAWholeTrailIsSaidToBeWhole() {
        Page auditor = browsing.signedIn("auditor", 1280);
        auditor.navigate("/desk/audit");
        auditor.click("form[action$=verification] button");

        assertThat(auditor.locator(".mt-notice-ok")).containsText("没有改动");
    }
}
