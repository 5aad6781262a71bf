package org.mingtang.publication.portal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.mingtang.publication.ItemLine;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes feeds as Atom (RFC 4287) and as JSON Feed 1.1. */
@Component
class FeedWriter {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /** The day from which feeds have had their ids. */
    private static final String SINCE = "2026-01-01";

    private final SiteAddress address;
    private final JsonMapper json;

    FeedWriter(SiteAddress address, JsonMapper json) {
        this.address = address;
        this.json = json;
    }

    byte[] atom(Feed feed, String base) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", "zh-CN");
            text(xml, "id", address.feed(SINCE, feed.path()));
            text(xml, "title", feed.title());
            text(xml, "updated", feed.updated().toString());
            link(xml, "self", "application/atom+xml", base + feed.path() + ".atom");
            link(xml, "alternate", "text/html", base + feed.page());
            for (ListRow row : feed.rows()) {
                entry(xml, row, base);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A feed could not be written", e);
        }
        return bytes.toByteArray();
    }

    private void entry(XMLStreamWriter xml, ListRow row, String base) throws XMLStreamException {
        xml.writeStartElement("entry");
        text(xml, "id", id(row.item()));
        text(xml, "title", row.item().title());
        text(xml, "published", row.item().publishedAt().toString());
        text(xml, "updated", row.item().revisedAt().toString());
        link(xml, "alternate", "text/html", base + row.item().href());
        xml.writeStartElement("author");
        text(xml, "name", row.unit());
        xml.writeEndElement();
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", row.item().kind().label());
        text(xml, "summary", Feed.summary(row));
        xml.writeEndElement();
    }

    private String id(ItemLine item) {
        return address.entry(item.publishedOn().toString(), item.path());
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    /** Signs that XML 1.0 does not know, not even escaped, would make the whole feed unreadable. */
    static String legal(String text) {
        return text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || c >= 0x20 && c < 0xD800
                        || c > 0xDFFF && c < 0xFFFE
                        || c > 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void link(XMLStreamWriter xml, String rel, String type, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", href);
    }

    byte[] json(Feed feed, String base) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("version", "https://jsonfeed.org/version/1.1");
        all.put("title", feed.title());
        all.put("home_page_url", base + feed.page());
        all.put("feed_url", base + feed.path() + ".json");
        all.put("language", "zh-CN");
        List<Object> items = new ArrayList<>();
        feed.rows().forEach(row -> items.add(item(row, base)));
        all.put("items", items);
        return json.writeValueAsString(all).getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, Object> item(ListRow row, String base) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("id", id(row.item()));
        one.put("url", base + row.item().href());
        one.put("title", row.item().title());
        one.put("content_text", Feed.summary(row));
        one.put("date_published", row.item().publishedAt().toString());
        one.put("date_modified", row.item().revisedAt().toString());
        one.put("authors", List.of(Map.of("name", row.unit())));
        one.put("tags", List.of(row.item().kind().label()));
        return one;
    }
}
