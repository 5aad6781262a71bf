package org.mingtang.review.cleaning;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads and changes office XML by local names, so that transitional and strict files look alike. */
final class Dom {

    private Dom() {}

    /** POI's builder refuses a document type declaration, hence no entity is ever expanded or fetched. */
    static Document parse(InputStream in) throws IOException {
        try {
            return XMLHelper.newDocumentBuilder().parse(new InputSource(in));
        } catch (SAXException e) {
            throw new IOException(e);
        }
    }

    static byte[] bytes(Document xml) throws IOException {
        try {
            xml.setXmlStandalone(true);
            Transformer writer = XMLHelper.newTransformer();
            writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            writer.transform(new DOMSource(xml), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new IOException(e);
        }
    }

    static String name(Element element) {
        String local = element.getLocalName();
        return local == null ? element.getTagName() : local;
    }

    static List<Element> children(@Nullable Node parent) {
        List<Element> children = new ArrayList<>();
        Node first = parent == null ? null : parent.getFirstChild();
        for (Node node = first; node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** The element and all below it, in document order; a copy, so that the tree may be changed on the way. */
    static List<Element> all(Element root) {
        List<Element> all = new ArrayList<>();
        collect(root, all);
        return all;
    }

    private static void collect(Element element, List<Element> all) {
        all.add(element);
        for (Element child : children(element)) {
            collect(child, all);
        }
    }

    static List<Element> all(Element root, String name) {
        return all(root).stream().filter(each -> name(each).equals(name)).toList();
    }

    static @Nullable Element child(@Nullable Element parent, String name) {
        return children(parent).stream()
                .filter(each -> name(each).equals(name))
                .findFirst()
                .orElse(null);
    }

    static @Nullable Element parent(Element element) {
        return element.getParentNode() instanceof Element parent ? parent : null;
    }

    /** Whether an element, or what it stood in, was already taken out. */
    static boolean isIn(Element element, Element root) {
        for (Node node = element; node != null; node = node.getParentNode()) {
            if (node == root) {
                return true;
            }
        }
        return false;
    }

    static void remove(Element element) {
        Node parent = element.getParentNode();
        if (parent != null) {
            parent.removeChild(element);
        }
    }

    /** Puts the children where the element stood. */
    static void unwrap(Element element) {
        Node parent = element.getParentNode();
        if (parent == null) {
            return;
        }
        while (element.getFirstChild() != null) {
            parent.insertBefore(element.getFirstChild(), element);
        }
        parent.removeChild(element);
    }

    /** An attribute's value in whatever namespace, empty where there is none. */
    static String attribute(@Nullable Element element, String name) {
        for (Attr attribute : attributes(element)) {
            if (name.equals(attribute.getLocalName())) {
                return attribute.getValue();
            }
        }
        return "";
    }

    static List<Attr> attributes(@Nullable Element element) {
        List<Attr> attributes = new ArrayList<>();
        for (int i = 0; element != null && i < element.getAttributes().getLength(); i++) {
            attributes.add((Attr) element.getAttributes().item(i));
        }
        return attributes;
    }

    /** The id of the relation an element points to, empty if none. */
    static String relation(Element element) {
        return attributes(element).stream()
                .filter(Dom::isRelation)
                .map(Attr::getValue)
                .findFirst()
                .orElse("");
    }

    static void removeRelation(Element element) {
        attributes(element).stream().filter(Dom::isRelation).forEach(element::removeAttributeNode);
    }

    private static boolean isRelation(Attr attribute) {
        String space = attribute.getNamespaceURI();
        return space != null && space.endsWith("/officeDocument/2006/relationships")
                || space != null && space.endsWith("/officeDocument/relationships");
    }

    /** Whether a switch such as {@code w:vanish} is there and not turned off. */
    static boolean on(@Nullable Element parent, String name) {
        Element property = child(parent, name);
        return property != null && !attribute(property, "val").matches("0|false|off|none");
    }

    static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true");
    }
}
