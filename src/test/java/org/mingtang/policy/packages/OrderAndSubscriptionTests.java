package org.mingtang.policy.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.agenda.SomeMails;
import org.mingtang.database.Seal;
import org.mingtang.guard.SomeVisitor;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.SomeSites;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.Units;
import org.mingtang.policy.finder.Condition;
import org.mingtang.policy.finder.Profile;
import org.mingtang.policy.finder.SomeTopics;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemPublished;
import org.mingtang.publication.PressRoom;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@MingtangTest
class OrderAndSubscriptionTests {

    private static final UUID UNIT = UUID.randomUUID();
    private static final Pattern CODE = Pattern.compile("/subscriptions/([A-Za-z0-9_-]{22})");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Orders orders;

    @Autowired
    Units units;

    @Autowired
    JdbcClient database;

    @Autowired
    Seal seal;

    @Autowired
    MovableClock clock;

    SomeVisitor visitor;
    SomeMails mails;
    Subscriptions subscriptions;
    String mail;

    @BeforeEach
    void open() {
        clock.reset();
        if (units.root().isEmpty()) {
            SomeUnits.district(units);
        }
        visitor = new SomeVisitor(beans);
        mails = new SomeMails(beans);
        subscriptions = new Subscriptions(
                database, mails.open(), seal, clock, SomeSites.wayBack(beans, "https://open.yunlu.example/"));
        mail = UUID.randomUUID() + "@example.cn";
    }

    @Test
    void anOrderIsAnsweredByTheOpennessOfficeOnTheOrderersPage() {
        MvcTestResult sent = mvc.post()
                .uri("/package-orders")
                .with(visitor.with(visitor.pass(PackageController.FORM)))
                .param("topic", "外贸出口")
                .param("words", "想知道有哪些支持")
                .param("contact", mail)
                .exchange();
        assertThat(sent).hasStatus(303);
        String page = sent.getResponse().getRedirectedUrl();
        assertThat(mvc.get().uri(page))
                .bodyText()
                .contains("待配餐", "外贸出口", "2026-12-07")
                .doesNotContain(mail);
        UUID id = orders.byCode(page.replace("/package-orders/", ""))
                .orElseThrow()
                .id();
        Person office = PressRoom.person("苏明远", SomeUnits.root(units), Role.OPENNESS_OFFICE);
        assertThatThrownBy(() -> orders.decline(id, "不行", SignedAs.person(Role.HEAD)))
                .isInstanceOf(UnlawfulAct.class);
        assertThatThrownBy(() -> orders.serve(id, "no-such-package", "", office))
                .hasMessageContaining("已经公开的文件包");
        assertThat(mvc.get().uri("/desk/package-orders/" + id).with(SignedAs.one(Role.CLERK)))
                .hasStatus(403);
        assertThat(mvc.get().uri("/desk/package-orders/" + id).with(SignedAs.person(office)))
                .bodyText()
                .contains("外贸出口");

        orders.decline(id, "属于商务部门职责，已转告。", office);

        assertThat(mvc.get().uri(page)).bodyText().contains("已答复", "属于商务部门职责");
        assertThatThrownBy(() -> orders.decline(id, "再答", office)).hasMessageContaining("不能再答复");
    }

    @Test
    void anOrderSentTwiceIsOne() {
        UUID id = UUID.randomUUID();

        assertThat(orders.order(id, "主题", "需要", "")).isEqualTo(orders.order(id, "主题", "需要", ""));
        assertThatThrownBy(() -> orders.order(UUID.randomUUID(), " ", "", "")).isInstanceOf(UnlawfulAct.class);
    }

    @Test
    void withoutAMailServerNoMailIsPromised() {
        assertThat(mvc.get().uri("/benefits")).bodyText().contains("feed.atom").doesNotContain("用邮件订阅");
        MvcTestResult sent = mvc.post()
                .uri("/subscriptions")
                .with(visitor.with(visitor.pass(FinderController.FORM)))
                .param("mail", mail)
                .exchange();
        assertThat(sent).hasStatus(422);
        assertThat(sent).bodyText().contains("没有开通邮件");
    }

