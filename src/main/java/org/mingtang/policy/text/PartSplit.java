package org.mingtang.policy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingtang.documents.TextComparison;
import org.mingtang.policy.text.TextPart.Kind;

/** Parts a document into the notice or order that carries a text, the text, and the attachments. */
final class PartSplit {

    /** Lines of one part. */
    record Range(Kind kind, String address, List<Line> lines) {}

    private static final Pattern PRINTED =
            Pattern.compile("(?:印发|转发|批转|公布|发布|颁布|下发)(.{0,12})《([^《》]++(?:《[^《》]*+》[^《》]*+)?)》");
    private static final Pattern PRINTED_BARE = Pattern.compile("(?:印发|转发|批转|下发)([^《》]{4,60})的通知");
    private static final Pattern ORDERED = Pattern.compile("^《([^《》]++(?:《[^《》]*+》[^《》]*+)?)》.{0,60}(?:通过|公布|发布|施行).*");
    private static final Pattern ATTACHMENT = Pattern.compile(
            "^附[\\s\\u3000]*件[\\s\\u3000]*([0-9０-９一二三四五六七八九十]*)[\\s\\u3000]*([：:.．]?)[\\s\\u3000]*(.*)$");
    private static final int HEAD = 12;
    private static final int TITLE_LINES = 3;

    private final List<Line> lines;

    PartSplit(List<Line> lines) {
        this.lines = lines;
    }

    List<Range> ranges() {
        int carried = carried().orElse(0);
        List<Range> ranges = new ArrayList<>();
        List<Integer> starts = attachments(carried);
        if (carried > 0) {
            List<Integer> before =
                    attachments(0).stream().filter(start -> start < carried - 1).toList();
            if (!before.isEmpty()) {
                return parts(0, before, ranges);
            }
            ranges.add(new Range(Kind.CARRIER, "n", lines.subList(0, carried)));
        }
        return parts(carried, starts, ranges);
    }

    private List<Range> parts(int from, List<Integer> starts, List<Range> ranges) {
        int end = starts.isEmpty() ? lines.size() : starts.get(0);
        ranges.add(new Range(Kind.MAIN, "", lines.subList(from, end)));
        int last = 0;
        for (int i = 0; i < starts.size(); i++) {
            int to = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
            Matcher found = ATTACHMENT.matcher(text(starts.get(i)));
            int own = found.matches() ? Numeral.read(found.group(1)) : -1;
            last = own > 0 ? own : last + 1;
            ranges.add(new Range(Kind.ATTACHMENT, "f" + last, lines.subList(starts.get(i), to)));
        }
        return ranges;
    }

    private List<Integer> attachments(int from) {
        List<Integer> starts = new ArrayList<>();
        for (int i = from + 1; i < lines.size(); i++) {
            Matcher found = ATTACHMENT.matcher(text(i));
            if (!lines.get(i).table() && found.matches() && begins(i, found)) {
                starts.add(i);
            }
        }
        return starts;
    }

    /** A list of attachments has names behind the colon and stands above the date; what begins one stands by itself. */
    private boolean begins(int line, Matcher found) {
        String rest = found.group(3);
        boolean colon = !found.group(2).isEmpty();
        if (rest.matches(".*[。；，].*")
                || (!colon && !rest.isEmpty() && found.group(1).isEmpty())) {
            return false;
        }
        if (rest.isEmpty()) {
            return true;
        }
        return !colon || !datedBelow(line);
    }

    /** Whether a date, or the first of the attachments themselves, stands below: then it is a list of them. */
    private boolean datedBelow(int line) {
        boolean listed = true;
        for (int i = line + 1; i < lines.size() && i < line + 30; i++) {
            Matcher other = ATTACHMENT.matcher(text(i));
            if (other.matches()) {
                boolean named = !other.group(2).isEmpty() && !other.group(3).isEmpty();
                if (!listed || !named) {
                    return listed && Math.max(1, Numeral.read(other.group(1))) == 1;
                }
            }
            listed = listed
                    && (other.matches() || TailReader.LISTED.matcher(text(i)).matches());
            if (HeadReader.isDate(text(i)) || text(i).matches("^[^。；，：]{2,40}\\d{4}年\\d{1,2}月\\d{1,2}日$")) {
                return true;
            }
        }
        return found(line);
    }

