package org.mingtang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.audit.AuditTrail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@MingtangTest
class AuditDeskTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private TransactionTemplate transaction;

    private final String subject = UUID.randomUUID().toString();

    @Test
    void showsWhatWasDoneByWhom() {
        note(1);
        assertThat(get("?words=" + subject)).hasStatusOk().bodyText().contains("林间", "报告", subject, "第 0 次");
        assertThat(get("?words=" + subject + "&act=nothing")).bodyText().contains("没有符合条件的留痕");
        assertThat(get("?words=" + subject + "&from=2026-11-23&to=2026-11-23&name=&act="))
                .bodyText()
                .contains("第 0 次");
        assertThat(get("?words=" + subject + "&to=2026-11-22")).bodyText().contains("没有符合条件的留痕");
    }

    @Test
    void leadsOnToOlderOnes() {
        note(51);
        MvcTestResult page = get("?words=" + subject);
        assertThat(page).bodyText().contains("第 50 次", "更早的留痕", "before=").doesNotContain("第 0 次");
    }

    @Test
    void takesNonsenseAsAMistake() {
        assertThat(get("?from=yesterday")).hasStatus(400);
        assertThat(get("?from=%2B999999999-01-01"))
                .matches(answer -> answer.getResponse().getStatus() < 500);
    }

    @Test
    void verifiesTheWholeChain() {
        note(1);
        MvcTestResult verified = pages.post()
                .uri("/desk/audit/verification")
                .with(SignedInAs.role(Role.AUDITOR))
                .with(csrf())
                .exchange();
        assertThat(verified).hasRedirectedUrl("/desk/audit");
        assertThat(verified)
                .flash()
                .hasEntrySatisfying(
                        "notice", notice -> assertThat(notice.toString()).contains("没有改动"));
    }

    private void note(int times) {
        transaction.executeWithoutResult(status -> IntStream.range(0, times)
                .forEach(n -> trail.note(UUID.randomUUID(), "林间", "报告", subject, "第 " + n + " 次")));
    }

    private MvcTestResult get(String query) {
        return pages.get()
                .uri(URI.create("/desk/audit" + query))
                .with(SignedInAs.role(Role.AUDITOR))
                .exchange();
    }
}
