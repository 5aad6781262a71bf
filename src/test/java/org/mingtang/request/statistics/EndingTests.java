package org.mingtang.request.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.UnitId;
import org.mingtang.request.Outcome;
import org.mingtang.request.RemedyCase;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestId;
import org.mingtang.request.statistics.EndingTable.Column;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What came of going to law over answers: the cases of table 四 told by outcome, ground and organ. */
@MingtangTest
class EndingTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    RequestFigures figures;

    @Autowired
    RemedyGroups groups;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    RequestDesk desk;

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @BeforeEach
    void office() {
        clock.moveTo(LocalDate.of(2026, 6, 30));
        desk = new RequestDesk(beans);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @DisplayName("表四与本表任何一天都相等：按种类、按结果、按结论、按机关相加都一样")
    void agreesWithTableFourOnAnyDay(long seed) {
        var random = new Random(seed);
        Map<UnitId, RequestDesk> desks = Map.of(desk.education, desk, new RequestDesk(beans).education, desk);
        for (UnitId organ : desks.keySet()) {
            for (int i = 0; i < 25; i++) {
                anyCase(organ, random);
            }
        }
        List<UnitId> organs = List.copyOf(desks.keySet());
        for (String day : List.of("2024-12-31", "2025-01-01", "2025-06-30", "2025-12-31", "2026-01-01", "2026-06-30")) {
            LocalDate on = LocalDate.parse(day);
            EndingTable table = EndingTable.of(groups.count(organs, on));
            List<RemedyFigures> four = figures.remedies(organs, on);
            Map<Column, Long> expected = new EnumMap<>(Column.class);
            expected.put(Column.RECONSIDERED, four.get(0).total());
            expected.put(Column.SUED, four.get(1).total() + four.get(2).total());
            expected.put(Column.UPHELD, sum(four, RemedyFigures::upheld));
            expected.put(Column.CORRECTED, sum(four, RemedyFigures::corrected));
            expected.put(Column.OTHER, sum(four, RemedyFigures::other));
            expected.put(Column.PENDING, sum(four, RemedyFigures::pending));
            expected.put(Column.ALL, sum(four, RemedyFigures::total));
            expected.forEach((column, count) -> {
                assertThat(table.sum().count(column)).as(day + " " + column).isEqualTo(count);
                assertThat(table.organs().stream()
                                .mapToLong(row -> row.count(column))
                                .sum())
                        .isEqualTo(count);
                assertThat(groups.list(organs, on).stream().filter(column::counts))
                        .hasSize(count.intValue());
            });
            table.answers().forEach(row -> {
                assertThat(row.count(Column.RECONSIDERED) + row.count(Column.SUED))
                        .isEqualTo(row.count(Column.ALL));
                assertThat(row.count(Column.UPHELD)
                                + row.count(Column.CORRECTED)
                                + row.count(Column.OTHER)
                                + row.count(Column.PENDING))
                        .isEqualTo(row.count(Column.ALL));
            });
        }
    }

    @Test
    @DisplayName("部分公开按不公开的依据分行，同一组依据不论先后是一行，一件只计一次")
    void partialDisclosureIsToldByItsGrounds() {
        remedy(answered(desk.education, "A3", "PROCESS_INFORMATION", "INTERNAL_AFFAIRS"), "RECONSIDERATION", "UPHELD");
        remedy(answered(desk.education, "A3", "INTERNAL_AFFAIRS", "PROCESS_INFORMATION"), "DIRECT_SUIT", null);
        remedy(answered(desk.education, "A3", "PROCESS_INFORMATION", "PROCESS_INFORMATION"), "DIRECT_SUIT", null);
        remedy(answered(desk.education, "C1"), "RECONSIDERATION", "CORRECTED");
        remedy(answered(desk.education, null), "RECONSIDERATION", "OTHER");

        EndingTable table = EndingTable.of(groups.count(List.of(desk.education), LocalDate.of(2026, 6, 30)));
        assertThat(table.answers())
                .extracting(row ->
                        row.of().key() + " " + row.of().label() + "/" + row.of().ground() + " " + row.count(Column.ALL))
                .containsExactly(
                        "A3.B5.B6 部分公开/内部事务信息、过程性信息 2",
                        "A3.B6 部分公开/过程性信息 1",
                        "C1 信息不存在/第三十六条第四项 1",
                        "none 没有答复/第三十三条 1");
        assertThat(table.organs()).singleElement().returns(5L, row -> row.count(Column.ALL));
        assertThat(EndingTable.of(List.of()).sum().counts()).containsOnly(0L);
    }

    @Test
    void everyNumberOpensItsCases() {
        RequestId upheld = answered(desk.education, "C1");
        remedy(upheld, "RECONSIDERATION", "UPHELD");
        remedy(upheld, "SUIT_AFTER", null);
        RequestId corrected = answered(desk.education, "A2");
        remedy(corrected, "RECONSIDERATION", "CORRECTED");
        assertThat(page("/desk/requests/outcomes?day=2026-06-30", desk.clerk))
                .hasStatusOk()
                .bodyText()
                .contains("信息不存在", "第三十六条第四项", "column=PENDING&answer=C1".replace("&", "&amp;"), "总计");
        assertThat(page("/desk/requests/outcomes/cases?day=2026-06-30&column=ALL&answer=C1", desk.clerk))
                .bodyText()
                .contains("，2 件", number(upheld), "结果维持", "尚未审结", "行政诉讼（复议后起诉）")
                .doesNotContain(number(corrected));
        assertThat(page("/desk/requests/outcomes/cases?column=CORRECTED&organ=" + desk.education, desk.clerk))
                .bodyText()
                .contains("，1 件", number(corrected))
                .doesNotContain(number(upheld));
        assertThat(page("/desk/requests/outcomes/cases?column=LOST", desk.clerk))
                .hasStatus(409)
                .bodyText()
                .contains("没有这一列");
        assertThat(page("/desk/requests/outcomes/cases?answer=nothing", desk.clerk))
                .bodyText()
                .contains("，0 件");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("本单位的看本单位的，公开办看全部，别的角色不看")
    void isSeenByRole(Role role) {
        RequestId request = answered(desk.education, "C1");
        remedy(request, "RECONSIDERATION", "UPHELD");
        boolean reads = role == Role.CLERK || role == Role.HEAD || role == Role.OPENNESS_OFFICE;
        Person own = RequestDesk.person("方知远", desk.education, role);
        Person other = RequestDesk.person("方知远", new RequestDesk(beans).education, role);
        String cases = "/desk/requests/outcomes/cases?day=2026-06-30";
        assertThat(status(page("/desk/requests/outcomes", own))).isEqualTo(reads ? 200 : 403);
        assertThat(status(page(cases, own))).isEqualTo(reads ? 200 : 403);
        if (reads) {
            assertThat(page(cases + "&unit=" + desk.education, own)).bodyText().contains(number(request));
            boolean all = role == Role.OPENNESS_OFFICE;
            assertThat(status(page("/desk/requests/outcomes?unit=" + desk.education, other)))
                    .isEqualTo(all ? 200 : 409);
            assertThat(status(page("/desk/requests/outcomes?day=昨天", own))).isEqualTo(409);
        }
    }

    private void anyCase(UnitId organ, Random random) {
        String[] outcomes = {"A2", "A3", "B6", "C1", "D1", null};
        String outcome = outcomes[random.nextInt(outcomes.length)];
        RequestId id = answered(organ, outcome, random.nextBoolean() ? "PROCESS_INFORMATION" : "INTERNAL_AFFAIRS");
        for (int i = random.nextInt(3); i >= 0; i--) {
            String kind = RemedyCase.Kind.values()[random.nextInt(3)].name();
            LocalDate filed = LocalDate.of(2024, 7, 1).plusDays(random.nextInt(720));
            boolean decided = random.nextInt(3) > 0;
            file(
                    id,
                    kind,
                    decided ? RemedyCase.Result.values()[random.nextInt(3)].name() : null,
                    filed,
                    filed.plusDays(random.nextInt(300)));
        }
    }

    private void remedy(RequestId id, String kind, String result) {
        file(id, kind, result, LocalDate.of(2026, 3, 10), LocalDate.of(2026, 5, 8));
    }

    private void file(RequestId id, String kind, String result, LocalDate filed, LocalDate decided) {
        database.sql("insert into request_remedy (id, request, kind, number, filed_on, result, decided_on)"
                        + " values (gen_random_uuid(), ?, ?, '云府复1号', ?, ?, ?)")
                .param(id.value())
                .param(kind)
                .param(filed)
                .param(result)
                .param(result == null ? null : decided)
                .update();
    }

    /** A request that stands as answered with this outcome; its way there is not what is tested. */
    private RequestId answered(UnitId organ, String outcome, String... grounds) {
        RequestId id = desk.received(LocalDate.of(2026, 6, 30), "事项" + UUID.randomUUID());
        database.sql("update request_case set organ = ?, unit = ?, outcome = ? where id = ?")
                .params(List.of(organ.value(), organ.value()))
                .param(outcome)
                .param(id.value())
                .update();
        if ("A3".equals(outcome)) {
            StringBuilder parts = new StringBuilder();
            for (String ground : grounds) {
                parts.append(parts.isEmpty() ? "" : ",")
                        .append("{\"what\":\"x\",\"ground\":\"")
                        .append(Outcome.valueOf(ground).name())
                        .append("\",\"reasons\":\"y\"}");
            }
            database.sql("insert into request_reply (request, revision, draft, writers) values (?, 0, ?, '{}')")
                    .params(id.value(), "{\"outcome\":\"PARTLY_DISCLOSED\",\"said\":{},\"withheld\":[" + parts + "]}")
                    .update();
        }
        return id;
    }

    private String number(RequestId id) {
        return desk.view(id).number();
    }

    private static long sum(List<RemedyFigures> four, ToLongFunction<RemedyFigures> cell) {
        return four.stream().mapToLong(cell).sum();
    }

    private MvcTestResult page(String address, Person person) {
        return mvc.get().uri(address).with(SignedAs.person(person)).exchange();
    }

    private static int status(MvcTestResult result) {
        return result.getResponse().getStatus();
    }
}
