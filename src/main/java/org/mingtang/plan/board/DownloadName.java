package org.mingtang.plan.board;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;

/** The name under which a browser saves an export: the plan's title without what file systems do not take. */
final class DownloadName {

    private static final int LONGEST = 80;

    private DownloadName() {}

    static String of(String title, String ending) {
        String name = title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cf}]", "").strip();
        String safe = name.isEmpty() || name.matches("\\.+") ? "任务分解表" : name;
        return safe.substring(0, safe.offsetByCodePoints(0, Math.min(LONGEST, safe.codePointCount(0, safe.length()))))
                + "." + ending;
    }

    /** As a header, with the name both in ASCII and as RFC 5987 wants it. */
    static String header(String title, String ending) {
        return ContentDisposition.attachment()
                .filename(of(title, ending), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
