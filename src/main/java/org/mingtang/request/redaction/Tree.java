package org.mingtang.request.redaction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.UnlawfulAct;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Office XML by local names; no recursion, so that deep nesting cannot exhaust the stack. */
final class Tree {

    private static final int DEEPEST = 300;

    private Tree() {}

    /** Remarks and processing instructions are left behind. POI's builder refuses document type declarations. */
    static Document parse(byte[] bytes) throws IOException {
        try {
            Document xml = XMLHelper.newDocumentBuilder().parse(new InputSource(new ByteArrayInputStream(bytes)));
            for (Node node : nodes(xml)) {
                if (node.getNodeType() == Node.COMMENT_NODE || node.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
                    node.getParentNode().removeChild(node);
                }
            }
            return xml;
        } catch (SAXException e) {
            // From JDK 24 on the parser itself stops at a depth no office program writes.
            if (String.valueOf(e.getMessage()).contains("maxElementDepth")) {
                throw tooDeep();
            }
            throw new IOException(e);
        }
    }

    private static UnlawfulAct tooDeep() {
        return new UnlawfulAct("文件的内容嵌套太深，没有处理。");
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

    static String name(Node node) {
        String local = node.getLocalName();
        return local == null ? node.getNodeName() : local;
    }

    /** The node's descendants in document order; a copy, so that the tree may be changed on the way. */
    static List<Node> nodes(Node root) {
        List<Node> nodes = new ArrayList<>();
        Deque<Node> way = new ArrayDeque<>();
        Node node = root.getFirstChild();
        while (node != null || !way.isEmpty()) {
            if (node == null) {
                node = way.pop().getNextSibling();
                continue;
            }
            nodes.add(node);
            if (node.getFirstChild() == null) {
                node = node.getNextSibling();
                continue;
            }
            way.push(node);
            if (way.size() > DEEPEST) {
                throw tooDeep();
            }
            node = node.getFirstChild();
        }
        return nodes;
    }

    static List<Element> all(Node root) {
        List<Element> all = new ArrayList<>();
        nodes(root).forEach(node -> {
            if (node instanceof Element element) {
                all.add(element);
            }
        });
        return all;
    }

    static List<Element> all(Node root, String name) {
        return all(root).stream().filter(each -> name(each).equals(name)).toList();
    }

    static List<Element> children(@Nullable Node parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent == null ? null : parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static @Nullable Element child(@Nullable Node parent, String name) {
        return children(parent).stream()
                .filter(each -> name(each).equals(name))
                .findFirst()
                .orElse(null);
    }

    static @Nullable Element ancestor(Node node, String name) {
        for (Node each = node.getParentNode(); each != null; each = each.getParentNode()) {
            if (each instanceof Element element && name(element).equals(name)) {
                return element;
            }
        }
        return null;
    }

    static void remove(@Nullable Node node) {
        if (node != null && node.getParentNode() != null) {
            node.getParentNode().removeChild(node);
        }
    }

    /** Puts the children where the element stood. */
    static void unwrap(Element element) {
        Node parent = element.getParentNode();
        while (parent != null && element.getFirstChild() != null) {
            parent.insertBefore(element.getFirstChild(), element);
        }
        remove(element);
    }

    static String attribute(@Nullable Element element, String name) {
        for (Attr attribute : attributes(element)) {
            if (name.equals(name(attribute))) {
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

    /** Whether a switch such as {@code w:vanish} is there and not turned off. */
    static boolean on(@Nullable Element parent, String name) {
        Element property = child(parent, name);
        return property != null && !attribute(property, "val").matches("0|false|off|none");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
