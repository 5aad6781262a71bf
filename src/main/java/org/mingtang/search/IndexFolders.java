package org.mingtang.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/** The folders below {@code <data>/search}: one index each, and a file that names the one in use. */
record IndexFolders(Path root) {

    private static final Pattern NAME = Pattern.compile("index-[0-9]{1,18}-[0-9a-f-]{36}");

    IndexFolders {
        root = root.toAbsolutePath().normalize();
    }

    /** Returns the folder in use. */
    Optional<Path> inUse() throws IOException {
        var pointer = root.resolve("current");
        if (!Files.exists(pointer)) {
            return Optional.empty();
        }
        // A failing disk may have left the pointer empty or cut.
        var name = Files.readString(pointer).strip();
        return Optional.of(name)
                .filter(each -> NAME.matcher(each).matches())
                .map(root::resolve)
                .filter(Files::isDirectory);
    }

    /** Makes an empty folder for an index that answers this wish to rebuild. */
    Path fresh(long wish) throws IOException {
        return Files.createDirectories(root.resolve("index-" + wish + "-" + UUID.randomUUID()));
    }

    /** Returns the wish an index was built for. */
    static long wish(Path folder) {
        return Long.parseLong(folder.getFileName().toString().split("-")[1]);
    }

    /** From now on this folder is in use; a program that dies in between finds the old one or the new one. */
    void use(Path folder) throws IOException {
        var next = root.resolve("current.next");
        Files.writeString(next, folder.getFileName().toString());
        Files.move(next, root.resolve("current"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes away every folder but this one: indexes half built when a program died, and those replaced. */
    void sweep(Path inUse) throws IOException {
        try (var folders = Files.list(root)) {
            for (var each : folders.filter(Files::isDirectory)
                    .filter(each -> !each.equals(inUse))
                    .toList()) {
                FileSystemUtils.deleteRecursively(each);
            }
        }
    }
}
