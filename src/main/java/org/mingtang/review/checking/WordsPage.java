package org.mingtang.review.checking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of words on the desk; other packages' templates see public records only. */
public record WordsPage(String query, String kind, int page, int total, List<Line> lines) {

    /** One word. */
    public record Line(
            long id, String word, String kind, String kindLabel, String suggestion, String note, String allowedIn) {

        static Line of(ReviewWord word) {
            return new Line(
                    word.id(),
                    word.word(),
                    word.kind().name(),
                    word.kind().label(),
                    word.suggestion(),
                    word.note(),
                    word.phrases());
        }

        static Line blank() {
            return new Line(0, "", ReviewWord.Kind.TYPO.name(), "", "", "", "");
        }
    }

    /** A list to choose. */
    public record Choice(String key, String label) {}

    /** What an import would bring. */
    public record Preview(String file, String csv, int added, int changed, List<Line> first, List<String> refusals) {}

    public static List<Choice> kinds() {
        return List.of(ReviewWord.Kind.values()).stream()
                .map(kind -> new Choice(kind.name(), kind.label()))
                .toList();
    }

    public int pages() {
        return Math.max(1, (total + ReviewWords.PER_PAGE - 1) / ReviewWords.PER_PAGE);
    }

    static WordsPage of(ReviewWords words, String query, ReviewWord.@Nullable Kind kind, int page) {
        int total = words.count(query, kind);
        int shown = Math.max(1, Math.min(page, (total + ReviewWords.PER_PAGE - 1) / ReviewWords.PER_PAGE));
        return new WordsPage(
                query,
                kind == null ? "" : kind.name(),
                shown,
                total,
                words.search(query, kind, shown).stream().map(Line::of).toList());
    }
}
