package org.mingtang.request.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestId;
import org.mingtang.request.conversion.ConversionLook.Looked;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many requests are looked through as sets; rows are copies of a real one, and go again after the test. */
@MingtangTest
class ConversionLookTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate FRESH = DAY.minusDays(3);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    ConversionLook look;

    @Autowired
    ConversionDays days;

    @Autowired
    Conversions conversions;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    RequestDesk desk;
    RequestId pattern;

    @BeforeEach
    void office() {
        clock.moveTo(DAY);
        desk = new RequestDesk(beans);
        pattern = desk.received(DAY, "云麓小学学区划分的会议纪要");
    }

    @AfterEach
    void takeThemAway() {
        clock.reset();
        database.sql("delete from request_conversion_case where request in"
                        + " (select id from request_case where number like 'LOOK%')")
                .update();
        database.sql("delete from request_case where number like 'LOOK%'").update();
    }

    /**
     * Adds copies of the pattern to its organ or others'.
     *
     * @param what columns of each copy n that differ, as SQL of a JSON object
     */
    private void copies(int many, String what) {
        database.sql("""
                        insert into request_case select (jsonb_populate_record(c, jsonb_build_object(
                            'id', gen_random_uuid(), 'number', 'LOOK' || substr(gen_random_uuid()::text, 1, 13),
                            'code_hash', gen_random_uuid()::text) || %s)).* from request_case c, generate_series(1, :many) n
                        where c.id = :id""".formatted(what))
                .param("many", many)
                .param("id", pattern.value())
                .update();
    }

    @Test
    @DisplayName("同一句话申请一万次：比对一次，一件建议，一件不漏")
    void aCampaignOfOneWordingIsComparedOnceAndBelongsToOneProposal() {
        copies(10_000, "jsonb_build_object('applicant_mark', 'someone ' || n)");

        assertThat(look.at(desk.education, FRESH)).isEqualTo(new Looked(1, 1, 1, 10_001));
        assertThat(conversions.of(pattern).orElseThrow().cases()).isEqualTo(10_001);
        assertThat(look.at(desk.education, FRESH)).as("again").isEqualTo(new Looked(1, 0, 0, 0));
    }

    @Test
    @DisplayName("三千种大同小异的说法：比对远少于件数，都归一件建议，不成平方")
    void aCampaignInManyLikeWordingsIsComparedFewTimes() {
        copies(3_000, """
                jsonb_build_object('applicant_mark', 'someone ' || n, 'subject_key', md5(n::text),
                    'subject_likeness', c.subject_likeness # (1::bigint << (n % 60)) # (1::bigint << (n / 60)))""");

        Looked looked = look.at(desk.education, FRESH);

        assertThat(looked.wordings()).isEqualTo(3_001);
        assertThat(looked.compared()).isLessThan(20);
        assertThat(looked.proposed()).isEqualTo(1);
        assertThat(looked.linked()).isEqualTo(3_001);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 11})
    @DisplayName("差十位是相近，差十一位不是")
    void nearIsTenBits(int bits) {
        copies(1, """
                jsonb_build_object('applicant_mark', 'another', 'subject_key', 'x',
                    'subject_likeness', c.subject_likeness # %d)""".formatted((1L << bits) - 1));
        assertThat(look.at(desk.education, FRESH).proposed()).isEqualTo(bits == 10 ? 1 : 0);
    }

    @Test
    void theSameApplicantHoweverOftenIsNoReason() {
        copies(500, "jsonb_build_object('subject_key', md5(n::text))");
        assertThat(look.at(desk.education, FRESH)).returns(0, Looked::proposed).returns(0, Looked::linked);
    }

    @Test
    @DisplayName("三年以前的、已删除申请人的、别的机关的不算")
    void whatIsOldErasedOrAnotherOrgansDoesNotCount() {
        copies(2, "jsonb_build_object('applicant_mark', 'a' || n, 'entered_at', '2023-02-28T00:00:00+08:00')");
        copies(2, "jsonb_build_object('applicant_mark', '', 'subject_key', '', 'erased_on', '2026-03-01')");
        copies(2, "jsonb_build_object('applicant_mark', 'b' || n, 'organ', gen_random_uuid())");
        assertThat(look.at(desk.education, FRESH)).isEqualTo(new Looked(1, 1, 0, 0));

        copies(1, "jsonb_build_object('applicant_mark', 'c', 'entered_at', '2023-03-03T00:00:00+08:00')");
        assertThat(look.at(desk.education, FRESH)).as("within three years").isEqualTo(new Looked(1, 1, 1, 2));
    }

    @Test
    @DisplayName("旧的没人再申请就不再看；有新的，旧的一并列入")
    void onlyWhatIsNewIsComparedButTheOldBelongsToo() {
        copies(40, "jsonb_build_object('applicant_mark', 'a' || n, 'entered_at', '2025-06-01T00:00:00+08:00')");
        copies(50, """
                jsonb_build_object('applicant_mark', 'b' || n, 'subject_key', 'other ' || n % 5,
                    'subject_likeness', (n % 5 + 1) * 1234567890123456789, 'entered_at', '2025-06-01T00:00:00+08:00')""");
        assertThat(look.at(desk.education, FRESH)).isEqualTo(new Looked(6, 1, 1, 41));
        assertThat(look.at(desk.education, DAY.plusDays(1)))
                .as("nothing is new")
                .isEqualTo(new Looked(6, 0, 0, 0));
    }

    @Test
    @DisplayName("几个程序同时查看：只成一件建议，一件申请只归一件建议")
    void severalProgramsAtOnceProposeOnce() {
        copies(800, "jsonb_build_object('applicant_mark', 'a' || n, 'subject_key', md5((n % 40)::text))");
        List<Looked> all = IntStream.range(0, 4)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> look.at(desk.education, FRESH)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(all.stream().mapToInt(Looked::proposed).sum()).isEqualTo(1);
        assertThat(all.stream().mapToInt(Looked::linked).sum()).isEqualTo(801);
        assertThat(conversions.of(pattern).orElseThrow().cases()).isEqualTo(801);
        assertThat(database.sql("select count(*) from request_conversion where unit = ?")
                        .param(desk.education.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("一个机关查不成，不耽误别的机关")
    void oneOrganThatFailsHoldsUpNoOther() {
        RequestDesk stuck = new RequestDesk(beans);
        RequestId theirs = stuck.received(DAY, "云麓小学学区划分的会议纪要");
        pattern = theirs;
        copies(1, "jsonb_build_object('applicant_mark', 'another')");
        pattern = desk.received(DAY, "云麓小学食堂检查结果的通报");
        copies(1, "jsonb_build_object('applicant_mark', 'another')");
        UUID unit = stuck.education.value();
        database.sql("create function look_stuck() returns trigger language plpgsql as"
                        + " $$ begin raise exception 'stuck'; end $$")
                .update();
        database.sql("create trigger look_stuck before insert on request_conversion for each row when (new.unit = '"
                        + unit + "') execute function look_stuck()")
                .update();
        try {
            days.pass();
        } finally {
            database.sql("drop trigger look_stuck on request_conversion").update();
            database.sql("drop function look_stuck()").update();
        }
        assertThat(conversions.of(pattern)).isPresent();
        assertThat(conversions.of(theirs)).isEmpty();
        days.pass();
        assertThat(conversions.of(theirs)).as("the next night").isPresent();
    }

    @Test
    @DisplayName("几万件里找一个机关的、找新来的，走索引，不逐行扫")
    void theDatabaseGoesByItsIndexes() {
        copies(20_000, "jsonb_build_object('organ', gen_random_uuid(), 'entered_at', '2025-06-01T00:00:00+08:00')");
        copies(300, "jsonb_build_object('applicant_mark', 'a' || n)");
        database.sql("analyze request_case").update();
        database.sql("vacuum request_case").update();

        assertThat(plan(Wordings.OF_ORGAN
                        .replaceFirst("\\?", "'2026-02-27T00:00:00+08:00'")
                        .replaceFirst("\\?", "'" + desk.education.value() + "'")
                        .replaceFirst("\\?", "'2023-03-02T00:00:00+08:00'")))
                .containsPattern("Index (Only )?Scan (using|on) request_case_\\w+")
                .containsPattern("Index Cond: \\(+organ = ")
                .doesNotContain("Seq Scan on request_case c");
        // So late that few came since, whatever others left in the table.
        assertThat(plan(Wordings.ORGANS.replaceFirst("\\?", "'2099-01-01T00:00:00+08:00'")))
                .contains("request_case_entered")
                .doesNotContain("Seq Scan on request_case");
    }

    private String plan(String query) {
        return String.join(
                "\n", database.sql("explain " + query).query(String.class).list());
    }
}
