package org.mingtang.policy.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

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

    Person office;
    UUID id;

    @BeforeEach
    void begin() {
        clock.reset();
        if (units.root().isEmpty()) {
            SomeUnits.district(units);
        }
        office = SignedAs.person(Role.OPENNESS_OFFICE);
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
            Person person = SignedAs.person(role);
            assertThat(mvc.get().uri("/desk/package-orders/" + id).with(SignedAs.person(person)))
                    .as(role.name())
                    .hasStatus(person.may(Permission.EDIT_CATALOGUE) ? 200 : 403);
            if (role != Role.OPENNESS_OFFICE) {
                assertThatThrownBy(() -> orders.decline(id, "不行", person)).hasMessageContaining("由公开办答复");
            }
        }
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
}
