package org.mingtang.publication.drafting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.Refusal;
import org.mingtang.publication.ManuscriptFields;

/** The little that must be there before a draft can be kept at all; the rest is asked for when it is sent on. */
final class ManuscriptRefusals {

    private ManuscriptRefusals() {}

    static List<Refusal> toBegin(ManuscriptFields fields, List<Refusal> more) {
        List<Refusal> refusals = new ArrayList<>(more);
        if (fields.title().isBlank()) {
            refusals.add(new Refusal("title", "请填写标题。"));
        }
        if (fields.title().length() > 300) {
            refusals.add(new Refusal("title", "标题最多 300 字。"));
        }
        if (fields.line().isBlank()) {
            refusals.add(new Refusal("line", "请选择所属的公开目录。"));
        }
        limit(refusals, fields.docNumber(), 100, "docNumber", "发文字号");
        limit(refusals, fields.keywords(), 300, "keywords", "关键词");
        limit(refusals, fields.summary(), 1000, "summary", "内容概述");
        limit(refusals, fields.source(), 200, "source", "来源");
        limit(refusals, fields.reason(), 1000, "reason", "理由");
        limit(refusals, fields.changeNote(), 1000, "changeNote", "修改说明");
        return refusals;
    }

    private static void limit(List<Refusal> refusals, @Nullable String value, int most, String field, String name) {
        if (value != null && value.length() > most) {
            refusals.add(new Refusal(field, name + "最多 " + most + " 字。"));
        }
    }
}
