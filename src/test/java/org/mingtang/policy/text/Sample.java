package org.mingtang.policy.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The invented documents below {@code policies}, each with its expected structure beside it. */
record Sample(String name, String text, List<String> outline) {

    static List<Sample> all() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(file -> of(file.getFileName().toString().replace(".txt", "")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Sample of(String name) {
        try {
            return new Sample(
                    name,
                    Files.readString(folder().resolve(name + ".txt")),
                    Files.readAllLines(folder().resolve(name + ".outline")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(Sample.class.getResource("/policies"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    PolicyText read() {
        return PolicyText.of(text);
    }

    /** Address, kind, label and first characters of each piece, then the oddities. */
    static List<String> outline(PolicyText text) {
        List<String> lines = new ArrayList<>(text.all()
                .map(node -> String.join("|", node.address(), node.kind().name(), node.label(), start(node.text())))
                .toList());
        text.oddities().forEach(oddity -> lines.add("!" + oddity.sentence()));
        return lines;
    }

    private static String start(String text) {
        return text.length() > 14 ? text.substring(0, 14) + "…" : text;
    }

    @Override
    public String toString() {
        return name;
    }
}
