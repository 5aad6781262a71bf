package org.mingtang.policy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.policy.text.Marker.Sort;
import org.mingtang.policy.text.TextNode.Kind;

/** Reads the text between head and tail: chapters, articles with their paragraphs and items, levels, tables. */
final class BodyReader {

    private static final Pattern CLOSING = Pattern.compile("^(?:特此|此复|此致|以上(?:意见|请示|报告)).{0,12}[。.]?$");
    private static final Pattern LIST_INSIDE = Pattern.compile("(?<=[：:；;。])\\s*[（(]([" + Numeral.HAN + "]+)[）)]");
    private static final Pattern ARTICLE_INSIDE =
            Pattern.compile("(?<=[。；])[ \\t\\u3000]*第[" + Numeral.HAN + "]+条(?:[ \\u3000]+|(?=[\\p{IsHan}“]))");
    private static final Pattern ABOUT_ITSELF = Pattern.compile(
            "^本(?:意见|通知|决定|办法|方案|规定|公告|通告|细则|规划|措施|政策|文件)(?:自|从|有效期|由|印发).*|^《[^》]+》(?:根据|按照)本决定.*|^(?:此前|原有|以前).{0,40}(?:不一致|为准).*");
    /** Headings of chapters that often have no number. */
    private static final Set<String> UNNUMBERED = Set.of("总则", "分则", "罚则", "附则");

    private static final int LONG_LINE = 20;

    private final Draft root;
    private @Nullable Draft book;
    private @Nullable Draft chapter;
    private @Nullable Draft section;
    private @Nullable Draft article;
    private @Nullable Draft paragraph;
    private @Nullable Draft open;
    private final @Nullable Draft[] levels = new Draft[6];
    private int lastArticle;

    BodyReader(Draft root) {
        this.root = root;
    }

