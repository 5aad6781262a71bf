package org.mingtang.request.statistics;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.mingtang.request.ApplicantKind;

/** Table 三 as a csv file that spreadsheets open: 25 rows, the label and seven columns. */
final class TableCsv {

    private TableCsv() {}

    static String of(RequestTable table) {
        var text = new StringBuilder("\uFEFF项目,");
        text.append(Arrays.stream(ApplicantKind.values())
                        .map(ApplicantKind::label)
                        .collect(Collectors.joining(",")))
                .append(",总计\r\n");
        for (RequestRow row : RequestRow.inOrder()) {
            text.append('"').append(row.label().replace("\"", "\"\"")).append('"');
            for (ApplicantKind kind : ApplicantKind.values()) {
                text.append(',').append(table.count(row, kind));
            }
            text.append(',').append(table.total(row)).append("\r\n");
        }
        return text.toString();
    }
}
