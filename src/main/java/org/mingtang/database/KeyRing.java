package org.mingtang.database;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The keys of an installation: one closes, all open.
 *
 * @param old open what was closed before a rotation, newest first
 * @param marks makes the fingerprints by which equal values are found; it stays when the others change, else nobody's
 *     earlier values would be found any more
 */
record KeyRing(SealKey active, List<SealKey> old, SealKey marks) {

    private static final String HEAD = "# 明堂的密钥，一行一把：状态、标识、启用时间、密钥。请用 bin/mingtang keys 管理；备份时与数据库备份分开存放。\n";

    KeyRing {
        old = List.copyOf(old);
    }

    static KeyRing of(SealKey only) {
        return new KeyRing(only, List.of(), only);
    }

    static KeyRing fresh(Instant now) {
        return new KeyRing(SealKey.fresh(now), List.of(), SealKey.fresh(now));
    }

    /**
     * Reads keys named in the settings, the one that closes first.
     *
     * @param marks the key of fingerprints; where blank the last, which is the first there was
     */
    static KeyRing named(String keys, String marks) {
        List<SealKey> all = Stream.of(keys.strip().split("[,\\s]+"))
                .map(key -> SealKey.written(key, "MINGTANG_SECRET_KEY"))
                .toList();
        if (all.isEmpty()) {
            throw unreadable("MINGTANG_SECRET_KEY", "没有一把密钥");
        }
        SealKey first = all.get(all.size() - 1);
        return new KeyRing(
                all.get(0),
                all.subList(1, all.size()),
                marks.isBlank() ? first : SealKey.written(marks, "MINGTANG_MARK_KEY"));
    }

    /**
     * Reads the key file; one that holds nothing but a key is of the time before there could be several.
     *
     * @throws DatabaseUnavailable when a line is none, or there is not exactly one active key
     */
    static KeyRing read(String text, String where) {
        List<SealKey> active = new ArrayList<>();
        List<SealKey> old = new ArrayList<>();
        SealKey marks = null;
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split("\\s+");
            SealKey key = parts.length == 1 ? SealKey.written(line, where) : key(parts, where);
            switch (parts.length == 1 ? "active" : parts[0]) {
                case "active" -> active.add(key);
                case "old" -> old.add(key);
                case "marks" -> marks = key;
                default -> throw unreadable(where, "不认识的状态");
            }
        }
        if (active.size() != 1) {
            throw unreadable(where, "应当有且只有一把启用中的密钥");
        }
        return new KeyRing(active.get(0), old, marks == null ? active.get(0) : marks);
    }

    private static SealKey key(String[] parts, String where) {
        if (parts.length != 4) {
            throw unreadable(where, "一行应当有四项");
        }
        try {
            SealKey key = SealKey.written(parts[3], Instant.parse(parts[2]), where);
            if (key.mark().equals(parts[1])) {
                return key;
            }
        } catch (DateTimeParseException e) {
            throw unreadable(where, "启用时间写法不对");
        }
        throw unreadable(where, "密钥 " + parts[1] + " 与标识不符");
    }

    private static DatabaseUnavailable unreadable(String where, String why) {
        return new DatabaseUnavailable(where + " 不是有效的密钥文件(" + why + ")。请从备份放回原来的 secret.key,不要删除或者手工改写。");
    }

    String written() {
        return HEAD
                + Stream.concat(Stream.of(line("active", active)), old.stream().map(key -> line("old", key)))
                        .collect(Collectors.joining())
                + line("marks", marks);
    }

    private static String line(String state, SealKey key) {
        return state + " " + key.mark() + " " + key.madeAt() + " " + key.text() + "\n";
    }

    /** The same keys with one more, which closes from now on. */
    KeyRing rotated(SealKey next) {
        return new KeyRing(next, Stream.concat(Stream.of(active), old.stream()).toList(), marks);
    }

    KeyRing without(String mark) {
        return new KeyRing(
                active, old.stream().filter(key -> !key.mark().equals(mark)).toList(), marks);
    }

    Stream<SealKey> all() {
        return Stream.concat(Stream.of(active), old.stream());
    }

    Optional<SealKey> find(@Nullable String mark) {
        return all().filter(key -> key.mark().equals(mark)).findFirst();
    }

    boolean hasOld() {
        return !old.isEmpty();
    }
}
