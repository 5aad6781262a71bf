package org.mingtang.plan.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The issuing body, only if the text names it (labelling rule 32). */
final class IssuerFinder {

    private static final String ORGAN =
            "(?:人民政府办公室|人民政府办公厅|人民政府|政府办公室|政府|委员会办公室|委员会|办公室|办公厅|局|委|厅|中心|管委会|党委|党工委|领导小组|办事处|法院|检察院|公司|集团|学院|医院|处|社|馆|会|总队|支队|大队)";
    private static final Pattern ABOUT = Pattern.compile("^([^《]{2,60}?" + ORGAN + ")(?=关于|印发|转发)");
    private static final Pattern OF_PLAN =
            Pattern.compile("^(?:关于印发|关于做好|印发|《|关于)*(?:20\\d{2}年度?)?《?([^《》年]{2,40}?(?<!政务|信息)" + ORGAN
                    + ")(?=(?:20\\d{2}|关于|政务公开|政府信息公开|重点|政府|信息|年度|贯彻|落实|深化|推进|工作(?!报告)|基层))");

    private IssuerFinder() {}

    static @Nullable String find(Signature signature, Fields fields, @Nullable String title) {
        if (!signature.organs().isEmpty()) {
            return String.join("、", signature.organs());
        }
        String field = fields.any("发文机关", "发文机构", "发布机构", "发布机关", "发文单位", "制发机关", "发布单位");
        if (field != null && named(field)) {
            return cleaned(field);
        }
        String ofTitle = title == null ? null : ofTitle(title);
        if (ofTitle != null) {
            return ofTitle;
        }
        String source = fields.any("信息来源", "来源");
        if (source != null && named(source)) {
            return cleaned(source);
        }
        String drawer = fields.any("填表单位", "制表单位");
        return drawer != null && named(drawer) ? cleaned(drawer) : null;
    }

    static @Nullable String ofTitle(String title) {
        Matcher about = ABOUT.matcher(title);
        if (about.find()) {
            return about.group(1).replaceAll("\\s+", "、");
        }
        Matcher plan = OF_PLAN.matcher(title);
        return plan.find() ? plan.group(1) : null;
    }

    private static boolean named(String field) {
        return cleaned(field).matches("(?!本[站网]|互联网|网络|未知|转载|原创).{2,60}");
    }

    private static String cleaned(String field) {
        return Text.squeeze(field.strip().split("[\\s\\u3000]{1,}(?=[\\u4e00-\\u9fa5]{2,6}[:：])", 2)[0])
                .replaceAll("^[|｜│【\\[]+|[|｜│】\\]，,。；;]+$", "");
    }
}
