package org.mingtang.publication.portal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.publication.ItemFigures.Figure;

/**
 * The statutory column's front page.
 *
 * @param guide when the guide shown to the public was last changed; null while there is none
 * @param reports years with annual reports, newest first
 * @param newest what was published last
 */
public record OpenPage(
        List<Branch> policies,
        List<Branch> lines,
        Figure institutions,
        Figure content,
        @Nullable LocalDate guide,
        List<Integer> reports,
        List<ListRow> newest) {

    /** A place in the tree. */
    public record Branch(String href, String name, Figure figure) {}
}
