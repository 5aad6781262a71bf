package org.mingtang.search.chinese;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How characters may be read, without tones: 乐 is le, yue, yao or lao. ü is written v. */
public final class Readings {

    private static final Map<Character, List<String>> OF = new HashMap<>();
    private static final Set<String> SYLLABLES = new HashSet<>();

    static {
        // The same few readings belong to thousands of characters: each list is kept once.
        var once = new HashMap<List<String>, List<String>>();
        WordList.characters("/data/dictionary/pinyin/pinyin.txt", (character, readings) -> {
            var plain = Arrays.stream(readings.split(","))
                    .map(each -> each.replaceAll("[0-9]", "").replace("ü", "v"))
                    .filter(each -> each.matches("[a-z]{1,6}"))
                    .distinct()
                    .toList();
            OF.put(character, once.computeIfAbsent(plain, each -> each));
            SYLLABLES.addAll(plain);
        });
    }

    private Readings() {}

    /** Returns the readings of a folded character, the usual one first; empty for what is no Chinese character. */
    public static List<String> of(char c) {
        return OF.getOrDefault(c, List.of());
    }

    /** Returns the characters that may be read as this one may, itself among them. */
    public static List<Character> alikeTo(char c) {
        var alike = new ArrayList<Character>();
        OF.keySet().stream()
                .filter(each -> each != c && alike(c, each))
                .sorted()
                .forEach(alike::add);
        alike.add(0, c);
        return alike;
    }

    /** Whether both may be read alike. */
    public static boolean alike(char one, char other) {
        return one == other || of(one).stream().anyMatch(of(other)::contains);
    }

    static boolean isSyllable(String letters) {
        return SYLLABLES.contains(letters);
    }

    /** Returns the syllables that begin so. */
    static List<String> beginningWith(String letters) {
        return SYLLABLES.stream()
                .filter(each -> each.startsWith(letters))
                .sorted()
                .toList();
    }
}
