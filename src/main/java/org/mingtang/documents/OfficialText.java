package org.mingtang.documents;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.OfficialDocument.Annex;
import org.mingtang.documents.OfficialDocument.Block;
import org.mingtang.documents.OfficialDocument.Closing;
import org.mingtang.documents.OfficialDocument.Head;
import org.mingtang.documents.OfficialDocument.Heading;
import org.mingtang.documents.OfficialDocument.Imprint;
import org.mingtang.documents.OfficialDocument.Text;

/** Finds the elements of an official document that were typed into its text, and takes them out of it. */
final class OfficialText {

    /** The wide space of Chinese texts is none to {@code \\s}. */
    private static final String SPACES = "[\\s　]";

    private static final Pattern DAY = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern NOTE = Pattern.compile("[（(](此件[^（）()]{1,30})[）)]");
    private static final Pattern COPIES = Pattern.compile("抄送[：:]\\s*(.+?)。?");
    private static final Pattern PRINTED = Pattern.compile("(\\S.*?)[\\s　]*(\\d{4}年\\d{1,2}月\\d{1,2}日)印发");
    private static final Pattern ADDRESSEE = Pattern.compile(
            "(各[^。；：:]{1,300}" + "|[^。；：:]{2,300}(?:府|局|委|办|会|院|厅|部|处|部门|机构|单位|企业|公司|学校|中心|同志|群众|市民|居民))[：:]");
    private static final Pattern ANNEX = Pattern.compile("附[\\s　]*件[\\s　]*(\\d{0,2})[\\s　]*[：:]?");
    private static final Pattern FIRST_ATTACHMENT = Pattern.compile("附件[：:]\\s*(?:1[.．、]\\s*)?(\\S.*)");
    private static final Pattern NEXT_ATTACHMENT = Pattern.compile("\\d{1,2}[.．、]\\s*(\\S.*)");
    private static final Pattern ORGAN =
            Pattern.compile(".{2,40}(府|局|委|办|会|院|厅|部|处|中心|公司|队|所|站|行|社|校|馆|司|署)(（章）|\\(章\\))?");

    private final Head given;
    private final Closing closing;
    private final Imprint imprint;
    private final List<Block> body = new ArrayList<>();
    private final List<Annex> annexes = new ArrayList<>();

    OfficialText(Head given, Closing closing, Imprint imprint, List<Block> blocks) {
        this.given = cleaned(given);
        this.closing = closing;
        this.imprint = imprint;
        part(blocks);
    }

    private static Head cleaned(Head head) {
        return new Head(
                cleaned(head.issuer()),
                cleaned(head.docNumber()),
                OfficialBody.clean(head.title().replace('\n', ' ')),
                cleaned(head.promulgation()),
                colonless(cleaned(head.addressee())));
    }

    private static @Nullable String cleaned(@Nullable String text) {
        String clean = text == null ? "" : OfficialBody.clean(text);
        return clean.isEmpty() ? null : clean;
    }

    private static @Nullable String colonless(@Nullable String text) {
        return text == null ? null : text.replaceFirst("[：:]$", "");
    }

    private void part(List<Block> blocks) {
        String label = null;
        List<Block> open = body;
        for (Block block : blocks) {
            Matcher annex = ANNEX.matcher(words(block));
            if (annex.matches()) {
                close(label, open);
                label = "附件" + annex.group(1);
                open = new ArrayList<>();
            } else {
                open.add(block);
            }
        }
        close(label, open);
    }

    private void close(@Nullable String label, List<Block> open) {
        if (label == null) {
            return;
        }
        boolean titled = open.size() > 1
                && !words(open.get(0)).isEmpty()
                && words(open.get(0)).length() <= 80;
        String title = titled && !words(open.get(0)).matches(".*[。：:；]") ? words(open.remove(0)) : "";
        annexes.add(new Annex(label, title, open));
    }

    OfficialDocument document(@Nullable String ruleOf) {
        Head head = head();
        Imprint foot = imprint();
        Closing signed = ruleOf == null ? closing() : closing;
        return new OfficialDocument(head, body, signed, foot, annexes, cleaned(ruleOf));
    }

    private Head head() {
        while (!body.isEmpty() && repeatsHead(words(body.get(0)))) {
            body.remove(0);
        }
        String addressee = given.addressee();
        Matcher first = ADDRESSEE.matcher(body.isEmpty() ? "" : words(body.get(0)));
        boolean named = first.matches()
                && HeadingLevel.startOf(first.group()).isEmpty()
                && !first.group(1).contains("如下");
        if (named && (addressee == null || same(addressee, first.group(1)))) {
            addressee = first.group(1);
            body.remove(0);
        }
        return new Head(given.issuer(), given.docNumber(), given.title(), given.promulgation(), addressee);
    }

    private boolean repeatsHead(String text) {
        return same(given.title(), text)
                || same(given.issuer(), text)
                || same(given.docNumber(), text)
                || same(given.promulgation(), text);
    }

    private static boolean same(@Nullable String a, String b) {
        return a != null && !b.isBlank() && a.replaceAll(SPACES, "").equals(b.replaceAll(SPACES, ""));
    }

    private Imprint imprint() {
        String copies = cleaned(imprint.copies());
        String organ = cleaned(imprint.organ());
        LocalDate date = imprint.date();
        Matcher printed = PRINTED.matcher(last());
        if (printed.matches()) {
            organ = organ == null ? printed.group(1) : organ;
            date = date == null ? day(printed.group(2)) : date;
            drop();
        }
        Matcher copied = COPIES.matcher(last());
        if (copied.matches()) {
            copies = copies == null ? copied.group(1) : copies;
            drop();
        }
        return new Imprint(copies == null ? null : copies.replaceFirst("。$", ""), organ, date);
    }

    private Closing closing() {
        String note = closing.note() == null ? null : closing.note().replaceAll("^[（(]|[）)]$", "");
        Matcher noted = NOTE.matcher(last());
        if (noted.matches()) {
            note = note == null ? noted.group(1) : note;
            drop();
        }
        LocalDate date = closing.date();
        List<String> units = new ArrayList<>();
        LocalDate typed = day(last());
        if (typed != null) {
            date = date == null ? typed : date;
            drop();
            while (ORGAN.matcher(last()).matches()) {
                units.add(0, last());
                drop();
            }
        }
        List<String> signing = closing.units().isEmpty() ? units : closing.units();
        return new Closing(attachments(), signing, date, cleaned(note));
    }

    private List<String> attachments() {
        int at = body.size() - 1;
        while (at >= 0 && NEXT_ATTACHMENT.matcher(words(body.get(at))).matches()) {
            at--;
        }
        Matcher first = FIRST_ATTACHMENT.matcher(at < 0 ? "" : words(body.get(at)));
        if (!first.matches()) {
            return closing.attachments();
        }
        List<String> names = new ArrayList<>(List.of(first.group(1)));
        for (Block block : body.subList(at + 1, body.size())) {
            names.add(words(block).replaceFirst("^\\d{1,2}[.．、]\\s*", ""));
        }
        body.subList(at, body.size()).clear();
        return closing.attachments().isEmpty() ? names : closing.attachments();
    }

    private String last() {
        return body.isEmpty() ? "" : words(body.get(body.size() - 1));
    }

    private void drop() {
        body.remove(body.size() - 1);
    }

    private static String words(Block block) {
        return block instanceof Text text ? text.text() : block instanceof Heading heading ? heading.text() : "";
    }

    private static @Nullable LocalDate day(String text) {
        Matcher day = DAY.matcher(text);
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
