package org.mingtang.publication.directed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.AgendaLine;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.Units;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MingtangTest
@DisplayName("定向公开: the addressed units are told, and no longer once they have opened it")
class DirectedAgendaTests {

    private static final String TITLE = "只给定向单位看的安排";

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Publications publications;

    @Autowired
    Agenda agenda;

    @Autowired
    Units units;

    @Autowired
    MockMvcTester mvc;

    private PressRoom room;
    private PressRoom addressed;
    private PressRoom other;

    @BeforeEach
    void found() {
        room = new PressRoom(beans);
        addressed = new PressRoom(beans);
        other = new PressRoom(beans);
    }

    @Test
    void waitsOnTheAgendaOfEachUnitUntilItsReceipt() {
        ItemNumber number = room.published(to(addressed.education, other.education));

        assertThat(waiting(addressed.clerk)).singleElement().satisfies(line -> {
            assertThat(line.title()).isEqualTo(TITLE);
            assertThat(line.href()).isEqualTo("/desk/directed/" + number);
        });
        assertThat(page("/desk", addressed.clerk)).bodyText().contains(TITLE, "定向公开");
        assertThat(counted(addressed.clerk)).isTrue();
        assertThat(waiting(room.clerk)).isEmpty();

        page("/desk/directed/" + number, addressed.head);

        assertThat(waiting(addressed.clerk)).isEmpty();
        assertThat(counted(addressed.clerk)).isFalse();
        assertThat(waiting(other.clerk)).hasSize(1);
    }

    @Test
    @DisplayName("the sending side looks at it without signing for the addressed units")
    void staysWhereTheSenderLooksAtIt() {
        ItemNumber number = room.published(to(addressed.education));

        page("/desk/directed/" + number, room.head);

        assertThat(waiting(addressed.clerk)).hasSize(1);
    }

    @Test
    void isOpenAgainWithTheNextVersionAndOnlyForItsUnits() {
        ItemNumber number = room.published(to(addressed.education, other.education));
        page("/desk/directed/" + number, addressed.clerk);

        room.revised(number, to(addressed.education).saying(TITLE + "（二）", "<p>改过的安排。</p>"));

        assertThat(waiting(addressed.clerk)).extracting(AgendaLine::title).containsExactly(TITLE + "（二）");
        assertThat(waiting(other.clerk)).isEmpty();
        room.revised(number, PressRoom.notice("可以公开的安排"));
        assertThat(waiting(addressed.clerk)).isEmpty();
    }

    @Test
    void endsWithTheItem() {
        ItemNumber number = room.published(to(addressed.education));
        publications.withdraw(number, "安排取消", room.head);

        assertThat(waiting(addressed.clerk)).isEmpty();
    }

    @Test
    @DisplayName("what is for everybody is on nobody's agenda")
    void tellsNobodyOfWhatIsForEverybody() {
        room.published(PressRoom.notice("招生公告"));

        assertThat(waiting(room.clerk)).isEmpty();
    }

    @Test
    @DisplayName("各区县人民政府: a government reads and signs through its general office")
    void reachesAGovernmentThroughItsGeneralOffice() {
        UnitId government = units.find(addressed.office).orElseThrow().parent();
        ItemNumber number = room.published(to(government));
        assertThat(waiting(addressed.openness)).hasSize(1);
        assertThat(waiting(addressed.clerk)).isEmpty();
        assertThat(page("/desk/directed/" + number, addressed.clerk)).hasStatus(409);

        assertThat(page("/desk/directed/" + number, addressed.openness)).hasStatusOk();

        assertThat(waiting(addressed.openness)).isEmpty();
        assertThat(page("/desk/directed/" + number, room.clerk))
                .bodyText()
                .contains("1 / 1", addressed.openness.name());
    }

    @Test
    @DisplayName("整个地区: who reads for several addressed units signs for all of them")
    void signsForEachUnitTheReaderReadsFor() {
        String name = "办公室" + UUID.randomUUID().toString().substring(0, 8);
        UnitId inner = SomeUnits.add(units, name, name, UnitKind.OFFICE, addressed.education);
        Person inside = PressRoom.person("叶小满", inner, Role.CLERK);
        ItemNumber number = room.published(to(addressed.education, inner));
        assertThat(waiting(inside)).as("for his office and for the department").hasSize(2);

        page("/desk/directed/" + number, inside);

        assertThat(waiting(inside)).isEmpty();
        assertThat(page("/desk/directed/" + number, room.clerk)).bodyText().contains("2 / 2");
    }

    private static ManuscriptFields to(UnitId... addressees) {
        return PressRoom.notice(TITLE)
                .directedTo(List.of(addressees).stream().map(UnitId::value).toList());
    }

    private List<AgendaLine> waiting(Person person) {
        return agenda.mine(person, 50).stream()
                .filter(line -> line.href().startsWith("/desk/directed/"))
                .toList();
    }

    /** Whether the navigation shows a number behind 定向公开. */
    private boolean counted(Person person) {
        String page =
                new String(page("/desk/notices", person).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        int from = page.indexOf("href=\"/desk/directed\"");
        return page.substring(from, page.indexOf("</a>", from)).matches("(?s).*\\b1\\b.*");
    }

    private MvcTestResult page(String address, Person person) {
        return mvc.get().uri(address).with(SignedAs.person(person)).exchange();
    }
}
