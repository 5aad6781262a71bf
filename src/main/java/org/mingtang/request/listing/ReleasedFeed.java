package org.mingtang.request.listing;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The list as Atom (RFC 4287); an entry's id is its index number and stays. */
final class ReleasedFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String PAGE = "/requests/released";

    private ReleasedFeed() {}

    static byte[] of(List<ReleasedPage.Line> lines, String site, String base) {
        var bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", "zh-CN");
            text(xml, "id", base + PAGE);
            text(xml, "title", site + "依申请公开目录");
            text(xml, "updated", moment(latest(lines)));
            link(xml, "self", base + PAGE + ".atom");
            link(xml, "alternate", base + PAGE);
            for (ReleasedPage.Line line : lines) {
                entry(xml, line, base);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A feed could not be written", e);
        }
        return bytes.toByteArray();
    }

    private static void entry(XMLStreamWriter xml, ReleasedPage.Line line, String base) throws XMLStreamException {
        Listing listing = line.listing();
        xml.writeStartElement("entry");
        text(xml, "id", base + PAGE + "#" + listing.indexNumber());
        text(xml, "title", listing.title());
        text(xml, "updated", moment(listing.listedOn()));
        link(xml, "alternate", base + (line.href() == null ? PAGE + "#" + listing.indexNumber() : line.href()));
        xml.writeStartElement("author");
        text(xml, "name", line.organ().isEmpty() ? "—" : line.organ());
        xml.writeEndElement();
        text(xml, "summary", listing.outcome().label() + "，" + listing.repliedOn() + " 答复");
        xml.writeEndElement();
    }

    private static LocalDate latest(List<ReleasedPage.Line> lines) {
        return lines.stream()
                .map(line -> line.listing().listedOn())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.of(2026, 1, 1));
    }

    private static String moment(LocalDate day) {
        return day + "T00:00:00+08:00";
    }

    private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
    }

    /** Characters that XML has no room for are left out. */
    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(
                text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", ""));
        xml.writeEndElement();
    }
}
