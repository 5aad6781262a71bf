package org.mingtang.review;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.TextNode;

/** The text of one paragraph, each letter with the place in the page's text it came from. */
final class WordsInNodes {

    private final List<TextNode> nodes;
    private final StringBuilder folded = new StringBuilder();
    private final List<Integer> raw = new ArrayList<>();

    WordsInNodes(List<TextNode> nodes) {
        this.nodes = nodes;
        int place = 0;
        for (TextNode node : nodes) {
            for (char letter : node.getWholeText().toCharArray()) {
                add(letter, place++);
            }
        }
    }

    /** Puts other words in the place of some; false when they do not stand there. */
    boolean replace(int offset, String words, String by) {
        if (offset < 0 || words.isEmpty() || folded.indexOf(words, offset) != offset) {
            return false;
        }
        int from = raw.get(offset);
        int to = raw.get(offset + words.length() - 1) + 1;
        int start = 0;
        String put = by;
        for (TextNode node : nodes) {
            String text = node.getWholeText();
            int first = Math.max(from - start, 0);
            int last = Math.min(to - start, text.length());
            if (first < last) {
                node.text(text.substring(0, first) + put + text.substring(last));
                put = "";
            }
            start += text.length();
        }
        return true;
    }

    /** Runs of spaces count as one, those at the beginning not at all, as {@link Paragraphs} counts them. */
    private void add(char letter, int place) {
        boolean space = letter == '\u00a0' || letter <= ' ' && Character.isWhitespace(letter);
        if (folded.isEmpty() && Character.isWhitespace(letter)) {
            // The two wide spaces with which Chinese paragraphs begin.
            return;
        }
        if (!space) {
            folded.append(letter);
            raw.add(place);
        } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
            folded.append(' ');
            raw.add(place);
        }
    }
}
