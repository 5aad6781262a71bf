package org.mingtang.plan.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.plan.board.Written.EDUCATION;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.plan.Stage;
import org.mingtang.plan.reading.ReadPlan.Role;

/** The CSV as a program reads it that knows RFC 4180 and nothing else. */
class PublicCsvRowsTests {

    @Test
    void givesEveryTaskARowUnderTheHeader() {
        List<List<String>> rows = rows(Written.task("开展培训")
                .at(0)
                .worded("一-1", null, null)
                .part(SomePart.ofEducation().namedAs("市教育局").as(Role.LEAD).part())
                .part(SomePart.ofHealth().namedAs("市卫健委").as(Role.SUPPORT).part())
                .target(SomeTarget.atLeast("10")
                        .counted("8", "9")
                        .fact(EDUCATION, "第一期", "https://yunlu.example/1")
                        .fact(EDUCATION, "第二期", "https://yunlu.example/2")
                        .progress())
                .target(SomeTarget.atMost("3").of("会议").counted("1", "1").progress())
                .done());
        assertThat(rows.get(0)).containsExactly("序号", "类别", "任务要求", "责任单位", "完成时限", "状态", "量化指标", "公开佐证", "任务编号");
        assertThat(rows.get(1).subList(0, 8))
                .containsExactly(
                        "一-1",
                        "一、主动公开 › （一）政策公开",
                        "开展培训",
                        "市教育局（牵头）、市卫健委（配合）",
                        "2026-12-31",
                        "推进中",
                        "业务培训 8 / 10 次（进度偏慢）；会议 1 / 至多 3 次（未超限）",
                        "2026-05-06 第一期 https://yunlu.example/1；2026-05-06 第二期 https://yunlu.example/2");
        assertThat(rows.get(1).get(8)).hasSize(36);
    }

    @ParameterizedTest
    @ValueSource(strings = {"他说：\"公开\"，\"公开\"", "两行\n三行\r\n四行", "一,二,三", "\"", "\"\"\"", "末尾\"", "😀表情", "制表\t符"})
    void givesBackEveryTextAsItWas(String text) {
        List<List<String>> rows = rows(
                Written.task(text).by(EDUCATION, Stage.ISSUED).done(),
                Written.task("下一项").at(1).done());
        assertThat(rows).hasSize(3).allMatch(row -> row.size() == 9);
        assertThat(rows.get(1).get(2)).isEqualTo(text);
        assertThat(rows.get(2).get(2)).isEqualTo("下一项");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@A1", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1"})
    void letsNoColumnBeTakenForAFormula(String text) {
        List<String> row = rows(Written.task(text)
                        .under(text)
                        .worded(text, null, null)
                        .part(SomePart.ofEducation().namedAs(text).part())
                        .target(SomeTarget.atLeast("1").of(text).progress())
                        .done())
                .get(1);
        assertThat(List.of(row.get(0), row.get(1), row.get(2), row.get(3))).containsOnly("'" + text);
        assertThat(row.get(6)).startsWith("'" + text);
    }

    @Test
    void isOnlyAHeaderForAPlanWithoutTasks() {
        assertThat(rows()).hasSize(1);
    }

    @Test
    void writesAThousandTasks() {
        BoardTask[] many = new BoardTask[1000];
        for (int i = 0; i < many.length; i++) {
            many[i] = Written.task("任务" + i).at(i).by(EDUCATION, Stage.ISSUED).done();
        }
        List<List<String>> rows = rows(many);
        assertThat(rows).hasSize(1001);
        assertThat(rows.get(1000).get(0)).isEqualTo("1000");
        assertThat(rows.get(1000).get(2)).isEqualTo("任务999");
    }

    private static List<List<String>> rows(BoardTask... tasks) {
        PublicPlan plan = PublicPlan.of(Written.board(tasks), List.of(), ZoneOffset.UTC, "v1", Instant.EPOCH);
        String text = new String(PublicCsv.of(plan, "https://yunlu.example"), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF").endsWith("\r\n");
        return read(text.substring(1));
    }

    private static List<List<String>> read(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (quoted && each == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (each == '"') {
                quoted = !quoted;
            } else if (!quoted && (each == ',' || each == '\r')) {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (!quoted && each == '\n') {
                rows.add(row);
                row = new ArrayList<>();
            } else {
                cell.append(each);
            }
        }
        assertThat(quoted).as("every quote is closed").isFalse();
        return rows;
    }
}
