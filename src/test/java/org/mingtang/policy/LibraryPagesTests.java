package org.mingtang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.publication.ItemKind;
import org.mingtang.search.SearchEntry;

/** What pages of the library say, without the program around them. */
class LibraryPagesTests {

    private static final UUID UNIT = UUID.fromString("00000000-0000-0000-0000-000000000001");

    private static PolicyDocument document(LocalDate formed, LocalDate effective, LocalDate published) {
        return new PolicyDocument(
                7,
                UNIT,
                ItemKind.RULE,
                "某办法",
                List.of(),
                "某政令第8号",
                null,
                formed,
                effective,
                null,
                published,
                false,
                false,
                true,
                null,
                SearchEntry.Validity.EFFECTIVE,
                false,
                SearchEntry.Validity.EFFECTIVE);
    }

    private static LibraryPage page(int count, int number, LibraryPage.Asked asked) {
        return new LibraryPage(List.of(), Map.of(), count, number, asked, List.of(), List.of(), List.of());
    }

    private static LibraryPage.Asked asked(String theme, String words) {
        return new LibraryPage.Asked(ItemKind.RULE, UNIT, theme, 2026, SearchEntry.Validity.AMENDED, words);
    }

    @ParameterizedTest(name = "{0} documents, page {1}: {2}")
    @CsvSource({"0,0,false", "20,0,false", "21,0,true", "40,1,false", "41,1,true", "10,100000,false"})
    void thereIsANextPageWhereThereIsMore(int count, int number, boolean next) {
        assertThat(page(count, number, asked("", "")).hasNext()).isEqualTo(next);
    }

    @Test
    void theAddressOfAnotherPageKeepsWhatWasAskedFor() {
        assertThat(page(50, 0, asked("城乡建设/住房", "停车 & 收费")).at(1))
                .startsWith("/policies?kind=RULE&unit=" + UNIT)
                .contains("theme=", "year=2026", "validity=AMENDED", "words=%E5%81%9C%E8%BD%A6%20%26%20")
                .endsWith("&page=1");
    }

    @Test
    void theAddressOfAnotherKindKeepsTheRestAndBeginsAnew() {
        assertThat(page(50, 2, asked("", "")).of(null))
                .doesNotContain("kind=", "page=", "theme=", "words=")
                .contains("validity=AMENDED");
    }

    @Test
    void blankFieldsAskForEverything() {
        PolicyFilter filter = new LibraryPage.Asked(null, null, " ", null, null, "　 ").filter();

        assertThat(filter.kind()).isNull();
        assertThat(filter.units()).isEmpty();
        assertThat(filter.theme()).isNull();
        assertThat(filter.words()).isNull();
    }

    @Test
    void allKindsAndStatesCanBeAskedFor() {
        assertThat(LibraryPage.kinds()).allMatch(ItemKind::isPolicy).hasSize(3);
        assertThat(LibraryPage.states())
                .doesNotHaveDuplicates()
                .doesNotContain(SearchEntry.Validity.NONE)
                .hasSize(SearchEntry.Validity.values().length - 1);
    }

    @Test
    void theDayThatCountsIsThatOfEffectElseOfFormationElseOfPublication() {
        LocalDate formed = LocalDate.of(2026, 4, 1);
        LocalDate effective = LocalDate.of(2026, 5, 1);
        LocalDate published = LocalDate.of(2026, 6, 2);

        assertThat(document(formed, effective, published).day()).isEqualTo(effective);
        assertThat(document(formed, null, published).day()).isEqualTo(formed);
        assertThat(document(null, null, published).day()).isEqualTo(LocalDate.of(2026, 6, 2));
    }

    @Test
    void theKeepingPageKnowsUnitsAndYellowMarks() {
        PolicyDocument yellow = document(null, null, LocalDate.EPOCH);
        KeepingPage page = new KeepingPage(
                false,
                false,
                "",
                List.of(yellow),
                List.of(),
                List.of(),
                List.of(yellow),
                Set.of(),
                51,
                0,
                Map.of(UNIT, "教育局"));

        assertThat(page.unit(yellow)).isEqualTo("教育局");
        assertThat(page.isYellow(yellow)).isTrue();
        assertThat(page.hasNext()).isTrue();
    }

    @Test
    void aProposalIsDealtWithAtTheDocumentThatMakesIt() {
        Relation inside = relation(new Relation.End(3L, "甲", null), new Relation.End(4L, "乙", null));
        Relation outside = relation(new Relation.End(null, "甲", null), new Relation.End(4L, "乙", null));

        assertThat(KeepingPage.href(inside)).isEqualTo("/desk/policies/3");
        assertThat(KeepingPage.href(outside)).isEqualTo("/desk/policies/4");
    }

    private static Relation relation(Relation.End source, Relation.End target) {
        return new Relation(
                UUID.randomUUID(),
                RelationKind.AMENDS,
                source,
                target,
                LocalDate.of(2026, 5, 1),
                null,
                RelationStage.PROPOSED,
                "引文",
                "a1");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "云政发〔2020〕3号,云政发[2020]3号,true",
                "云政发〔2020〕3号,云政发〔2020〕03号,true",
                "令第3号,云泽市人民政府令第3号,true",
                "云政发〔2020〕3号,云政发〔2021〕3号,false",
                "云政发〔2020〕3号,云政发〔2020〕13号,false",
                "'',云政发〔2020〕3号,true",
                "云政发〔2020〕3号,null,true",
                "云政发〔2020〕3号,'',true"
            })
    void numbersWithOtherFiguresAreOtherDocuments(String number, String other, boolean may) {
        assertThat(PolicyNames.mayBe(number, other)).isEqualTo(may);
    }

    @Test
    void timesAreToldToTheMinuteInChina() {
        assertThat(KeptPage.minute(Instant.parse("2026-06-01T16:30:59Z"))).isEqualTo("2026-06-02 00:30");
    }
}
