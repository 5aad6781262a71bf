package org.mingtang.search;

import java.util.ArrayList;
import java.util.List;
import org.mingtang.procedure.Refusal;
import org.mingtang.search.chinese.Tokens;

/**
 * Words that mean the same as typed or pasted from a table, one group a line: 公积金=住房公积金.
 *
 * @param refusals all lines that make no sense, at once
 */
record SynonymLines(List<List<String>> groups, List<Refusal> refusals) {

    private static final int MOST_LINES = 5000;
    private static final int MOST_WORDS = 20;
    private static final int LONGEST_WORD = 30;

    static SynonymLines of(String text) {
        var groups = new ArrayList<List<String>>();
        var refusals = new ArrayList<Refusal>();
        int number = 0;
        for (var line : text.lines().limit(MOST_LINES).toList()) {
            number++;
            var words = Synonyms.split(line);
            if (words.isEmpty()) {
                continue;
            }
            var wrong = wrong(words);
            if (wrong.isEmpty()) {
                groups.add(words);
            } else {
                refusals.add(new Refusal("lines", "第 " + number + " 行“" + line.strip() + "”：" + wrong));
            }
        }
        if (groups.isEmpty() && refusals.isEmpty()) {
            refusals.add(new Refusal("lines", "请填写同义词，每行一组，如：公积金=住房公积金。"));
        }
        return new SynonymLines(groups, refusals);
    }

    private static String wrong(List<String> words) {
        if (words.stream().distinct().count() < 2) {
            return "一组至少要有两个不同的词。";
        }
        if (words.size() > MOST_WORDS) {
            return "一组最多 " + MOST_WORDS + " 个词。";
        }
        if (words.stream().anyMatch(word -> word.length() < 2 || word.length() > LONGEST_WORD)) {
            return "每个词要有 2 到 " + LONGEST_WORD + " 个字。";
        }
        return words.stream().anyMatch(word -> Tokens.of(word).isEmpty()) ? "词里要有文字。" : "";
    }
}
