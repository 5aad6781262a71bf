package org.mingtang.policy;

import java.util.List;
import org.mingtang.policy.text.TextNode;
import org.mingtang.publication.ItemView;

/** One piece of a document by itself. @param said the document's state in words */
public record ArticlePage(PolicyDocument document, ItemView item, TextNode node, String said) {

    /** As one cites it: 《…》（…号）第十二条. */
    public String citation() {
        return new Relation.End(document.item(), document.title(), document.docNumber()).named() + node.label();
    }

    public List<String> lines() {
        return node.numbered().lines().toList();
    }
}
