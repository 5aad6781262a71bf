package org.mingtang.request.fee;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.request.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The fees of a year, for the treasury and for section 六 of the annual report, which tells them also when none came in. */
@Component
@Transactional(readOnly = true)
public class FeeRegister {

    private final JdbcClient database;

    FeeRegister(JdbcClient database) {
        this.database = database;
    }

    /**
     * One fee that was told.
     *
     * @param outcome how its request was closed; null while it is open
     */
    public record Entry(
            String number, UUID organ, Fee fee, @Nullable Outcome outcome) {

        /** Deemed abandoned, since it was not paid. */
        public boolean isAbandoned() {
            return outcome == Outcome.FEE_UNPAID;
        }

        public String state() {
            return fee.isPaid() ? "已缴" : isAbandoned() ? "逾期未缴，视为放弃" : outcome != null ? "未缴，已终结" : "待缴";
        }
    }

    /**
     * The fees of one year.
     *
     * @param told in the year, newest first
     * @param paid what came in during the year, whenever it was told
     */
    public record Year(int year, List<Entry> told, long paid, int payments) {

        public long toldYuan() {
            return told.stream().mapToLong(entry -> entry.fee().yuan()).sum();
        }

        public long abandoned() {
            return told.stream().filter(Entry::isAbandoned).count();
        }

        /** The sentence for section 六 of the annual report. */
        public String sentence() {
            return payments == 0
                    ? year + "年，依申请公开政府信息未收取信息处理费。"
                    : year + "年，依申请公开政府信息共收取信息处理费" + payments + "件，" + paid + "元。";
        }
    }

    /**
     * All that was told or paid in a year, for the treasury.
     *
     * @param unit only of requests to this organ or handled by this unit; null for all
     */
    public List<Entry> toldOrPaid(int year, @Nullable UUID unit) {
        return entries(
                year, unit, "(f.noticed_on between :first and :last or f.paid_on between :first and :last)", 1_000_000);
    }

    private List<Entry> entries(int year, @Nullable UUID unit, String which, int most) {
        return database.sql("""
                        select c.number, c.organ, c.outcome, f.* from request_fee f
                        join request_case c on c.id = f.request
                        where (cast(:unit as uuid) is null or c.organ = :unit or c.unit = :unit) and\s""" + which + " order by f.noticed_on desc, c.number desc limit :most")
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .param("unit", unit)
                .param("most", most)
                .query((row, n) -> new Entry(
                        row.getString("number"),
                        row.getObject("organ", UUID.class),
                        Fees.fee(row),
                        row.getString("outcome") == null
                                ? null
                                : Outcome.of(row.getString("outcome")).orElseThrow()))
                .list();
    }

    /** @param unit only of requests to this organ or handled by this unit; null for all */
    public Year year(int year, @Nullable UUID unit) {
        List<Entry> told = entries(year, unit, "f.noticed_on between :first and :last", 1000);
        return database.sql("""
                        select coalesce(sum(f.yuan), 0) as yuan, count(*) as payments from request_fee f
                        join request_case c on c.id = f.request
                        where f.paid_on between :first and :last
                            and (cast(:unit as uuid) is null or c.organ = :unit or c.unit = :unit)""")
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .param("unit", unit)
                .query((row, n) -> new Year(year, told, row.getLong("yuan"), row.getInt("payments")))
                .single();
    }
}
