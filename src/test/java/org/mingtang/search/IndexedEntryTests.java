package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.search.SearchEntry.Passage;
import org.mingtang.search.SearchEntry.Validity;
import org.mingtang.search.meaning.Vector;

/** What of an entry goes into the index. */
class IndexedEntryTests {

    private final PublicThings things = new PublicThings();
    private final SearchEntry entry = things.withPassages(
            things.entry(UUID.randomUUID(), "云麓市停车管理办法", "首小时免费。之后二元。", Validity.ABOLISHED, new UUID(1, 9)),
            List.of(new Passage("a1", "第一条", "首小时免费。"), new Passage("a2", "第二条", "之后二元。")));

    @Test
    void oneDocumentForEachPassageThenTheEntryItself() {
        var documents = Fields.documents(entry);
        assertThat(documents).hasSize(3);
        assertThat(documents).extracting(each -> each.get(Fields.TYPE)).containsExactly("passage", "passage", "entry");
        assertThat(documents).allSatisfy(each -> {
            assertThat(each.get(Fields.KEY)).isEqualTo(entry.key().toString());
            assertThat(each.get(Fields.SITE)).isEqualTo(things.site);
        });
    }

    @Test
    void vectorsStandAtWhatTheyStandFor() {
        Map<String, Vector> known = new HashMap<>();
        for (var sense : Sense.of(entry)) {
            known.put(sense.hash(), vector(sense.place()));
        }
        var documents = Fields.documents(entry, known);
        assertThat(vectorOf(documents.get(0))).isEqualTo(vector(0).bytes());
        assertThat(vectorOf(documents.get(1))).isEqualTo(vector(1).bytes());
        assertThat(vectorOf(documents.get(2))).isEqualTo(vector(Sense.WHOLE).bytes());
    }

    @Test
    void whatIsNotWorkedOutHasNoVector() {
        var known = Map.of(Sense.of(entry).get(2).hash(), vector(1));
        var documents = Fields.documents(entry, known);
        assertThat(documents.get(0).getField(Fields.MEANING)).isNull();
        assertThat(documents.get(1).getField(Fields.MEANING)).isNotNull();
        assertThat(documents.get(2).getField(Fields.MEANING)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "云政发〔2026〕14号,云政发|2026|14|,true",
        "云政发〔2026〕14号,|2026|14|,true",
        "云政发[2026]14号,云政发|2026|14|,true",
        "云麓市人民政府令第35号,云麓市人民政府令第35号,true",
        "云政发〔2026〕14号,云政发|2025|14|,false"
    })
    void numberIsFoundInItsOneWriting(String written, String term, boolean found) {
        var numbered = numbered(written);
        assertThat(finds(numbered, new TermQuery(new Term(Fields.NUMBER, term))))
                .isEqualTo(found);
    }

    @Test
    void endlessNumbersDoNoHarm() {
        assertThat(finds(numbered("号".repeat(50_000)), new TermQuery(new Term(Fields.TITLE, "停"))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "title,停车,true",
        "whole,首小,true",
        "whole,停车,true",
        "whole,商务,true",
        "title,首小,false",
        "unitWords,商务,true",
        "passageWords,之后,true",
        "passageWords,停车,true",
        "whole,附件,false",
        "validity,ABOLISHED,true",
        "year,2026,true",
        "passageValidity,ABOLISHED,true"
    })
    void wordsStandInTheirFields(String field, String term, boolean found) {
        assertThat(finds(entry, new TermQuery(new Term(field, term)))).isEqualTo(found);
    }

    @Test
    void blankTextsTakeNoRoom() {
        var blank = things.entry(UUID.randomUUID(), "题名", "  \n", Validity.NONE, null);
        var document = Objects.requireNonNull(Fields.documents(blank).get(0));
        assertThat(document.getFields(Fields.WHOLE))
                .extracting(org.apache.lucene.index.IndexableField::stringValue)
                .containsExactly("题名", blank.unitName());
        assertThat(document.getField(Fields.SUCCESSOR)).isNull();
    }

    @Test
    void exampleHasEveryFieldAnEntryCanHave() {
        var fields = Fields.example().stream()
                .flatMap(document -> document.getFields().stream())
                .map(org.apache.lucene.index.IndexableField::name)
                .toList();
        assertThat(fields)
                .contains(
                        Fields.TITLE,
                        Fields.WHOLE,
                        Fields.TIE,
                        Fields.MEANING,
                        Fields.SUCCESSOR,
                        Fields.DAY,
                        Fields.NUMBER,
                        Fields.SOUND,
                        Fields.INITIALS,
                        Fields.PASSAGE_WORDS,
                        Fields.PASSAGE_PLACE)
                .contains(Facet.UNIT.field(), Facet.KIND.field(), Facet.THEME.field(), Facet.YEAR.field())
                .contains(Facet.VALIDITY.counted(), Facet.THEME.counted());
    }

    private SearchEntry numbered(String number) {
        return new SearchEntry(
                entry.key(),
                entry.href(),
                entry.site(),
                entry.title(),
                List.of(),
                entry.text(),
                "",
                number,
                entry.unit(),
                entry.unitName(),
                entry.kind(),
                entry.kindLabel(),
                null,
                entry.publishedOn(),
                null,
                Validity.EFFECTIVE,
                null,
                List.of());
    }

    private static boolean finds(SearchEntry entry, Query query) {
        return InMemory.of(List.of(entry), view -> view.count(query)) > 0;
    }

    private static Vector vector(int number) {
        var bytes = new byte[Vector.LENGTH];
        bytes[0] = (byte) (number + 5);
        return new Vector(bytes);
    }

    private static byte[] vectorOf(Document document) {
        return ((KnnByteVectorField) document.getField(Fields.MEANING)).vectorValue();
    }
}
