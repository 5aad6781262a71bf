package org.mingtang.documents;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads web pages, and the web pages that call themselves doc or xls. */
final class HtmlReader {

    private final Blocks blocks;

    HtmlReader(Blocks blocks) {
        this.blocks = blocks;
    }

    void read(Path file) throws IOException {
        read(TextDecoder.read(file));
    }

    void read(String html) {
        Document document = Jsoup.parse(html.replace("\0", ""));
        new HtmlStory(blocks).read(document.body());
    }
}
