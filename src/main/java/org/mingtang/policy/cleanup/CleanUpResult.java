package org.mingtang.policy.cleanup;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;

/** The result of a round as a text for the public: what stays in force, what will be amended, what is abolished. */
final class CleanUpResult {

    private CleanUpResult() {}

    static String title(CleanUp round) {
        return "关于公布" + round.title() + "结果的公告";
    }

    static String html(CleanUp round) {
        StringBuilder html = new StringBuilder("<p>经清理，现将结果公布如下。</p>");
        String[] numbers = {"一、", "二、", "三、"};
        int part = 0;
        for (Verdict verdict : Verdict.values()) {
            List<CleanUpLine> lines = round.decided(verdict);
            if (!lines.isEmpty()) {
                html.append("<h2>")
                        .append(numbers[part++])
                        .append(heading(verdict))
                        .append("</h2>");
                int n = 1;
                for (CleanUpLine line : lines) {
                    html.append("<p>")
                            .append(n++)
                            .append(". ")
                            .append(Entities.escape(line.named()))
                            .append("</p>");
                }
            }
        }
        return html.append("<p>决定废止的文件自本公告公布之日起废止，不再作为行政管理的依据。</p>").toString();
    }

    static String heading(Verdict verdict) {
        return switch (verdict) {
            case KEEP -> "继续有效的文件";
            case AMEND -> "拟修改的文件";
            case ABOLISH -> "决定废止的文件";
        };
    }

    private static final Pattern GOES_ON = Pattern.compile("^[0-9]+[.．、].*");

    /**
     * Whether a body still says exactly what was decided; words before and after are the drafter's own, but no further
     * line of a list and no further list.
     */
    static boolean says(CleanUp round, String body) {
        String said = plain(body);
        String lists = lists(plain(html(round)));
        int from = said.indexOf(lists);
        if (from < 0) {
            return false;
        }
        String rest = said.substring(from + lists.length());
        String own = (said.substring(0, from) + "。" + rest).replace("决定废止的文件自本公告", "");
        return !GOES_ON.matcher(rest).matches()
                && Arrays.stream(Verdict.values()).map(CleanUpResult::heading).noneMatch(own::contains);
    }

    private static String lists(String plain) {
        int from = plain.indexOf("一、");
        int to = plain.lastIndexOf("决定废止的文件自本公告");
        return plain.substring(Math.max(0, from), to);
    }

    private static String plain(String html) {
        return Jsoup.parseBodyFragment(html).text().replaceAll("[\\s\u3000\u00a0]", "");
    }
}
