package org.mingtang.plan.checking;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.springframework.mock.web.MockMultipartFile;

/** Task tables as files, made by the tests themselves. */
final class Uploads {

    static final List<List<String>> ROWS = List.of(
            List.of("序号", "工作任务", "任务要求", "责任单位", "完成时限"),
            List.of("1", "一、夯实公开基础", "规范政府信息公开专栏建设，确保法定主动公开内容全面。定期检查栏目更新情况。", "县教育局", "2026年6月底前"),
            List.of("2", "一、夯实公开基础", "全年开展政务公开业务培训不少于4次。", "县公安局", "2026年12月底前"),
            List.of("3", "二、加强政策解读", "政策文件与解读材料同步公开。", "县星海发展中心", "长期坚持"));

    private Uploads() {}

    static MockMultipartFile html(String name) {
        return html(name, ROWS);
    }

    static MockMultipartFile html(String name, List<List<String>> rows) {
        StringBuilder text =
                new StringBuilder("<html><meta charset=utf-8><body>").append("<h1>2026年青岚县政务公开重点工作任务分解表</h1><table>");
        rows.forEach(row ->
                text.append("<tr><td>").append(String.join("</td><td>", row)).append("</td></tr>"));
        return file(name, text.append("</table></body></html>").toString());
    }

    static MockMultipartFile text(String name, String text) {
        return file(name, text);
    }

    static MockMultipartFile docx(String name) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("2026年青岚县政务公开重点工作任务分解表");
            XWPFTable table = document.createTable(ROWS.size(), ROWS.get(0).size());
            for (int row = 0; row < ROWS.size(); row++) {
                for (int column = 0; column < ROWS.get(row).size(); column++) {
                    table.getRow(row).getCell(column).setText(ROWS.get(row).get(column));
                }
            }
            document.write(out);
            return new MockMultipartFile("files", name, null, out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MockMultipartFile file(String name, String text) {
        return new MockMultipartFile("files", name, null, text.getBytes(StandardCharsets.UTF_8));
    }
}
