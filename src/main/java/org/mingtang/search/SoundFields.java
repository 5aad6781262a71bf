package org.mingtang.search;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.mingtang.search.chinese.Folding;
import org.mingtang.search.chinese.Readings;

/** A name by its sound: at the place of each character all its readings, and the first letters of it and the next. */
final class SoundFields {

    private static final FieldType PLACES = places();

    private SoundFields() {}

    static void add(Document document, String name) {
        var sounds = new ArrayList<Set<String>>();
        var initials = new ArrayList<Set<String>>();
        List<String> before = List.of();
        for (char c : Folding.fold(name).toCharArray()) {
            var readings = Readings.of(c);
            if (readings.isEmpty()) {
                continue;
            }
            sounds.add(new LinkedHashSet<>(readings));
            if (!before.isEmpty()) {
                initials.add(pairs(before, readings));
            }
            before = readings;
        }
        if (!sounds.isEmpty()) {
            document.add(new Field(Fields.SOUND, new Alternatives(sounds), PLACES));
            document.add(new Field(Fields.INITIALS, new Alternatives(initials), PLACES));
        }
    }

    private static Set<String> pairs(List<String> ones, List<String> others) {
        var pairs = new LinkedHashSet<String>();
        for (var one : ones) {
            for (var other : others) {
                pairs.add("" + one.charAt(0) + other.charAt(0));
            }
        }
        return pairs;
    }

    private static FieldType places() {
        var type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.freeze();
        return type;
    }

    /** All alternatives of a place at that place. */
    private static final class Alternatives extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private final List<Set<String>> places;
        private Iterator<Set<String>> next;
        private Iterator<String> here = List.<String>of().iterator();

        Alternatives(List<Set<String>> places) {
            this.places = places;
            this.next = places.iterator();
        }

        @Override
        public void reset() {
            next = places.iterator();
            here = List.<String>of().iterator();
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            boolean moved = false;
            while (!here.hasNext()) {
                if (!next.hasNext()) {
                    return false;
                }
                here = next.next().iterator();
                moved = true;
            }
            term.append(here.next());
            step.setPositionIncrement(moved ? 1 : 0);
            return true;
        }
    }
}
