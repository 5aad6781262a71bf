package org.mingtang.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.review.ReviewView;
import org.mingtang.review.Reviews;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A line of the catalogue or a unit is renamed while drafts that name it are with their reviewers. */
@MingtangTest
class RenamedMeanwhileTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Publications publications;

    @Autowired
    DueManuscripts due;

    @Autowired
    Items items;

    @Autowired
    Reviews reviews;

    @Autowired
    Units units;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    PressRoom room;
    String line;

    @BeforeEach
    void found() {
        room = new PressRoom(beans);
        line = "t-" + UUID.randomUUID().toString().substring(0, 12);
        database.sql("insert into catalogue_line (code, parent, name, source, position)"
                        + " select :code, parent, '旧目录名', source, position from catalogue_line where code = '20-11'")
                .param("code", line)
                .update();
    }

    @AfterEach
    void tidy() {
        clock.reset();
        database.sql("update catalogue_line set ended_on = date '2026-11-01' where code = :code")
                .param("code", line)
                .update();
    }

    @Test
    void passesTheStepsStillToCome() {
        ManuscriptId id = room.underReview(onLine());
        ReviewView first = room.review(id);
        reviews.pass(first.id(), first.openStep(), null, first.disclosure(), room.head);

        renameLine("新目录名");
        for (Person reviewer : List.of(room.openness, room.leader)) {
            ReviewView review = room.review(id);
            reviews.pass(review.id(), review.openStep(), null, review.disclosure(), reviewer);
        }

        assertThat(stage(id)).isEqualTo(ManuscriptStage.APPROVED);
        ItemNumber number = publications.publish(id, room.head);
        assertThat(items.find(number).orElseThrow().lineName())
                .as("what is public has today's name")
                .isEqualTo("新目录名");
    }

    @Test
    void keepsTheHourOfWhatPassed() {
        ManuscriptId id = room.approved(onLine());
        publications.schedule(id, clock.instant().plus(Duration.ofMinutes(1)), room.head);

        renameLine("新目录名");
        clock.pass(Duration.ofMinutes(2));
        due.publish();

        assertThat(stage(id)).isEqualTo(ManuscriptStage.PUBLISHED);
    }

    @Test
    void doesNotMindAnAddresseeWithAnotherName() {
        PressRoom addressed = new PressRoom(beans);
        ManuscriptId id =
                room.underReview(onLine().directedTo(List.of(addressed.education.value(), addressed.office.value())));

        rename(addressed.education, "教育和体育局" + line);
        room.pass(id);

        assertThat(publications.publish(id, room.head)).isNotNull();
    }

    @Test
    @DisplayName("names are kept by code: another line is another text, whatever it is called")
    void refusesALineOrAnAddresseeThatWasExchanged() {
        ManuscriptId id = room.approved(onLine());
        database.sql("update manuscript set line = '20-07' where id = ?")
                .param(id.value())
                .update();
        assertThatThrownBy(() -> publications.publish(id, room.head))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("不一致");

        PressRoom other = new PressRoom(beans);
        ManuscriptId directed = room.approved(onLine().directedTo(List.of(other.education.value())));
        database.sql("update manuscript set audience = array[cast(:unit as uuid)] where id = :id")
                .param("unit", other.office.value())
                .param("id", directed.value())
                .update();
        assertThatThrownBy(() -> publications.publish(directed, room.head))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("不一致");
    }

    @Test
    void saysTheNewNameWhenItIsSubmittedAgain() {
        ManuscriptId id = room.underReview(onLine());
        assertThat(details(id)).contains("目录：旧目录名");
        renameLine("新目录名");
        assertThat(details(id)).contains("目录：旧目录名");

        manuscripts.takeBack(id, room.clerk);
        manuscripts.submit(id, room.clerk);

        assertThat(details(id)).contains("目录：新目录名");
        room.pass(id);
        assertThat(stage(id)).isEqualTo(ManuscriptStage.APPROVED);
    }

    @Test
    @DisplayName("the period is called by its name; what was submitted with its code stays as it was reviewed")
    void saysWhatThePeriodIsCalled() {
        ManuscriptId id = room.approved(onLine());
        assertThat(details(id)).contains("公开期限：自形成或变更之日起 20 个工作日").doesNotContain("USUAL");

        database.sql("delete from manuscript_name where manuscript = ? and code = 'period:USUAL'")
                .param(id.value())
                .update();
        assertThat(details(id)).contains("公开期限：USUAL");
    }

    private ManuscriptFields onLine() {
        ManuscriptFields fields = PressRoom.notice("目录改名前的稿件");
        return ManuscriptFields.of(line, fields.kind(), fields.title(), fields.body())
                .dated(null, fields.formedOn(), null, null);
    }

    private void renameLine(String name) {
        database.sql("update catalogue_line set name = :name where code = :code")
                .param("name", name)
                .param("code", line)
                .update();
    }

    private void rename(UnitId unit, String name) {
        units.rename(unit, name, name, room.openness);
    }

    private String details(ManuscriptId id) {
        return manuscripts.text(id).part(ManuscriptText.DETAILS).orElseThrow().content();
    }

    private ManuscriptStage stage(ManuscriptId id) {
        return manuscripts.find(id).orElseThrow().stage();
    }
}
