package org.mingtang.search.chinese;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hankcs.hanlp.HanLP;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.BiConsumer;

/** The lists of characters that come with HanLP, read as plain lines: its own dictionaries would cost far more memory. */
final class WordList {

    private WordList() {}

    /** Tells each line {@code 乐=le4,yue4} whose left side is a single character. */
    static void characters(String path, BiConsumer<Character, String> line) {
        try (var in = Objects.requireNonNull(HanLP.class.getResourceAsStream(path), path);
                var reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            for (var each = reader.readLine(); each != null; each = reader.readLine()) {
                if (each.length() > 2 && each.charAt(1) == '=' && !Character.isSurrogate(each.charAt(0))) {
                    line.accept(each.charAt(0), each.substring(2));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
