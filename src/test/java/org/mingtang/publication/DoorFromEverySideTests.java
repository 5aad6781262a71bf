package org.mingtang.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.review.ReviewPassed;
import org.mingtang.review.ReviewView;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever asks, at whatever address, by whatever call or event: what did not pass its review does not become public. */
@MingtangTest
@DisplayName("政府信息公开条例第十七条: nothing is published that was not examined")
class DoorFromEverySideTests {

    /** Rooms that have to do with the door: there everything stays done; elsewhere it is undone after each call. */
    private static final Pattern NEAR = Pattern.compile("/(desk/(drafts|items|reviews|directed)|api)(/.*)?");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Publications publications;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    IncompleteEventPublications incomplete;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    PressRoom room;

    @BeforeEach
    void found() {
        room = new PressRoom(beans);
    }

    @ParameterizedTest(name = "as {0}")
    @EnumSource(Role.class)
    void staysClosedAtEveryAddressThatChangesSomething(Role role) {
        Person person = PressRoom.person("闯门人", room.education, role);
        ManuscriptId unseen = room.written(PressRoom.notice("没有送审"));
        ManuscriptId waiting = room.underReview(PressRoom.notice("还没审完"));
        int tried = 0;
        for (EveryAddress pattern : changing(waiting)) {
            tried++;
            knock(pattern, person);
        }
        unseen = stage(unseen) == ManuscriptStage.WRITING ? unseen : room.written(PressRoom.notice("没有送审"));
        for (EveryAddress pattern : changing(unseen)) {
            knock(pattern, person);
        }

        assertThat(tried).isGreaterThan(60);
        assertThat(items()).isZero();
        assertThat(stage(unseen)).isNotIn(ManuscriptStage.APPROVED, ManuscriptStage.PUBLISHED);
        assertThat(stage(waiting)).isNotIn(ManuscriptStage.APPROVED, ManuscriptStage.PUBLISHED);
    }

    @Test
    @DisplayName("the list of addresses is the program's own, and holds those that lead to the door")
    void knocksWhereTheDoorIs() {
        assertThat(changing(ManuscriptId.fresh()))
                .extracting(EveryAddress::path)
                .anyMatch(path -> path.matches("/desk/drafts/.*/publication"))
                .anyMatch(path -> path.matches("/desk/drafts/.*/schedule"))
                .anyMatch(path -> path.matches("/desk/reviews/.*/pass"))
                .noneMatch(path -> path.contains("{"));
    }

    @Test
    void isOpenAtTheSameAddressForWhatWasApproved() {
        ManuscriptId id = room.approved(PressRoom.notice("审过的"));

        knock(
                new EveryAddress(org.springframework.http.HttpMethod.POST, "/desk/drafts/" + id + "/publication"),
                room.head);

        assertThat(items()).isOne();
    }

    @Test
    void staysClosedToEveryCallThatTakesAManuscript() throws IllegalAccessException {
        List<ManuscriptId> closed = List.of(
                room.written(PressRoom.notice("草稿")),
                room.underReview(PressRoom.notice("在审")),
                returned(),
                takenBack(),
                ManuscriptId.fresh());
        List<Method> calls = Arrays.stream(Publications.class.getDeclaredMethods())
                .filter(call -> !call.isSynthetic() && !java.lang.reflect.Modifier.isPrivate(call.getModifiers()))
                .filter(call -> Arrays.asList(call.getParameterTypes()).contains(ManuscriptId.class))
                .toList();
        assertThat(calls).extracting(Method::getName).contains("publish", "schedule", "publishAsScheduled");

        for (Method call : calls) {
            for (ManuscriptId id : closed) {
                for (Person person : List.of(room.head, room.openness, room.clerk, room.leader)) {
                    assertThat(refusal(call, id, person))
                            .as("%s by %s", call, person.name())
                            .isTrue();
                }
            }
        }
        assertThat(items()).isZero();
    }

    @Test
    void staysClosedToInventedAndRepeatedEvents() {
        ManuscriptId written = room.written(PressRoom.notice("草稿"));
        ManuscriptId waiting = room.underReview(PressRoom.notice("在审"));
        ManuscriptId sentBack = returned();
        ManuscriptId taken = takenBack();
        for (ManuscriptId id : List.of(written, waiting, sentBack, taken)) {
            String hash = manuscripts.text(id).sha256();
            var review = new org.mingtang.review.ReviewId(UUID.randomUUID());
            events.publishEvent(new ReviewPassed(review, "publication", id.toString(), hash));
            events.publishEvent(new ReviewPassed(review, "policy", id.toString(), hash));
            events.publishEvent(new ReviewPassed(review, "publication", id.toString(), "0".repeat(64)));
        }
        incomplete.resubmitIncompletePublications(event -> true);

        assertThat(stage(written)).isEqualTo(ManuscriptStage.WRITING);
        assertThat(stage(waiting)).isEqualTo(ManuscriptStage.UNDER_REVIEW);
        assertThat(stage(sentBack)).isEqualTo(ManuscriptStage.RETURNED);
        assertThat(stage(taken)).isEqualTo(ManuscriptStage.WRITING);
        assertThat(items()).isZero();
    }

