package org.mingtang.site;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A small task table, and the way it takes from the upload page to its draft in a browser. */
final class Tables {

    private static final Pattern DRAFT = Pattern.compile(".*/desk/plans/drafts/[0-9a-f-]{36}");

    private Tables() {}

    /** Three rows, the last of a unit that nobody knows; the mark makes its content unlike any other. */
    static String html(String mark) {
        return """
                <html><meta charset=utf-8><body><h1>2026年云麓市政务公开重点工作任务分解表</h1><table>
                <tr><td>序号</td><td>工作任务</td><td>任务要求</td><td>责任单位</td><td>完成时限</td></tr>
                <tr><td>1</td><td>一、夯实基础</td><td>规范信息公开专栏%s。定期检查更新情况。</td><td>市教育局</td><td>2026年6月底前</td></tr>
                <tr><td>2</td><td>一、夯实基础</td><td>全年开展业务培训不少于4次。</td><td>市公安局</td><td>2026年12月底前</td></tr>
                <tr><td>3</td><td>二、政策解读</td><td>政策文件与解读材料同步公开。</td><td>%s</td><td>长期坚持</td></tr>
                </table></body></html>""".formatted(mark, unknown(mark));
    }

    /** The unit that nobody knows: another one in each table, as what a name means is remembered. */
    static String unknown(String mark) {
        return "市星海" + mark + "中心";
    }

    /** Uploads a table and returns the address of its draft. */
    static String upload(Page page, String html) {
        return upload(page, html, "");
    }

    /** The same as a corrected edition of a plan. */
    static String correction(Page page, String html, String plan) {
        return upload(page, html, plan);
    }

    private static String upload(Page page, String html, String corrects) {
        page.navigate("/desk/plans/new");
        page.setInputFiles(
                "input[name=files]", new FilePayload("分解表.html", "text/html", html.getBytes(StandardCharsets.UTF_8)));
        if (!corrects.isEmpty()) {
            page.selectOption("#corrects", corrects);
        }
        page.locator("form[data-progress] button[type=submit]").click();
        page.waitForURL(DRAFT);
        String url = page.url();
        return url.substring(url.indexOf("/desk/"));
    }
}
