package org.mingtang.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.publication.ItemFigures.Figure;

/** Figures, lines, filters and numbers: the small records lists are made of. */
class ItemFigureTests {

    @ParameterizedTest
    @DisplayName("two figures together: their sum and the later of their days")
    @CsvSource(nullValues = "none", textBlock = """
            1, 2026-01-01, 2, 2026-01-02, 2026-01-02
            1, 2026-01-02, 2, 2026-01-01, 2026-01-02
            1, none,       2, 2026-01-01, 2026-01-01
            1, 2026-01-01, 2, none,       2026-01-01
            1, none,       2, none,       none
            """)
    void addUp(long one, @Nullable LocalDate first, long two, @Nullable LocalDate second, @Nullable LocalDate newest) {
        assertThat(new Figure(one, first).and(new Figure(two, second))).isEqualTo(new Figure(one + two, newest));
        assertThat(new Figure(one, first).and(Figure.NONE)).isEqualTo(new Figure(one, first));
    }

    @ParameterizedTest
    @DisplayName("only the whole content and the fields hold nothing but lines")
    @CsvSource(nullValues = "none", textBlock = """
            content,      none,    STATUTORY,  true
            guide,        none,    STATUTORY,  false
            institutions, none,    STATUTORY,  false
            20-07,        content, ARTICLE_20, false
            21-01,        content, ARTICLE_21, false
            f01,          content, FIELD,      true
            f01-001,      f01,     FIELD,      false
            """)
    void knowHeadings(String code, @Nullable String parent, String source, boolean heading) {
        assertThat(new CatalogueLine(code, parent, "名", source, null).heading()).isEqualTo(heading);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31T15:59:59Z, 2026-12-31", "2026-12-31T16:00:00Z, 2027-01-01"})
    void tellTheDayOfPublicationInChina(Instant at, LocalDate day) {
        ItemLine line = new ItemLine(
                100023,
                "题",
                null,
                UUID.randomUUID(),
                ItemKind.RULE,
                "20-01",
                null,
                null,
                null,
                at,
                at,
                1,
                0,
                null,
                at,
                null,
                null);

        assertThat(line.publishedOn()).isEqualTo(day);
        assertThat(line.path()).isEqualTo("/info/100023").isEqualTo(new ItemNumber(100023).path());
        assertThat(new ItemNumber(100023)).hasToString("100023");
    }

    @Test
    void narrowAFilterWithoutLosingTheRest() {
        UUID unit = UUID.randomUUID();
        ItemFilter filter = new ItemFilter("20-11", ItemKind.RULE, List.of(unit), "国防", 2026, "词", true);

        assertThat(filter.inLine(null).inLine("20-11")).isEqualTo(filter);
        assertThat(filter.ofKind(null).ofKind(ItemKind.RULE)).isEqualTo(filter);
        assertThat(filter.ofUnits(List.of()).ofUnits(List.of(unit))).isEqualTo(filter);
        assertThat(ItemFilter.ALL.withdrawn()).isFalse();
    }

    @Test
    void keepAFilterWhateverIsDoneToTheListItCameFrom() {
        List<UUID> units = new ArrayList<>(List.of(UUID.randomUUID()));
        ItemFilter filter = ItemFilter.ALL.ofUnits(units);
        units.clear();

        assertThat(filter.units()).hasSize(1);
    }

    @Test
    @DisplayName("a condition for everything that is asked, and what is not for everybody never in it")
    void asksForNoMoreThanItSays() {
        assertThat(ItemQuery.of(ItemFilter.ALL).where())
                .isEqualTo("cardinality(audience) = 0 and withdrawn_at is null");
        assertThat(ItemQuery.of(ItemFilter.ALL).values()).isEmpty();
        ItemQuery all = ItemQuery.of(
                new ItemFilter("20-11", ItemKind.RULE, List.of(UUID.randomUUID()), "国防", 2026, "甲　《 乙", true));

        assertThat(all.where()).startsWith("cardinality(audience) = 0").doesNotContain("withdrawn_at");
        assertThat(all.values())
                .containsKeys("line", "kind", "units", "theme", "themeBelow", "year", "w0", "k0", "w1", "w2", "k2");
        assertThat(all.values()).doesNotContainKey("k1");
    }
}
