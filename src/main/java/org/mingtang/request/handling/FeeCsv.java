package org.mingtang.request.handling;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.request.fee.Fee;
import org.mingtang.request.fee.FeeRegister;

/** The fees of a year for the treasury: sums, days and receipts, never who pays. */
final class FeeCsv {

    private FeeCsv() {}

    /** With a mark by which spreadsheets know the characters; no cell is taken for a formula. */
    static String of(List<FeeRegister.Entry> entries, Map<UUID, String> organs) {
        var text = new StringBuilder("\uFEFF申请编号,答复机关,通知日期,计收方式,金额（元）,状态,缴费日期,缴费方式,票据号\r\n");
        for (FeeRegister.Entry entry : entries) {
            Fee fee = entry.fee();
            Fee.@Nullable Payment paid = fee.payment();
            List<String> cells = List.of(
                    cell(entry.number()),
                    cell(organs.getOrDefault(entry.organ(), "")),
                    fee.noticedOn().toString(),
                    cell(fee.reckoning().method().label()),
                    Long.toString(fee.yuan()),
                    cell(entry.state()),
                    paid == null ? "" : paid.on().toString(),
                    paid == null ? "" : cell(paid.way().label()),
                    paid == null ? "" : cell(paid.receipt()));
            text.append(String.join(",", cells)).append("\r\n");
        }
        return text.toString();
    }

    private static String cell(String words) {
        String plain = words.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + words : words;
        return '"' + plain.replace("\"", "\"\"") + '"';
    }
}
