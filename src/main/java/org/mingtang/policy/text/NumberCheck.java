package org.mingtang.policy.text;

import java.util.ArrayList;
import java.util.List;

/** Looks for numbers that are missing, double or out of order. */
final class NumberCheck {

    private final List<Oddity> oddities;

    NumberCheck(List<Oddity> oddities) {
        this.oddities = oddities;
    }

    void check(Draft root) {
        List<Draft> articles = new ArrayList<>();
        gather(root, articles);
        int last = 0;
        for (Draft article : articles) {
            int number = article.number() / 1000;
            boolean inserted = article.number() % 1000 > 0;
            if (last >= article.number()) {
                add(article, article.label() + "的编号重复或者顺序颠倒");
            } else if (!inserted && number > last / 1000 + 1) {
                add(article, article.label() + "之前缺" + missing(last / 1000 + 1, number - 1));
            }
            last = Math.max(last, article.number());
        }
    }

    private static String missing(int from, int to) {
        String first = "第" + Numeral.write(from) + "条";
        return from == to ? first : first + "至第" + Numeral.write(to) + "条";
    }

    private void gather(Draft piece, List<Draft> articles) {
        int last = 0;
        for (Draft child : piece.children) {
            if (child.kind == TextNode.Kind.ARTICLE) {
                articles.add(child);
            } else if (child.number() > 0) {
                if (child.number() <= last) {
                    add(child, "“" + child.label() + "”的编号重复或者顺序颠倒");
                } else if (child.number() > last + 1) {
                    add(child, "“" + child.label() + "”之前缺编号");
                }
                last = child.number();
            }
            gather(child, articles);
        }
    }

    private void add(Draft piece, String sentence) {
        oddities.add(new Oddity(piece.label(), sentence));
    }
}
