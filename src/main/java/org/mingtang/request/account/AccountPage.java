package org.mingtang.request.account;

import java.util.List;
import org.mingtang.request.QueryCode;
import org.mingtang.request.RequestView;

/** All requests of one applicant, newest first. */
public record AccountPage(List<Line> lines) {

    /** One request with the code of its own page. */
    public record Line(RequestView request, QueryCode code, String organ) {

        public String href() {
            return "/requests/own/" + code.code();
        }
    }
}
