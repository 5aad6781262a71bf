package org.mingtang.request.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.request.Outcome;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestId;
import org.mingtang.request.letter.Field;
import org.mingtang.request.letter.WithheldPart;
import org.mingtang.request.reply.Replies;
import org.mingtang.request.reply.ReplyDraft;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The page on which an answer is written. */
@MingtangTest
class ReplyPagesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Replies replies;

    @Autowired
    MovableClock clock;

    RequestDesk desk;

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @BeforeEach
    void office() {
        clock.moveTo(DAY);
        desk = new RequestDesk(beans);
    }

    @Test
    @DisplayName("第三十七条：部分公开须选明不公开部分的依据")
    void partialDisclosureNeedsItsGrounds() {
        RequestId id = desk.received(DAY);
        ReplyDraft partly = RequestDesk.saying(Outcome.PARTLY_DISCLOSED)
                .saying(Field.WAY, "网上获取")
                .saying(Field.ROUTE, "凭查询码下载")
                .saying(Field.TIME, "自收到之日起");
        assertThat(replies.refusals(id, partly))
                .anyMatch(refusal -> refusal.message().contains("不予公开的每一部分"));
        assertThat(replies.refusals(
                        id, partly.withholding(new WithheldPart("第二部分", Outcome.INTERNAL_AFFAIRS, "属于人事安排", "人事管理"))))
                .isEmpty();
        assertThat(exchange(
                        "/desk/requests/" + id + "/reply",
                        desk.clerk,
                        "outcome",
                        "A3",
                        "part.what",
                        "第二部分",
                        "part.ground",
                        "D1",
                        "part.reasons",
                        "不公开",
                        "part.detail",
                        ""))
                .satisfies(
                        result -> assertThat(result.getResponse().getStatus()).isBetween(400, 499));
    }

    private MvcTestResult exchange(String address, Person person, String... fields) {
        var request = mvc.post().uri(address).with(csrf()).with(SignedAs.person(person));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
