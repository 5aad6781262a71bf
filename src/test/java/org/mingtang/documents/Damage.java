package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.slf4j.LoggerFactory;

/** Damages files byte by byte, and sees that whatever comes of it is read or refused in bearable time. */
final class Damage {

    private static final long LONGEST_NANOS = 10_000_000_000L;

    private final DocumentReader reader = new DocumentReader();

    /** They log a page for each damaged font. */
    static void hushLibraries() {
        for (String library : List.of("org.apache.pdfbox", "org.apache.fontbox", "org.apache.poi")) {
            ((Logger) LoggerFactory.getLogger(library)).setLevel(Level.OFF);
        }
    }

    /** Whether it was read; what was not must have been refused with a sentence. */
    boolean reads(Path folder, String name, byte[] content, String which) {
        Path file = folder.resolve("damaged");
        long start = System.nanoTime();
        try {
            Files.write(file, content);
            reader.read(name, file).blocks().forEach(Sketch::of);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnreadableDocument refused) {
            assertThat(refused).as(which).hasMessageContaining(name).hasMessageEndingWith("。");
            return false;
        } finally {
            assertThat(System.nanoTime() - start)
                    .as(which + " took nanoseconds")
                    .isLessThan(LONGEST_NANOS);
        }
    }

    static byte[] to(byte[] whole, Random random) {
        byte[] content = whole.clone();
        if (content.length < 2) {
            return content;
        }
        switch (random.nextInt(4)) {
            case 0 -> {
                for (int flips = 1 + random.nextInt(20); flips > 0; flips--) {
                    content[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
            case 1 -> content = Arrays.copyOf(content, 1 + random.nextInt(content.length - 1));
            case 2 -> {
                int length = 1 + random.nextInt(Math.min(2_000, content.length));
                int from = random.nextInt(content.length - length + 1);
                content = inserted(
                        content, random.nextInt(content.length), Arrays.copyOfRange(content, from, from + length));
            }
            default -> {
                byte[] extremes = {0, -1, 127, -128};
                int at = random.nextInt(content.length);
                Arrays.fill(
                        content, at, Math.min(content.length, at + 1 + random.nextInt(8)), extremes[random.nextInt(4)]);
            }
        }
        return content;
    }

    static byte[] inserted(byte[] content, int at, byte[] piece) {
        byte[] longer = Arrays.copyOf(content, content.length + piece.length);
        System.arraycopy(piece, 0, longer, at, piece.length);
        System.arraycopy(content, at, longer, at + piece.length, content.length - at);
        return longer;
    }
}