    @Test
    void tellsOnlyWhoConfirmedAndNobodyTwice() {
        UUID id = UUID.randomUUID();
        subscriptions.ask(id, mail, new Profile(Map.of("who", "企业")));
        subscriptions.ask(id, mail, new Profile(Map.of("who", "企业")));
        List<Condition> forEnterprises = List.of(SomeTopics.condition("who", "企业"));
        subscriptions.tell(UNIT, "a/1", "未确认时发布", "/info/1", forEnterprises);
        assertThat(mails.to(mail))
                .singleElement()
                .asString()
                .contains("确认订阅", "https://open.yunlu.example/subscriptions/");

        subscriptions.confirm(code());
        subscriptions.tell(UNIT, "a/2", "稳岗补贴", "/info/1", forEnterprises);
        subscriptions.tell(UNIT, "a/2", "稳岗补贴", "/info/1", forEnterprises);
        subscriptions.tell(UNIT, "b/1", "个人补贴", "/info/2", List.of(SomeTopics.condition("who", "个人")));

        assertThat(mails.to(mail))
                .hasSize(2)
                .anySatisfy(body -> assertThat(body).contains("稳岗补贴", "https://open.yunlu.example/info/1", "退订"));
    }

    @Test
    void ofACorrectedBenefitOnlyThoseHearWhomItDidNotFitBefore() {
        String other = UUID.randomUUID() + "@example.cn";
        confirmed(mail, "企业");
        confirmed(other, "个人");
        UUID draft = UUID.randomUUID();
        Tellings tellings = new Tellings(database, subscriptions, new JsonMapper());
        database.sql("""
                        insert into policy_sheet (id, kind, slug, unit, draft, changed_at, manuscript, live, edition)
                        values (?, 'BENEFIT', ?, ?, '{}', now(), ?, ?, 1)""")
                .params(UUID.randomUUID(), draft.toString(), UNIT, draft, live("企业"))
                .update();

        tellings.published(publication(draft));
        assertThat(mails.to(mail)).hasSize(2);
        assertThat(mails.to(other)).hasSize(1);

        database.sql("update policy_sheet set edition = 2, live = ? where manuscript = ?")
                .params(live("企业\", \"个人"), draft)
                .update();
        tellings.published(publication(draft));

        assertThat(mails.to(mail)).as("it fitted before").hasSize(2);
        assertThat(mails.to(other)).hasSize(2);
        database.sql("delete from policy_sheet where manuscript = ?")
                .param(draft)
                .update();
    }

    private void confirmed(String address, String who) {
        UUID id = UUID.randomUUID();
        subscriptions.ask(id, address, new Profile(Map.of("who", who)));
        Matcher code = CODE.matcher(mails.to(address).get(0));
        assertThat(code.find()).isTrue();
        subscriptions.confirm(code.group(1));
    }

    private static String live(String choices) {
        return """
                {"summary": "补贴", "amount": "", "conditions": [{"topic": "who", "oneOf": ["%s"]}], "others": [],
                "materials": [], "steps": [], "department": "", "contact": ""}""".formatted(choices);
    }

    private static ItemPublished publication(UUID draft) {
        return new ItemPublished(
                new ItemNumber(1), 1, draft, UNIT, ItemKind.INFORMATION, "稳岗补贴", Instant.parse("2026-11-23T01:00:00Z"));
    }

    @Test
    void isConfirmedByAButtonAndEndedForGood() {
        subscriptions.ask(UUID.randomUUID(), mail, new Profile(Map.of()));
        String page = "/subscriptions/" + code();
        assertThat(mvc.get().uri(page)).bodyText().contains("待确认");
        assertThat(mvc.get().uri(page)).bodyText().contains("待确认");

        assertThat(mvc.post().uri(page + "/confirmation")).hasStatus(303);
        assertThat(mvc.get().uri(page)).bodyText().contains("已生效");
        assertThat(mvc.post().uri(page + "/end")).hasStatus(303);

        assertThat(mvc.get().uri(page)).bodyText().contains("没有这个订阅");
        assertThat(subscriptions.byCode(page.replace("/subscriptions/", ""))).isEmpty();
    }

    @Test
    void forgetsWhoDoesNotConfirmInAWeek() {
        subscriptions.ask(UUID.randomUUID(), mail, new Profile(Map.of()));
        String code = code();
        Clock later = Clock.offset(clock, Duration.ofDays(8));

        new Subscriptions(database, mails.open(), seal, later, SomeSites.wayBack(beans, "https://open.yunlu.example"))
                .ask(UUID.randomUUID(), UUID.randomUUID() + "@example.cn", new Profile(Map.of()));

        assertThat(subscriptions.byCode(code)).isEmpty();
    }

    @Test
    void keepsAddressAndProfileClosed() {
        UUID id = UUID.randomUUID();
        subscriptions.ask(id, mail, new Profile(Map.of("status", "残疾人")));

        assertThat(database.sql("select mail || profile || code from policy_subscription where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .startsWith("s1:")
                .doesNotContain(mail, "残疾人", code());
    }

    private String code() {
        Matcher code = CODE.matcher(mails.to(mail).get(0));
        assertThat(code.find()).isTrue();
        return code.group(1);
    }
}
