package org.mingtang.request.library;

import java.util.List;
import java.util.stream.Collectors;
import org.mingtang.request.RemedyCase;

/**
 * A library case in a list, with how it ended.
 *
 * @param organ the name of the organ that answered
 * @param remedies who went to law over the answer, and what came of it
 */
public record LibraryLine(LibraryView library, String organ, List<RemedyCase> remedies) {

    /** 行政复议结果维持；行政诉讼（复议后起诉）尚未审结; empty where nobody went to law. */
    public String ending() {
        return remedies.stream()
                .map(each -> each.kind().label()
                        + (each.result() == null ? "尚未审结" : each.result().label()))
                .collect(Collectors.joining("；"));
    }

    /** The style of its chip: what was corrected warns. */
    public String chip() {
        boolean corrected = remedies.stream().anyMatch(each -> each.result() == RemedyCase.Result.CORRECTED);
        boolean upheld = remedies.stream().anyMatch(each -> each.result() == RemedyCase.Result.UPHELD);
        return corrected ? "chip-late" : upheld ? "chip-ok" : "chip-idle";
    }

    /** The first words of what was asked. */
    public String asked() {
        String line = library.text().asked().replaceAll("\\s+", " ");
        return line.length() <= 120 ? line : line.substring(0, 120) + "…";
    }
}
