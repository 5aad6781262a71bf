package org.mingtang.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Reads office XML by local names, so that transitional and strict files look alike.
 *
 * <p>POI's builder refuses a document type declaration, hence no entity is ever expanded or fetched.
 */
final class Xml {

    private Xml() {}

    static Element root(InputStream in) throws IOException {
        try {
            return XMLHelper.newDocumentBuilder().parse(new InputSource(in)).getDocumentElement();
        } catch (SAXException e) {
            throw UnreadableReason.DAMAGED.found(e);
        }
    }

    static String name(Element element) {
        String local = element.getLocalName();
        return local == null ? element.getTagName() : local;
    }

    static List<Element> children(@Nullable Element parent) {
        List<Element> children = new ArrayList<>();
        Node first = parent == null ? null : parent.getFirstChild();
        for (Node node = first; node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static List<Element> children(@Nullable Element parent, String name) {
        return children(parent).stream()
                .filter(child -> name(child).equals(name))
                .toList();
    }

    static @Nullable Element child(@Nullable Element parent, String name) {
        Node first = parent == null ? null : parent.getFirstChild();
        for (Node node = first; node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name(element).equals(name)) {
                return element;
            }
        }
        return null;
    }

    /** The attribute's value in whatever namespace, empty where there is none. */
    static String attribute(@Nullable Element element, String name) {
        if (element == null) {
            return "";
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (name.equals(attribute.getLocalName())) {
                return attribute.getNodeValue();
            }
        }
        return "";
    }

    /** The {@code val} of a child element, the usual way to write a property. */
    static String value(@Nullable Element parent, String name) {
        return attribute(child(parent, name), "val");
    }

    static int number(String text, int otherwise) {
        try {
            return text.isEmpty() ? otherwise : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Whether a switch such as {@code w:vanish} is there and not turned off. */
    static boolean on(@Nullable Element parent, String name) {
        Element property = child(parent, name);
        return property != null && !attribute(property, "val").matches("0|false|off|none");
    }
}
