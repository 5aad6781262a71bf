package org.mingtang.verification;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the site itself says it shows: {@code /info/index.json}, in pages linked by {@code next}. */
final class SiteIndex {

    static final String FIRST = "/info/index.json";

    /** Version of each item; null in place of the whole where the site has no readable list. */
    private final @Nullable Map<String, Long> versions;

    private SiteIndex(@Nullable Map<String, Long> versions) {
        this.versions = versions;
    }

    /** What is done with each page on the way. */
    interface Visitor {
        void visit(String path, Answer page) throws IOException;
    }

    static SiteIndex read(Site site, Visitor visitor, Findings findings) throws IOException {
        Map<String, Long> versions = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        String path = FIRST;
        while (path != null && seen.add(path)) {
            Answer page = site.get(path);
            visitor.visit(path, page);
            if (!page.isThere()) {
                findings.fault("网站没有目录 " + path + "（" + page.status() + "），无法核对有没有未记入日志的信息。");
                return new SiteIndex(null);
            }
            try {
                path = add(Json.object(page.text()), versions);
            } catch (IllegalArgumentException e) {
                findings.fault("目录 " + path + " 读不懂：" + e.getMessage() + "。");
                return new SiteIndex(null);
            }
        }
        return new SiteIndex(versions);
    }

    private static @Nullable String add(Map<?, ?> page, Map<String, Long> versions) {
        if (!(page.get("items") instanceof List<?> items)) {
            throw new IllegalArgumentException("没有 items");
        }
        for (Object each : items) {
            if (each instanceof Map<?, ?> item
                    && item.get("item") instanceof String address
                    && item.get("version") instanceof Long version) {
                versions.put(address, version);
            } else {
                throw new IllegalArgumentException("items 里有不是 {item, version} 的内容");
            }
        }
        Object next = page.get("next");
        if (next == null || next instanceof String path && path.startsWith("/")) {
            return (String) next;
        }
        throw new IllegalArgumentException("next 不是本站的地址");
    }

    int size() {
        return versions == null ? 0 : versions.size();
    }

    void check(Map<String, ItemHistory> histories, Findings findings) {
        Map<String, Long> listed = versions;
        if (listed == null) {
            return;
        }
        listed.forEach((item, version) -> {
            ItemHistory history = histories.get(item);
            if (history == null) {
                findings.fault(item + "：网站上公开了，公开日志里没有。");
            } else if (history.directed()) {
                findings.fault(item + "：日志记为定向公开，网站目录却列着。");
            } else if (history.shown().isEmpty()) {
                findings.fault(item + "：日志已记撤回，网站目录却还列着。");
            } else {
                long last = history.shown().get(history.shown().size() - 1).version();
                if (last != version) {
                    findings.fault(item + "：网站公开的是第 " + version + " 版，日志里最新的是第 " + last + " 版。");
                }
            }
        });
        histories.values().stream()
                .filter(history -> !history.shown().isEmpty() && !listed.containsKey(history.item()))
                .forEach(history -> findings.fault(history.item() + "：公开日志里有，网站目录里没有。"));
    }
}
