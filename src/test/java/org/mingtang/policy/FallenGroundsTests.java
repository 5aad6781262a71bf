package org.mingtang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.mingtang.search.SearchEntry;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What the public reads at a document whose ground has fallen. */
@MingtangTest
class FallenGroundsTests {

    private static final LocalDate FALL = LocalDate.of(2026, 9, 1);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Policies policies;

    @Autowired
    FallenGrounds grounds;

    @Autowired
    Standings standings;

    @Autowired
    Warnings warnings;

    @Autowired
    Publications publications;

    @Autowired
    MovableClock clock;

    PolicyRoom room;
    String basis;
    ItemNumber fallen;
    ItemNumber citing;

    @BeforeEach
    void oneRestsOnTheOther() {
        clock.moveTo(LocalDate.of(2026, 10, 8));
        room = new PolicyRoom(beans);
        basis = room.title();
        fallen = room.document(basis);
        citing = room.document();
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    private void restsOnIt() {
        room.relate(RelationKind.BASED_ON, citing, fallen, null);
    }

    private Document page(String address) {
        var answer = room.page(address).getResponse();
        return Jsoup.parse(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private Elements notices() {
        return page(citing.path()).select(".mt-notice-warn");
    }

    private Elements inTheList() {
        String title = policies.find(citing).orElseThrow().title();
        return page("/policies?words=" + title).select("tbody tr:has(a[href=" + citing.path() + "]) th div");
    }

    @ParameterizedTest
    @EnumSource(
            value = RelationKind.class,
            names = {"ABOLISHES", "REPLACES", "LAPSES"})
    void isNamedWithItsDayAndItsPage(RelationKind end) {
        restsOnIt();
        assertThat(notices()).isEmpty();
        assertThat(inTheList()).isEmpty();

        room.touched(end, fallen, FALL, null);

        String fell = "已于 2026-09-01 " + (end == RelationKind.LAPSES ? "失效" : "废止");
        assertThat(notices().text()).startsWith("本文件依据的《" + basis + "》").contains(fell + "。");
        assertThat(notices().select("a").attr("href")).isEqualTo(fallen.path());
        assertThat(inTheList().text()).contains("依据的《" + basis + "》", fell);
        assertThat(inTheList().select("a").attr("href")).isEqualTo(fallen.path());
    }

    @Test
    @DisplayName("the document itself is not said to have fallen: its own state stays what it is")
    void nothingIsSaidOfTheDocumentItself() {
        restsOnIt();
        room.touched(RelationKind.ABOLISHES, fallen, FALL, null);

        assertThat(policies.find(citing).orElseThrow().state()).isEqualTo(SearchEntry.Validity.EFFECTIVE);
        assertThat(notices().text()).contains("本文件是否有效，以下面的“有效性”为准");
        assertThat(page(citing.path()).select(".item-details .chip-ok").text()).startsWith("有效");
        assertThat(page(fallen.path()).select(".mt-notice-warn")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(RelationKind.class)
    void onlyWhatRestsOnItIsConcerned(RelationKind kind) {
        room.relate(kind, citing, fallen, LocalDate.of(2026, 6, 1));
        room.touched(RelationKind.LAPSES, fallen, FALL, null);

        assertThat(grounds.of(citing.value()))
                .extracting(FallenGrounds.Ground::word)
                .isEqualTo(kind.leansOn() ? List.of(kind.label()) : List.of());
    }

    @Test
    void fallsWithTheDayOnWhichItsValidityEnds() {
        LocalDate until = LocalDate.of(2026, 12, 31);
        fallen = room.document(room.title(), PolicyRoom.BODY, PolicyRoom.MAY, until);
        restsOnIt();
        clock.moveTo(until);
        standings.bringUpToDate();
        assertThat(notices()).isEmpty();

        clock.moveTo(until.plusDays(1));
        standings.bringUpToDate();

        assertThat(notices().text()).contains("已于 2027-01-01 失效");
    }

    @Test
    @DisplayName("what lapsed first and was abolished later is abolished, from the day of that")
    void namesTheDayOfTheStateItHas() {
        restsOnIt();
        room.touched(RelationKind.LAPSES, fallen, FALL.minusMonths(1), null);
        room.touched(RelationKind.ABOLISHES, fallen, FALL, null);

        assertThat(grounds.of(citing.value()))
                .extracting(FallenGrounds.Ground::fell)
                .containsExactly("已于 2026-09-01 废止");
    }

    @Test
    void whatTheKeeperFoundStaysInside() {
        restsOnIt();
        room.touched(RelationKind.ABOLISHES, fallen, FALL, null);
        warnings.look(warnings.of(citing.value()).get(0).relation(), "处室意见：不受影响", room.clerk);

        assertThat(notices()).hasSize(1);
        assertThat(page(citing.path()).text()).doesNotContain("处室意见");
        assertThat(page("/policies").text()).doesNotContain("处室意见");
    }

    @Test
    void isTakenBackWithTheFall() {
        restsOnIt();
        var end = room.touched(RelationKind.ABOLISHES, fallen, FALL, null);
        assertThat(notices()).hasSize(1);

        room.relations().drop(end, room.clerk);

        assertThat(notices()).isEmpty();
        assertThat(inTheList()).isEmpty();
    }

    @Test
    void goneWithTheDocumentThatRestedOnIt() {
        restsOnIt();
        room.touched(RelationKind.ABOLISHES, fallen, FALL, null);
        room.touched(RelationKind.LAPSES, citing, FALL, null);

        assertThat(grounds.of(citing.value()))
                .as("what fell itself rests on nothing")
                .isEmpty();
    }

    @Test
    void whatWasWithdrawnIsNamedWithoutALink() {
        restsOnIt();
        room.touched(RelationKind.ABOLISHES, fallen, FALL, null);
        publications.withdraw(fallen, "内容有误", room.press.head);

        assertThat(grounds.of(citing.value()))
                .singleElement()
                .satisfies(ground -> assertThat(ground.path()).isNull());
        assertThat(notices().text()).contains("《" + basis + "》");
        assertThat(notices().select("a")).isEmpty();
        assertThat(inTheList().select("a")).isEmpty();
    }

    @Test
    @DisplayName("定向公开: what is for named units only is not told to everybody, not even by its title")
    void whatIsForNamedUnitsStaysAmongThem() {
        fallen = room.published(PolicyRoom.fields(
                        ItemKind.NORMATIVE_DOCUMENT,
                        room.title(),
                        PolicyRoom.BODY,
                        PressRoom.number(),
                        PolicyRoom.MAY,
                        null)
                .directedTo(List.of(room.press.office.value())));
        restsOnIt();
        room.touched(RelationKind.ABOLISHES, fallen, FALL, null);

        assertThat(warnings.isYellow(citing.value())).isTrue();
        assertThat(grounds.of(citing.value())).isEmpty();
        assertThat(notices()).isEmpty();
    }

    @Test
    void earlierTextsAreLeftAsTheyWere() {
        restsOnIt();
        room.press.revised(
                citing,
                PolicyRoom.fields(
                        ItemKind.NORMATIVE_DOCUMENT,
                        policies.find(citing).orElseThrow().title(),
                        PolicyRoom.BODY,
                        PressRoom.number(),
                        PolicyRoom.MAY,
                        null));
        room.touched(RelationKind.ABOLISHES, fallen, FALL, null);

        assertThat(notices()).hasSize(1);
        assertThat(page(citing.path() + "/versions/1").select(".mt-notice-warn").text())
                .contains("不是现行文本")
                .doesNotContain("废止");
    }

    @Test
    void severalGroundsAreNamedEachByItself() {
        restsOnIt();
        ItemNumber second = room.document();
        room.relate(RelationKind.FORWARDS, citing, second, null);
        room.touched(RelationKind.ABOLISHES, fallen, FALL, null);
        room.touched(RelationKind.LAPSES, second, FALL.plusDays(1), null);

        assertThat(grounds.of(List.of(citing.value(), fallen.value(), second.value())))
                .containsOnlyKeys(citing.value());
        assertThat(grounds.of(citing.value()))
                .extracting(FallenGrounds.Ground::word)
                .containsExactly("转发", "依据");
        assertThat(notices()).hasSize(2);
        assertThat(grounds.of(List.of())).isEmpty();
    }
}
