package org.mingtang.request.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingtang.procedure.Refusal;

/**
 * What a library case says.
 *
 * @param title what it is about, on one line
 * @param asked what was asked for
 * @param answered what was answered, with reasons
 * @param point what to learn from it; may be empty
 */
public record LibraryText(String title, String asked, String answered, String point) {

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST = 20_000;

    public LibraryText {
        title = clean(title).replaceAll("\\s+", " ");
        asked = clean(asked);
        answered = clean(answered);
        point = clean(point);
    }

    static final LibraryText GONE = new LibraryText("", "", "", "");

    /** The texts by what they are called on pages. */
    Map<String, String> byName() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("标题", title);
        texts.put("申请内容", asked);
        texts.put("答复", answered);
        texts.put("办理要点", point);
        return texts;
    }

    List<Refusal> refusals() {
        var refusals = new ArrayList<Refusal>();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            refusals.add(new Refusal("title", "请写标题，不超过 " + LONGEST_TITLE + " 字。"));
        }
        if (asked.isEmpty() || answered.isEmpty()) {
            refusals.add(new Refusal("asked", "申请内容和答复都要有文字。"));
        }
        if (byName().values().stream().anyMatch(text -> text.length() > LONGEST)) {
            refusals.add(new Refusal("answered", "每一项不超过 " + LONGEST + " 字，请摘要。"));
        }
        return refusals;
    }

    private static String clean(String text) {
        return text.replace("\u0000", "").replace("\r\n", "\n").strip();
    }
}
