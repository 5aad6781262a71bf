package org.mingtang.request.rectification;

import java.util.ArrayList;
import java.util.List;
import org.mingtang.procedure.Refusal;

/**
 * What is to become of a claim.
 *
 * @param found what was verified, and how
 * @param result what was changed; only where it is corrected
 * @param organ the one that has the power, with {@code contact}; only where it is another
 * @param reasons why nothing is corrected; only where that is refused
 */
public record Decision(
        RectificationOutcome outcome, String found, String result, String organ, String contact, String reasons) {

    public Decision {
        found = found.strip();
        result = result.strip();
        organ = organ.strip();
        contact = contact.strip();
        reasons = reasons.strip();
    }

    public static final Decision OPEN = new Decision(RectificationOutcome.CORRECTED, "", "", "", "", "");

    /** All that is missing, at once. */
    List<Refusal> refusals() {
        var all = new ArrayList<Refusal>();
        need(found, "found", "请写明核实了什么、怎样核实。", all);
        switch (outcome) {
            case CORRECTED -> need(result, "result", "请写明已经怎样更正；更正后才能答复。", all);
            case PASSED_ON, DIRECTED -> {
                need(organ, "organ", "请写明有权更正的机关。", all);
                need(contact, "contact", "请写明该机关的联系方式。", all);
            }
            case REFUSED -> need(reasons, "reasons", "不予更正的，请写明理由。", all);
        }
        return all;
    }

    private static void need(String text, String field, String otherwise, List<Refusal> all) {
        if (text.length() < 2) {
            all.add(new Refusal(field, otherwise));
        } else if (text.length() > 2000) {
            all.add(new Refusal(field, "文字太长，请控制在 2000 字以内。"));
        }
    }

    /** The result as the letter tells it. */
    String sentence() {
        return switch (outcome) {
            case CORRECTED -> result;
            case PASSED_ON -> "本机关无权更正，已将该申请转送有权更正的" + organ + "（联系方式：" + contact + "）处理";
            case DIRECTED -> "本机关无权更正，请向有权更正的" + organ + "（联系方式：" + contact + "）提出";
            case REFUSED -> "本机关不予更正";
        };
    }
}
