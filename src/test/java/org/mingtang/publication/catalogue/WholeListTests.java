package org.mingtang.publication.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.organisation.SomeSites;
import org.mingtang.organisation.UnitScope;
import org.mingtang.organisation.Units;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The whole list of what is public, however long it is: nothing is cut off, left out or told twice. */
@MingtangTest
@DisplayName("政府信息公开条例第十二条: the catalogue holds index, name, summary and day of everything")
class WholeListTests {

    private static final int ITEMS = 7;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    JdbcClient database;

    @Autowired
    MockMvcTester mvc;

    PressRoom room;
    UnitScope ours;
    List<Long> newestFirst;

    @BeforeEach
    void publish() {
        room = new PressRoom(beans);
        ours = UnitScope.of(Set.of(room.education.value()));
        newestFirst = new ArrayList<>();
        for (int n = 1; n <= ITEMS; n++) {
            newestFirst.add(0, room.published(PressRoom.notice("第" + n + "份")).value());
        }
    }

    @ParameterizedTest(name = "{0} at once")
    @DisplayName("All rows are read in the order of the list, whether they fill the last fetch or not")
    @ValueSource(ints = {1, 2, 3, 6, 7, 8, 1000})
    void holdsAllRowsHoweverManyAreFetchedAtOnce(int fetched) {
        assertThat(read(fetched, "", ours)).containsExactlyElementsOf(newestFirst);
    }

    @Test
    @DisplayName("Items that stand at the same moment are told apart by their numbers")
    void losesNoneOfThoseThatStandAtOneMoment() {
        database.sql("update item set published_at = (select max(published_at) from item where unit = :unit)"
                        + " where unit = :unit")
                .param("unit", room.education.value())
                .update();

        assertThat(read(2, "", ours)).containsExactlyElementsOf(newestFirst);
    }

    @Test
    void holdsOnlyTheLineAskedForAndTheUnitsOfTheSite() {
        assertThat(read(2, "20-11", ours)).hasSize(ITEMS);
        assertThat(read(2, "20-12", ours)).isEmpty();
        assertThat(read(2, "", UnitScope.of(Set.of(UUID.randomUUID())))).isEmpty();
    }

    @Test
    void leavesOutWhatWasWithdrawnAndWhatIsForNamedUnits() {
        ItemNumber directed = room.published(PressRoom.notice("只给一个单位")
                .dated(null, LocalDate.of(2026, 11, 20), null, null)
                .directedTo(List.of(room.office.value())));
        beans.getBean(Publications.class).withdraw(new ItemNumber(newestFirst.get(3)), "误发", room.head);

        assertThat(read(2, "", ours)).hasSize(ITEMS - 1).doesNotContain(newestFirst.get(3), directed.value());
    }

    @Test
    void letsThroughWhatGoesWrongWithTheReader() {
        OpenIndex index = new OpenIndex(database, 2);

        assertThatThrownBy(() -> index.each("", ours, row -> {
                    throw new IllegalStateException("the reader is gone");
                }))
                .hasMessage("the reader is gone");
    }

    @Test
    @DisplayName("At its address every item is a row, beginning with the mark of UTF-8 and the header")
    void isWrittenOutWholeAtItsAddress() throws Exception {
        String host = SomeSites.host();
        SomeSites.of(
                beans,
                beans.getBean(Units.class).find(room.education).orElseThrow().parent(),
                host);

        MvcTestResult answer =
                mvc.get().uri("http://" + host + "/open/catalogue/items.csv").exchange();

        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith("text/csv;charset=UTF-8");
        assertThat(answer.getResponse().getHeader("Content-Disposition")).contains("attachment", "filename*=UTF-8''");
        String csv = answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF索引号,名称,内容概述,生成日期,地址\r\n").endsWith("\r\n");
        assertThat(csv.split("\r\n")).hasSize(ITEMS + 1);
        newestFirst.forEach(number -> assertThat(csv).containsOnlyOnce("/info/" + number + "\r\n"));
    }

    @Test
    void isDrawnAnewForEverybodyAndKeptNowhere() {
        MvcTestResult answer =
                mvc.get().uri("/open/catalogue/items.csv?line=20-11").exchange();

        assertThat(answer.getResponse().getHeader("ETag")).isNull();
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
    }

    private List<Long> read(int fetched, String line, UnitScope site) {
        List<Long> numbers = new ArrayList<>();
        new OpenIndex(database, fetched).each(line, site, row -> numbers.add(row.number()));
        return numbers;
    }
}
