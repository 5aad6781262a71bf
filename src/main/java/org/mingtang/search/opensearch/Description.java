package org.mingtang.search.opensearch;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import tools.jackson.databind.node.ObjectNode;

/**
 * How documents are written in an index.
 *
 * @param example documents with every field
 * @param vectors whether OpenSearch has its k-NN plugin
 */
record Description(List<Document> example, Analyzer analyzer, int shards, boolean vectors) {

    ObjectNode index() {
        return Mapping.index(example, analyzer, shards, vectors);
    }

    ObjectNode document(Document document) {
        return Mapping.document(document, analyzer, vectors);
    }
}
