package org.mingtang.policy.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.AgendaLine;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.SomeSites;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.PressRoom;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@MingtangTest
@DisplayName("点餐与配餐: orders of packages")
class OrdersTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Orders orders;

    @Autowired
    Units units;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    @Autowired
    Agenda agenda;

    @Autowired
    ListableBeanFactory beans;

    Person office;
    UUID id;

    @BeforeEach
    void begin() {
        clock.reset();
        if (units.root().isEmpty()) {
            SomeUnits.district(units);
        }
        office = PressRoom.person("苏明远", SomeUnits.root(units), Role.OPENNESS_OFFICE);
        id = UUID.randomUUID();
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    private boolean hasContact() {
        return database.sql("select contact is not null from policy_package_order where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"an@example.cn", "13900001234", "0599-6120018", "+86 139 0000 1234", "", "  "})
    void aContactIsAMailAddressOrATelephoneOrNothing(String contact) {
        assertThat(orders.order(id, "外贸出口", "想知道有哪些支持", contact)).matches("[A-Za-z0-9_-]{22}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"微信号abc", "an@example", "a@b.cn,c@d.cn", "a@b.cn\nBcc: x@y.cn", "12345"})
    void anythingElseIsRefused(String contact) {
        assertThatThrownBy(() -> orders.order(id, "外贸出口", "需要", contact))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("联系方式");
        assertThat(orders.find(id)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,5", "101,5", "5,0", "5,2001"})
    void topicAndWordsAreNeitherEmptyNorEndless(int topic, int words) {
        assertThatThrownBy(() -> orders.order(id, "题".repeat(topic), "字".repeat(words), ""))
                .hasMessageContaining("100 字")
                .hasMessageContaining("2000 字");
    }

    @Test
    @DisplayName("three clicks at the same moment are one order with one address")
    void clicksAtOnceAreOneOrder() throws Exception {
        Callable<String> click = () -> orders.order(id, "外贸出口", "需要", "");
        ExecutorService all = Executors.newFixedThreadPool(3);
        Set<String> codes = new TreeSet<>();
        try {
            for (Future<String> each : all.invokeAll(List.of(click, click, click))) {
                codes.add(each.get());
            }
        } finally {
            all.shutdown();
        }

        assertThat(codes).hasSize(1);
    }

    @Test
    @DisplayName("of two answers given at the same moment one stands")
    void answersAtOnceAreOneAnswer() throws Exception {
        orders.order(id, "外贸出口", "需要", "");
        Callable<Boolean> answer = () -> {
            try {
                orders.decline(id, "不在范围内", office);
                return true;
            } catch (UnlawfulAct tooLate) {
                return false;
            }
        };
        ExecutorService both = Executors.newFixedThreadPool(2);
        int answered = 0;
        try {
            for (Future<Boolean> each : both.invokeAll(List.of(answer, answer))) {
                answered += each.get() ? 1 : 0;
            }
        } finally {
            both.shutdown();
        }

        assertThat(answered).isEqualTo(1);
        assertThat(orders.find(id).orElseThrow().stage()).isEqualTo(OrderStage.DECLINED);
    }

    @Test
    void anAnswerHasWordsAndAnEnd() {
        orders.order(id, "外贸出口", "需要", "");

        assertThatThrownBy(() -> orders.decline(id, " ", office)).hasMessageContaining("为什么不能配餐");
        assertThatThrownBy(() -> orders.decline(id, "长".repeat(2001), office)).hasMessageContaining("2000");
        assertThatThrownBy(() -> orders.decline(UUID.randomUUID(), "不行", office))
                .hasMessageContaining("没有这份点餐");
        assertThat(orders.find(id).orElseThrow().open()).isTrue();
    }

    @ParameterizedTest(name = "{0} days after the answer the contact is there: {1}")
    @CsvSource({"179,true", "180,true", "181,false"})
    void theContactOfWhatWasAnsweredIsForgotten(int days, boolean there) {
        orders.order(id, "外贸出口", "需要", "an@example.cn");
        orders.decline(id, "不在范围内", office);

        clock.moveTo(TODAY.plusDays(days));
        orders.forget();

        assertThat(hasContact()).isEqualTo(there);
    }

    @Test
    void aCharacterThatNoTextHasIsLeftOut() {
        orders.order(id, "外贸\u0000出口", "需\u0000要", "an@example.cn\u0000");

        assertThat(orders.find(id).orElseThrow().topic()).isEqualTo("外贸出口");
        assertThat(orders.find(id).orElseThrow().words()).isEqualTo("需要");
        assertThat(orders.contactOf(id, office)).contains("an@example.cn");
    }

    @Test
    void theContactOfWhatIsOpenStays() {
        orders.order(id, "外贸出口", "需要", "an@example.cn");

        clock.moveTo(TODAY.plusYears(2));
        orders.forget();

        assertThat(hasContact()).isTrue();
    }

    @Test
    @DisplayName("every role: orders are read and answered by the openness office")
    void whoMayOpenAnOrder() {
        orders.order(id, "外贸出口", "需要", "an@example.cn");
        for (Role role : Role.values()) {
            Person person = PressRoom.person("来人", SomeUnits.root(units), role);
            assertThat(mvc.get().uri("/desk/package-orders/" + id).with(SignedAs.person(person)))
                    .as(role.name())
                    .hasStatus(role == Role.OPENNESS_OFFICE ? 200 : person.may(Permission.EDIT_CATALOGUE) ? 409 : 403);
            if (role != Role.OPENNESS_OFFICE) {
                assertThatThrownBy(() -> orders.decline(id, "不行", person)).hasMessageContaining("公开办答复");
            }
        }
    }

    @Test
    @DisplayName("What is ordered on a district's site is for the district's office; the city's may help, others not")
    void anOrderIsForTheOfficeOfItsSite() {
        UnitId district = SomeUnits.district(units);
        String host = SomeSites.host();
        SomeSites.of(beans, district, host);
        var request = new MockHttpServletRequest();
        request.setServerName(host);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            orders.order(id, "外贸出口", "需要", "13900001234");
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
        Person own = PressRoom.person("区公开办", district, Role.OPENNESS_OFFICE);
        Person other = PressRoom.person("邻区公开办", SomeUnits.district(units), Role.OPENNESS_OFFICE);

        assertThat(agenda.open(district.value(), 10))
                .extracting(AgendaLine::title)
                .contains("配餐：外贸出口");
        assertThat(orders.all(own)).extracting(Order::id).containsExactly(id);
        assertThat(orders.all(office)).extracting(Order::id).contains(id);
        assertThat(orders.all(other)).isEmpty();
        assertThat(contact(other)).hasStatus(409).bodyText().doesNotContain("13900001234");
        assertThatThrownBy(() -> orders.decline(id, "不行", other)).hasMessageContaining("公开办答复");
        orders.decline(id, "已转告商务部门。", own);
        assertThat(agenda.open(district.value(), 10))
                .extracting(AgendaLine::title)
                .doesNotContain("配餐：外贸出口");
    }

    @Test
    void whoGuessesAnAddressFindsNothing() {
        String code = orders.order(id, "外贸出口", "需要", "");
        char first = code.charAt(0) == 'A' ? 'B' : 'A';

        assertThat(mvc.get().uri("/package-orders/" + code)).hasStatusOk();
        assertThat(mvc.get().uri("/package-orders/" + first + code.substring(1)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/package-orders/" + code.substring(1))).hasStatus(404);
    }

    private MvcTestResult contact(Person person) {
        return mvc.post()
                .uri("/desk/package-orders/" + id + "/contact")
                .with(SignedAs.person(person))
                .with(csrf())
                .exchange();
    }

    private List<String> audited() {
        return database.sql("select name || act || subject || detail from audit_entry where detail = ?")
                .param(id.toString())
                .query(String.class)
                .list();
    }

    @Test
    @DisplayName("个人信息保护法第六条: a telephone is shown to the openness office on demand, and that is noted")
    void aTelephoneIsShownOnDemandAndThatIsNoted() {
        orders.order(id, "外贸出口", "需要", "13900001234");
        assertThat(mvc.get().uri("/desk/package-orders/" + id).with(SignedAs.person(office)))
                .bodyText()
                .contains("显示联系方式")
                .doesNotContain("13900001234");
        assertThat(audited()).isEmpty();

        assertThat(contact(office)).hasStatusOk().bodyText().contains("13900001234");

        assertThat(audited())
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .contains(office.name(), "查看点餐人联系方式", "外贸出口")
                        .doesNotContain("13900001234"));
    }

    @Test
    void whoLeftNoContactIsNotLookedFor() {
        orders.order(id, "外贸出口", "需要", " ");

        assertThat(mvc.get().uri("/desk/package-orders/" + id).with(SignedAs.person(office)))
                .bodyText()
                .contains("没有留联系方式")
                .doesNotContain("显示联系方式");
        assertThat(contact(office)).bodyText().contains("没有留联系方式");
    }

    @Test
    @DisplayName("every role: a contact is shown to the openness office alone")
    void whoMaySeeAContact() {
        orders.order(id, "外贸出口", "需要", "13900001234");
        for (Role role : Role.values()) {
            if (role != Role.OPENNESS_OFFICE) {
                Person person = PressRoom.person("来人", SomeUnits.root(units), role);
                assertThat(contact(person))
                        .as(role.name())
                        .hasStatus(person.may(Permission.EDIT_CATALOGUE) ? 409 : 403)
                        .bodyText()
                        .doesNotContain("13900001234");
            }
        }
        assertThat(audited()).isEmpty();
    }

    @Test
    void anOrderThatIsNoneHasNoContact() {
        assertThat(contact(office)).hasStatus(409).bodyText().contains("没有这份点餐");
    }
}
