package org.mingtang.request.mailbox;

import java.util.Locale;
import java.util.Map;

/** What an attachment is called once it came in: no folders, nothing unseen, not too long. */
final class AttachmentName {

    private static final int LONGEST = 120;

    private static final Map<String, String> ENDINGS = Map.of(
            "application/pdf", ".pdf",
            "image/jpeg", ".jpg",
            "image/png", ".png",
            "text/plain", ".txt",
            "text/html", ".html",
            "message/rfc822", ".eml");

    private AttachmentName() {}

    static String of(String given, String type, int place) {
        String line = MailText.line(given, 2_000);
        String plain =
                line.replaceAll(".*[/\\\\]", "").replaceAll("[:*?\"<>|]", "_").strip();
        if (plain.isEmpty() || plain.matches("\\.+")) {
            return "附件" + place + ENDINGS.getOrDefault(type, "");
        }
        if (plain.length() <= LONGEST) {
            return plain;
        }
        int dot = plain.lastIndexOf('.');
        String ending = dot > 0 && plain.length() - dot <= 10 ? plain.substring(dot) : "";
        return MailText.cut(plain, LONGEST - ending.length()) + ending.toLowerCase(Locale.ROOT);
    }
}
