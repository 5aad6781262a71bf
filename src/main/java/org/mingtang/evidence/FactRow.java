package org.mingtang.evidence;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** A fact as the desk's pages show it. */
public record FactRow(
        String id,
        String on,
        String kind,
        String subject,
        String unit,
        String quantity,
        @Nullable String address,
        @Nullable String file,
        @Nullable String note,
        String entered,
        @Nullable String withdrawal,
        @Nullable String reason) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    static FactRow of(FactView fact, String unit, @Nullable String file) {
        var withdrawal = fact.withdrawal();
        return new FactRow(
                fact.id().toString(),
                fact.on().toString(),
                fact.kind().label(),
                fact.subject(),
                unit,
                amount(fact.quantity(), fact.kind().counting()),
                fact.address(),
                file,
                fact.note(),
                fact.enteredBy() + "，" + MINUTE.format(fact.enteredAt()),
                withdrawal == null ? null : withdrawal.by() + "，" + MINUTE.format(withdrawal.at()),
                withdrawal == null ? null : withdrawal.reason());
    }

    /** Without needless zeros: 8 次, 2.5 期. */
    static String amount(BigDecimal quantity, String counting) {
        return quantity.stripTrailingZeros().toPlainString() + " " + counting;
    }
}
