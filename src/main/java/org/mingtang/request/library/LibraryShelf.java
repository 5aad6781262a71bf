package org.mingtang.request.library;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingtang.request.Outcome;
import org.mingtang.request.RequestView;
import org.springframework.stereotype.Component;

/** What the library has to say on the page of a request. */
@Component
public class LibraryShelf {

    private static final int MOST = 5;

    private final Library library;
    private final LibrarySearch search;

    LibraryShelf(Library library, LibrarySearch search) {
        this.library = library;
        this.search = search;
    }

    /**
     * What stands on it for one request.
     *
     * @param like cases that were asked nearly the same, the likest first
     * @param own the library case made of this request; null while there is none
     * @param mayPropose whether it was answered and is not in the library yet
     */
    public record Shelf(List<LibraryLine> like, @Nullable LibraryView own, boolean mayPropose) {

        public static final Shelf EMPTY = new Shelf(List.of(), null, false);

        public boolean isEmpty() {
            return like.isEmpty() && own == null && !mayPropose;
        }
    }

    public Shelf of(RequestView request) {
        Optional<LibraryView> own = library.of(request.id());
        Outcome outcome = request.outcome();
        boolean answered = !request.stage().isOpen() && outcome != null && outcome.needsLetter();
        return new Shelf(search.like(request, MOST), own.orElse(null), answered && own.isEmpty());
    }
}
