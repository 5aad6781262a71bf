package org.mingtang.policy.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.agenda.SomeMails;
import org.mingtang.database.Seal;
import org.mingtang.organisation.SomeSites;
import org.mingtang.policy.finder.Condition;
import org.mingtang.policy.finder.Profile;
import org.mingtang.policy.finder.SomeTopics;
import org.mingtang.procedure.DayBegan;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@MingtangTest
@DisplayName("subscriptions: only who confirmed is told, nobody twice, and whoever ends it is forgotten")
class SubscriptionsTests {

    private static final UUID UNIT = UUID.randomUUID();
    private static final Pattern CODE = Pattern.compile("/subscriptions/([A-Za-z0-9_-]{22})");
    private static final List<Condition> FOR_ENTERPRISES = List.of(SomeTopics.condition("who", "企业"));
    private static final Profile ENTERPRISE = new Profile(Map.of("who", "企业"));

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient database;

    @Autowired
    Seal seal;

    @Autowired
    MovableClock clock;

    SomeMails mails;
    Subscriptions subscriptions;
    String mail;

    @BeforeEach
    void open() {
        clock.reset();
        mails = new SomeMails(beans);
        subscriptions = at(clock);
        mail = UUID.randomUUID() + "@example.cn";
    }

    private Subscriptions at(Clock time) {
        return new Subscriptions(
                database, mails.open(), seal, time, SomeSites.wayBack(beans, "https://open.yunlu.example/"));
    }

    private String code() {
        Matcher code = CODE.matcher(mails.to(mail).get(0));
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private String confirmed(Profile profile) {
        subscriptions.ask(UUID.randomUUID(), mail, profile);
        String code = code();
        subscriptions.confirm(code);
        return code;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "an",
                "an@",
                "@example.cn",
                "an@example",
                "a b@example.cn",
                "a@b.cn,c@d.cn",
                "<a@b.cn>",
                "a@b.cn\nBcc: c@d.cn",
                "a\u0000@b.cn"
            })
    void anAddressThatIsNoneIsRefused(String address) {
        assertThatThrownBy(() -> subscriptions.ask(UUID.randomUUID(), address, ENTERPRISE))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("有效的电子邮箱");
    }

    @ParameterizedTest(name = "after {0} days it can be confirmed: {1}")
    @CsvSource({"6,true", "8,false"})
    void whoDoesNotConfirmInAWeekIsForgotten(int days, boolean there) {
        subscriptions.ask(UUID.randomUUID(), mail, ENTERPRISE);
        String code = code();

        at(Clock.offset(clock, Duration.ofDays(days)))
                .ask(UUID.randomUUID(), UUID.randomUUID() + "@example.cn", ENTERPRISE);

        assertThat(subscriptions.byCode(code).isPresent()).isEqualTo(there);
    }

    @Test
    @DisplayName("个人信息保护法第四十七条: forgotten with the days, also where nobody else subscribes")
    void aNewDayForgetsWhoDidNotConfirm() {
        subscriptions.ask(UUID.randomUUID(), mail, ENTERPRISE);
        String code = code();
        DayBegan began = new DayBegan(LocalDate.of(2026, 12, 1));

        at(Clock.offset(clock, Duration.ofDays(6))).on(began);
        assertThat(subscriptions.byCode(code)).isPresent();

        at(Clock.offset(clock, Duration.ofDays(8))).on(began);
        assertThat(subscriptions.byCode(code)).isEmpty();
    }

    @Test
    void aNewDayLeavesWhoConfirmed() {
        String code = confirmed(ENTERPRISE);

        at(Clock.offset(clock, Duration.ofDays(400))).on(new DayBegan(LocalDate.of(2026, 12, 1)));

        assertThat(subscriptions.byCode(code)).isPresent();
    }

    @Test
    void whoConfirmedStaysHoweverLongAgo() {
        String code = confirmed(ENTERPRISE);

        at(Clock.offset(clock, Duration.ofDays(400)))
                .ask(UUID.randomUUID(), UUID.randomUUID() + "@example.cn", ENTERPRISE);

        assertThat(subscriptions.byCode(code)).isPresent();
    }

    @Test
    void confirmingTwiceIsConfirmingOnceAndAStrangersCodeConfirmsNothing() {
        String code = confirmed(ENTERPRISE);
        subscriptions.confirm(code);
        subscriptions.confirm("A".repeat(22));

        assertThat(subscriptions.byCode(code).orElseThrow().confirmed()).isTrue();
        assertThat(subscriptions.byCode("A".repeat(22))).isEmpty();
    }

