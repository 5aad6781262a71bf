package org.mingtang.request.library;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingtang.request.RemedyCase;

/** How somebody who went to law over an answer fared, for narrowing a search. */
public enum Ending {
    UPHELD("维持", RemedyCase.Result.UPHELD),
    CORRECTED("纠正", RemedyCase.Result.CORRECTED),
    OTHER("其他结果", RemedyCase.Result.OTHER),
    PENDING("尚未审结", null),
    NONE("没有复议诉讼", null);

    private final String label;
    private final RemedyCase.@Nullable Result result;

    Ending(String label, RemedyCase.@Nullable Result result) {
        this.label = label;
        this.result = result;
    }

    public String label() {
        return label;
    }

    static Optional<Ending> of(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    /** As a condition on the library's rows {@code l}. */
    String condition() {
        String some = "exists (select from request_remedy m where m.request = l.request";
        if (this == NONE) {
            return "not " + some + ")";
        }
        return some + " and m.result " + (result == null ? "is null)" : "= '" + result.name() + "')");
    }
}
