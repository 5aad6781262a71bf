package org.mingtang.verification;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the log tells of one item, oldest first, and whether it makes sense. */
final class ItemHistory {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    private final String item;
    private final List<Entry> entries = new ArrayList<>();

    ItemHistory(String item) {
        this.item = item;
    }

    static Map<String, ItemHistory> of(List<Entry> log) {
        Map<String, ItemHistory> histories = new LinkedHashMap<>();
        log.forEach(entry -> histories
                .computeIfAbsent(entry.item(), ItemHistory::new)
                .entries
                .add(entry));
        return histories;
    }

    String item() {
        return item;
    }

    /** The withdrawal, if the item stands withdrawn. */
    @Nullable
    Entry withdrawal() {
        Entry last = null;
        for (Entry entry : entries) {
            last = entry.isLateMark() ? last : entry;
        }
        return last != null && last.isWithdrawal() ? last : null;
    }

    /** Versions of before the last withdrawal. */
    List<Entry> withdrawn() {
        return versions().subList(0, shownFrom());
    }

    /** Versions whose records must be there now. */
    List<Entry> shown() {
        return directed()
                ? List.of()
                : since().stream().filter(version -> !version.isDirected()).toList();
    }

    /** Whether its last version is for named units only, so that the public sees nothing of the item. */
    boolean directed() {
        List<Entry> versions = versions();
        return !versions.isEmpty() && versions.get(versions.size() - 1).isDirected();
    }

    /** Every version, whoever it is for. */
    List<Entry> versions() {
        return entries.stream().filter(Entry::isVersion).toList();
    }

    /** Versions since the last withdrawal, whoever they are for. */
    List<Entry> since() {
        return versions().subList(shownFrom(), versions().size());
    }

    private int shownFrom() {
        int from = 0;
        int versions = 0;
        for (Entry entry : entries) {
            versions += entry.isVersion() ? 1 : 0;
            from = entry.isWithdrawal() ? versions : from;
        }
        return from;
    }

    void check(Findings findings) {
        long version = 0;
        boolean shown = false;
        boolean open = false;
        for (Entry entry : entries) {
            if (entry.isLateMark()) {
                checkLateMark(entry, findings);
            } else if (entry.isWithdrawal()) {
                demand(shown && entry.version() == version, entry, "撤回的不是当时公开的版本", findings);
                demand(entry.reason() != null && !entry.reason().isBlank(), entry, "撤回没有说明理由", findings);
                shown = false;
                open = false;
            } else {
                demand(!open || !entry.isDirected(), entry, "向社会公开过的信息没有撤回就改为定向公开，公众看不到了", findings);
                open = !entry.isDirected();
                demand(entry.version() == version + 1, entry, "版本号应为 " + (version + 1), findings);
                demand(entry.act().equals(shown ? "REVISE" : "PUBLISH"), entry, "事项与先前的记录接不上", findings);
                checkClaim(entry, findings);
                version = entry.version();
                shown = true;
            }
        }
    }

    private void checkLateMark(Entry mark, Findings findings) {
        boolean known = versions().stream()
                .anyMatch(each ->
                        each.version() == mark.version() && each.record().equals(mark.record()));
        demand(known, mark, "补录标记对应的版本不在日志里", findings);
        // Of a late entry the day it claims; of information that came too late, by how much.
        demand(mark.claimed() != null || mark.reason() != null, mark, "补录标记没有自称日期，也没有原因", findings);
    }

    private void checkClaim(Entry entry, Findings findings) {
        LocalDate claimed = entry.claimed();
        if (claimed == null) {
            return;
        }
        LocalDate published = LocalDate.ofInstant(entry.at(), OFFICE);
        demand(!claimed.isAfter(published), entry, "自称的日期 " + claimed + " 晚于真实的发布日期 " + published, findings);
        boolean marked = entries.stream().anyMatch(each -> each.isLateMark() && each.version() == entry.version());
        if (!marked && WorkingDays.isCertainlyOver(claimed, published)) {
            demand(false, entry, "自称 " + claimed + " 已公开，" + published + " 才发布，超过 20 个工作日却没有补录标记", findings);
        } else if (!marked && WorkingDays.isPerhapsOver(claimed, published)) {
            findings.hint(sentence(entry, "自称 " + claimed + " 已公开，" + published + " 发布，扣除节假日后可能超过 20 个工作日，没有补录标记"));
        }
    }

    private void demand(boolean fulfilled, Entry entry, String otherwise, Findings findings) {
        if (!fulfilled) {
            findings.fault(sentence(entry, otherwise));
        }
    }

    private String sentence(Entry entry, String what) {
        return "日志" + entry.place() + "（" + item + " 第 " + entry.version() + " 版）：" + what + "。";
    }
}
