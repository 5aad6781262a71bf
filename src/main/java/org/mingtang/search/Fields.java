package org.mingtang.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.mingtang.organisation.UnitScope;
import org.mingtang.search.chinese.NumberWriting;
import org.mingtang.search.meaning.Vector;

/** What of an entry goes into the index, and where. A change here needs another {@link #EDITION}. */
final class Fields {

    /** An index of another edition is built anew at start. */
    static final String EDITION = "3";

    static final String KEY = "key";
    static final String TYPE = "type";
    static final String ENTRY = "entry";
    static final String PASSAGE = "passage";

    static final String TITLE = "title";
    static final String UNIT_WORDS = "unitWords";
    /** Title, names, unit, number, text and attachments in one: where a word stands matters less than that it is there. */
    static final String WHOLE = "whole";

    static final String SOUND = "sound";
    static final String INITIALS = "initials";
    static final String NUMBER = "number";
    static final String SITE = "site";
    /** The unit again, of whole entries and of passages alike. */
    static final String OWNER = "owner";

    static final String DAY = "day";
    /** Decides between equals, so that pages stay the same on every program and after every change. */
    static final String TIE = "tie";

    static final String SUCCESSOR = "successor";

    static final String MEANING = "meaning";

    static final String PASSAGE_WORDS = "passageWords";
    static final String PASSAGE_PLACE = "passagePlace";
    static final String PASSAGE_VALIDITY = "passageValidity";

    private static final int LONGEST_NUMBER = 100;

    private Fields() {}

    /** Returns the entry's documents: one for each passage, then its own. */
    static List<Document> documents(SearchEntry entry) {
        return documents(entry, Map.of());
    }

    /**
     * Returns them with what they mean.
     *
     * @param known vectors by the hash of what they stand for
     */
    static List<Document> documents(SearchEntry entry, Map<String, Vector> known) {
        var documents = new ArrayList<Document>();
        int place = 0;
        for (var passage : entry.passages()) {
            documents.add(passage(entry, passage, place++));
        }
        documents.add(whole(entry));
        if (!known.isEmpty()) {
            for (var sense : Sense.of(entry)) {
                var vector = known.get(sense.hash());
                if (vector != null) {
                    var document = documents.get(sense.isWhole() ? documents.size() - 1 : sense.place());
                    document.add(new KnnByteVectorField(MEANING, vector.bytes(), VectorSimilarityFunction.COSINE));
                }
            }
        }
        return documents;
    }

    /** Returns the documents of an entry that has everything an entry can have: every field there is, as it is made. */
    static List<Document> example() {
        var entry = new SearchEntry(
                new UUID(0, 1),
                "/info/1",
                "site",
                "办法",
                List.of("办法"),
                "正文",
                "附件",
                "云政发〔2026〕1号",
                new UUID(0, 2),
                "市政府",
                "KIND",
                "文件",
                "主题",
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                SearchEntry.Validity.EFFECTIVE,
                new UUID(0, 3),
                List.of(new SearchEntry.Passage("a1", "第一条", "条文")));
        return documents(
                entry,
                Sense.of(entry).stream()
                        .collect(Collectors.toMap(Sense::hash, sense -> new Vector(new byte[Vector.LENGTH]))));
    }

    /** All entries and no passages; words are kept with entries alone, so that whoever asks for words need not add it. */
    static Query entries() {
        return new TermQuery(new Term(TYPE, ENTRY));
    }

    static BytesRef bytes(UUID key) {
        return new BytesRef(key.toString());
    }

    /** Leaves only what the portal that is asked may show. */
    static void narrow(BooleanQuery.Builder all, SearchQuery query) {
        if (!query.site().isEmpty()) {
            all.add(new TermQuery(new Term(SITE, query.site())), Occur.FILTER);
        }
        narrow(all, query.within());
    }

