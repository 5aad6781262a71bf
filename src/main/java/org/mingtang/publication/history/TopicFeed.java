package org.mingtang.publication.history;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;
import org.mingtang.publication.history.TopicView.Gathered;

/** What a topic gathers, newest first, as an Atom feed. */
final class TopicFeed {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int MOST = 50;

    private TopicFeed() {}

    /** @param site address of the site without a slash at its end */
    static String of(TopicView topic, String site) {
        List<Gathered> all = new ArrayList<>();
        topic.sections().forEach(section -> all.addAll(section.items()));
        List<Gathered> newest = all.stream()
                .distinct()
                .sorted(Comparator.comparing(Gathered::publishedOn).reversed())
                .limit(MOST)
                .toList();
        LocalDate published = topic.item().publishedAt().atZone(CHINA).toLocalDate();
        LocalDate updated = newest.isEmpty() ? published : newest.get(0).publishedOn();
        String self = site + topic.path();
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>" + self
                + "</id><title>" + text(topic.title()) + "</title><updated>" + time(updated)
                + "</updated><author><name>"
                + text(topic.item().unitName()) + "</name></author><link rel=\"alternate\" href=\"" + self
                + "\"/><link rel=\"self\" href=\"" + self + "/feed.xml\"/>"
                + newest.stream().map(each -> entry(each, site)).collect(Collectors.joining()) + "</feed>\n";
    }

    private static String entry(Gathered item, String site) {
        String address = item.address(site);
        return "<entry><id>" + address + "</id><title>" + text(item.title()) + "</title><updated>"
                + time(item.publishedOn()) + "</updated><link href=\"" + address + "\"/></entry>";
    }

    private static String time(LocalDate day) {
        return day.atStartOfDay(CHINA).toOffsetDateTime().toInstant().toString();
    }

    private static String text(String words) {
        // Signs that XML 1.0 does not know, not even escaped, would make the whole feed unreadable.
        return Entities.escape(
                words.replaceAll("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", ""),
                new org.jsoup.nodes.Document.OutputSettings().escapeMode(Entities.EscapeMode.xhtml));
    }
}