    void read(List<Line> lines) {
        Quotes quotes = Quotes.in(lines);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.table()) {
                Draft in = container();
                int number = in.count(Kind.TABLE) + 1;
                in.with(new Draft(Kind.TABLE, "t" + number, "表" + number, line.source(), 0, line.grid()));
                open = null;
            } else if (quotes.inside(i)) {
                quoted(line.source());
            } else {
                for (String piece : pieces(line.source())) {
                    piece(piece);
                }
            }
        }
    }

    private void quoted(String source) {
        Draft in = paragraph != null ? paragraph : container();
        int number = in.count(Kind.QUOTED) + 1;
        in.with(Draft.of(Kind.QUOTED, "q" + number, "引文" + number, source));
        open = null;
    }

    private void piece(String source) {
        Optional<Marker> marker = Marker.of(source).or(() -> Marker.loose(source, lastArticle + 1));
        String word = Words.dense(source);
        if (lastArticle > 0 && UNNUMBERED.contains(word)) {
            chapter = (book != null ? book : root).with(new Draft(Kind.CHAPTER, "c0", word, source, 0, null));
            close(Sort.CHAPTER);
        } else if (marker.isPresent()) {
            marked(marker.get(), source);
        } else {
            plain(source);
        }
    }

    private void marked(Marker marker, String source) {
        switch (marker.sort()) {
            case BOOK -> {
                book = root.with(heading(Kind.BOOK, "b", marker, source));
                close(Sort.BOOK);
            }
            case CHAPTER -> {
                chapter = (book != null ? book : root).with(heading(Kind.CHAPTER, "c", marker, source));
                close(Sort.CHAPTER);
            }
            case SECTION -> {
                section = above(Sort.SECTION).with(heading(Kind.SECTION, "d", marker, source));
                close(Sort.SECTION);
            }
            case ARTICLE -> article(marker, source);
            default -> {
                if (article != null) {
                    item(marker, source);
                } else {
                    level(marker, source);
                }
            }
        }
    }

    private static Draft heading(Kind kind, String letter, Marker marker, String source) {
        return new Draft(kind, letter + marker.key(), marker.label(), source, marker.length(), null)
                .numbered(marker.number());
    }

    private void close(Sort opened) {
        if (opened == Sort.BOOK) {
            chapter = null;
        }
        if (opened == Sort.BOOK || opened == Sort.CHAPTER) {
            section = null;
        }
        article = null;
        paragraph = null;
        open = null;
        java.util.Arrays.fill(levels, null);
    }

    private Draft above(Sort sort) {
        if (sort != Sort.SECTION && section != null) {
            return section;
        }
        return chapter != null ? chapter : book != null ? book : root;
    }

    private void article(Marker marker, String source) {
        close(Sort.ARTICLE);
        Draft opened = new Draft(
                        Kind.ARTICLE,
                        "a" + marker.key(),
                        marker.label(),
                        source.substring(0, marker.length()),
                        marker.length(),
                        null)
                .numbered(marker.number() * 1000 + marker.inserted());
        above(Sort.ARTICLE).with(opened);
        article = opened;
        lastArticle = marker.number();
        String rest = source.substring(marker.length());
        if (Words.plain(rest).isEmpty()) {
            opened.continues(rest);
        } else {
            paragraph(opened, rest);
        }
    }

    private void paragraph(Draft in, String source) {
        int number = in.count(Kind.PARAGRAPH) + 1;
        String label = in.kind == Kind.ARTICLE ? "第" + Numeral.write(number) + "款" : "第" + number + "段";
        Draft added = in.with(Draft.of(Kind.PARAGRAPH, "p" + number, label, source));
        open = added;
        if (in.kind == Kind.ARTICLE) {
            paragraph = added;
            java.util.Arrays.fill(levels, null);
        }
    }

    /** Under an article （一） and 一、 are 项, 1. is 目, whatever else is a step below. */
    private void item(Marker marker, String source) {
        int depth = Math.max(2, marker.sort().depth());
        Draft in = deepestAbove(depth);
        if (in == null) {
            in = paragraph != null ? paragraph : article;
        }
        if (in == null) {
            return;
        }
        boolean item = depth == 2;
        String written = item ? "第（" + Numeral.write(marker.number()) + "）项" : "第" + marker.number() + "目";
        String step = (item ? "i" : depth == 3 ? "m" : depth == 4 ? "n" : "o") + marker.key();
        levels[depth] = in.with(new Draft(item ? Kind.ITEM : Kind.SUBITEM, step, written, source, marker.length(), null)
                .numbered(marker.number()));
        clearBelow(depth);
        open = levels[depth];
    }

    private void level(Marker marker, String source) {
        int depth = marker.sort().depth();
        Draft in = deepestAbove(depth);
        int from = depth;
        while (from > 1 && levels[from - 1] == null) {
            from--;
        }
        StringBuilder step = new StringBuilder(in == null ? "s" : "");
        for (int i = in == null ? 1 : from; i < depth; i++) {
            step.append(step.isEmpty() || step.charAt(step.length() - 1) != 's' ? "-" : "")
                    .append('0');
        }
        step.append(step.toString().equals("s") ? "" : "-").append(marker.key());
        Draft added = new Draft(Kind.LEVEL, step.toString(), marker.label(), source, marker.length(), null)
                .numbered(marker.number());
        (in != null ? in : above(Sort.LEVEL_1)).with(added);
        levels[depth] = added;
        clearBelow(depth);
        open = added;
    }

    private @Nullable Draft deepestAbove(int depth) {
        for (int i = depth - 1; i >= 1; i--) {
            if (levels[i] != null) {
                return levels[i];
            }
        }
        return null;
    }

    private void clearBelow(int depth) {
        for (int i = depth + 1; i < levels.length; i++) {
            levels[i] = null;
        }
    }

    private Draft container() {
        if (article != null) {
            return article;
        }
        Draft level = deepestAbove(levels.length);
        return level != null ? level : above(Sort.ARTICLE);
    }

    private void plain(String source) {
        String text = Words.plain(source);
        if (CLOSING.matcher(text).matches()) {
            book = null;
            close(Sort.BOOK);
            root.with(Draft.of(Kind.CLOSING, "close", "结束语", source));
        } else if (open != null && brokenOff(open)) {
            open.continues(source);
        } else if (article == null && ABOUT_ITSELF.matcher(text).matches()) {
            close(Sort.ARTICLE);
            paragraph(above(Sort.ARTICLE), source);
        } else {
            paragraph(container(), source);
        }
    }

    /** Whether the line before was cut by a scanner or by a page: it is long and its sentence has no end. */
    private static boolean brokenOff(Draft before) {
        String text = before.text();
        boolean ended = text.matches("(?s).*[。；;：:！？!?”』」）)]$");
        String[] lines = before.source().strip().split("\n", -1);
        return !ended && Words.plain(lines[lines.length - 1]).length() >= LONG_LINE;
    }

    /** Cuts a line where an article or a list of items begins inside it. */
    private List<String> pieces(String source) {
        List<Integer> cuts = new ArrayList<>();
        Matcher inside = ARTICLE_INSIDE.matcher(source);
        int expected = nextArticle(source);
        while (inside.find()) {
            Optional<Marker> marker = Marker.of(source.substring(inside.start()));
            if (expected > 0 && marker.isPresent() && marker.get().number() == expected) {
                cuts.add(inside.start());
                expected++;
            }
        }
        Matcher list = LIST_INSIDE.matcher(source);
        List<Integer> items = new ArrayList<>();
        int next = 1;
        while (list.find()) {
            int number = Numeral.read(list.group(1));
            if (number == next || (items.isEmpty() && number == startOf(source) + 1)) {
                items.add(list.start());
                next = number + 1;
            }
        }
        if (items.size() > 1 || (items.size() == 1 && startOf(source) > 0)) {
            cuts.addAll(items);
        }
        cuts.sort(null);
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int cut : cuts) {
            pieces.add(source.substring(from, cut));
            from = cut;
        }
        pieces.add(source.substring(from));
        return pieces;
    }

    private static int startOf(String source) {
        return Marker.of(source)
                .filter(marker -> marker.sort() == Sort.LEVEL_2)
                .map(Marker::number)
                .orElse(0);
    }

    private int nextArticle(String source) {
        return Marker.of(source)
                .filter(marker -> marker.sort() == Sort.ARTICLE)
                .map(marker -> marker.number() + 1)
                .orElse(lastArticle > 0 ? lastArticle + 1 : 0);
    }
}
