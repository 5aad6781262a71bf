package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.plan.reading.ReadPlan.DayUnit;
import org.mingtang.plan.reading.ReadPlan.Deadline;
import org.mingtang.plan.reading.ReadPlan.Level;
import org.mingtang.plan.reading.ReadPlan.Operator;
import org.mingtang.plan.reading.ReadPlan.Period;
import org.mingtang.plan.reading.ReadPlan.ReadTarget;
import org.mingtang.plan.reading.ReadPlan.ReadTask;
import org.mingtang.plan.reading.ReadPlan.ReadUnit;
import org.mingtang.plan.reading.ReadPlan.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadPlanJsonTests {

    private static ReadTask task(@Nullable Deadline deadline, List<ReadTarget> targets) {
        return new ReadTask(
                "1",
                List.of("一、公开"),
                "做好公开",
                List.of(new ReadUnit("市司法局", Role.LEAD)),
                "市司法局牵头",
                "6月底前",
                deadline,
                targets,
                Map.of(),
                3,
                -1);
    }

    private static JsonNode written(ReadPlan plan) {
        return JsonMapper.builder().build().readTree(new ReadPlanJson().write(plan));
    }

    private static ReadPlan plan(ReadTask... tasks) {
        return new ReadPlan(
                "a.txt", "标题", "机关", null, LocalDate.of(2023, 7, 14), 2023, Level.CITY, List.of(tasks), Map.of());
    }

    @Test
    @DisplayName("头部的字段与标注相同")
    void writesTheHead() {
        JsonNode json = written(plan());
        assertThat(json.propertyNames())
                .containsExactly("source", "title", "issuer", "docNumber", "issuedOn", "year", "level", "tasks");
        assertThat(json.get("issuedOn").asString()).isEqualTo("2023-07-14");
        assertThat(json.get("docNumber").isNull()).isTrue();
        assertThat(json.get("level").asString()).isEqualTo("CITY");
    }

    @Test
    @DisplayName("任务的字段与标注相同")
    void writesTasks() {
        ReadTarget target = new ReadTarget("会议", Operator.AT_LEAST, new BigDecimal("99.2"), "%", Period.YEAR, null);
        JsonNode json = written(plan(task(new Deadline.On(LocalDate.of(2023, 6, 30)), List.of(target))))
                .get("tasks")
                .get(0);
        assertThat(json.propertyNames())
                .containsExactly(
                        "no", "path", "requirement", "units", "unitsRaw", "deadlineRaw", "deadline", "targets");
        assertThat(json.get("units").get(0).toString()).isEqualTo("{\"name\":\"市司法局\",\"role\":\"LEAD\"}");
        assertThat(json.get("deadline").toString()).isEqualTo("{\"kind\":\"DATE\",\"date\":\"2023-06-30\"}");
        assertThat(json.get("targets").get(0).toString())
                .isEqualTo(
                        "{\"measure\":\"会议\",\"op\":\">=\",\"value\":99.2,\"unit\":\"%\",\"period\":\"YEAR\",\"scope\":null}");
    }

    @Test
    @DisplayName("三种期限各有写法，没有期限写null")
    void writesDeadlines() {
        JsonNode tasks = written(plan(
                        task(new Deadline.Ongoing(), List.of()),
                        task(new Deadline.After(10, DayUnit.WORKDAY, "决策文件出台"), List.of()),
                        task(null, List.of())))
                .get("tasks");
        assertThat(tasks.get(0).get("deadline").toString()).isEqualTo("{\"kind\":\"ONGOING\"}");
        assertThat(tasks.get(1).get("deadline").toString())
                .isEqualTo("{\"kind\":\"RELATIVE\",\"days\":10,\"unit\":\"WORKDAY\",\"after\":\"决策文件出台\"}");
        assertThat(tasks.get(2).get("deadline").isNull()).isTrue();
    }
}
