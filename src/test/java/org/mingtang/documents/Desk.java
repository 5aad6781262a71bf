package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Where test files are laid and read. */
record Desk(Path folder) {

    SourceDocument read(String name, byte[] content) {
        return new DocumentReader().read(name, lay(content));
    }

    SourceDocument read(String name, String content) {
        return read(name, content.getBytes(StandardCharsets.UTF_8));
    }

    String sketch(String name, byte[] content) {
        return Sketch.of(read(name, content));
    }

    String sketch(String name, String content) {
        return Sketch.of(read(name, content));
    }

    /** The sentence the clerk sees; it must be one, and name the file. */
    String refusal(String name, byte[] content) {
        return refusal(name, lay(content));
    }

    String refusal(String name, String content) {
        return refusal(name, content.getBytes(StandardCharsets.UTF_8));
    }

    String refusal(String name, Path file) {
        UnreadableDocument refused =
                catchThrowableOfType(UnreadableDocument.class, () -> new DocumentReader().read(name, file));
        assertThat(refused).as("refusal of " + name).isNotNull();
        String sentence = String.valueOf(refused.getMessage());
        assertThat(sentence).contains("“" + name + "”").endsWith("。").containsOnlyOnce("。");
        return sentence;
    }

    Path lay(byte[] content) {
        try {
            return Files.write(Files.createTempFile(folder, "sample", ""), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that lies beside the tests. */
    static byte[] resource(String name) {
        try (InputStream in = Desk.class.getResourceAsStream("/documents/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
