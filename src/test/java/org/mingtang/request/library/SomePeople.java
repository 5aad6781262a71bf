package org.mingtang.request.library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mingtang.request.Applicant;
import org.mingtang.request.ApplicantKind;
import org.mingtang.request.IdentityPaper;
import org.mingtang.request.RequestAct;
import org.mingtang.request.RequestStep;

/** Invented people and what is known of them in a case. */
final class SomePeople {

    static final String NUMBER = "YSQ-2026-000017";

    private SomePeople() {}

    static Applicant citizen() {
        return new Applicant(
                ApplicantKind.PERSON,
                "乔安宁",
                IdentityPaper.RESIDENT_CARD,
                "11010519491231002X",
                null,
                "13900001234",
                "qiaoan@example.cn",
                "云麓市学院路 8 号");
    }

    static Applicant company() {
        return new Applicant(
                ApplicantKind.BUSINESS,
                "云麓青禾物流有限公司",
                IdentityPaper.CREDIT_CODE,
                "91430100MA4L0TEST9",
                "柳言之",
                "0599-6120001",
                null,
                null);
    }

    static Known known(Applicant who, String... thirdParties) {
        var history = new ArrayList<RequestStep>(Stream.of(thirdParties)
                .map(name -> step(RequestAct.CONSULT, "第三方（" + name + "）：是否同意公开"))
                .toList());
        history.add(step(RequestAct.SEARCH, "第三方（不是征求意见）：档案室"));
        history.add(step(RequestAct.CONSULT, null));
        return Known.of(who, NUMBER, List.copyOf(history));
    }

    private static RequestStep step(RequestAct act, String text) {
        return new RequestStep(
                1,
                act,
                LocalDate.of(2026, 3, 2),
                text,
                null,
                null,
                null,
                null,
                "叶知秋",
                Instant.parse("2026-03-02T02:00:00Z"));
    }
}
