package org.mingtang.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mail that another one answers, so that the answer stands beneath it in the reader's program (RFC 5322, 3.6.4).
 *
 * @param ids the first mails of the thread, the last of them the one that is answered; none where none can be named
 */
public record AnsweredMail(List<String> ids) {

    public static final AnsweredMail NONE = new AnsweredMail(List.of());

    /** More of a long thread need not be named: its beginning and its end are what programs look for. */
    private static final int MOST = 20;

    private static final Pattern ID = Pattern.compile("<[!-;=?-~]{1,250}>");

    public AnsweredMail {
        ids = List.copyOf(ids);
    }

    /**
     * Read from the headers of the answered mail; what is no id in them is passed over, so that nothing of a stranger's
     * headers becomes one of ours.
     */
    public static AnsweredMail of(String messageId, String references, String inReplyTo) {
        List<String> own = ids(messageId);
        if (own.size() != 1) {
            return NONE;
        }
        List<String> before = ids(references);
        if (before.isEmpty() && ids(inReplyTo).size() == 1) {
            before = ids(inReplyTo);
        }
        List<String> thread = new ArrayList<>(before);
        thread.removeAll(own);
        if (thread.size() >= MOST) {
            thread.subList(1, thread.size() - MOST + 2).clear();
        }
        thread.addAll(own);
        return new AnsweredMail(thread);
    }

    /** As it is kept: one line. */
    static AnsweredMail kept(String line) {
        return new AnsweredMail(ids(line));
    }

    String line() {
        return String.join(" ", ids);
    }

    boolean isNone() {
        return ids.isEmpty();
    }

    String inReplyTo() {
        return ids.get(ids.size() - 1);
    }

    /** Each id on a line of its own: headers are folded between ids only. */
    String references() {
        return String.join("\r\n ", ids);
    }

    private static List<String> ids(String header) {
        List<String> found = new ArrayList<>();
        Matcher ids = ID.matcher(header);
        while (ids.find()) {
            found.add(ids.group());
        }
        return found;
    }
}
