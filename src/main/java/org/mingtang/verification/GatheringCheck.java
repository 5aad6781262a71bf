package org.mingtang.verification;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Topics and packages: what their pages show beside the newest record of each, the words they take from an item, and their
 * lists beside the log. That the records are those of the log is looked at with all others ({@link ItemCheck}).
 */
final class GatheringCheck {

    /** Pages that list them; a site may have none. */
    static final List<String> LISTS = List.of("/topics", "/packages");

    private static final String PACKAGES = "/packages/";
    private static final String ADDRESS = "/(?:topics|packages)/[a-z0-9-]{1,60}";
    private static final Pattern GATHERING = Pattern.compile(ADDRESS);
    private static final Pattern LISTED = Pattern.compile("href=\"(" + ADDRESS + ")\"");
    private static final Pattern ITEM = Pattern.compile("href=\"[^\"]*?(/info/\\d{1,15})\"");
    private static final Pattern MAIN = Pattern.compile("<main\\b.*</main>", Pattern.DOTALL);

    private final Site site;
    private final Map<String, ItemHistory> histories;
    private final Findings findings;

    GatheringCheck(Site site, Map<String, ItemHistory> histories, Findings findings) {
        this.site = site;
        this.histories = histories;
        this.findings = findings;
    }

    void run() throws IOException {
        for (String list : LISTS) {
            Answer page = site.get(list);
            if (page.isThere()) {
                checkList(list, page);
            }
        }
        for (ItemHistory history : histories.values()) {
            if (GATHERING.matcher(history.item()).matches() && !history.shown().isEmpty()) {
                check(history.item(), newest(history));
            }
        }
    }

    private void checkList(String list, Answer page) {
        Matcher link = LISTED.matcher(page.text());
        Set<String> seen = new HashSet<>();
        while (link.find()) {
            String address = link.group(1);
            if (seen.add(address) && !isShown(address)) {
                fault(list, "列着 " + address + "，公开日志里没有，或者已记撤回");
            }
        }
    }

    private void check(String address, Entry version) throws IOException {
        Answer record = site.get(version.recordPath());
        Answer page = site.get(address);
        if (!record.isThere() || !page.isThere()) {
            return;
        }
        try {
            Map<?, ?> fields = Json.object(record.text());
            checkWords(address, fields);
            checkPage(address, fields, page.text());
        } catch (IllegalArgumentException unreadable) {
            fault(address, "内容记录里没有可读的 title、text、parts");
        }
    }

    /** The words are an item's: of the version that is public now. */
    private void checkWords(String address, Map<?, ?> fields) {
        Map<?, ?> words = object(fields.get("text"));
        String item = text(words.get("item"));
        ItemHistory history = histories.get(item);
        if (history == null || history.shown().isEmpty()) {
            fault(address, "文字出自 " + item + "，公开日志里没有，或者已记撤回");
        } else if (!Long.valueOf(newest(history).version()).equals(words.get("version"))) {
            fault(
                    address,
                    "文字出自 " + item + " 第 " + words.get("version") + " 版，日志里最新的是第 "
                            + newest(history).version() + " 版");
        }
    }

    private void checkPage(String address, Map<?, ?> fields, String page) {
        if (!ItemCheck.plain(page).contains(ItemCheck.plain(text(fields.get("title"))))) {
            fault(address, "页面上的标题与内容记录不同");
        }
        Set<String> recorded = new LinkedHashSet<>();
        for (Object part : list(fields.get("parts"))) {
            for (Object item : list(object(part).get("items"))) {
                recorded.add(text(object(item).get("item")));
            }
        }
        Set<String> linked = linked(page);
        recorded.stream()
                .filter(item -> isShown(item) && !linked.contains(item))
                .forEach(item -> fault(address, "内容记录里收入的 " + item + "，页面上没有"));
        if (address.startsWith(PACKAGES)) {
            recorded.add(text(object(fields.get("text")).get("item")));
            linked.stream()
                    .filter(item -> !recorded.contains(item))
                    .forEach(item -> fault(address, "页面上的 " + item + "，内容记录里没有收入"));
        }
    }

    /** Items the page itself links to, what surrounds it on every page apart. */
    private static Set<String> linked(String page) {
        Matcher main = MAIN.matcher(page);
        Matcher link = ITEM.matcher(main.find() ? main.group() : page);
        Set<String> items = new LinkedHashSet<>();
        while (link.find()) {
            items.add(link.group(1));
        }
        return items;
    }

    private boolean isShown(String address) {
        ItemHistory history = histories.get(address);
        return history != null && !history.shown().isEmpty();
    }

    private static Entry newest(ItemHistory history) {
        return history.shown().get(history.shown().size() - 1);
    }

    private static Map<?, ?> object(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("no object");
    }

    private static List<?> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("no list");
    }

    private static String text(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("no text");
    }

    private void fault(String address, String what) {
        findings.fault(address + "：" + what + "。");
    }
}