    private boolean found(int line) {
        String number = text(line).replaceAll("^附[\\s\\u3000]*件[\\s\\u3000]*[：:][\\s\\u3000]*", "");
        return number.matches("^1[.．、].*")
                && line + 1 < lines.size()
                && text(line + 1).matches("^2[.．、].*");
    }

    /** Where the text begins that the first lines say they print. */
    private Optional<Integer> carried() {
        String head = head();
        String name = name(head);
        for (int i = 2; !name.isEmpty() && i < lines.size(); i++) {
            StringBuilder joined = new StringBuilder();
            for (int j = i; j < lines.size() && j < i + TITLE_LINES; j++) {
                joined.append(bare(text(j)));
                if (named(joined.toString(), name) && !listed(i)) {
                    return Optional.of(marked(i));
                }
            }
        }
        return alike(name).or(this::republished);
    }

    /** The name as printed, or with the organ before it. */
    private static boolean named(String line, String name) {
        return line.endsWith(name)
                && line.substring(0, line.length() - name.length()).matches("\\p{IsHan}{0,11}");
    }

    private boolean listed(int line) {
        Matcher found = ATTACHMENT.matcher(text(line));
        return found.matches() && !found.group(3).isEmpty() && datedBelow(line);
    }

    /** Below the date a title much like the name: the notice may shorten it (…的意见 as …意见). */
    private Optional<Integer> alike(String name) {
        boolean dated = false;
        for (int i = 2; !name.isEmpty() && i < lines.size(); i++) {
            String text = text(i);
            if (dated
                    && text.length() <= 60
                    && HeadReader.endsATitle(text)
                    && Marker.of(text).isEmpty()
                    && TextComparison.likeness(name, bare(text)) >= 0.6) {
                return Optional.of(marked(i));
            }
            dated = dated || dated(i);
        }
        return Optional.empty();
    }

    private int marked(int line) {
        Matcher before = ATTACHMENT.matcher(text(line - 1));
        if (before.matches() && before.group(1).isEmpty() && before.group(3).isEmpty()) {
            return line - 1;
        }
        int start = line;
        while (start > 1 && HeadReader.isOrgan(text(start - 1))) {
            start--;
        }
        return start > 0 && dated(start - 1) ? start : line;
    }

    /** After a date that stands alone: a title, and soon an article, a chapter or a table of contents. */
    private Optional<Integer> republished() {
        for (int i = 3; i + 1 < lines.size(); i++) {
            boolean title = HeadReader.endsATitle(text(i))
                    && text(i).length() <= 50
                    && Marker.of(text(i)).isEmpty();
            if (title && dated(i - 1) && soonStructured(i)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private boolean dated(int line) {
        return HeadReader.isDate(text(line)) || text(line).matches("^[^。；，：]{2,40}\\d{4}年\\d{1,2}月\\d{1,2}日$");
    }

    private boolean soonStructured(int title) {
        for (int i = title + 1; i < lines.size() && i < title + 6; i++) {
            boolean structure = Marker.of(text(i))
                    .filter(marker -> marker.number() == 1 && !marker.sort().level())
                    .isPresent();
            if (structure || Words.dense(text(i)).matches("目[录次]")) {
                return true;
            }
        }
        return false;
    }

    private String head() {
        StringBuilder head = new StringBuilder();
        for (int i = 0; i < lines.size() && i < HEAD; i++) {
            String text = text(i);
            Matcher ordered = ORDERED.matcher(text);
            if (ordered.matches() && head.toString().contains("令")) {
                return "公布《" + ordered.group(1) + "》";
            }
            if (text.matches(".*[。：:]$")) {
                break;
            }
            head.append(text);
        }
        return head.toString();
    }

    private static String name(String head) {
        Matcher printed = PRINTED.matcher(head);
        if (printed.find()) {
            return bare(printed.group(2));
        }
        Matcher plain = PRINTED_BARE.matcher(head);
        return plain.find() ? bare(plain.group(1)) : "";
    }

    private static String bare(String text) {
        return Words.dense(text).replaceAll("[《》〈〉]", "").replace('(', '（').replace(')', '）');
    }

    private String text(int line) {
        return lines.get(line).text();
    }
}
