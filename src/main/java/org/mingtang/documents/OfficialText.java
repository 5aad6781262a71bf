package org.mingtang.documents;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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

    private static final Pattern ISSUER = Pattern.compile("[^《》。，：]{2,60}(?:府|局|委|办|会|院|厅|部|处|室|组)文件");
    private static final Pattern ADDRESSEE = Pattern.compile(
            "(各[^。；：:]{1,300}" + "|[^。；：:]{2,300}(?:府|局|委|办|会|院|厅|部|处|部门|机构|单位|企业|公司|学校|中心|同志|群众|市民|居民))[：:]");
    private static final int MOST_TITLE_LINES = 4;

    private final Head given;
    private final Closing closing;
    private final Imprint imprint;
    private final OfficialParts parts;
    private final List<Block> body;

    OfficialText(Head given, Closing closing, Imprint imprint, List<Block> blocks) {
        this.given = cleaned(given);
        this.closing = closing;
        this.imprint = imprint;
        this.parts = new OfficialParts(blocks);
        this.body = parts.main();
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

    OfficialDocument document(@Nullable String ruleOf) {
        Head head = head();
        Imprint foot = imprint();
        Closing signed = ruleOf == null ? closing() : closing;
        return new OfficialDocument(head, body, signed, foot, parts.annexes(), cleaned(ruleOf));
    }

    /** A notice that prints a text has its 版记 below its own date or below that text. */
    private Imprint imprint() {
        Imprint found = new OfficialTail(parts.end()).imprint(imprint);
        Imprint ofTheNotice = new OfficialTail(body).imprint(found);
        String copies = cleaned(ofTheNotice.copies());
        return new Imprint(
                copies == null ? null : copies.replaceFirst("。$", ""),
                cleaned(ofTheNotice.organ()),
                ofTheNotice.date());
    }

    private Closing closing() {
        Closing found = new OfficialTail(body).closing(closing);
        String note = found.note() == null ? null : found.note().replaceAll("^[（(]|[）)]$", "");
        return new Closing(found.attachments(), found.units(), found.date(), cleaned(note));
    }

    private Head head() {
        String issuer = given.issuer();
        if (issuer == null
                && !body.isEmpty()
                && ISSUER.matcher(words(body.get(0))).matches()) {
            issuer = words(body.remove(0));
        }
        for (int lines = repeated(); lines > 0; lines = repeated()) {
            body.subList(0, lines).clear();
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
        return new Head(issuer, given.docNumber(), given.title(), given.promulgation(), addressee);
    }

    /** How many of the first lines say again what stands in the head; a title may be typed over several. */
    private int repeated() {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < Math.min(MOST_TITLE_LINES, body.size()); i++) {
            String line = words(body.get(i));
            joined.append(line);
            if (line.isEmpty()) {
                return 0;
            }
            if (repeatsHead(joined.toString())) {
                return i + 1;
            }
        }
        return 0;
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

    static String words(Block block) {
        return block instanceof Text text ? text.text() : block instanceof Heading heading ? heading.text() : "";
    }
}
