package org.mingtang.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of results.
 *
 * @param words as typed
 * @param fields what else the form keeps: name and value
 * @param found in words, e.g. 找到 12 条结果
 * @param loose nothing held all words, so these hold some
 * @param meant other words that find more
 * @param asked the words are a question, and this is the page that answers it
 * @param unit who published what comes nearest to an unanswered question
 * @param office whom to ask where nothing was found or answers
 */
public record ResultPage(
        String words,
        List<Field> fields,
        String found,
        boolean loose,
        @Nullable Link meant,
        boolean asked,
        List<Answer> answers,
        List<Row> rows,
        List<Choices> facets,
        List<Link> chosen,
        List<Link> orders,
        List<Link> pages,
        @Nullable Link unit,
        OfficeToAsk.@Nullable Contact office,
        List<WayToAsk> ways) {

    /** A hidden field of the form. */
    public record Field(String name, String value) {}

    /** A link; {@code current} is the one shown now. */
    public record Link(String label, String href, boolean current) {}

    /** One facet with the values one sees at once, and the others. */
    public record Choices(String label, List<Choice> values, List<Choice> others) {

        private static final int AT_ONCE = 8;

        /** The first few are seen at once, and the chosen one wherever it stands; one alone is not put away. */
        static Choices of(String label, List<Choice> all) {
            int first = all.size() == AT_ONCE + 1 ? all.size() : Math.min(AT_ONCE, all.size());
            var values = new ArrayList<>(all.subList(0, first));
            var others = new ArrayList<Choice>();
            all.subList(first, all.size()).forEach(each -> (each.chosen() ? values : others).add(each));
            return new Choices(label, values, others);
        }
    }

    /** One value; choosing it again takes it away. */
    public record Choice(String label, long count, String href, boolean chosen) {}

    /**
     * One result.
     *
     * @param claimed whether the day is one the office claims
     */
    public record Row(
            String href,
            List<Piece> title,
            String kind,
            Link unit,
            @Nullable String docNumber,
            String publishedOn,
            boolean claimed,
            @Nullable String formedOn,
            String validity,
            String chip,
            @Nullable Link successor,
            List<Excerpt> excerpts) {}

    /** A stretch of the text; with a label if it has its own address. */
    public record Excerpt(String label, String href, List<Piece> pieces) {}

    /**
     * A passage that answers.
     *
     * @param version number of the version it stands in, made public on {@code revisedOn}
     * @param versionHref the passage in that version, whatever comes later
     */
    public record Answer(
            String href,
            String label,
            List<Piece> text,
            String title,
            String unit,
            @Nullable String docNumber,
            int version,
            String revisedOn,
            String versionHref,
            String validity,
            String chip) {}

    /** Whether a question was asked that no text answers. */
    public boolean unanswered() {
        return asked && answers.isEmpty();
    }

    public boolean narrowed() {
        return !chosen.isEmpty();
    }
}
