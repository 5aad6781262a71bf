package org.mingtang.documents;

import java.net.URLConnection;
import java.util.Locale;
import java.util.Map;

/** A file's name made safe to keep and to send, and the media type its ending tells. */
record StoredFileName(String value) {

    private static final int LONGEST = 200;
    private static final String UNKNOWN = "application/octet-stream";

    /** Endings of office files, which the runtime's own table lacks or tells differently from system to system. */
    private static final Map<String, String> OFFICE = Map.ofEntries(
            Map.entry("doc", "application/msword"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("xls", "application/vnd.ms-excel"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("ppt", "application/vnd.ms-powerpoint"),
            Map.entry("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            Map.entry("wps", "application/vnd.ms-works"),
            Map.entry("ofd", "application/ofd"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("csv", "text/csv"),
            Map.entry("json", "application/json"),
            Map.entry("webp", "image/webp"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("rar", "application/vnd.rar"));

    /** Drops folders and control characters; a name too long loses its middle and keeps its ending. */
    static StoredFileName of(String received) {
        String name = received.substring(Math.max(received.lastIndexOf('/'), received.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                .strip();
        if (name.isEmpty() || name.matches("\\.+")) {
            return new StoredFileName("未命名");
        }
        return new StoredFileName(
                name.length() <= LONGEST
                        ? name
                        : name.substring(0, LONGEST - 20) + "…" + name.substring(name.length() - 19));
    }

    String mediaType() {
        String ending = value.substring(value.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String office = OFFICE.get(ending);
        String guessed = office == null ? URLConnection.guessContentTypeFromName(value) : office;
        return guessed == null ? UNKNOWN : guessed;
    }
}
