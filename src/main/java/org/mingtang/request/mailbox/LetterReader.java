package org.mingtang.request.mailbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingtang.agenda.AnsweredMail;

/**
 * Reads a message into a letter. A message of any bytes becomes one: what goes beyond the limits is left out and said, so
 * that no request is lost because its mail is odd, and no mail can hold the program up.
 */
final class LetterReader {

    static final int DEEPEST = 20;
    static final int MOST_PARTS = 300;
    static final int MOST_ATTACHMENTS = 40;
    static final int LONGEST_TEXT = 100_000;

    /** Of one part no more is decoded. */
    static final int MOST_TEXT_BYTES = 2 << 20;

    private static final String DAMAGED = "邮件的一部分已损坏，见原始邮件。";

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s,;<>\"()]{1,64}@[^@\\s,;<>\"()]{1,190}");

    private final StringBuilder text = new StringBuilder();
    private final List<IncomingLetter.Attachment> attachments = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int parts;

    private LetterReader() {}

    static IncomingLetter read(byte[] raw) {
        return new LetterReader().of(MimePart.of(raw));
    }

    private IncomingLetter of(MimePart message) {
        walk(message, 0);
        if (message.isSpoilt()) {
            note(DAMAGED);
        }
        String from = HeaderText.of(message.header("from"));
        String address = lastAddress(from);
        return new IncomingLetter(
                name(from, address),
                address,
                answerTo(message, address),
                MailText.line(message.header("date"), 60),
                MailText.line(HeaderText.of(message.header("to") + ", " + message.header("cc")), 500),
                MailText.line(HeaderText.of(message.header("subject")), 300),
                AnsweredMail.of(
                        message.header("message-id"), message.header("references"), message.header("in-reply-to")),
                read(),
                attachments,
                Nature.of(message, address),
                notes);
    }

    private String read() {
        String seen = MailText.seen(text.toString()).strip();
        if (seen.length() > LONGEST_TEXT) {
            note("正文太长，这里只显示前 " + LONGEST_TEXT + " 字，全文见原始邮件。");
        }
        return MailText.cut(seen, LONGEST_TEXT);
    }

    private void walk(MimePart part, int depth) {
        if (++parts > MOST_PARTS) {
            note("邮件的部分超过 " + MOST_PARTS + " 个，其余没有展开，见原始邮件。");
            return;
        }
        String type = part.type();
        if (type.startsWith("multipart/") || type.equals("message/rfc822")) {
            if (depth >= DEEPEST) {
                note("邮件嵌套超过 " + DEEPEST + " 层，里层没有展开，见原始邮件。");
            } else if (type.startsWith("multipart/")) {
                several(part, type, depth);
            } else {
                forwarded(part.carried(), depth);
            }
        } else if (isText(type) && part.name().isEmpty() && !part.isAttached()) {
            say(words(part, type));
        } else {
            attach(part, type);
        }
    }

    private void several(MimePart part, String type, int depth) {
        List<MimePart> inner = part.parts(MOST_PARTS + 1);
        if (inner.isEmpty()) {
            note(DAMAGED);
            say(MailText.of(part.content(), ""));
        } else if (type.equals("multipart/alternative")) {
            alternatives(inner, depth);
        } else {
            inner.forEach(each -> walk(each, depth + 1));
        }
    }

    /** The same said several ways: the plain one, unless it says nothing. */
    private void alternatives(List<MimePart> ways, int depth) {
        int before = text.length();
        MimePart plain = null;
        for (MimePart way : ways) {
            if (plain == null
                    && way.type().equals("text/plain")
                    && !words(way, "text/plain").isBlank()) {
                plain = way;
                walk(way, depth + 1);
            }
        }
        for (MimePart way : ways) {
            boolean said = text.length() > before && isText(way.type());
            if (way != plain && !said) {
                walk(way, depth + 1);
            }
        }
    }

    private void forwarded(MimePart message, int depth) {
        say("—— 转发的邮件 ——\n发件人：" + MailText.line(HeaderText.of(message.header("from")), 300) + "\n主题："
                + MailText.line(HeaderText.of(message.header("subject")), 300));
        walk(message, depth + 1);
    }

    private void attach(MimePart part, String type) {
        if (attachments.size() == MOST_ATTACHMENTS) {
            note("附件超过 " + MOST_ATTACHMENTS + " 个，其余没有取出，见原始邮件。");
            return;
        }
        byte[] content = part.content();
        if (content.length > 0) {
            String name = AttachmentName.of(part.name(), type, attachments.size() + 1);
            attachments.add(new IncomingLetter.Attachment(name, content));
        }
    }

    private void say(String words) {
        if (!words.isBlank() && text.length() <= LONGEST_TEXT) {
            text.append(text.isEmpty() ? "" : "\n\n").append(words.strip());
        }
    }

    private void note(String what) {
        if (!notes.contains(what)) {
            notes.add(what);
        }
    }

    private static boolean isText(String type) {
        return type.equals("text/plain") || type.equals("text/html");
    }

    private String words(MimePart part, String type) {
        byte[] content = part.content();
        if (content.length > MOST_TEXT_BYTES) {
            note("正文太长，只读了开头，全文见原始邮件。");
            content = Arrays.copyOf(content, lineEnd(content));
        }
        String words = MailText.of(content, part.charset());
        return type.equals("text/html") ? HtmlText.of(words) : words;
    }

    /** Where the last whole line of what is read ends: a cut within a character would make all of it unreadable. */
    private static int lineEnd(byte[] content) {
        for (int at = MOST_TEXT_BYTES; at > 0; at--) {
            if (content[at - 1] == '\n' || content[at - 1] == ' ' || content[at - 1] == '>') {
                return at;
            }
        }
        return MOST_TEXT_BYTES;
    }

    /** Names may hold anything, also addresses: the real one is the last. */
    private static String lastAddress(String from) {
        String last = "";
        Matcher addresses = ADDRESS.matcher(MailText.line(from, 1_000));
        while (addresses.find()) {
            last = addresses.group();
        }
        return last;
    }

    private static String name(String from, String address) {
        String line = MailText.line(from, 300);
        int at = address.isEmpty() ? line.length() : line.lastIndexOf(address);
        String name = line.substring(0, Math.max(0, at)).replaceAll("[<\"]", "").strip();
        return MailText.cut(name, 100);
    }

    /** The envelope's sender; nobody, where the message says that machines must not answer (RFC 3834, 2). */
    private static String answerTo(MimePart message, String address) {
        String path = message.header("return-path");
        String to = path.isEmpty() ? address : lastAddress(path);
        String box = to.split("@", 2)[0].toLowerCase(Locale.ROOT);
        boolean machine = box.matches("owner-.*|.*-request|mailer-daemon|postmaster|.*no-?_?reply.*|bounces?.*|root");
        return machine || Nature.of(message, address) != Nature.LETTER || message.has("x-auto-response-suppress")
                ? ""
                : to;
    }
}
