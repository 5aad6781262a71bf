package org.mingtang.policy.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.Publications;
import org.mingtang.search.SearchIndex;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MingtangTest
@DisplayName("who asks what was answered before is shown that answer")
class AnswerFoundTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    PolicyQuestions questions;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Publications publications;

    @Autowired
    SearchIndex index;

    AskingRoom room;

    @BeforeEach
    void open() {
        room = new AskingRoom(beans);
    }

    private ItemNumber answered(String question, String answer) {
        UUID id = room.asked(question, "", true);
        questions.answer(id, answer, room.press.clerk);
        ManuscriptId draft = questions.draft(id, room.press.clerk);
        manuscripts.submit(draft, room.press.clerk);
        room.press.pass(draft);
        return publications.publish(draft, room.press.head);
    }

    private MvcTestResult search(String words) {
        index.caughtUp();
        return room.page("/search?words=" + words);
    }

    @Test
    void answerStandsUntilItsPolicyIsGone() {
        ItemNumber answer = answered("旧拖拉机登记在祖父名下能不能补贴？", "可以，凭户口簿办理。");
        assertThat(search("旧拖拉机登记在祖父名下能不能补贴？"))
                .bodyText()
                .contains("原文怎样说", answer.path() + "#h2", answer.path() + "/versions/1#h2", "凭户口簿办理");
        assertThat(room.page(answer.path() + "/versions/1")).bodyText().contains("id=\"h2\"");

        publications.withdraw(room.policy, "内容有误", room.press.head);
        assertThat(search("旧拖拉机登记在祖父名下能不能补贴呢？"))
                .bodyText()
                .contains("没有能直接回答的原文")
                .doesNotContain("原文怎样说");
    }

    @Test
    void noticeInPlainParagraphsAnswersInTheWordsOfItsNewestVersion() {
        ItemNumber notice = room.press.published(phone("0123-5550101"));
        room.press.revised(notice, phone("0123-5550202"));
        assertThat(search("渔船检修咨询电话多少？"))
                .bodyText()
                .contains(
                        "原文怎样说",
                        "0123-5550202",
                        notice.path() + "/versions/2#item-title",
                        "第 <span class=\"num\">2</span> 版")
                .doesNotContain("0123-5550101");
        assertThat(room.page(notice.path() + "/versions/2")).bodyText().contains("id=\"item-title\"");
    }

    private static ManuscriptFields phone(String number) {
        return ManuscriptFields.of(
                        "20-11", ItemKind.INFORMATION, "渔船检修服务通知", "<p>渔船检修咨询电话：" + number + "，工作日九时至十七时接听。</p>")
                .dated(null, LocalDate.of(2026, 6, 1), null, null);
    }
}
