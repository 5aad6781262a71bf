package org.mingtang.request.letter;

import static org.mingtang.request.letter.LetterFinding.blocking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingtang.request.letter.LetterFinding.Kind;

/** Whether a letter cites the articles its outcome rests on, and no others of the regulation. */
final class ArticleCheck {

    private static final String ONE = "第[零一二三四五六七八九十]+条(?:第[一二三四五六七八九十]+[款项])*";
    private static final Pattern CITED = Pattern.compile(LetterKind.REGULATION + "(" + ONE + "(?:[、和]" + ONE + ")*)");

    private ArticleCheck() {}

    static void check(Letter letter, LetterFacts facts, List<LetterFinding> found) {
        List<String> needed = new ArrayList<>();
        needed.add(Letters.articles(facts));
        facts.withheld()
                .forEach(part -> needed.add(LetterKind.cited(part.ground().articles())));
        String body = letter.body();
        for (String citation : needed) {
            if (!body.contains(citation + "的规定")) {
                found.add(blocking(Kind.ARTICLE, "没有引用应当引用的条款：" + citation + "。"));
            }
        }
        Set<String> lawful = new HashSet<>(facts.kind().articles(facts.outcome(), facts.withheld()));
        Matcher cited = CITED.matcher(LetterCheck.bare(body, facts));
        while (cited.find()) {
            for (String article : cited.group(1).split("[、和]")) {
                if (!lawful.contains(article)) {
                    found.add(blocking(Kind.ARTICLE, "引用的" + article + "与本文书的依据不符。"));
                }
            }
        }
    }
}
