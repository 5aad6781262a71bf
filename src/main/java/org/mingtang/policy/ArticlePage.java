package org.mingtang.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.policy.text.TextNode;
import org.mingtang.publication.ItemAddition.InForce;
import org.mingtang.publication.ItemView;

/**
 * One piece of a document by itself, as it is to go by today.
 *
 * @param said the document's state in words
 * @param former till when, where a newer text waits for its day; else null
 */
public record ArticlePage(
        PolicyDocument document,
        ItemView item,
        TextNode node,
        String said,
        @Nullable InForce former) {

    /** Where it stands in its text. */
    public String place() {
        return document.number().path() + (former == null ? "" : "/versions/" + item.version()) + "#" + node.address();
    }

    /** As one cites it: 《…》（…号）第十二条. */
    public String citation() {
        return new Relation.End(document.item(), document.title(), document.docNumber()).named() + node.label();
    }

    public List<String> lines() {
        return node.numbered().lines().toList();
    }
}
