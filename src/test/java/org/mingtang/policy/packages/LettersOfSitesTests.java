package org.mingtang.policy.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.SomeMails;
import org.mingtang.audit.AuditTrail;
import org.mingtang.database.Seal;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.Site;
import org.mingtang.organisation.Sites;
import org.mingtang.organisation.SomeSites;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.Units;
import org.mingtang.organisation.WayBack;
import org.mingtang.policy.finder.Condition;
import org.mingtang.policy.finder.Profile;
import org.mingtang.procedure.WorkCalendars;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What was ordered on a district's site leads back to it, tells only what it shows, and leaves it openly. */
@MingtangTest
class LettersOfSitesTests {

    private static final Pattern CODE = Pattern.compile("/subscriptions/([A-Za-z0-9_-]{22})");
    private static final List<Condition> EVERYBODY = List.of();

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Units units;

    @Autowired
    MovableClock clock;

    PressRoom district;
    String host;
    Site site;
    WayBack way;
    SomeMails mails;
    Subscriptions subscriptions;
    String mail;

    @BeforeEach
    void open() {
        clock.reset();
        district = new PressRoom(beans);
        host = SomeSites.host();
        UnitId government = units.find(district.education).orElseThrow().parent();
        site = SomeSites.of(beans, government, host);
        way = SomeSites.wayBack(beans, "https://open.yunlu.example:8443");
        mails = new SomeMails(beans);
        subscriptions =
                new Subscriptions(beans.getBean(JdbcClient.class), mails.open(), beans.getBean(Seal.class), clock, way);
        mail = UUID.randomUUID() + "@example.cn";
    }

    @Test
    void askForConfirmationOnTheSiteOfTheOrder() {
        subscribedOn(host);

        assertThat(mails.to(mail)).singleElement().asString().contains("https://" + host + ":8443/subscriptions/");
    }

    @Test
    @DisplayName("A subscriber hears of what his site shows, under its address; others hear of it under theirs")
    void tellWhatTheSiteShowsUnderItsAddress() {
        subscribedOn(host);
        String ofDistrict = mail;
        mail = UUID.randomUUID() + "@example.cn";
        subscribedOn("www.donghu.example");
        PressRoom other = new PressRoom(beans);

        subscriptions.tell(district.education.value(), UUID.randomUUID() + "/1", "本区的补贴", "/info/1", EVERYBODY);
        subscriptions.tell(other.education.value(), UUID.randomUUID() + "/1", "别处的补贴", "/info/2", EVERYBODY);

        assertThat(mails.to(ofDistrict))
                .hasSize(2)
                .anySatisfy(body -> assertThat(body)
                        .contains(
                                "本区的补贴",
                                "https://" + host + ":8443/info/1",
                                "https://" + host + ":8443/subscriptions/"));
        assertThat(mails.to(mail))
                .hasSize(3)
                .anySatisfy(body -> assertThat(body).contains("https://open.yunlu.example:8443/info/1"))
                .anySatisfy(body -> assertThat(body).contains("https://open.yunlu.example:8443/info/2"));
    }

    @Test
    void leadToTheMainSiteAfterTheirOwnWasRemoved() {
        subscribedOn(host);
        beans.getBean(Sites.class).remove(site.id(), Accounts.PROGRAM);

        subscriptions.tell(district.education.value(), UUID.randomUUID() + "/1", "补贴", "/info/1", EVERYBODY);

        assertThat(mails.to(mail))
                .anySatisfy(body -> assertThat(body).contains("https://open.yunlu.example:8443/info/1"));
    }

    @Test
    void aSubscriptionWithoutASiteIsTheMainOnes() {
        subscribedOn(host);
        beans.getBean(JdbcClient.class)
                .sql("update policy_subscription set site = null where site = ?")
                .param(site.id())
                .update();

        subscriptions.tell(UUID.randomUUID(), UUID.randomUUID() + "/1", "补贴", "/info/1", EVERYBODY);

        assertThat(mails.to(mail))
                .anySatisfy(body -> assertThat(body).contains("https://open.yunlu.example:8443/info/1"));
    }

