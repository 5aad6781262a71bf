package org.mingtang.publication;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The theme classes (主题分类): 22 classes with their sub-classes, as the State Council's policy library has them. */
@Component
public class Themes {

    /** One class with its sub-classes, which may be none. */
    public record Theme(String name, List<String> below) {

        public Theme {
            below = List.copyOf(below);
        }
    }

    private final List<Theme> all = read();

    public List<Theme> all() {
        return all;
    }

    /** Every choice as it is written on a document: 综合政务/政务公开. */
    public List<String> choices() {
        List<String> choices = new ArrayList<>();
        for (Theme theme : all) {
            if (theme.below().isEmpty()) {
                choices.add(theme.name());
            }
            theme.below().forEach(each -> choices.add(theme.name() + "/" + each));
        }
        return choices;
    }

    private static List<Theme> read() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Themes.class.getResourceAsStream("/publication/themes.tsv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> List.of(line.split("\t")))
                    .map(parts -> new Theme(parts.get(0), parts.subList(1, parts.size())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
