package org.mingtang.request.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingtang.request.RequestStage;

/**
 * The links of this platform and what went to and fro.
 *
 * @param trouble why the files cannot be used; null when they can, or there are none
 * @param side name of this platform; null where it is linked with none
 * @param key names the key it signs with
 */
public record ExchangePage(
        @Nullable String trouble,
        @Nullable String side,
        @Nullable String name,
        @Nullable String key,
        String folder,
        List<PartnerBox> partners) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /** One partner with its traffic. */
    public record PartnerBox(
            String side,
            String name,
            String relation,
            boolean upper,
            String address,
            long waiting,
            long onTheWay,
            long known,
            long notTaken,
            List<SentLine> sent,
            List<RefusedLine> refused,
            List<TakenLine> taken,
            List<PassedLine> passed) {

        static PartnerBox of(Partner partner, Map<Entry.State, Long> counts, ExchangeRows rows) {
            return new PartnerBox(
                    partner.side(),
                    partner.name(),
                    partner.relation().label(),
                    partner.isUpper(),
                    partner.address() == null ? "" : partner.address().toString(),
                    counts.getOrDefault(Entry.State.WAITING, 0L),
                    counts.getOrDefault(Entry.State.SENT, 0L),
                    counts.getOrDefault(Entry.State.KNOWN, 0L),
                    counts.getOrDefault(Entry.State.REFUSED, 0L),
                    rows.sent(partner.side()),
                    rows.refused(partner.side()),
                    rows.taken(partner.side()),
                    rows.passed(partner.side()));
        }

        /** Where its acts are. */
        public String here() {
            return "/desk/requests/exchange/" + side;
        }
    }

    /**
     * A bundle that was made.
     *
     * @param trouble of the last attempt
     */
    public record SentLine(
            long number,
            int records,
            Instant madeAt,
            int tries,
            @Nullable String trouble,
            boolean answered,
            int taken,
            int had,
            int refused) {

        public String made() {
            return MINUTE.format(madeAt);
        }
    }

    /** A bundle that came. */
    public record TakenLine(long number, String sha256, Instant at, int taken, int had, int refused) {

        public String on() {
            return MINUTE.format(at);
        }
    }

    /** A case that the partner did not take. */
    public record RefusedLine(String number, String reason) {}

    /**
     * A request that was passed on, and what became of it below as far as that is known.
     *
     * @param pieces of its files that did not arrive yet
     */
    public record PassedLine(
            String id,
            String number,
            String state,
            long pieces,
            @Nullable String reason,
            @Nullable String below,
            @Nullable String organ,
            @Nullable RequestStage stage,
            @Nullable LocalDate due) {

        static PassedLine of(ResultSet row, int n) throws SQLException {
            String stage = row.getString("stage");
            return new PassedLine(
                    row.getString("id"),
                    row.getString("number"),
                    Entry.State.valueOf(row.getString("state")).label(),
                    row.getLong("pieces"),
                    row.getString("reason"),
                    row.getString("below"),
                    row.getString("organ"),
                    stage == null ? null : RequestStage.valueOf(stage),
                    row.getObject("due", LocalDate.class));
        }
    }
}
