package org.mingtang.policy.text;

import java.util.List;
import java.util.regex.Pattern;
import org.mingtang.policy.text.TextNode.Kind;

/** Finds what stands below the text: list of attachments, signature, date, notes, copies. */
final class TailReader {

    private static final String DAY =
            "(?:[0-9０-９]{4}|[〇○零一二三四五六七八九]{4})\\s*年\\s*[0-9０-９一二三四五六七八九十]{1,2}\\s*月\\s*[0-9０-９一二三四五六七八九十]{1,3}\\s*日";
    private static final Pattern SIGNED_AND_DATED = Pattern.compile("^[^。；，：]{2,40}[\\s\\u3000]+" + DAY + "$");
    private static final Pattern REMARK =
            Pattern.compile("^[（(].*[）)]$|^(?:抄送|主送|分送|联系人|联系电话|信息公开选项|公开方式|此件).*|^[^。；]{2,40}" + DAY + "印发$");
    static final Pattern ATTACHMENTS = Pattern.compile("^附[\\s\\u3000]*件[\\s\\u3000]*[：:]\\s*\\S.*");
    static final Pattern LISTED = Pattern.compile("^[0-9０-９]{1,2}[.．、]\\s*[^。；]+$");
    private static final int LONGEST_NAME = 40;
    private static final int MOST_NAMES = 6;

    private final List<Line> lines;

    TailReader(List<Line> lines) {
        this.lines = lines;
    }

    /** Where the tail begins; the number of lines where there is none. */
    int begin() {
        int end = lines.size();
        while (end > 0 && remark(end - 1)) {
            end--;
        }
        int begin = end;
        if (end > 0 && SIGNED_AND_DATED.matcher(text(end - 1)).matches()) {
            begin = end - 1;
        } else if (end > 0 && HeadReader.isDate(text(end - 1))) {
            begin = end - 1;
            while (begin > 0 && end - begin <= MOST_NAMES && name(begin - 1)) {
                begin--;
            }
        } else if (end == lines.size()) {
            return listBefore(end);
        } else if (!lastLooksLikeRemark(end)) {
            return lines.size();
        }
        return listBefore(begin);
    }

    /** A sentence in brackets may end the text itself; only short ones below nothing are notes. */
    private boolean lastLooksLikeRemark(int end) {
        return text(end).matches("^(?:[（(](?:此件|联系|信息公开|公开)|抄送|联系).*");
    }

    private int listBefore(int begin) {
        for (int i = begin - 1; i >= 0 && i >= begin - 30; i--) {
            if (ATTACHMENTS.matcher(text(i)).matches()) {
                return i;
            }
            if (!LISTED.matcher(text(i)).matches()) {
                return begin;
            }
        }
        return begin;
    }

    void read(Draft root) {
        for (int i = 0; i < lines.size(); i++) {
            String text = text(i);
            String source = lines.get(i).source();
            boolean listed = ATTACHMENTS.matcher(text).matches()
                    || (LISTED.matcher(text).matches() && root.count(Kind.ATTACHMENT_LIST) > 0);
            if (listed) {
                root.with(Draft.of(Kind.ATTACHMENT_LIST, "attachments", "附件说明", source));
            } else if (HeadReader.isDate(text)) {
                root.with(Draft.of(Kind.DATE, "dated", "成文日期", source));
            } else if (SIGNED_AND_DATED.matcher(text).matches()
                    && !REMARK.matcher(text).matches()) {
                int date = source.length() - source.stripLeading().length() + nameLength(source.strip());
                root.with(Draft.of(Kind.SIGNATURE, "sign", "署名", source.substring(0, date)));
                root.with(Draft.of(Kind.DATE, "dated", "成文日期", source.substring(date)));
            } else if (remark(i)) {
                root.with(Draft.of(Kind.REMARK, "remark", "附注", source));
            } else {
                root.with(Draft.of(Kind.SIGNATURE, "sign", "署名", source));
            }
        }
    }

    private static int nameLength(String signed) {
        var day = Pattern.compile(DAY).matcher(signed);
        return day.find() ? day.start() : signed.length();
    }

    private boolean remark(int i) {
        return !lines.get(i).table() && REMARK.matcher(text(i)).matches() && !HeadReader.isDate(text(i));
    }

    private boolean name(int i) {
        String text = text(i);
        return !lines.get(i).table()
                && !text.isEmpty()
                && text.length() <= LONGEST_NAME
                && !text.matches(".*[。；：，！？”》:;,]$")
                && Marker.of(text).isEmpty()
                && !ATTACHMENTS.matcher(text).matches();
    }

    private String text(int i) {
        return lines.get(i).text();
    }
}
