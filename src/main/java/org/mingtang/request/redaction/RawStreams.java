package org.mingtang.request.redaction;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.mingtang.procedure.UnlawfulAct;

/**
 * Whatever was packed by Deflate in a file, found by its bytes and not by the file's own directory: also what no directory
 * names any more, such as replaced objects of a PDF and deleted entries of a zip.
 */
final class RawStreams {

    static final int MOST_OF_ONE = 120 << 20;
    private static final long MOST_OF_ALL = 600L << 20;
    private static final int DEEPEST = 3;

    private RawStreams() {}

    /** @throws UnlawfulAct where something unpacks to more than can be looked at */
    static void each(byte[] file, Consumer<byte[]> to) {
        long[] all = new long[1];
        for (int start : starts(file)) {
            unpack(file, start, to, all, 0);
        }
    }

    /** Behind "stream" of a PDF; behind the local header of a zip's entry. */
    private static List<Integer> starts(byte[] file) {
        List<Integer> starts = new ArrayList<>();
        byte[] word = "stream".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i + 30 < file.length; i++) {
            if (file[i] == 's' && matches(file, i, word) && (i < 3 || file[i - 1] != 'd')) {
                int at = i + word.length;
                at += file[at] == '\r' ? 1 : 0;
                at += file[at] == '\n' ? 1 : 0;
                starts.add(at);
            } else if (file[i] == 'P' && file[i + 1] == 'K' && file[i + 2] == 3 && file[i + 3] == 4) {
                int name = (file[i + 26] & 0xff) | (file[i + 27] & 0xff) << 8;
                int extra = (file[i + 28] & 0xff) | (file[i + 29] & 0xff) << 8;
                starts.add(i + 30 + name + extra);
            }
        }
        return starts;
    }

    private static void unpack(byte[] from, int start, Consumer<byte[]> to, long[] all, int depth) {
        if (start + 2 >= from.length || depth >= DEEPEST) {
            return;
        }
        boolean zlib = (from[start] & 0x0f) == 8 && (((from[start] & 0xff) << 8) | (from[start + 1] & 0xff)) % 31 == 0;
        byte[] body = inflated(from, start, !zlib);
        if (body.length == 0) {
            return;
        }
        all[0] += body.length;
        if (body.length >= MOST_OF_ONE || all[0] > MOST_OF_ALL) {
            throw new UnlawfulAct("文件里有内容解开后太大，没有处理。");
        }
        to.accept(body);
        if (zlib && body.length > 2 && (body[0] & 0x0f) == 8) {
            unpack(body, 0, to, all, depth + 1);
        }
    }

    private static byte[] inflated(byte[] from, int start, boolean raw) {
        Inflater inflater = new Inflater(raw);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            inflater.setInput(from, start, from.length - start);
            byte[] buffer = new byte[1 << 16];
            while (!inflater.finished() && out.size() < MOST_OF_ONE) {
                int some = inflater.inflate(buffer);
                if (some == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                out.write(buffer, 0, some);
            }
        } catch (DataFormatException e) {
            // Bytes that only look packed: what came out so far is looked at all the same.
            return out.toByteArray();
        } finally {
            inflater.end();
        }
        return out.toByteArray();
    }

    private static boolean matches(byte[] file, int at, byte[] word) {
        for (int i = 0; i < word.length; i++) {
            if (file[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }
}
