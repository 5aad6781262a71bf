package org.mingtang.policy.interpretation;

import java.util.List;
import org.mingtang.publication.ItemView;

/**
 * The page of a public document's interpretation.
 *
 * @param words whom its last piece names, so that nobody types him twice
 * @param open whether the person may begin a piece
 */
public record LaterPage(ItemView document, List<Material> materials, PieceWords words, boolean open) {

    public List<InterpretationForm> forms() {
        return List.of(InterpretationForm.values());
    }
}
