package org.mingtang.publication.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.AgendaLine;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.DayBegan;
import org.mingtang.publication.CatalogueLine;
import org.mingtang.publication.CatalogueLines;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemPublished;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.mingtang.publication.catalogue.Upkeep.Holding;
import org.mingtang.publication.catalogue.Upkeep.State;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@MingtangTest
class UpkeepTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Catalogue catalogue;

    @Autowired
    CatalogueLines faces;

    @Autowired
    Upkeep upkeep;

    @Autowired
    UpkeepWatch watch;

    @Autowired
    Agenda agenda;

    @Autowired
    Publications publications;

    @Autowired
    Units units;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    PressRoom room;
    String code;

    @BeforeEach
    void given() {
        room = new PressRoom(beans);
        String field = catalogue.addField("更新" + UUID.randomUUID().toString().substring(0, 8), room.openness);
        String owner = units.find(room.education).orElseThrow().name();
        LineText text = new LineText(
                "预算",
                "部门预算" + field,
                "收支",
                "预算法",
                "20日内",
                owner,
                Set.of(Carrier.WEBSITE),
                true,
                "",
                true,
                false,
                true,
                false,
                "",
                12);
        catalogue.add(field, text, room.openness);
        code = faces.all().stream()
                .filter(line -> field.equals(line.parent()))
                .map(CatalogueLine::code)
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void anEmptyLineIsOnTheAgendaOfItsUnitOnce() {
        assertThat(holding().state()).isEqualTo(State.GAP);
        watch.look();
        watch.look();

        assertThat(onAgenda())
                .singleElement()
                .satisfies(line -> assertThat(line.stage()).isEqualTo("没有内容"));
    }

    @Test
    @DisplayName("a day that begins is heard: nobody has to look")
    void isSeenWhenADayBegins() {
        transaction.executeWithoutResult(status -> events.publishEvent(new DayBegan(LocalDate.now(clock))));
        await().atMost(Duration.ofSeconds(20)).until(() -> onAgenda().size() == 1);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> database.sql("select count(*) from event_publication where event_type like '%DayBegan'")
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    @Test
    void isDoneByItselfWhenSomethingIsPublishedThere() {
        ItemNumber item = publish();
        watch.renewed(published(item));

        assertThat(holding().state()).isEqualTo(State.KEPT);
        assertThat(onAgenda()).isEmpty();
    }

    @Test
    void isLateTheDayAfterItShouldHaveBeenRenewed() {
        publish();
        LocalDate due = holding().due();
        assertThat(due).isEqualTo(LocalDate.of(2027, 11, 23));

        clock.moveTo(due);
        watch.look();
        assertThat(onAgenda()).isEmpty();

        clock.moveTo(due.plusDays(1));
        watch.look();
        assertThat(holding().state()).isEqualTo(State.LATE);
        assertThat(onAgenda())
                .singleElement()
                .satisfies(line -> assertThat(line.due()).isEqualTo(due));
    }

    @Test
    void aWithdrawnItemLeavesAGap() {
        ItemNumber item = publish();
        watch.look();
        publications.withdraw(item, "内容有误", room.head);
        watch.look();

        assertThat(onAgenda()).hasSize(1);
    }

    @Test
    void aLineThatFellAwayLeavesTheAgenda() {
        assertThat(onAgenda()).hasSize(1);

        catalogue.drop(code, room.openness);

        assertThat(onAgenda()).isEmpty();
    }

    @Test
    @DisplayName("The unit of a line is the one it was when somebody wrote it, whatever it is called later")
    void aRenamedUnitStaysTheOwner() {
        units.rename(room.education, "东川改名" + code + "局", "改名" + code, org.mingtang.identity.Accounts.PROGRAM);

        assertThat(holding().unit()).isEqualTo(room.education.value());
    }

    @Test
    void countsOnlyWhatEverybodyMaySee() {
        ManuscriptFields named = fields();
        room.published(directed(named, room.office.value()));

        assertThat(holding().count()).isZero();
    }

    private ItemNumber publish() {
        return room.published(fields());
    }

    private ManuscriptFields fields() {
        return ManuscriptFields.of(code, ItemKind.INFORMATION, "2026年部门预算", "<p>收支总表</p>")
                .dated(null, LocalDate.of(2026, 11, 20), null, null);
    }

    private static ManuscriptFields directed(ManuscriptFields f, UUID unit) {
        return new ManuscriptFields(
                f.line(),
                f.kind(),
                f.title(),
                null,
                f.formedOn(),
                null,
                null,
                null,
                null,
                null,
                null,
                f.body(),
                f.attribute(),
                null,
                null,
                List.of(unit),
                null,
                null,
                f.period(),
                null);
    }

    private ItemPublished published(ItemNumber item) {
        return new ItemPublished(
                item, 1, UUID.randomUUID(), room.education.value(), ItemKind.INFORMATION, "2026年部门预算", clock.instant());
    }

    private Holding holding() {
        return upkeep.all().stream()
                .filter(each -> each.line().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<AgendaLine> onAgenda() {
        return agenda.open(room.education.value(), 200).stream()
                .filter(line -> line.href().equals("/desk/catalogue/" + code))
                .toList();
    }
}
