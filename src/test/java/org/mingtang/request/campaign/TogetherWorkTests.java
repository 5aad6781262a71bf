package org.mingtang.request.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.Units;
import org.mingtang.request.Handling;
import org.mingtang.request.RequestId;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The work on many requests: shared by several programs, stopped by none of them. */
@MingtangTest
class TogetherWorkTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Campaigns campaigns;

    @Autowired
    TogetherBook together;

    @Autowired
    TogetherWork work;

    @Autowired
    Handling handling;

    @Autowired
    Units units;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    ManyRequests many;

    @AfterEach
    void giveTheClockBack() {
        work.pass();
        clock.reset();
    }

    @BeforeEach
    void office() {
        many = new ManyRequests(beans);
    }

    @Test
    @DisplayName("几个程序同时做：一件不漏，一件不重")
    void isSharedByProgramsThatWorkAtTheSameTime() throws Exception {
        for (int i = 0; i < 12; i++) {
            many.asked("申请人" + i, ManyRequests.SUBJECT);
        }
        UUID ordered = ordered("法规科");
        var threads = Executors.newFixedThreadPool(3);
        try {
            List<Callable<Object>> programs = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                programs.add(Executors.callable(work::pass));
            }
            for (var end : threads.invokeAll(programs)) {
                end.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(together.of(only())).singleElement().returns(12L, Together::done);
        assertThat(acts(ordered)).isEqualTo(12);
    }

    @Test
    @DisplayName("一件出了意料之外的错，记在那一件上，其余照办")
    void whatFailsUnexpectedlyIsLeftToItsClerk() {
        RequestId broken = many.asked("乔安", ManyRequests.SUBJECT);
        RequestId sound = many.asked("宁采文", ManyRequests.SUBJECT);
        UUID ordered = ordered("法规科");
        database.sql(
                        "insert into request_together select gen_random_uuid(), organ, subject_key, act, null, reason, draft, account,"
                                + " name, of_unit, roles, at from request_together where id = ?")
                .param(ordered)
                .update();
        UUID withoutUnit = database.sql("select id from request_together where unit is null and organ = ?")
                .param(many.desk.education.value())
                .query(UUID.class)
                .single();
        database.sql("update request_together_case set together = ? where together = ? and request = ?")
                .params(withoutUnit, ordered, broken.value())
                .update();
        work.pass();
        assertThat(together.refusals(withoutUnit)).containsExactly("系统没有办成，请单独办理。（1 件）");
        assertThat(many.desk.view(broken).unit()).isEqualTo(many.desk.education);
        assertThat(many.desk.view(sound).unit()).isNotEqualTo(many.desk.education);
    }

    @Test
    void whatIsDoneIsNotDoneAgainAndNothingIsLeftUndone() {
        many.asked("乔安", ManyRequests.SUBJECT);
        many.asked("宁采文", ManyRequests.SUBJECT);
        UUID ordered = ordered("法规科");
        work.pass();
        work.pass();
        assertThat(acts(ordered)).isEqualTo(2);
        assertThat(together.refusals(ordered)).isEmpty();
        assertThat(together.of(only()).get(0))
                .returns(2L, Together::cases)
                .returns(0L, Together::waiting)
                .returns("叶知秋", Together::name)
                .returns(Together.Act.ASSIGN, Together::act);
    }

    @Test
    @DisplayName("命令下达之后新来的申请不在其中")
    void laterRequestsAreNotMeant() {
        many.asked("乔安", ManyRequests.SUBJECT);
        many.asked("宁采文", ManyRequests.SUBJECT);
        ordered("法规科");
        RequestId later = many.asked("陆以宁", ManyRequests.SUBJECT);
        work.pass();
        assertThat(many.desk.view(later).unit()).isEqualTo(many.desk.education);
        assertThat(together.of(only())).singleElement().returns(2L, Together::cases);
    }

    @Test
    void ordersStayOnThePageWhileTheirGroupIsOpen() {
        RequestId first = many.asked("乔安", ManyRequests.SUBJECT);
        many.asked("宁采文", ManyRequests.SUBJECT);
        many.asked("陆以宁", ManyRequests.SUBJECT);
        ordered("法规科");
        ordered("督查科");
        work.pass();
        handling.withdraw(first, ManyRequests.DAY, "来电撤回", many.desk.clerk);
        assertThat(together.of(only())).hasSize(2);
    }

    private UUID ordered(String office) {
        UnitId to = SomeUnits.add(units, office + UUID.randomUUID(), office, UnitKind.OFFICE, many.desk.education);
        return together.assign(only(), false, to, "集中办理", many.desk.clerk);
    }

    private Campaign only() {
        List<Campaign> all = campaigns.all(many.desk.clerk);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private long acts(UUID ordered) {
        return database.sql("select count(*) from request_act a join request_together_case k on k.request = a.request"
                        + " where k.together = ? and a.act = 'ASSIGN'")
                .param(ordered)
                .query(Long.class)
                .single();
    }
}
