package org.mingtang.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What another room adds to an item's page: rows of details, and boxes beside the text. */
public interface ItemAddition {

    /**
     * A row of the details.
     *
     * @param chip style of the value where it is a state, e.g. chip-ok; else null
     */
    record Detail(String label, String value, @Nullable String chip) {}

    /**
     * A box beside the text.
     *
     * @param chip a word beside the heading, e.g. 同步发布; may be null
     * @param lines what is listed in it
     */
    record Box(String title, @Nullable String chip, List<Line> lines) {

        public Box {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line of a box.
     *
     * @param href null where it only says something
     * @param meta small print below; may be empty
     */
    record Line(String text, @Nullable String href, String meta) {}

    /**
     * A sentence above the page that every reader should know.
     *
     * @param before what stands before the name, e.g. 本文件依据的
     * @param named what it is about
     * @param href its page; null where there is none
     */
    record Notice(String before, String named, @Nullable String href, String after) {}

    /**
     * A form below the text, sent without sign-in. The page is drawn once for everybody, so that whoever takes it in has to
     * do with what a form without a pass of its own can tell.
     *
     * @param note small print below its heading
     * @param action address it is sent to
     * @param words name of the field for free text, {@code most} characters long
     */
    record Form(
            String title,
            String note,
            String action,
            Choices choices,
            String words,
            String wordsLabel,
            int most,
            String help,
            String button) {}

    /** One of several, by value and label. */
    record Choices(String name, String legend, Map<String, String> values) {}

    /**
     * A version to go by while the newest waits for its day.
     *
     * @param until last day on which it is the text to go by
     * @param newestFrom first day of the newest version
     */
    record InForce(int version, LocalDate until, LocalDate newestFrom) {}

    List<Detail> details(ItemView item);

    List<Box> boxes(ItemView item);

    /** Sentences above the current version. */
    default List<Notice> notices(ItemView item) {
        return List.of();
    }

    /** Which version is to go by today where the newest one has not taken effect yet; empty where the newest is. */
    default Optional<InForce> inForce(ItemView item) {
        return Optional.empty();
    }

    /** Forms below the text of the current version. */
    default List<Form> forms(ItemView item) {
        return List.of();
    }
}
