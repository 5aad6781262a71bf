package org.mingtang.request.mailbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A message or one part of it (RFC 5322, RFC 2045, RFC 2046). Whatever the bytes are, there is one: it stands before people
 * who did not ask for what comes.
 */
final class MimePart {

    private final byte[] raw;
    private final Map<String, String> headers = new HashMap<>();
    private final List<MimePart> parts = new ArrayList<>();
    private byte[] body = {};
    private String type = "";
    private boolean spoilt;

    MimePart(byte[] raw) {
        this.raw = raw;
    }

    static MimePart of(byte[] message) {
        return MimeReader.read(message);
    }

    /** The first header of that name with its lines joined, a character for each byte; empty where there is none. */
    String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    boolean has(String name) {
        return headers.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /** E.g. text/plain, which it also is where nothing is said. */
    String type() {
        String written = header("content-type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        String found = type.isEmpty() ? written : type;
        return found.matches("[a-z0-9][a-z0-9.+-]{0,60}/[a-z0-9.+-]{1,120}") ? found : "text/plain";
    }

    boolean isAttached() {
        return header("content-disposition").strip().toLowerCase(Locale.ROOT).startsWith("attachment");
    }

    /** What its sender calls it, decoded but not yet made safe; empty where it has no name. */
    String name() {
        String name = HeaderParameters.of(header("content-disposition")).text("filename");
        return name.isEmpty() ? HeaderParameters.of(header("content-type")).text("name") : name;
    }

    String charset() {
        return HeaderParameters.of(header("content-type")).text("charset");
    }

    /** The content as it was before it was made fit for the mail. */
    byte[] content() {
        return TransferEncoding.decode(body, header("content-transfer-encoding"));
    }

    /** What it says below its headers, the same wherever it was carried; of whole messages only. */
    String digest() {
        return MimeReader.digest(raw);
    }

    /** A message that this part carries; an empty one where it was not taken apart. */
    MimePart carried() {
        return parts.isEmpty() ? new MimePart(new byte[0]) : parts.get(0);
    }

    /** The parts between its boundaries, at most so many; none where it has no boundary. */
    List<MimePart> parts(int most) {
        return List.copyOf(parts.subList(0, Math.min(most, parts.size())));
    }

    /** Whether it could not be read to its end. */
    boolean isSpoilt() {
        return spoilt;
    }

    void put(String name, String value) {
        String cut = value.length() <= HeaderText.LONGEST ? value : value.substring(0, HeaderText.LONGEST);
        headers.putIfAbsent(name.toLowerCase(Locale.ROOT), cut.strip());
    }

    void says(byte[] words) {
        body = words;
    }

    void is(String other) {
        type = other;
    }

    void add(MimePart part) {
        parts.add(part);
        // what stands before the first part is for nobody (RFC 2046, 5.1.1)
        body = new byte[0];
    }

    void spoil() {
        spoilt = true;
    }
}