    @Test
    @DisplayName("an unknown code and an ended one look the same, so that nobody learns by guessing")
    void guessingTellsNothing() throws Exception {
        String code = confirmed(ENTERPRISE);
        subscriptions.end(code);

        String ended = body("/subscriptions/" + code).replace(code, "CODE");
        String guessed = body("/subscriptions/" + "B".repeat(22)).replace("B".repeat(22), "CODE");

        assertThat(ended).isEqualTo(guessed).doesNotContain("企业", mail);
        assertThat(mvc.get().uri("/subscriptions/short")).hasStatus(404);
    }

    private String body(String address) throws Exception {
        return mvc.get().uri(address).exchange().getResponse().getContentAsString();
    }

    @Test
    void theOwnersPageShowsTheProfileAndNeverTheAddress() {
        String code = confirmed(new Profile(Map.of("who", "企业")));

        assertThat(mvc.get().uri("/subscriptions/" + code))
                .bodyText()
                .contains("企业")
                .doesNotContain(mail);
    }

    @Test
    void whoEndedItBetweenIsNotToldAndDisturbsNobody() {
        String code = confirmed(ENTERPRISE);
        String first = mail;
        mail = UUID.randomUUID() + "@example.cn";
        confirmed(ENTERPRISE);

        subscriptions.end(code);
        subscriptions.tell(UNIT, UUID.randomUUID() + "/1", "稳岗补贴", "/info/1", FOR_ENTERPRISES);

        assertThat(mails.to(first)).hasSize(1);
        assertThat(mails.to(mail)).hasSize(2);
    }

    @Test
    void whatMightFitIsToldAndWhatDoesNotIsNot() {
        confirmed(new Profile(Map.of("age", "60岁以上")));

        subscriptions.tell(UNIT, UUID.randomUUID() + "/1", "企业补贴", "/info/1", FOR_ENTERPRISES);
        subscriptions.tell(
                UNIT, UUID.randomUUID() + "/1", "青年补贴", "/info/2", List.of(SomeTopics.condition("age", "16—24岁")));
        subscriptions.tell(UNIT, UUID.randomUUID() + "/1", "人人补贴", "/info/3", List.of());

        assertThat(mails.to(mail)).hasSize(3).noneMatch(body -> body.contains("青年补贴"));
    }

    @Test
    void aFurtherEditionIsToldAgainAndTheSameIsNot() {
        confirmed(ENTERPRISE);
        String sheet = UUID.randomUUID().toString();

        subscriptions.tell(UNIT, sheet + "/1", "补贴", "/info/1", FOR_ENTERPRISES);
        assertThat(subscriptions.tell(UNIT, sheet + "/1", "补贴", "/info/1", FOR_ENTERPRISES))
                .isZero();
        subscriptions.tell(UNIT, sheet + "/2", "补贴", "/info/1", FOR_ENTERPRISES);

        assertThat(mails.to(mail)).hasSize(3);
    }

    @Test
    void anEndlessTitleIsCutInTheSubject() {
        confirmed(ENTERPRISE);

        assertThat(subscriptions.tell(UNIT, UUID.randomUUID() + "/1", "长".repeat(300), "/info/1", FOR_ENTERPRISES))
                .isPositive();
    }

    @Test
    @DisplayName("a subscription written before there were editions is still read")
    void anOldSubscriptionIsStillTold() {
        UUID id = UUID.randomUUID();
        subscriptions.ask(id, mail, ENTERPRISE);
        String code = code();
        subscriptions.confirm(code);
        database.sql("update policy_subscription set profile = ? where id = ?")
                .params(seal.close("WHO=企业\nGONE=旧答案", "policy_subscription.profile:" + id), id)
                .update();

        assertThat(subscriptions.byCode(code).orElseThrow().profile().answers())
                .containsEntry("who", "企业")
                .containsEntry("gone", "旧答案");
        subscriptions.tell(UNIT, UUID.randomUUID() + "/1", "稳岗补贴", "/info/1", FOR_ENTERPRISES);
        assertThat(mails.to(mail)).hasSize(2);
    }

    @Test
    void withoutAnAddressOfItsOwnTheHousePromisesNoMail() {
        Subscriptions nowhere = new Subscriptions(database, mails.open(), seal, clock, SomeSites.wayBack(beans, ""));

        assertThat(nowhere.possible()).isFalse();
        assertThat(nowhere.tell(UNIT, "x/1", "补贴", "/info/1", List.of())).isZero();
        assertThatThrownBy(() -> nowhere.ask(UUID.randomUUID(), mail, ENTERPRISE))
                .hasMessageContaining("没有开通邮件");
    }
}
