package org.mingtang.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
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
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Accounts may sit in a 科室; it is the department that publishes. */
@MingtangTest
@DisplayName("people of a 科室 draft for their department")
class PeopleOfOfficesTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Publications publications;

    @Autowired
    Items items;

    @Autowired
    Units units;

    @Autowired
    JdbcClient database;

    @Autowired
    MockMvcTester mvc;

    private PressRoom room;
    private UnitId office;
    private Person clerk;
    private Person chief;

    @BeforeEach
    void found() {
        room = new PressRoom(beans);
        String name = "办公室" + UUID.randomUUID().toString().substring(0, 8);
        office = SomeUnits.add(units, name, name, UnitKind.OFFICE, room.education);
        clerk = PressRoom.person("叶小满", office, Role.CLERK);
        chief = PressRoom.person("陆科长", office, Role.HEAD);
    }

    @Test
    void offersTheDepartmentAndBeginsForIt() {
        assertThat(text("/desk/drafts/new", clerk)).contains(room.education.toString());

        MvcTestResult sent = mvc.post()
                .uri("/desk/drafts")
                .with(SignedAs.person(clerk))
                .with(csrf())
                .param("title", "校车安全通知")
                .param("line", "20-11")
                .param("formedOn", "2026-11-20")
                .param("body", "各学校要落实责任。")
                .exchange();

        String path = String.valueOf(sent.getResponse().getRedirectedUrl());
        ManuscriptId id = new ManuscriptId(UUID.fromString(path.replace("/desk/drafts/", "")));
        assertThat(manuscripts.find(id).orElseThrow().unit()).isEqualTo(room.education.value());
        assertThat(text("/desk/drafts", clerk)).contains("校车安全通知");
        assertThat(text("/desk/drafts", room.head)).contains("校车安全通知");
    }

    @Test
    @DisplayName("from the desk of the 科室 to the public page, with the department's index number and its head's hand")
    void becomesTheDepartmentsInformation() {
        ManuscriptId id = manuscripts.begin(office.value(), null, PressRoom.notice("招生公告"), clerk);
        manuscripts.submit(id, clerk);
        String review = "/desk/reviews/" + room.review(id).id();
        assertThat(page(review, clerk)).hasStatusOk().bodyText().contains("撤回稿件");
        assertThat(text("/desk/reviews?list=unit", clerk)).contains("招生公告");
        room.pass(id);

        assertThatThrownBy(() -> publications.publish(id, clerk)).isInstanceOf(UnlawfulAct.class);
        assertThatThrownBy(() -> publications.publish(id, chief)).isInstanceOf(UnlawfulAct.class);
        ItemNumber number = publications.publish(id, room.head);

        assertThat(items.find(number).orElseThrow().unit()).isEqualTo(room.education.value());
        assertThat(text("/desk/items?mine=true", clerk)).contains("招生公告");
        ManuscriptId further = manuscripts.begin(room.education.value(), number, PressRoom.notice("招生公告"), clerk);
        assertThat(manuscripts.find(further).orElseThrow().item()).isEqualTo(number);
    }

    @Test
    @DisplayName("a draft that was begun for the 科室 before is seen and let out by the head of the department")
    void leavesNoEarlierDraftBehind() {
        ManuscriptId id = room.approved(PressRoom.notice("科室的旧稿"));
        database.sql("update manuscript set unit = :office where id = :id")
                .param("office", office.value())
                .param("id", id.value())
                .update();

        assertThat(page("/desk/drafts/" + id, room.head))
                .hasStatusOk()
                .bodyText()
                .contains("发布</button>");
        assertThat(publications.mayPublish(office.value(), chief)).isTrue();
        assertThat(publications.publish(id, room.head)).isNotNull();
    }

    @Test
    void isNobodysMatterInAnotherDepartment() {
        UnitId finance = SomeUnits.department(
                units, units.find(room.education).orElseThrow().parent(), "财政局");
        UnitId elsewhere = SomeUnits.add(units, "科" + finance, "科" + finance, UnitKind.OFFICE, finance);
        ManuscriptId id = room.underReview(PressRoom.notice("未公开的招生方案"));
        Person stranger = PressRoom.person("外单位的人", elsewhere, Role.CLERK);

        assertThatThrownBy(() -> manuscripts.begin(office.value(), null, PressRoom.notice("冒名"), stranger))
                .isInstanceOf(UnlawfulAct.class);
        for (String address :
                List.of("/desk/drafts/" + id, "/desk/reviews/" + room.review(id).id())) {
            assertThat(page(address, stranger)).as(address).hasStatus(409);
        }
        assertThat(text("/desk/drafts", stranger)).doesNotContain("未公开的招生方案");
    }

    @Test
    @DisplayName("an office right below its government is no part of a department")
    void staysAnOfficeOfItsOwnBelowAGovernment() {
        UnitId government = units.find(room.education).orElseThrow().parent();
        UnitId task = SomeUnits.add(units, "专班" + office, "专班" + office, UnitKind.OFFICE, government);
        UnitId inner = SomeUnits.add(units, "组" + office, "组" + office, UnitKind.OFFICE, task);

        assertThat(units.department(task)).isEqualTo(task);
        assertThat(units.withThoseAround(inner)).containsExactly(inner, task);
        assertThat(units.withThoseAround(office)).containsExactly(office, room.education);
        assertThat(units.withThoseAround(room.education)).containsExactly(room.education);
        UnitId unknown = new UnitId(UUID.randomUUID());
        assertThat(units.department(unknown)).isEqualTo(unknown);
    }

    private MvcTestResult page(String address, Person person) {
        return mvc.get().uri(address).with(SignedAs.person(person)).exchange();
    }

    private String text(String address, Person person) {
        return new String(page(address, person).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
