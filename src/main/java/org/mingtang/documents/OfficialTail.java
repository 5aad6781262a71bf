package org.mingtang.documents;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.OfficialDocument.Block;
import org.mingtang.documents.OfficialDocument.Closing;
import org.mingtang.documents.OfficialDocument.Imprint;

/** Takes what stands under a text out of it, from its last line upwards: 版记, 附注, date, signature, 附件说明. */
final class OfficialTail {

    private static final String TYPED_DAY = "\\d{4}年\\d{1,2}月\\d{1,2}日";
    private static final String NAME =
            "[^。；：，！？;:!?]{1,40}(?:府|局|委|办|会|院|厅|部|处|中心|公司|集团|队|所|站|行|社|校|馆|司|署|室|组)" + "(?:（章）|\\(章\\))?";

    private static final Pattern DAY = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern ORGAN = Pattern.compile(NAME);
    private static final Pattern ORGAN_AND_DAY = Pattern.compile("(" + NAME + ")[\\s　]*(" + TYPED_DAY + ")");
    private static final Pattern DATED = Pattern.compile(
            "(?:" + NAME + "[\\s　]*)?(?:" + TYPED_DAY + "|[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)");
    private static final Pattern NOTE = Pattern.compile("[（(](此件[^（）()]{1,30})[）)]");
    private static final Pattern BRACKETED =
            Pattern.compile("[（(]([^（）()]{1,100}(?:[（(][^（）()]{1,30}[）)][^（）()]{0,30})*)[）)]");
    private static final Pattern COPIES = Pattern.compile("抄送[：:]\\s*(.+?)。?");
    private static final Pattern PRINTED = Pattern.compile("(\\S.*?)[\\s　]*(" + TYPED_DAY + ")印发");
    private static final Pattern FIRST_ATTACHMENT = Pattern.compile("附件[：:]\\s*(.*)");
    private static final Pattern NEXT_ATTACHMENT = Pattern.compile("\\d{1,2}[.．、]\\s*\\S.*");

    private final List<Block> text;

    /** @param text is shortened by what is found */
    OfficialTail(List<Block> text) {
        this.text = text;
    }

    /** Whether a text ends with a date, below which only 附注 and 版记 may stand. */
    static boolean isSigned(List<Block> text) {
        int at = text.size() - 1;
        while (at >= 0 && isBelowTheDate(OfficialText.words(text.get(at)))) {
            at--;
        }
        return at >= 0 && DATED.matcher(OfficialText.words(text.get(at))).matches();
    }

    /** Whether it is 附注 or 版记. */
    static boolean isBelowTheDate(String line) {
        return BRACKETED.matcher(line).matches()
                || COPIES.matcher(line).matches()
                || PRINTED.matcher(line).matches();
    }

    /** Whether the line is 附件： with numbered names and then signature or date below it. */
    static boolean isListed(List<Block> blocks, int at) {
        int next = at + 1;
        while (next < blocks.size()
                && NEXT_ATTACHMENT.matcher(OfficialText.words(blocks.get(next))).matches()) {
            next++;
        }
        String below = next < blocks.size() ? OfficialText.words(blocks.get(next)) : "";
        return next > at + 1
                && FIRST_ATTACHMENT.matcher(OfficialText.words(blocks.get(at))).matches()
                && (ORGAN.matcher(below).matches() || DATED.matcher(below).matches());
    }

    /** 版记 as typed, each of its elements else as given. */
    Imprint imprint(Imprint otherwise) {
        String copies = otherwise.copies();
        String organ = otherwise.organ();
        LocalDate date = otherwise.date();
        Matcher printed = PRINTED.matcher(last());
        if (printed.matches()) {
            organ = printed.group(1);
            date = day(printed.group(2));
            drop();
        }
        Matcher copied = COPIES.matcher(last());
        if (copied.matches()) {
            copies = copied.group(1);
            drop();
        }
        return new Imprint(copies, organ, date);
    }

    /** As typed: signature with date, 附注 and 附件说明, each else as given. */
    Closing closing(Closing otherwise) {
        String note = otherwise.note();
        boolean below = isDated(text.size() - 2);
        Matcher noted = (below ? BRACKETED : NOTE).matcher(last());
        if (noted.matches()) {
            note = noted.group(1);
            drop();
        }
        Matcher both = ORGAN_AND_DAY.matcher(last());
        LocalDate date = day(both.matches() ? both.group(2) : last());
        if (date == null) {
            return new Closing(attachments(otherwise), otherwise.units(), otherwise.date(), note);
        }
        List<String> units = new ArrayList<>();
        drop();
        if (both.matches()) {
            units.add(both.group(1).strip());
        }
        while (ORGAN.matcher(last()).matches() && HeadingLevel.startOf(last()).isEmpty()) {
            units.add(0, last());
            drop();
        }
        return new Closing(attachments(otherwise), units, date, note);
    }

    private List<String> attachments(Closing otherwise) {
        int at = text.size() - 1;
        while (at >= 0 && NEXT_ATTACHMENT.matcher(line(at)).matches()) {
            at--;
        }
        Matcher first = FIRST_ATTACHMENT.matcher(line(at));
        if (!first.matches() || first.group(1).isEmpty() && at == text.size() - 1) {
            return otherwise.attachments();
        }
        List<String> names = new ArrayList<>();
        names.add(first.group(1));
        for (int i = at + 1; i < text.size(); i++) {
            names.add(line(i));
        }
        names.removeIf(String::isEmpty);
        if (text.size() - at > 1) {
            names.replaceAll(name -> name.replaceFirst("^\\d{1,2}[.．、]\\s*", ""));
        }
        text.subList(at, text.size()).clear();
        return names;
    }

    private boolean isDated(int at) {
        return DATED.matcher(line(at)).matches();
    }

    private String last() {
        return line(text.size() - 1);
    }

    private String line(int at) {
        return at < 0 ? "" : OfficialText.words(text.get(at));
    }

    private void drop() {
        text.remove(text.size() - 1);
    }

    private static @Nullable LocalDate day(String line) {
        Matcher day = DAY.matcher(line);
        if (!day.matches()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
