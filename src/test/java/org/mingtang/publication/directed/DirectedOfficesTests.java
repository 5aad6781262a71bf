package org.mingtang.publication.directed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.Units;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.PressRoom;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MingtangTest
@DisplayName("定向公开: who sits in a 科室 of the addressed unit is one of its people")
class DirectedOfficesTests {

    private static final String SECRET = "只给定向单位看的事";
    private static final String WORDS = "只给定向单位看的一句话";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Units units;

    PressRoom room;
    PressRoom addressed;

    @BeforeEach
    void found() {
        room = new PressRoom(beans);
        addressed = new PressRoom(beans);
    }

    @Test
    void isReadBySomebodyOfAnOfficeOfTheUnitAndSignedForByTheUnit() {
        ItemNumber number = directed();
        UnitId office = SomeUnits.add(units, "办公室" + number, "办公室" + number, UnitKind.OFFICE, addressed.education);
        UnitId inner = SomeUnits.add(units, "文书组" + number, "文书组" + number, UnitKind.OFFICE, office);
        Person inside = PressRoom.person("文书组的人", inner, Role.CLERK);

        assertThat(page("/desk/directed", inside)).bodyText().contains(SECRET, "未读");
        assertThat(page("/desk/directed/" + number, inside)).bodyText().contains(WORDS);
        assertThat(page("/desk/directed/" + number, room.clerk)).bodyText().contains("1 / 1", inside.name());
        for (Person reader : List.of(inside, addressed.clerk)) {
            assertThat(page("/desk/directed", reader)).bodyText().doesNotContain("未读");
        }
    }

    @Test
    void isNotReadByUnitsBelowThatAreNoOfficesOfIt() {
        ItemNumber number = directed();
        UnitId government = units.find(addressed.education).orElseThrow().parent();
        UnitId school =
                SomeUnits.add(units, "学校" + number, "学校" + number, UnitKind.PUBLIC_ENTERPRISE, addressed.education);
        UnitId office = SomeUnits.add(units, "专班" + number, "专班" + number, UnitKind.OFFICE, government);

        for (UnitId unit : List.of(school, office)) {
            Person other = PressRoom.person("别处的人", unit, Role.CLERK);
            assertThat(page("/desk/directed/" + number, other)).hasStatus(409);
            assertThat(page("/desk/directed", other)).bodyText().doesNotContain(SECRET);
        }
    }

    private ItemNumber directed() {
        return room.published(PressRoom.notice(SECRET)
                .saying(SECRET, "<p>" + WORDS + "。</p>")
                .directedTo(List.of(addressed.education.value())));
    }

    private MvcTestResult page(String address, Person person) {
        return mvc.get().uri(address).with(SignedAs.person(person)).exchange();
    }
}
