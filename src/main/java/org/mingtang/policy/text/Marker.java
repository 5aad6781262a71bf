package org.mingtang.policy.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line begins with that gives it a number.
 *
 * @param sort what it numbers
 * @param number as counted
 * @param inserted the one of 第十二条之一, or 0
 * @param length how many characters of the line it takes, spaces after it included
 */
record Marker(Sort sort, int number, int inserted, int length) {

    /** From the widest to the narrowest. */
    enum Sort {
        BOOK(0),
        CHAPTER(0),
        SECTION(0),
        ARTICLE(0),
        LEVEL_1(1),
        LEVEL_2(2),
        LEVEL_3(3),
        LEVEL_4(4),
        LEVEL_5(5);

        private final int depth;

        Sort(int depth) {
            this.depth = depth;
        }

        boolean level() {
            return depth > 0;
        }

        /** From 1 for 一、 to 5 for ①; 0 where it is no level. */
        int depth() {
            return depth;
        }
    }

    private static final String HAN_NUMBER = "(?:[" + Numeral.HAN + "][ \\u3000\\u00a0]*){1,12}";
    private static final String DIGITS = "(?:[0-9０-９][ ]?){1,3}";
    private static final String GAP = "[ \\t\\u3000\\u00a0]*";
    private static final String BEGIN = "^[\\s\\u3000\\u00a0\\ufeff]*";
    private static final Pattern ORDINAL =
            Pattern.compile(BEGIN + "第" + GAP + "(" + HAN_NUMBER + "|" + DIGITS + ")" + GAP + "(编|章|节|条|部" + GAP
                    + "分)(?:" + GAP + "之" + GAP + "([一二三四五六七八九十]+))?(" + GAP + "(?:[：:．.]" + GAP + ")?)");
    private static final Pattern LOOSE = Pattern.compile(BEGIN + "第" + GAP + "(" + HAN_NUMBER + "|" + DIGITS + ")" + GAP
            + "条" + GAP + "[、．.]" + GAP + "(?!第)(?=\\S)");
    private static final Pattern LEVEL_1 = Pattern.compile(BEGIN + "(" + HAN_NUMBER + ")[、．.]" + GAP);
    private static final Pattern LEVEL_2 =
            Pattern.compile(BEGIN + "[（(]" + GAP + "(" + HAN_NUMBER + ")[）)][、.．]?" + GAP);
    private static final Pattern LEVEL_3 = Pattern.compile(BEGIN + "(" + DIGITS + ")[.．、](?![0-9０-９])" + GAP);
    private static final Pattern LEVEL_4 = Pattern.compile(BEGIN + "[（(]?(" + DIGITS + ")[）)]" + GAP);
    private static final Pattern LEVEL_5 = Pattern.compile(BEGIN + "([①-⑳])" + GAP);
    private static final Pattern MENTIONED =
            Pattern.compile("^(?:规定的|规定，|第|的|至第|到第|、|，|。|；|和第|与第|及第|或第|或者第|中的|所称|所列|款|项|修改|改为|删|增加一|调整为|作为|之规定|）|》).*");
    private static final int LONGEST_HEADING = 40;

    static Optional<Marker> of(String line) {
        Matcher ordinal = ORDINAL.matcher(line);
        if (ordinal.find()) {
            return ordinal(line, ordinal);
        }
        return level(line, LEVEL_1, Sort.LEVEL_1)
                .or(() -> level(line, LEVEL_2, Sort.LEVEL_2))
                .or(() -> level(line, LEVEL_3, Sort.LEVEL_3))
                .or(() -> level(line, LEVEL_4, Sort.LEVEL_4))
                .or(() -> level(line, LEVEL_5, Sort.LEVEL_5));
    }

    /** The article that is due next, where the text has 第二条、… for 第二条　…. */
    static Optional<Marker> loose(String line, int due) {
        Matcher found = LOOSE.matcher(line);
        return found.find() && Numeral.read(found.group(1)) == due
                ? Optional.of(new Marker(Sort.ARTICLE, due, 0, found.end()))
                : Optional.empty();
    }

    private static Optional<Marker> ordinal(String line, Matcher found) {
        Sort sort = switch (found.group(2).charAt(0)) {
            case '编', '部' -> Sort.BOOK;
            case '章' -> Sort.CHAPTER;
            case '节' -> Sort.SECTION;
            default -> Sort.ARTICLE;
        };
        String rest = line.substring(found.end()).strip();
        boolean parted = !found.group(4).isEmpty() || rest.isEmpty();
        if (!parted && MENTIONED.matcher(rest).matches()) {
            return Optional.empty();
        }
        if (sort != Sort.ARTICLE && (rest.length() > LONGEST_HEADING || rest.matches(".*[。；：，]$"))) {
            return Optional.empty();
        }
        int inserted = found.group(3) == null ? 0 : Numeral.read(found.group(3));
        return Optional.of(new Marker(sort, Numeral.read(found.group(1)), inserted, found.end()));
    }

    private static Optional<Marker> level(String line, Pattern pattern, Sort sort) {
        Matcher found = pattern.matcher(line);
        if (!found.find()) {
            return Optional.empty();
        }
        int number = sort == Sort.LEVEL_5 ? found.group(1).charAt(0) - '①' + 1 : Numeral.read(found.group(1));
        return number <= 0 ? Optional.empty() : Optional.of(new Marker(sort, number, 0, found.end()));
    }

    /** 12, or 12-1 for 第十二条之一. */
    String key() {
        return inserted > 0 ? number + "-" + inserted : Integer.toString(number);
    }

    /** As one writes it in a citation. */
    String label() {
        String han = Numeral.write(number);
        return switch (sort) {
            case BOOK -> "第" + han + "编";
            case CHAPTER -> "第" + han + "章";
            case SECTION -> "第" + han + "节";
            case ARTICLE -> "第" + han + "条" + (inserted > 0 ? "之" + Numeral.write(inserted) : "");
            case LEVEL_1 -> han + "、";
            case LEVEL_2 -> "（" + han + "）";
            case LEVEL_3 -> number + ".";
            case LEVEL_4 -> "（" + number + "）";
            case LEVEL_5 -> number <= 20 ? Character.toString('①' + number - 1) : Integer.toString(number);
        };
    }
}
