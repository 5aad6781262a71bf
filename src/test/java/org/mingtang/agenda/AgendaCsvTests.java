package org.mingtang.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgendaCsvTests {

    @Test
    void writesOneLineForEachItem() {
        assertThat(AgendaCsv.of(List.of(line("召开培训", "已办 1 次", LocalDate.of(2026, 11, 25)))))
                .isEqualTo("\uFEFF事项,说明,来源,阶段,期限,日期暂定,剩余,地址\r\n"
                        + "召开培训,已办 1 次,任务分解,推进中,2026-11-25,是,剩 2 个工作日,/desk/tasks/1\r\n");
    }

    @Test
    void quotesWhatWouldBreakALine() {
        assertThat(AgendaCsv.of(List.of(line("一、\"开放日\",两次\n二、评价", null, null))))
                .contains("\"一、\"\"开放日\"\",两次\n二、评价\",,任务分解");
    }

    @Test
    void letsNoTextRunAsAFormula() {
        assertThat(AgendaCsv.of(List.of(line("=HYPERLINK(1)", "@SUM(1)", null))))
                .contains("\n'=HYPERLINK(1),'@SUM(1),");
    }

    private static AgendaLine line(String title, @Nullable String detail, @Nullable LocalDate due) {
        return new AgendaLine(
                UUID.randomUUID(),
                title,
                detail,
                "任务分解",
                "推进中",
                due,
                due != null,
                2,
                false,
                "剩 2 个工作日",
                "chip-warn",
                "/desk/tasks/1");
    }
}
