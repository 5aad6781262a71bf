package org.mingtang.publication.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a line of the catalogue says in its columns.
 *
 * @param matter 一级事项; empty for the items of articles 20 and 21
 * @param name 二级事项
 * @param owners 公开主体 as written, several divided by 、
 * @param everybody 公开对象 全社会
 * @param audience 特定群体, named; empty if none
 * @param renewMonths after how many months it must be renewed; null: when something changes
 */
public record LineText(
        String matter,
        String name,
        String content,
        String basis,
        String timeLimit,
        String owners,
        Set<Carrier> carriers,
        boolean everybody,
        String audience,
        boolean proactive,
        boolean onRequest,
        boolean county,
        boolean town,
        String process,
        @Nullable Integer renewMonths) {

    public LineText {
        carriers = Set.copyOf(carriers);
    }

    /** The columns as words, for comparison and for tables. */
    public Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("一级事项", matter);
        columns.put("二级事项", name);
        columns.put("公开内容", content);
        columns.put("公开依据", basis);
        columns.put("公开时限", timeLimit);
        columns.put("公开主体", owners);
        columns.put("公开渠道和载体", Carrier.words(carriers));
        columns.put("公开对象", audienceWords());
        columns.put("公开方式", either(proactive, "主动", onRequest, "依申请"));
        columns.put("公开层级", level());
        columns.put("过程", process);
        columns.put("更新频率", renewal());
        return columns;
    }

    public String audienceWords() {
        return either(everybody, "全社会", !audience.isEmpty(), "特定群体：" + audience);
    }

    public String level() {
        return either(county, "县级", town, "乡级");
    }

    public String manner() {
        return either(proactive, "主动", onRequest, "依申请");
    }

    public String carrierWords() {
        return Carrier.words(carriers);
    }

    /** How often it must be renewed, in words. */
    public String renewal() {
        return renewal(renewMonths);
    }

    static String renewal(@Nullable Integer months) {
        if (months == null) {
            return "变更时更新";
        }
        return switch (months) {
            case 1 -> "每月";
            case 3 -> "每季度";
            case 6 -> "每半年";
            case 12 -> "每年";
            default -> "每 " + months + " 个月";
        };
    }

    LineText renewedEvery(@Nullable Integer months) {
        return new LineText(
                matter, name, content, basis, timeLimit, owners, carriers, everybody, audience, proactive, onRequest,
                county, town, process, months);
    }

    LineText ownedBy(String words) {
        return new LineText(
                matter,
                name,
                content,
                basis,
                timeLimit,
                words,
                carriers,
                everybody,
                audience,
                proactive,
                onRequest,
                county,
                town,
                process,
                renewMonths);
    }

    private static String either(boolean one, String first, boolean two, String second) {
        return (one ? first : "") + (one && two ? "、" : "") + (two ? second : "");
    }
}
