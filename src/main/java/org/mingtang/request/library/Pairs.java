package org.mingtang.request.library;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Neighbouring characters of a text, by which texts of one matter are found; those every request has tell nothing. */
final class Pairs {

    private static final Pattern EVERYWHERE =
            Pattern.compile("政府信息|申请|公开|政府|信息|关于|有关|相关|情况|文件|材料|资料|以及|提供|获取|请求|希望|要求|" + "本市|我市|本区|我区|年度|请|的|\\d+");

    private static final int MOST = 400;

    private Pairs() {}

    static List<String> of(String text) {
        var pairs = new LinkedHashSet<String>();
        for (String run : EVERYWHERE.split(Squeezed.of(text))) {
            for (int i = 0; i + 1 < run.length() && pairs.size() < MOST; i++) {
                pairs.add(run.substring(i, i + 2));
            }
        }
        return List.copyOf(pairs);
    }
}
