package org.mingtang.request.rectification;

import java.util.ArrayList;
import java.util.List;
import org.mingtang.procedure.Refusal;

/**
 * What somebody says is wrong in what is recorded of himself; leaves the program only for those who work on it.
 *
 * @param record which record, kept where
 * @param wrong what it says
 * @param right what it ought to say
 * @param proof what shows it; proof is what the law asks for (第四十一条)
 */
public record Claim(String record, String wrong, String right, String proof) {

    private static final int LONGEST = 1000;

    /** All that is missing, at once. */
    List<Refusal> refusals() {
        var all = new ArrayList<Refusal>();
        between(record, "record", "请写明是哪一份记录，例如登记、档案、证照的名称。", all);
        between(wrong, "wrong", "请写明记录里哪些内容不准确。", all);
        between(right, "right", "请写明应当更正为什么。", all);
        between(proof, "proof", "请写明有什么证据证明记录不准确（第四十一条）。", all);
        return all;
    }

    private static void between(String text, String field, String otherwise, List<Refusal> all) {
        if (text.strip().length() < 2) {
            all.add(new Refusal(field, otherwise));
        } else if (text.strip().length() > LONGEST) {
            all.add(new Refusal(field, "文字太长，请控制在 " + LONGEST + " 字以内，更长的作为材料上传。"));
        }
    }

    /** In one line, as the letter quotes it. */
    String asked() {
        return (record + "中的‘" + wrong + "’更正为‘" + right + "’")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Written nowhere by accident. */
    @Override
    public String toString() {
        return "Claim";
    }
}
