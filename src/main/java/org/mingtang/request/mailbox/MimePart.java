package org.mingtang.request.mailbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A message or one part of it (RFC 5322, RFC 2045, RFC 2046), read where it lies. Whatever the bytes are, it never fails:
 * it stands before people who did not ask for what comes.
 */
final class MimePart {

    /** Headers beyond are not read; no program of good faith writes so many. */
    private static final int MOST_HEADERS = 1_000;

    private final byte[] bytes;
    private final int body;
    private final int end;
    private final Map<String, String> headers = new HashMap<>();

    private MimePart(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.end = end;
        this.body = readHeaders(from);
    }

    static MimePart of(byte[] message) {
        return new MimePart(message, 0, message.length);
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
        String type = header("content-type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.matches("[a-z0-9][a-z0-9.+-]{0,60}/[a-z0-9.+-]{1,120}") ? type : "text/plain";
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
        return TransferEncoding.decode(Arrays.copyOfRange(bytes, body, end), header("content-transfer-encoding"));
    }

    /** Of what follows the headers, as it came: servers on the way add headers only. */
    String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, body, end - body);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** A message that this part carries; not copied, so that a thousand within one another hold no more than one. */
    MimePart carried() {
        boolean encoded = header("content-transfer-encoding").strip().matches("(?i)base64|quoted-printable");
        return encoded ? MimePart.of(content()) : new MimePart(bytes, body, end);
    }

    /** The parts between its boundaries, at most so many; none where it has no boundary. */
    List<MimePart> parts(int most) {
        String boundary = HeaderParameters.of(header("content-type")).text("boundary");
        var parts = new ArrayList<MimePart>();
        if (boundary.isEmpty() || boundary.length() > 200) {
            return parts;
        }
        byte[] line = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        int begun = -1;
        for (int at = body; at < end && parts.size() < most; at = nextLine(at)) {
            if (!startsWith(line, at)) {
                continue;
            }
            String rest = text(at + line.length, nextLine(at)).strip();
            if (!rest.isEmpty() && !rest.equals("--")) {
                continue;
            }
            if (begun >= 0) {
                parts.add(new MimePart(bytes, begun, withoutLineEnd(begun, at)));
            }
            if (!rest.isEmpty()) {
                return parts;
            }
            begun = nextLine(at);
        }
        if (begun >= 0 && begun < end && parts.size() < most) {
            parts.add(new MimePart(bytes, begun, end));
        }
        return parts;
    }

    private int readHeaders(int from) {
        int at = from;
        int count = 0;
        String name = "";
        var value = new StringBuilder();
        while (at < end) {
            int next = nextLine(at);
            int stop = withoutLineEnd(at, next);
            if (stop == at) {
                put(name, value);
                return next;
            }
            boolean goesOn = bytes[at] == ' ' || bytes[at] == '\t';
            if (!goesOn) {
                put(name, value);
                value.setLength(0);
                int colon = colon(at, stop);
                if (colon < 0 && count == 0) {
                    return from;
                }
                name = colon < 0 || ++count > MOST_HEADERS
                        ? ""
                        : text(at, colon).strip();
                at = colon < 0 ? stop : colon + 1;
            }
            if (!name.isEmpty() && value.length() < HeaderText.LONGEST) {
                value.append(text(at, Math.min(stop, at + HeaderText.LONGEST)));
            }
            at = next;
        }
        put(name, value);
        return end;
    }

    private void put(String name, CharSequence value) {
        if (!name.isEmpty()) {
            headers.putIfAbsent(name.toLowerCase(Locale.ROOT), value.toString().strip());
        }
    }

    private int colon(int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] == ':') {
                return at;
            }
        }
        return -1;
    }

    private int nextLine(int from) {
        int at = from;
        while (at < end && bytes[at] != '\n') {
            at++;
        }
        return Math.min(end, at + 1);
    }

    private int withoutLineEnd(int from, int to) {
        int stop = to;
        if (stop > from && bytes[stop - 1] == '\n') {
            stop--;
        }
        return stop > from && bytes[stop - 1] == '\r' ? stop - 1 : stop;
    }

    private boolean startsWith(byte[] what, int at) {
        return at + what.length <= end && Arrays.equals(bytes, at, at + what.length, what, 0, what.length);
    }

    private String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
