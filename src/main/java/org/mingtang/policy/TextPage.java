package org.mingtang.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.publication.ItemView;
import org.mingtang.search.SearchEntry;

/**
 * The text of a document as it was on a day.
 *
 * @param shown null where none had taken effect yet, or none for everybody
 * @param said its state on that day in words
 */
public record TextPage(
        PolicyDocument document,
        LocalDate on,
        SearchEntry.Validity state,
        String said,
        @Nullable ItemView shown,
        String html,
        List<TextsOverTime.Text> texts) {

    public boolean isShown(TextsOverTime.Text text) {
        return shown != null && shown.version() == text.version();
    }

    /** Whether the version before it may be read too. */
    public boolean hasBefore(TextsOverTime.Text text) {
        return texts.stream().anyMatch(each -> each.version() == text.version() - 1);
    }
}