    @Test
    void publishesNothingTwiceWhenThePassingIsToldAgain() {
        ManuscriptId id = room.approved(PressRoom.notice("只此一次"));
        ReviewView review = room.review(id);
        publications.publish(id, room.head);
        ItemNumber number = manuscripts.find(id).orElseThrow().item();

        events.publishEvent(new ReviewPassed(review.id(), "publication", id.toString(), review.sha256()));
        incomplete.resubmitIncompletePublications(event -> true);

        assertThat(stage(id)).isEqualTo(ManuscriptStage.PUBLISHED);
        assertThat(database.sql("select count(*) from item_version where item = ?")
                        .param(number.value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void staysClosedToAnItemOfAnotherUnit() {
        ItemNumber number = room.published(PressRoom.notice("本单位的信息"));
        PressRoom elsewhere = new PressRoom(beans);

        Throwable refused = org.assertj.core.api.Assertions.catchThrowable(() ->
                manuscripts.begin(elsewhere.education.value(), number, PressRoom.notice("别的单位来改"), elsewhere.clerk));

        assertThat(refused).isInstanceOf(UnlawfulAct.class).hasMessageContaining("本单位");
    }

    private List<EveryAddress> changing(ManuscriptId id) {
        return EveryAddress.of(beans, 1, id.toString()).stream()
                .filter(each -> !each.reads())
                .toList();
    }

    private void knock(EveryAddress address, Person person) {
        if (NEAR.matcher(address.path()).matches()) {
            send(address, person);
            return;
        }
        new TransactionTemplate(transactions).executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            send(address, person);
        });
    }

    private void send(EveryAddress address, Person person) {
        String id = address.path().replaceAll(".*?([0-9a-f-]{36}).*", "$1");
        mvc.method(address.method())
                .uri(address.path())
                .with(SignedAs.person(person))
                .with(csrf())
                .param("id", id)
                .param("manuscript", id)
                .param("draft", id)
                .param("subject", id)
                .param("reviews", id)
                .param("title", "换个名字")
                .param("line", "20-11")
                .param("kind", "INFORMATION")
                .param("attribute", "PROACTIVE")
                .param("opinion", "同意")
                .param("publishAt", "2099-01-01T08:00")
                .exchange();
    }

    private boolean refusal(Method call, ManuscriptId id, Person person) throws IllegalAccessException {
        List<Object> values = new ArrayList<>();
        for (Class<?> type : call.getParameterTypes()) {
            values.add(value(type, id, person));
        }
        try {
            call.invoke(publications, values.toArray());
            return false;
        } catch (InvocationTargetException refused) {
            // What only the program itself calls owes nobody a sentence.
            boolean told = java.lang.reflect.Modifier.isPublic(call.getModifiers());
            return refused.getCause() instanceof UnlawfulAct || !told;
        }
    }

    private static Object value(Class<?> type, ManuscriptId id, Person person) {
        if (type == ManuscriptId.class) {
            return id;
        }
        if (type == Person.class) {
            return person;
        }
        if (type == Instant.class) {
            return Instant.parse("2099-01-01T00:00:00Z");
        }
        if (type == ItemPublished.class) {
            return new ItemPublished(
                    new ItemNumber(1), 1, id.value(), person.unit(), ItemKind.INFORMATION, "虚构", Instant.EPOCH);
        }
        return type == List.class ? List.of() : type == String.class ? "理由" : null;
    }

    private ManuscriptId returned() {
        ManuscriptId id = room.underReview(PressRoom.notice("退回的"));
        beans.getBean(org.mingtang.review.Reviews.class)
                .sendBack(room.review(id).id(), "请补充", List.of(), room.head);
        return id;
    }

    private ManuscriptId takenBack() {
        ManuscriptId id = room.approved(PressRoom.notice("通过后又撤回"));
        manuscripts.takeBack(id, room.clerk);
        manuscripts.change(id, PressRoom.notice("撤回后改了"), null, room.clerk);
        return id;
    }

    private ManuscriptStage stage(ManuscriptId id) {
        return manuscripts.find(id).orElseThrow().stage();
    }

    private int items() {
        return database.sql("select count(*) from item where unit = ?")
                .param(room.education.value())
                .query(Integer.class)
                .single();
    }
}
