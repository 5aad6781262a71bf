package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The one description of the index: an example with every field there is. */
class FieldsTests {

    /** Names of things that are no fields. */
    private static final Set<String> VALUES = Set.of("EDITION", "ENTRY", "PASSAGE");

    @Test
    @DisplayName("Every field that has a name stands in the example: an engine elsewhere describes its index by it")
    void theExampleHasEveryField() throws Exception {
        var names = new HashSet<String>();
        Fields.example().forEach(document -> document.forEach(field -> names.add(field.name())));
        var wanted = new ArrayList<String>();
        for (var constant : Fields.class.getDeclaredFields()) {
            if (Modifier.isStatic(constant.getModifiers())
                    && !Modifier.isPrivate(constant.getModifiers())
                    && constant.getType() == String.class
                    && !VALUES.contains(constant.getName())) {
                wanted.add((String) constant.get(null));
            }
        }
        for (var facet : Facet.values()) {
            wanted.add(facet.field());
            wanted.add(facet.counted());
        }
        assertThat(names).containsExactlyInAnyOrderElementsOf(new HashSet<>(wanted));
        assertThat(wanted).hasSizeGreaterThan(15);
    }

    @Test
    void everyEntryIsMadeOfFieldsOfTheSameKind() {
        var example = kinds(Fields.example());
        for (var entry : Labelled.entries("fields")) {
            assertThat(example).containsAllEntriesOf(kinds(Fields.documents(entry)));
        }
    }

    @Test
    void partsComeFirstAndTheWholeLast() {
        for (var entry : Labelled.entries("fields")) {
            var types = Fields.documents(entry).stream()
                    .map(document -> document.get(Fields.TYPE))
                    .toList();
            assertThat(types).hasSize(entry.passages().size() + 1).endsWith(Fields.ENTRY);
            assertThat(types.subList(0, types.size() - 1)).allMatch(Fields.PASSAGE::equals);
        }
    }

    /** Returns for each field how it is indexed and kept, in all ways it appears. */
    private static Map<String, String> kinds(List<Document> documents) {
        Map<String, String> kinds = new HashMap<>();
        for (var document : documents) {
            for (var field : document) {
                var type = field.fieldType();
                kinds.put(
                        field.name() + "/" + type.docValuesType() + "/" + (type.vectorDimension() > 0),
                        type.indexOptions() + " " + type.tokenized() + " " + type.omitNorms());
            }
        }
        return kinds;
    }
}
