package org.mingtang.request.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.Units;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.Requests;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A mailbox whose letters came with the demo is no mailbox that somebody forgot in the settings. */
@MingtangTest
class MailboxOfTheDemoTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MailRows mails;

    @Autowired
    JdbcClient database;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TemplateEngine templates;

    RequestDesk desk;
    List<UUID> before;

    @BeforeEach
    void office() {
        desk = new RequestDesk(beans);
        before = database.sql("select organ from request_mailbox where mailbox = 'demo'")
                .query(UUID.class)
                .list();
    }

    @AfterEach
    void giveTheMailboxBack() {
        if (before.isEmpty()) {
            database.sql("delete from request_mailbox where mailbox = 'demo'").update();
        } else {
            beans.getBean(MailboxRows.class).take("demo", new UnitId(before.get(0)), UUID.randomUUID());
        }
    }

    private void hasThatOfTheDemo() {
        UUID reader = UUID.randomUUID();
        beans.getBean(MailboxRows.class).take("demo", desk.education, reader);
        beans.getBean(MailboxRows.class).release("demo", reader);
    }

    @Test
    @DisplayName("演示预置的邮箱：说明没有连接，不当作故障")
    void isToldWithoutAnAlarm() {
        hasThatOfTheDemo();
        assertThat(boxes(true)).singleElement().satisfies(box -> {
            assertThat(box.shown()).isTrue();
            assertThat(box.trouble()).isNull();
            assertThat(box.address()).isEqualTo("ysq@edu.yunlu.example");
            assertThat(box.organ()).contains("教育局");
        });
    }

    @Test
    @DisplayName("不在演示时，配置里没有的邮箱照样报警，也包括演示留下的")
    void outsideTheDemoItIsForgotten() {
        hasThatOfTheDemo();
        assertThat(boxes(false)).singleElement().satisfies(box -> {
            assertThat(box.shown()).isFalse();
            assertThat(box.trouble()).isEqualTo("配置里没有这个邮箱");
        });
        assertThat(mvc.get().uri("/desk/requests/mail").with(SignedAs.person(desk.clerk)))
                .bodyText()
                .contains("没有在读", "配置里没有这个邮箱")
                .doesNotContain("演示环境");
    }

    @Test
    @DisplayName("演示里另外读过、后来从配置里去掉的邮箱，也照样报警")
    void otherMailboxesAreForgottenInTheDemoToo() {
        UUID letter = new Letterbox(beans, desk.education).letter("申请公开学区划分", "x");
        String key = mails.find(letter).orElseThrow().mailbox();
        assertThat(boxes(true)).singleElement().satisfies(box -> {
            assertThat(box.shown()).isFalse();
            assertThat(box.trouble()).isEqualTo("配置里没有这个邮箱");
            assertThat(box.address()).isEqualTo(key);
        });
    }

    @Test
    @DisplayName("申请邮箱的入口办理申请的人看得到")
    void linkIsShownToWhoMayOpenIt() {
        assertThat(mvc.get().uri("/desk/requests").with(SignedAs.person(desk.clerk)))
                .bodyText()
                .contains("href=\"/desk/requests/mail\"");
        assertThat(mvc.get().uri("/desk/requests/mail").with(SignedAs.person(desk.clerk)))
                .hasStatusOk();
    }

    @Test
    @DisplayName("只能查看的人看不到申请邮箱的入口：点了也打不开")
    void linkIsNotShownToWhoOnlyReads() {
        for (boolean worker : new boolean[] {true, false}) {
            var page = new StringOutput();
            templates.render("request/rooms.jte", Map.of("office", false, "worker", worker), page);
            assertThat(page.toString().contains("href=\"/desk/requests/mail\"")).isEqualTo(worker);
            assertThat(page.toString())
                    .contains("href=\"/desk/requests/fees\"")
                    .doesNotContain("/desk/requests/exchange");
        }
    }

    private List<MailListPage.Box> boxes(boolean demo) {
        var pages = new MailPages(
                beans.getBean(MailDesk.class),
                mails,
                beans.getBean(Mailboxes.class),
                beans.getBean(MailboxRows.class),
                beans.getBean(NamedCases.class),
                beans.getBean(Requests.class),
                beans.getBean(Units.class),
                beans.getBean(Clock.class),
                demo);
        return pages.list(true, 0, desk.clerk).boxes();
    }
}
