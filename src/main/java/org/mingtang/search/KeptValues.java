package org.mingtang.search;

import java.io.IOException;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;

/** What one part of the index keeps in one field beside its documents, to be asked for in their order. */
record KeptValues(String field, Reading reading) {

    /** How one kind of field is read. */
    private interface Reading {
        @Nullable
        String of(int doc) throws IOException;
    }

    static KeptValues of(LeafReader reader, FieldInfo info) throws IOException {
        return new KeptValues(info.name, reading(reader, info));
    }

    @Nullable
    String of(int doc) throws IOException {
        return reading.of(doc);
    }

    private static Reading reading(LeafReader reader, FieldInfo info) throws IOException {
        return switch (info.getDocValuesType()) {
            case BINARY -> {
                var values = reader.getBinaryDocValues(info.name);
                yield doc -> values.advanceExact(doc) ? values.binaryValue().utf8ToString() : null;
            }
            case SORTED -> {
                var values = reader.getSortedDocValues(info.name);
                yield doc -> values.advanceExact(doc)
                        ? values.lookupOrd(values.ordValue()).utf8ToString()
                        : null;
            }
            case NUMERIC -> {
                var values = reader.getNumericDocValues(info.name);
                yield doc -> values.advanceExact(doc) ? String.valueOf(values.longValue()) : null;
            }
            default -> doc -> null;
        };
    }
}
