package org.mingtang.publication.portal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.AskedSite;
import org.mingtang.organisation.Way;
import org.mingtang.publication.BodyMarks;
import org.mingtang.publication.ItemAddition.Box;
import org.mingtang.publication.ItemAddition.Line;
import org.mingtang.publication.ItemAddition.Notice;
import org.mingtang.publication.ItemDirectory;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.springframework.stereotype.Component;

/**
 * Links of a page to items that its site does not show lead to the item's own site at once and say so: from boxes beside
 * the text, and from the text as the page draws it. The text itself stays as it was reviewed.
 */
@Component
class LinksElsewhere implements BodyMarks {

    private static final Pattern ITEM = Pattern.compile("/info/(\\d{1,15})(?:[/?#].*)?");

    private final ItemDirectory directory;
    private final AskedSite site;

    LinksElsewhere(ItemDirectory directory, AskedSite site) {
        this.directory = directory;
        this.site = site;
    }

    @Override
    public void mark(ItemView item, Document body) {
        for (Element link : body.select("a[href^=/info/]")) {
            elsewhere(link.attr("href"))
                    .ifPresent(way -> link.attr("href", way.href()).attr("title", way.note()));
        }
    }

    Box onTheirSites(Box box) {
        return new Box(
                box.title(),
                box.chip(),
                box.lines().stream().map(this::onItsSite).toList());
    }

    Notice onItsSite(Notice notice) {
        return elsewhere(notice.href())
                .map(way -> new Notice(notice.before(), notice.named(), way.href(), notice.after()))
                .orElse(notice);
    }

    private Line onItsSite(Line line) {
        return elsewhere(line.href())
                .map(way -> new Line(line.text(), way.href(), way.note(line.meta())))
                .orElse(line);
    }

    /** Empty where this site shows it, or where there is nothing. */
    private Optional<Way> elsewhere(@Nullable String href) {
        Matcher item = ITEM.matcher(href == null ? "" : href);
        return item.matches() && !site.scope().everything()
                ? directory
                        .unit(new ItemNumber(Long.parseLong(item.group(1))))
                        .map(unit -> site.way(unit, String.valueOf(href)))
                        .filter(way -> !way.site().isEmpty())
                : Optional.empty();
    }
}
