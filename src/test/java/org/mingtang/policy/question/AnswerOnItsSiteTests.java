package org.mingtang.policy.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.SomeMails;
import org.mingtang.organisation.SomeSites;
import org.mingtang.organisation.Units;
import org.mingtang.organisation.WayBack;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who asks on a district's site is led back to it by the mail that tells him of the answer. */
@MingtangTest
class AnswerOnItsSiteTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    PolicyQuestions questions;

    @Autowired
    Units units;

    AskingRoom room;
    SomeMails mails;
    String host;
    String mail;

    @BeforeEach
    void open() {
        room = new AskingRoom(beans);
        mails = new SomeMails(beans);
        host = SomeSites.host();
        SomeSites.of(beans, units.find(room.press.education).orElseThrow().parent(), host);
        mail = UUID.randomUUID() + "@example.cn";
    }

    @Test
    @DisplayName("The mail leads to the site on which the question was asked")
    void leadsBackToTheSiteOfTheQuestion() {
        tell(asked(host), "https://www.yunlu.example");
        assertThat(mails.to(mail)).singleElement().asString().contains("https://" + host + "/questions/CODE");
    }

    @Test
    void leadsToTheMainSiteWhereItWasAskedThere() {
        tell(asked("localhost"), "https://www.yunlu.example");
        assertThat(mails.to(mail)).singleElement().asString().contains("https://www.yunlu.example/questions/CODE");
    }

    @Test
    void sendsNothingThatCouldNotLeadBack() {
        tell(asked(host), "");
        assertThat(mails.to(mail)).isEmpty();
    }

    private UUID asked(String asked) {
        MvcTestResult sent = mvc.post()
                .uri("http://" + asked + room.policy.path() + "/questions")
                .with(room.visitor.with(room.visitor.pass(AskController.FORM)))
                .param("words", "分公司可以单独申请吗？")
                .param("contact", mail)
                .exchange();
        assertThat(sent).hasStatus(303);
        return room.id(String.valueOf(sent.getResponse().getRedirectedUrl()).replaceAll(".*/questions/", ""));
    }

    private void tell(UUID question, String main) {
        WayBack way = SomeSites.wayBack(beans, main);
        QuestionNotices notices = new QuestionNotices(beans.getBean(Agenda.class), mails.open(), way);
        notices.mail(questions.find(question).orElseThrow(), mail, "CODE", "answer");
    }
}
