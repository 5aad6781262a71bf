package org.mingtang.request.library;

import java.util.List;
import java.util.stream.Stream;
import org.mingtang.organisation.UnitView;
import org.mingtang.request.Outcome;

/**
 * The library on the desk.
 *
 * @param inHand of the person's own unit, not released yet
 */
public record LibraryListPage(
        LibrarySearch.Page found,
        LibraryQuery query,
        List<LibraryView> inHand,
        List<UnitView> organs,
        List<Integer> years) {

    public List<Outcome> outcomes() {
        return Stream.of(Outcome.values()).filter(Outcome::needsLetter).toList();
    }

    public List<String> articles() {
        return outcomes().stream()
                .flatMap(outcome -> outcome.articles().stream())
                .distinct()
                .toList();
    }

    public boolean isNarrowed() {
        return !query.address(0).equals(LibraryQuery.ALL.address(0));
    }
}
