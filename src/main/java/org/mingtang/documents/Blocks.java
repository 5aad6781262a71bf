package org.mingtang.documents;

import java.util.ArrayList;
import java.util.List;
import org.mingtang.documents.SourceDocument.Block;
import org.mingtang.documents.SourceDocument.Paragraph;
import org.mingtang.documents.SourceDocument.Place;

/** Collects blocks in reading order and numbers them. */
final class Blocks implements BlockSink {

    static final int MOST = 200_000;

    private final List<Block> blocks = new ArrayList<>();
    private int page;

    /** Says on which page or sheet the following blocks stand. */
    void page(int number) {
        page = number;
    }

    /** Adds the text's lines as paragraphs of their own, blank ones left out. */
    @Override
    public void paragraph(String text, int headingLevel) {
        for (String line : Characters.lines(text)) {
            String clean = Characters.clean(line);
            if (!clean.isEmpty()) {
                add(new Paragraph(clean, headingLevel, place()));
            }
        }
    }

    /** Adds a line as it is, even an empty one. */
    void line(String text) {
        add(new Paragraph(text, 0, place()));
    }

    @Override
    public void table(TableLayout table) {
        if (table.hasCells()) {
            add(table.grid(place()));
        }
    }

    private Place place() {
        return new Place(page, blocks.size());
    }

    private void add(Block block) {
        if (blocks.size() >= MOST) {
            throw UnreadableReason.TOO_MUCH_CONTENT.found();
        }
        Interrupted.check();
        blocks.add(block);
    }

    List<Block> list() {
        return blocks;
    }
}
