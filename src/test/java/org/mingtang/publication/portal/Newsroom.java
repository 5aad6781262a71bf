package org.mingtang.publication.portal;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.PressRoom;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One of each kind of public thing, and the pages that show them. */
final class Newsroom {

    final PressRoom room;
    private final MockMvcTester pages;

    Newsroom(ListableBeanFactory beans) {
        room = new PressRoom(beans);
        pages = beans.getBean(MockMvcTester.class);
    }

    ItemNumber publish(String line, ItemKind kind, String title, String body) {
        return room.published(
                ManuscriptFields.of(line, kind, title, body).dated(null, LocalDate.of(2026, 11, 2), null, null));
    }

    /** The address of one page of every kind that this part of the portal has. */
    List<String> everyKindOfPage(ItemNumber item) {
        return List.of(
                "/",
                "/open",
                "/open/guide",
                "/open/reports",
                "/open/policies",
                "/open/institutions",
                "/open/20-11",
                "/open/no-such-line",
                "/units",
                "/units/" + room.education,
                "/feeds",
                "/accessibility",
                "/log",
                "/log/entries",
                "/log/entries/0",
                "/search",
                "/tasks",
                item.path(),
                item.path() + "/versions/1",
                item.path() + "/comparison",
                "/info/1");
    }

    MvcTestResult get(String address) {
        return pages.get().uri(java.net.URI.create(address)).exchange();
    }

    String text(String address) {
        try {
            return get(address).getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    Document page(String address) {
        return Jsoup.parse(text(address));
    }
}