    @Test
    void answerAnOrderOnTheSiteWhereItWasGiven() {
        Orders orders = new Orders(
                beans.getBean(JdbcClient.class),
                beans.getBean(Packages.class),
                beans.getBean(Agenda.class),
                mails.open(),
                beans.getBean(WorkCalendars.class),
                beans.getBean(Seal.class),
                beans.getBean(AuditTrail.class),
                clock,
                10,
                180,
                way,
                beans.getBean(OrderOffices.class));
        UUID here = UUID.randomUUID();
        UUID elsewhere = UUID.randomUUID();
        asked(host, () -> orders.order(here, "外贸出口", "有哪些支持", mail));
        String onMain = orders.order(elsewhere, "外贸出口", "有哪些支持", mail);

        Person office = PressRoom.person("苏明远", SomeUnits.root(beans.getBean(Units.class)), Role.OPENNESS_OFFICE);
        new TransactionTemplate(beans.getBean(PlatformTransactionManager.class)).executeWithoutResult(act -> {
            orders.decline(here, "已转告商务部门。", office);
            orders.decline(elsewhere, "已转告商务部门。", office);
        });

        assertThat(mails.to(mail))
                .hasSize(2)
                .anySatisfy(body -> assertThat(body).contains("https://" + host + ":8443/package-orders/"))
                .anySatisfy(
                        body -> assertThat(body).contains("https://open.yunlu.example:8443/package-orders/" + onMain));
    }

    @Test
    @DisplayName("A package may hold another site's document: its link leads there at once and says so")
    void aPackageLeadsToAnotherSiteOpenly() {
        PressRoom other = new PressRoom(beans);
        String slug = "p-" + UUID.randomUUID().toString().substring(0, 8);
        ItemNumber ours = policy(district, "本区的政策" + slug);
        ItemNumber theirs = policy(other, "别处的政策" + slug);
        Packages packages = beans.getBean(Packages.class);
        packages.write(
                slug,
                district.education.value(),
                new PackageContent(
                        "一件事" + slug,
                        PackageContent.Kind.TOPIC,
                        "说明。",
                        List.of(),
                        List.of(
                                new PackageContent.Entry(ours.value(), "先看这份"),
                                new PackageContent.Entry(theirs.value(), ""))),
                null,
                district.clerk);
        ManuscriptId draft = packages.send(slug, district.clerk);
        beans.getBean(Manuscripts.class).submit(draft, district.clerk);
        district.pass(draft);
        beans.getBean(Publications.class).publish(draft, district.head);

        String page = page(host, "/packages/" + slug);
        assertThat(page)
                .contains("href=\"" + ours.path() + "\"", "href=\"http://www.donghu.example" + theirs.path() + "\"")
                .contains("见“")
                .doesNotContain("href=\"" + theirs.path() + "\"");
        assertThat(page("localhost", "/packages/" + slug))
                .contains("href=\"" + ours.path() + "\"", "href=\"" + theirs.path() + "\"")
                .doesNotContain("见“");
    }

    private String page(String asked, String path) {
        var answer = mvc.get().uri("http://" + asked + path).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static ItemNumber policy(PressRoom room, String title) {
        return room.published(ManuscriptFields.of("20-01", ItemKind.OTHER_POLICY, title, "<p>可以申请补贴。</p>")
                .dated(null, LocalDate.of(2026, 11, 20), null, null));
    }

    private void subscribedOn(String asked) {
        asked(asked, () -> {
            subscriptions.ask(UUID.randomUUID(), mail, new Profile(Map.of()));
            return "";
        });
        Matcher code = CODE.matcher(mails.to(mail).get(0));
        assertThat(code.find()).isTrue();
        subscriptions.confirm(code.group(1));
    }

    private static String asked(String host, java.util.function.Supplier<String> act) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
        request.setServerName(host);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            return act.get();
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }
}
