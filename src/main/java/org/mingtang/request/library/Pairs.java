package org.mingtang.request.library;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Neighbouring characters of a text, by which texts of one matter are found; those every request has tell nothing. */
final class Pairs {

    private static final Set<String> EVERYWHERE = Set.of(
            "申请", "请公", "公开", "开的", "政府", "府信", "信息", "关于", "有关", "相关", "情况", "文件", "材料", "以及", "我市", "我区", "本市", "本区",
            "希望", "要求", "提供", "获取", "请提", "请求", "年度", "及其", "资料");

    private static final int MOST = 400;

    private Pairs() {}

    static List<String> of(String text) {
        String plain = Squeezed.of(text);
        var pairs = new LinkedHashSet<String>();
        for (int i = 0; i + 1 < plain.length() && pairs.size() < MOST; i++) {
            String pair = plain.substring(i, i + 2);
            if (!EVERYWHERE.contains(pair) && !pair.matches("\\d{2}")) {
                pairs.add(pair);
            }
        }
        return List.copyOf(pairs);
    }
}
