package org.mingtang.verification;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares what the site shows of an item with what the log tells of it. */
final class ItemCheck {

    private final Site site;
    private final ItemHistory history;
    private final Findings findings;

    ItemCheck(Site site, ItemHistory history, Findings findings) {
        this.site = site;
        this.history = history;
        this.findings = findings;
    }

    void run() throws IOException {
        Answer page = site.get(history.item());
        if (history.directed()) {
            checkHidden(page);
            return;
        }
        Entry withdrawal = history.withdrawal();
        if (withdrawal != null) {
            checkNotice(page, withdrawal);
        } else if (!history.shown().isEmpty() && !page.isThere()) {
            fault("日志里没有撤回，网站上却打不开（" + page.status() + "）：被删除");
        }
        if (withdrawal != null) {
            for (Entry version : history.withdrawn()) {
                if (site.get(version.recordPath()).isThere()) {
                    fault("已经撤回，第 " + version.version() + " 版的内容却还取得到");
                }
            }
        }
        List<Entry> shown = history.shown();
        for (Entry version : shown) {
            Map<?, ?> record = checkRecord(version);
            if (record != null && page.isThere() && version.equals(shown.get(shown.size() - 1))) {
                new PageCheck(history, findings).run(page.text(), record);
                for (VersionFile file : VersionFile.of(history.item(), version.version(), record)) {
                    file.check(site, findings);
                }
            }
        }
    }

    /** What is for named units only can be followed in the log, but nobody else may open it. */
    private void checkHidden(Answer page) throws IOException {
        if (page.isThere()) {
            fault("日志记为定向公开，网站上却人人打得开");
        }
        for (Entry version : history.versions()) {
            if (site.get(version.recordPath()).isThere()) {
                fault("日志记为定向公开，第 " + version.version() + " 版的内容却人人取得到");
            }
        }
    }

    private void checkNotice(Answer page, Entry withdrawal) {
        if (page.isThere()) {
            fault("日志" + withdrawal.place() + "已记撤回，网站上却还打得开");
        } else if (!page.isGone()) {
            fault("已经撤回，原地址没有留下撤回公告（" + page.status() + "）");
        } else if (!plain(page.text()).contains(plain(String.valueOf(withdrawal.reason())))) {
            fault("撤回公告里没有写日志所记的理由");
        }
    }

    /** Gives what the record says; null where it is not the one that was logged, or cannot be read. */
    private @Nullable Map<?, ?> checkRecord(Entry version) throws IOException {
        Answer record = site.get(version.recordPath());
        String what = "第 " + version.version() + " 版";
        if (!record.isThere()) {
            fault(what + "的内容记录取不到（" + record.status() + "）：被删除");
            return null;
        }
        if (!HexFormat.of().formatHex(Tree.sha256(record.body())).equals(version.record())) {
            fault(what + "的内容与日志" + version.place() + "不符：发布后被悄悄改动");
            return null;
        }
        try {
            Map<?, ?> fields = Json.object(record.text());
            OffsetDateTime published = OffsetDateTime.parse(String.valueOf(fields.get("publishedAt")));
            if (!published.toInstant().truncatedTo(ChronoUnit.SECONDS).equals(version.at())) {
                fault(what + "写的发布时间是 " + published + "，日志" + version.place() + "记的是 " + version.at() + "：发布时间不实");
            }
            return fields;
        } catch (IllegalArgumentException | DateTimeException e) {
            fault(what + "的内容记录里没有可读的 publishedAt");
            return null;
        }
    }

    private void fault(String what) {
        findings.fault(history.item() + "：" + what + "。");
    }

    /** The words of a page, without what only shapes them. */
    static String plain(String html) {
        String text = html.replaceAll("<[^>]*>", "");
        for (String[] pair : List.of(
                new String[] {"&lt;", "<"},
                new String[] {"&gt;", ">"},
                new String[] {"&quot;", "\""},
                new String[] {"&#34;", "\""},
                new String[] {"&#39;", "'"},
                new String[] {"&amp;", "&"})) {
            text = text.replace(pair[0], pair[1]);
        }
        return text.replaceAll("\\s+", "");
    }
}
