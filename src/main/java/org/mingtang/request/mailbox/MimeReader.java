package org.mingtang.request.mailbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/** Takes a message apart with mime4j, in one pass and as far as the limits of {@link LetterReader} go. */
final class MimeReader {

    /** mime4j's own limits give a message up; ours leave out what is too much and read on. */
    private static final MimeConfig ANY_MESSAGE = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(-1)
            .setMaxHeaderCount(-1)
            .setMaxContentLen(-1)
            .setMalformedHeaderStartsBody(true)
            .build();

    private final LenientFields fields = new LenientFields();
    private final MimeTokenStream stream = new MimeTokenStream(ANY_MESSAGE, null, fields, null);
    private final Deque<MimePart> open = new ArrayDeque<>();
    private final MimePart message;
    private int parts;

    private MimeReader(byte[] raw) {
        this.message = new MimePart(raw);
    }

    static MimePart read(byte[] raw) {
        var reader = new MimeReader(raw);
        try {
            reader.stream.parse(new ByteArrayInputStream(raw));
            reader.readAll();
        } catch (IOException | MimeException | RuntimeException e) {
            // Whatever it stumbles over: what was read till then is a letter, and says so.
            reader.message.spoil();
        } finally {
            reader.stream.stop();
        }
        return reader.message;
    }

    /** Of what follows the headers, as it came: servers on the way add headers only. */
    static String digest(byte[] raw) {
        var fields = new LenientFields();
        var stream = new MimeTokenStream(ANY_MESSAGE, null, fields, null);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            stream.setRecursionMode(RecursionMode.M_FLAT);
            stream.parse(new ByteArrayInputStream(raw));
            while (stream.next() != EntityState.T_BODY) {
                // the headers
            }
            digest.update(stream.getInputStream().readAllBytes());
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | MimeException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("Bytes in memory have a body, and every Java platform SHA-256", e);
        } finally {
            stream.stop();
        }
    }

    private void readAll() throws IOException, MimeException {
        EntityState state = stream.getState();
        while (state != EntityState.T_END_OF_STREAM && parts <= LetterReader.MOST_PARTS + 1) {
            switch (state) {
                case T_START_MESSAGE, T_START_BODYPART -> begin(state == EntityState.T_START_MESSAGE);
                case T_START_HEADER -> fields.begin();
                case T_FIELD -> put(stream.getField());
                case T_END_HEADER -> stream.setRecursionMode(mode());
                case T_START_MULTIPART -> part().is(stream.getBodyDescriptor().getMimeType());
                case T_PREAMBLE, T_BODY -> part().says(stream.getInputStream().readAllBytes());
                case T_END_MESSAGE, T_END_BODYPART -> open.pop();
                default -> {}
            }
            state = stream.next();
        }
    }

    /** What lies deeper than letters are read is not taken apart. */
    private RecursionMode mode() {
        return open.size() > LetterReader.DEEPEST + 1 ? RecursionMode.M_FLAT : RecursionMode.M_RECURSE;
    }

    private void begin(boolean carried) {
        parts++;
        if (open.isEmpty()) {
            open.push(message);
            return;
        }
        var inner = new MimePart(new byte[0]);
        part().add(inner);
        if (carried) {
            part().is("message/rfc822");
        }
        open.push(inner);
    }

    private void put(Field field) {
        String line = new String(field.getRaw().toByteArray(), StandardCharsets.ISO_8859_1);
        part().put(field.getName(), line.substring(line.indexOf(':') + 1).replaceAll("[\\r\\n]", ""));
    }

    private MimePart part() {
        return open.element();
    }
}
