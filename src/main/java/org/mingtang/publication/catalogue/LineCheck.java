package org.mingtang.publication.catalogue;

import java.util.ArrayList;
import java.util.List;

/** What each line of a standard directory must say (国办发〔2019〕54号 names the columns). */
final class LineCheck {

    private LineCheck() {}

    static List<String> refusals(LineText text) {
        List<String> refusals = new ArrayList<>();
        refuse(refusals, text.name().isBlank(), "请填写“二级事项”。");
        refuse(refusals, text.content().isBlank(), "请填写“公开内容”。");
        refuse(refusals, text.basis().isBlank(), "请填写“公开依据”。");
        refuse(refusals, text.timeLimit().isBlank(), "请填写“公开时限”。");
        refuse(refusals, text.owners().isBlank(), "请填写“公开主体”。");
        refuse(refusals, text.carriers().isEmpty(), "“公开渠道和载体”一种也没有选（■）。");
        refuse(refusals, !text.everybody() && text.audience().isBlank(), "“公开对象”请选“全社会”，或者写明特定群体。");
        refuse(refusals, !text.proactive() && !text.onRequest(), "“公开方式”请选“主动”或者“依申请”。");
        refuse(refusals, !text.county() && !text.town(), "“公开层级”请选“县级”或者“乡级”。");
        return refusals;
    }

    private static void refuse(List<String> refusals, boolean when, String message) {
        if (when) {
            refusals.add(message);
        }
    }
}
