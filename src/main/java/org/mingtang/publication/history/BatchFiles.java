package org.mingtang.publication.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The files of a batch where they lie, found by their names, and those that are not read with the reason. */
final class BatchFiles {

    private final Map<String, Path> all;
    private final Map<String, String> refused;
    private final Map<String, List<String>> byLastName = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    /** @param all by their names in the batch, with slashes between folders */
    BatchFiles(Map<String, Path> all, Map<String, String> refused) {
        this.all = all;
        this.refused = refused;
        all.keySet()
                .forEach(name -> byLastName
                        .computeIfAbsent(last(name), none -> new ArrayList<>())
                        .add(name));
    }

    Map<String, Path> all() {
        return all;
    }

    /** Why they are not read, in a sentence, by name. */
    Map<String, String> refused() {
        return refused;
    }

    Path path(String name) {
        return Objects.requireNonNull(all.get(name));
    }

    void use(String name) {
        used.add(name);
    }

    /** Finds a file as a list names it, with or without the folders above it; from then on it counts as used. */
    Optional<String> find(String wanted) {
        Optional<String> found = byLastName.getOrDefault(last(wanted), List.of()).stream()
                .filter(name -> name.equals(wanted) || name.endsWith("/" + wanted))
                .findFirst();
        found.ifPresent(this::use);
        return found;
    }

    List<String> unused() {
        return all.keySet().stream().filter(name -> !used.contains(name)).toList();
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
