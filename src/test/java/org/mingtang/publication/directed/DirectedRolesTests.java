package org.mingtang.publication.directed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.Items;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who opens what is directed to named units, and what receipt he leaves. */
@MingtangTest
class DirectedRolesTests {

    private static final String TITLE = "只给两个单位的安排";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    DirectedDesk desk;

    @Autowired
    Receipts receipts;

    @Autowired
    Items items;

    @Autowired
    Publications publications;

    @Autowired
    MovableClock clock;

    PressRoom sender;
    PressRoom one;
    PressRoom two;
    ItemNumber number;

    @BeforeEach
    void found() {
        sender = new PressRoom(beans);
        one = new PressRoom(beans);
        two = new PressRoom(beans);
        number = sender.published(
                PressRoom.notice(TITLE).directedTo(List.of(one.education.value(), two.education.value())));
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @ParameterizedTest
    @DisplayName("everybody of a unit it is for reads it, whatever his role")
    @EnumSource(Role.class)
    void isReadByEverybodyOfTheUnit(Role role) {
        Person reader = PressRoom.person("读者", one.education, role);

        assertThat(page(reader)).hasStatusOk().bodyText().contains(TITLE);
        assertThat(desk.lists(reader).received())
                .extracting(row -> row.item().title())
                .containsExactly(TITLE);
        assertThat(receipts.of(item())).singleElement().satisfies(each -> {
            assertThat(each.unit()).isEqualTo(one.education.value());
            assertThat(each.name()).isEqualTo("读者");
        });
    }

    @ParameterizedTest
    @DisplayName("of other units only those see it who see every draft, and leave no receipt")
    @CsvSource({
        "OPENNESS_OFFICE, true",
        "LEADER, true",
        "AUDITOR, true",
        "CLERK, false",
        "HEAD, false",
        "SYSTEM_ADMINISTRATOR, false"
    })
    void isHiddenFromOthers(Role role, boolean sees) {
        Person stranger = PressRoom.person("外人", sender.office, role);

        assertThat(desk.open(number, stranger).isPresent()).isEqualTo(sees);
        assertThat(desk.lists(stranger).received()).isEmpty();
        assertThat(desk.lists(stranger).sent()).isEmpty();
        assertThat(receipts.of(item())).isEmpty();
        if (!sees) {
            assertThat(page(stranger))
                    .hasStatus(409)
                    .bodyText()
                    .contains("没有这条定向公开的信息")
                    .doesNotContain(TITLE);
        }
    }

    @Test
    @DisplayName("a number that does not exist is answered like one that is not his")
    void doesNotTellWhichNumbersExist() {
        Person stranger = new PressRoom(beans).clerk;

        String his = text(page(stranger));
        String none = text(mvc.get()
                .uri("/desk/directed/999999999")
                .with(SignedAs.person(stranger))
                .exchange());
        ItemNumber open = sender.published(PressRoom.notice("人人可看"));
        String everybodys = text(mvc.get()
                .uri("/desk/directed/" + open)
                .with(SignedAs.person(stranger))
                .exchange());

        assertThat(List.of(none, everybodys))
                .allSatisfy(each -> assertThat(each).contains("没有这条定向公开的信息"));
        assertThat(his).contains("没有这条定向公开的信息");
    }

    @Test
    void keepsTheFirstReceiptOfEachUnit() {
        desk.open(number, one.clerk);
        clock.pass(Duration.ofHours(1));
        desk.open(number, one.head);
        desk.open(number, two.head);

        assertThat(receipts.of(item())).extracting(Receipt::name).containsExactly(one.clerk.name(), two.head.name());
        assertThat(receipts.of(item()).get(0).at())
                .isBefore(receipts.of(item()).get(1).at());
        assertThat(desk.open(number, sender.clerk).orElseThrow().opened()).isEqualTo(2);
    }

    @Test
    void leavesOneReceiptWhenManyOfAUnitOpenItAtOnce() throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(6);
        try {
            Callable<Boolean> open = () -> desk.open(number, one.clerk).isPresent();
            for (var each : readers.invokeAll(List.of(open, open, open, open, open, open))) {
                assertThat(each.get()).isTrue();
            }
        } finally {
            readers.shutdown();
        }

        assertThat(receipts.of(item())).hasSize(1);
    }

    @Test
    void asksForAReceiptOfEachVersionAnew() {
        desk.open(number, one.clerk);
        assertThat(desk.lists(one.clerk).received().get(0).read()).isTrue();
        sender.revised(
                number,
                PressRoom.notice(TITLE + "（二）").directedTo(List.of(one.education.value(), two.education.value())));

        assertThat(desk.lists(one.clerk).received().get(0).read()).isFalse();
        assertThat(desk.open(number, sender.clerk).orElseThrow().opened()).isZero();
        desk.open(number, one.head);
        assertThat(desk.open(number, sender.clerk).orElseThrow().opened()).isEqualTo(1);
    }

    @Test
    @DisplayName("a unit that a later version leaves out no longer opens it")
    void isTakenFromAUnitThatIsNoLongerMeant() {
        desk.open(number, two.clerk);
        sender.revised(number, PressRoom.notice(TITLE + "（二）").directedTo(List.of(one.education.value())));

        assertThat(desk.open(number, two.clerk)).isEmpty();
        assertThat(desk.lists(two.clerk).received()).isEmpty();
        assertThat(desk.open(number, one.clerk)).isPresent();
    }

    @Test
    void tellsTheSenderAllAndTheReaderOnlyTheText() {
        DirectedPages.One sent = desk.open(number, sender.clerk).orElseThrow();
        DirectedPages.One received = desk.open(number, one.clerk).orElseThrow();

        assertThat(sent.readers()).extracting(DirectedPages.Reader::receipt).containsExactly(null, null);
        assertThat(received.readers()).isEmpty();
        assertThat(received.whole()).isTrue();
        assertThat(desk.lists(sender.clerk).sent()).hasSize(1);
        assertThat(desk.lists(PressRoom.person("管理员", sender.education, Role.SYSTEM_ADMINISTRATOR))
                        .sent())
                .isEmpty();
    }

    @Test
    void leavesNoReceiptOfWhatIsGone() {
        publications.withdraw(number, "另行安排", sender.head);

        DirectedPages.One gone = desk.open(number, one.clerk).orElseThrow();

        assertThat(gone.whole()).isFalse();
        assertThat(receipts.of(item())).isEmpty();
        assertThat(desk.item(number, one.clerk)).isEmpty();
        assertThat(desk.item(number, sender.clerk)).isPresent();
    }

    @Test
    void isNoPlaceForThePublic() {
        assertThat(mvc.get().uri("/desk/directed").exchange()).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/desk/directed/" + number).exchange()).hasStatus3xxRedirection();
        assertThat(mvc.get()
                        .uri("/desk/directed/" + number + "/files/0/x")
                        .with(SignedAs.person(one.clerk))
                        .exchange())
                .hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({"0, 1 KB", "1023, 1 KB", "1024, 2 KB"})
    void tellsSizesAndMinutes(long bytes, String size) {
        assertThat(DirectedPages.size(bytes)).isEqualTo(size);
        assertThat(DirectedPages.minute(java.time.Instant.parse("2026-12-31T16:00:00Z")))
                .isEqualTo("2027-01-01 00:00");
    }

    private ItemView item() {
        return items.find(number).orElseThrow();
    }

    private MvcTestResult page(Person person) {
        return mvc.get()
                .uri("/desk/directed/" + number)
                .with(SignedAs.person(person))
                .exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