    /** Leaves only what units of a portal made public. */
    static void narrow(BooleanQuery.Builder all, UnitScope portal) {
        if (portal.everything()) {
            return;
        }
        var units = portal.units().stream().map(Fields::bytes).toList();
        var theirs = new TermInSetQuery(OWNER, units);
        if (portal.except()) {
            all.add(new MatchAllDocsQuery(), Occur.FILTER);
        }
        all.add(theirs, portal.except() ? Occur.MUST_NOT : Occur.FILTER);
    }

    private static Document whole(SearchEntry entry) {
        var document = new Document();
        identify(document, entry, ENTRY);
        words(document, TITLE, entry.title());
        SoundFields.add(document, entry.title());
        for (var alias : entry.aliases()) {
            words(document, TITLE, alias);
            SoundFields.add(document, alias);
        }
        words(document, UNIT_WORDS, entry.unitName());
        SoundFields.add(document, entry.unitName());
        words(document, WHOLE, entry.text());
        words(document, WHOLE, entry.attachmentsText());
        document.add(new NumericDocValuesField(DAY, entry.publishedOn().toEpochDay()));
        document.add(new NumericDocValuesField(TIE, tie(entry.key())));
        if (entry.successor() != null) {
            document.add(new BinaryDocValuesField(SUCCESSOR, bytes(entry.successor())));
        }
        number(document, entry);
        for (var facet : Facet.values()) {
            var value = facet.of(entry);
            if (!value.isEmpty()) {
                document.add(new StringField(facet.field(), Facet.code(value), Store.NO));
            }
        }
        return document;
    }

    private static Document passage(SearchEntry entry, SearchEntry.Passage passage, int place) {
        var document = new Document();
        identify(document, entry, PASSAGE);
        words(document, PASSAGE_WORDS, entry.title());
        words(document, PASSAGE_WORDS, passage.text());
        document.add(new NumericDocValuesField(PASSAGE_PLACE, place));
        document.add(new StringField(PASSAGE_VALIDITY, entry.validity().name(), Store.NO));
        return document;
    }

    private static void identify(Document document, SearchEntry entry, String type) {
        document.add(new StringField(KEY, entry.key().toString(), Store.NO));
        document.add(new BinaryDocValuesField(KEY, bytes(entry.key())));
        document.add(new StringField(TYPE, type, Store.NO));
        document.add(new StringField(SITE, entry.site(), Store.NO));
        document.add(new StringField(OWNER, entry.unit().toString(), Store.NO));
        // Kept beside every document, passages and such without a value too: what has no gaps is counted several times
        // as fast.
        for (var facet : Facet.values()) {
            document.add(new SortedDocValuesField(facet.counted(), new BytesRef(facet.of(entry))));
        }
    }

    /** Returns a number that orders keys alike everywhere. */
    static long tie(UUID key) {
        return key.getMostSignificantBits() ^ key.getLeastSignificantBits();
    }

    /** Adds words to a field, and what stands in a name or a number to the whole as well. */
    private static void words(Document document, String field, String text) {
        if (text.isBlank()) {
            return;
        }
        document.add(new TextField(field, text, Store.NO));
        if (field.equals(TITLE) || field.equals(UNIT_WORDS)) {
            document.add(new TextField(WHOLE, text, Store.NO));
        }
    }

    private static void number(Document document, SearchEntry entry) {
        if (entry.docNumber() == null) {
            return;
        }
        words(document, UNIT_WORDS, entry.docNumber());
        var bare = NumberWriting.bare(entry.docNumber());
        document.add(new StringField(NUMBER, bare.substring(0, Math.min(bare.length(), LONGEST_NUMBER)), Store.NO));
        NumberWriting.of(entry.docNumber()).ifPresent(read -> {
            document.add(new StringField(NUMBER, read.asTerm(), Store.NO));
            document.add(new StringField(NUMBER, read.withoutOffice().asTerm(), Store.NO));
        });
    }
}
