package org.mingtang.plan.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** A list of names kept beside the code, separated by white space; lines with # are remarks. */
final class NameList {

    private NameList() {}

    static Set<String> read(String file) {
        try (InputStream stream = NameList.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("missing " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> java.util.Arrays.stream(line.split("\\s+")))
                    .filter(name -> !name.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
