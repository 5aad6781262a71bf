package org.mingtang.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mingtang.verification.LogCommand;
import org.springframework.boot.test.web.server.LocalServerPort;
import picocli.CommandLine;

/** What a visitor finds in the demo city beside its documents: topics, packages, benefits, answers, and their proofs. */
@InABrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoPortalIT {

    @LocalServerPort
    int port;

    private Browsing browsing;
    private Page stranger;

    @BeforeAll
    void open() {
        browsing = new Browsing(port);
        stranger = browsing.stranger(1280);
    }

    @AfterAll
    void close() {
        browsing.close();
    }

    private String text(String address) {
        stranger.navigate(address);
        return stranger.locator("main").textContent();
    }

    @Test
    void topicsGatherPoliciesUnderTheirHeadingsAndShowTheirProof() {
        assertThat(text("/topics")).contains("惠企利民政策直达", "在云麓安心上学", "入学政策、资助帮扶、学校情况");
        stranger.click("main h2 a:has-text('在云麓安心上学')");

        assertThat(stranger.locator("main").textContent())
                .contains("关于做好义务教育阶段学校招生入学工作的通知", "云麓市家庭经济困难学生资助实施办法", "公开凭证");
        assertThat(stranger.locator("main").textContent()).doesNotContain("这里还没有信息");
        stranger.click("main a:has-text('验证')");
        assertThat(stranger.locator("h1").textContent()).contains("公开日志第");
    }

    @Test
    void packagesLeadFromTheLibraryToTheirPolicies() {
        text("/policies");
        stranger.click("main a:has-text('政策文件包')");
        stranger.click("main a:has-text('小微企业招人用人政策包')");

        assertThat(stranger.locator("main").textContent()).contains("企业规模：小型或微型", "云麓市支持小微企业稳岗扩岗若干措施", "公开凭证");
        stranger.click("main a:has-text('云麓市支持小微企业稳岗扩岗若干措施')");
        assertThat(stranger.locator("main").textContent()).contains("能不能享受", "每招用一人2000元");
    }

    @Test
    void theFinderFindsWhatFitsAndSaysWhatDoesNot() {
        text("/benefits");
        stranger.selectOption("#who", "企业");
        stranger.selectOption("#region", "本市城区");
        stranger.selectOption("#size", "小型");
        stranger.click("main form button:has-text('查找')");

        String found = stranger.locator("main").textContent();
        assertThat(found).contains("可能相符", "不相符", "企业规模：小型或微型（您选了“小型”）");
        assertThat(found.indexOf("云麓市支持小微企业稳岗扩岗若干措施")).isLessThan(found.indexOf("云麓市家庭经济困难学生资助实施办法"));
        stranger.locator("main a:has-text('材料和步骤')").first().click();
        assertThat(stranger.locator("main").textContent()).contains("政策兑现指引", "材料", "步骤", "受理部门");
    }

    @Test
    void aPolicyShowsItsPublishedAnswer() {
        text("/questions");
        stranger.click("main a:has-text('旧车登记在父亲名下')");

        assertThat(stranger.locator("main").textContent()).contains("不能。报废的旧车和新购的车", "依据");
        stranger.click("main article a:has-text('以旧换新')");
        assertThat(stranger.locator("main").textContent()).contains("政策咨询", "问答：旧车登记在父亲名下");
        assertThat(text("/questions")).doesNotContain("发票是外地商家开的");
    }

    @Test
    @DisplayName("bin/mingtang log verify finds nothing in the demo city, online and from a mirror")
    void everyProofOfTheCityHolds(@TempDir Path folder) {
        String site = "http://localhost:" + port;
        String known = folder.resolve("keys").toString();
        String mirror = folder.resolve("mirror").toString();

        assertThat(said("verify", site, "--known-keys", known)).contains("✓ 全部一致");
        assertThat(said("mirror", site, mirror)).contains("已下载");
        assertThat(said("verify", mirror, "--known-keys", known)).contains("✓ 全部一致");
        assertThat(folder.resolve("mirror/packages/index.html")).exists();
        assertThat(folder.resolve("mirror/topics/growing-up-in-yunlu/versions/1/record.json"))
                .exists();
    }

    private static String said(String... args) {
        StringWriter said = new StringWriter();
        CommandLine line = new CommandLine(new LogCommand());
        line.setOut(new PrintWriter(said, true)).setErr(new PrintWriter(said, true));
        line.execute(args);
        return said.toString();
    }
}
