package org.mingtang.publication.history;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.Jsoup;

/** The text of a saved page, in whatever encoding the page itself names. */
final class HtmlFile {

    private HtmlFile() {}

    static String text(Path file) throws IOException {
        return Jsoup.parse(file.toFile(), null).outerHtml();
    }
}
