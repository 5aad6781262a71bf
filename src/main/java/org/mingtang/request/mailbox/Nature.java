package org.mingtang.request.mailbox;

import java.util.Locale;

/** What kind of sender wrote a message, by the headers that machines set; a mark for the clerk, never a refusal. */
public enum Nature {
    LETTER("来信", "chip-info"),
    /** A message of ours that did not arrive (RFC 3464). */
    BOUNCE("退信", "chip-warn"),
    /** Absence notes and the like (RFC 3834). */
    AUTOMATIC("自动回复", "chip-idle"),
    /** To many at once. */
    BULK("群发", "chip-idle"),
    /** The mail server took it for such. */
    SPAM("疑似垃圾邮件", "chip-idle");

    private final String label;
    private final String chip;

    Nature(String label, String chip) {
        this.label = label;
        this.chip = chip;
    }

    public String label() {
        return label;
    }

    public String chip() {
        return chip;
    }

    static Nature of(MimePart message, String sender) {
        String box = sender.split("@", 2)[0].toLowerCase(Locale.ROOT);
        String precedence = lower(message.header("precedence"));
        String submitted = lower(message.header("auto-submitted"));
        boolean report = message.type().equals("multipart/report");
        if (report && !lower(message.header("content-type")).contains("disposition-notification")
                || box.equals("mailer-daemon")
                || box.equals("postmaster") && message.header("return-path").equals("<>")) {
            return BOUNCE;
        }
        if (report
                || !submitted.isEmpty() && !submitted.startsWith("no")
                || precedence.equals("auto_reply")
                || message.has("x-autoreply")
                || message.has("x-autorespond")
                || message.header("return-path").equals("<>")) {
            return AUTOMATIC;
        }
        if (lower(message.header("x-spam-flag")).startsWith("yes")) {
            return SPAM;
        }
        return message.has("list-id") || message.has("list-unsubscribe") || precedence.matches("bulk|list|junk")
                ? BULK
                : LETTER;
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
