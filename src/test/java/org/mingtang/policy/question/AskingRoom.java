package org.mingtang.policy.question;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.UUID;
import org.mingtang.SignedAs;
import org.mingtang.guard.SomeVisitor;
import org.mingtang.identity.Person;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.PressRoom;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A policy that can be asked about, somebody who asks, and the unit that answers. */
final class AskingRoom {

    final PressRoom press;
    final SomeVisitor visitor;
    final ItemNumber policy;
    private final MockMvcTester mvc;
    private final PolicyQuestions questions;

    AskingRoom(ListableBeanFactory beans) {
        mvc = beans.getBean(MockMvcTester.class);
        questions = beans.getBean(PolicyQuestions.class);
        press = new PressRoom(beans);
        visitor = new SomeVisitor(beans);
        policy = press.published(
                ManuscriptFields.of("20-01", ItemKind.OTHER_POLICY, "关于发放稳岗补贴的通知", "<p>符合条件的企业可以申请稳岗补贴。</p>")
                        .dated("云人社〔2026〕8号", LocalDate.of(2026, 11, 20), null, null));
    }

    NewQuestion question(String words, String contact, boolean consent) {
        return new NewQuestion(UUID.randomUUID(), policy, words, contact, consent);
    }

    /** Asked already; gives its id. */
    UUID asked(String words, String contact, boolean consent) {
        return id(questions.ask(question(words, contact, consent)));
    }

    UUID answered(String contact) {
        UUID id = asked("分公司可以单独申请吗？", contact, true);
        questions.answer(id, "可以。", press.clerk);
        return id;
    }

    UUID id(String code) {
        return questions.byCode(code).orElseThrow().id();
    }

    MvcTestResult page(String address) {
        return mvc.get().uri(address).exchange();
    }

    MvcTestResult desk(String address, Person person) {
        return mvc.get().uri(address).with(SignedAs.person(person)).exchange();
    }

    MvcTestResult send(String address, Person person, String... fields) {
        var request = mvc.post().uri(address).with(SignedAs.person(person)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    /** From the visitor's address, with a pass. */
    MvcTestResult visit(String address, String pass, String... fields) {
        var request = mvc.post().uri(address).with(visitor.with(pass));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
