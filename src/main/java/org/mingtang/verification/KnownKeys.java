package org.mingtang.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** Keys that were trusted when they were first seen: a file with a site and its key on each line. */
final class KnownKeys {

    private final Path file;

    KnownKeys(Path file) {
        this.file = file;
    }

    Optional<VerifierKey> of(String site) throws IOException {
        List<String> lines = Files.exists(file) ? Files.readAllLines(file, UTF_8) : List.of();
        return lines.stream()
                .filter(line -> line.startsWith(site + "\t"))
                .findFirst()
                .map(line -> VerifierKey.read(line.substring(site.length() + 1)));
    }

    void remember(String site, VerifierKey key) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(
                file, site + "\t" + key.text() + "\n", UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
