package org.mingtang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.policy.TextsOverTime.Text;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.PressRoom;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@MingtangTest
class TextsOverTimeTests {

    /** The day on which all tests publish. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    TextsOverTime texts;

    @Autowired
    MovableClock clock;

    PolicyRoom room;
    String title;

    @BeforeEach
    void found() {
        clock.reset();
        room = new PolicyRoom(beans);
        title = room.title();
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    /** A document with versions saying 文本1, 文本2 and so on. */
    private ItemNumber versions(int count, LocalDate from) {
        ItemNumber item = room.document(title, "<p>第一条　这是文本1。</p>", from, null);
        for (int version = 2; version <= count; version++) {
            room.press.revised(
                    item,
                    PolicyRoom.fields(
                            ItemKind.NORMATIVE_DOCUMENT,
                            title,
                            "<p>第一条　这是文本" + version + "。</p>",
                            PressRoom.number(),
                            from,
                            null));
        }
        return item;
    }

    private int on(ItemNumber item, LocalDate day) {
        return TextsOverTime.on(texts.of(item), day).map(Text::version).orElse(0);
    }

    @Test
    @DisplayName("a correction published before the day of effect is the text from that day, not the former one")
    void aCorrectionBeforeTheDayOfEffectCorrectsWhatTakesEffect() {
        LocalDate effect = LocalDate.of(2027, 1, 1);
        ItemNumber item = versions(2, effect);

        assertThat(on(item, effect.minusDays(1))).isZero();
        assertThat(on(item, effect)).isEqualTo(2);
    }

    @Test
    void aCorrectionAfterwardsCountsFromItsPublication() {
        ItemNumber item = versions(2, PolicyRoom.MAY);

        assertThat(on(item, TODAY.minusDays(1))).isEqualTo(1);
        assertThat(on(item, TODAY)).isEqualTo(2);
    }

    @ParameterizedTest(name = "on {0} it is text {1}")
    @CsvSource({
        "2026-04-30,0",
        "2026-05-01,1",
        "2026-08-31,1",
        "2026-09-01,2",
        "2026-12-31,2",
        "2027-01-01,3",
        "2030-01-01,3"
    })
    void eachAmendmentHasItsTextFromItsDay(LocalDate day, int version) {
        ItemNumber item = versions(3, PolicyRoom.MAY);
        room.touched(RelationKind.AMENDS, item, LocalDate.of(2026, 9, 1), 2);
        room.touched(RelationKind.AMENDS, item, LocalDate.of(2027, 1, 1), 3);

        assertThat(on(item, day)).isEqualTo(version);
    }

    @Test
    void aCorrectionOfAnAmendedTextWaitsForTheAmendment() {
        ItemNumber item = versions(3, PolicyRoom.MAY);
        room.touched(RelationKind.AMENDS, item, LocalDate.of(2027, 1, 1), 2);

        assertThat(on(item, TODAY)).isEqualTo(1);
        assertThat(on(item, LocalDate.of(2027, 1, 1))).isEqualTo(3);
    }

    @Test
    @DisplayName("溯及: an amendment may count from before its publication")
    void anAmendmentMayCountFromAnEarlierDay() {
        ItemNumber item = versions(2, PolicyRoom.MAY);
        room.touched(RelationKind.AMENDS, item, LocalDate.of(2026, 6, 1), 2);

        assertThat(on(item, LocalDate.of(2026, 5, 31))).isEqualTo(1);
        assertThat(on(item, LocalDate.of(2026, 6, 1))).isEqualTo(2);
    }

    @Test
    void withoutADayOfEffectTheDayOfFormationCounts() {
        ItemNumber item = room.document(title, "<p>第一条　这是文本1。</p>", null, null);

        assertThat(on(item, PolicyRoom.FORMED.minusDays(1))).isZero();
        assertThat(on(item, PolicyRoom.FORMED)).isEqualTo(1);
    }

    @Test
    void anAmendmentWithoutATextOfItsOwnChangesNoText() {
        ItemNumber item = versions(1, PolicyRoom.MAY);
        room.touched(RelationKind.AMENDS, item, LocalDate.of(2026, 9, 1), null);

        assertThat(texts.of(item)).containsExactly(new Text(1, PolicyRoom.MAY));
    }

    @Test
    void beforeTheFirstDayThereIsNoText() {
        assertThat(TextsOverTime.on(List.of(), TODAY)).isEmpty();
        assertThat(TextsOverTime.on(List.of(new Text(1, TODAY)), TODAY.minusDays(1)))
                .isEmpty();
        assertThat(TextsOverTime.on(List.of(new Text(1, TODAY)), TODAY)).contains(new Text(1, TODAY));
    }

    @ParameterizedTest
    @CsvSource({"2026-04-30,尚未生效", "2026-05-01,这是文本1", "2026-09-01,这是文本2"})
    void thePageOfADayShowsTheTextOfThatDay(String day, String shown) {
        ItemNumber item = versions(2, PolicyRoom.MAY);
        room.touched(RelationKind.AMENDS, item, LocalDate.of(2026, 9, 1), 2);

        assertThat(room.page("/policies/" + item + "/text?on=" + day))
                .bodyText()
                .contains(shown);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-30,400", "0000-00-00,400", "9999-12-31,200", "0001-01-01,200", "'',200"})
    void anyDayOfTheCalendarCanBeAskedForAndNothingElse(String day, int status) {
        ItemNumber item = versions(1, PolicyRoom.MAY);

        assertThat(room.page("/policies/" + item + "/text?on=" + day)).hasStatus(status);
    }
}
