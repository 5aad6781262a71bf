package org.mingtang.policy.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.Publications;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A 简明问答 that is directed to named units has no title on pages that everybody reads. */
@MingtangTest
class DirectedAnswerTests {

    private static final String TITLE = "问答：分公司可以单独申请吗？";

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    PolicyQuestions questions;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Publications publications;

    AskingRoom room;
    UUID question;
    ManuscriptFields fields;
    ManuscriptId draft;

    @BeforeEach
    void draftAnAnswer() {
        room = new AskingRoom(beans);
        question = room.answered("");
        draft = questions.draft(question, room.press.clerk);
        fields = manuscripts.find(draft).orElseThrow().fields();
    }

    private ManuscriptFields directed() {
        return fields.directedTo(List.of(room.press.office.value()));
    }

    private ItemNumber published(ManuscriptFields last) {
        manuscripts.change(draft, last, null, room.press.clerk);
        manuscripts.submit(draft, room.press.clerk);
        room.press.pass(draft);
        return publications.publish(draft, room.press.head);
    }

    private void assertListed(boolean listed) {
        String path = room.policy.path();
        if (listed) {
            assertThat(room.page(path)).bodyText().contains(TITLE);
        } else {
            assertThat(room.page(path)).hasStatusOk().bodyText().doesNotContain(TITLE);
        }
        assertThat(questions.find(question).orElseThrow().view().answerTitle()).isEqualTo(listed ? TITLE : null);
    }

    @Test
    @DisplayName("定向公开: its title stands neither on the policy's page nor among the answers")
    void itsTitleIsOnNoPublicPage() {
        ItemNumber answer = published(directed());

        assertListed(false);
        assertThat(room.page("/questions")).hasStatusOk().bodyText().doesNotContain(answer.path() + "\"");
        assertThat(room.desk("/desk/policy-questions/" + question, room.press.clerk))
                .bodyText()
                .contains("简明问答的稿件")
                .doesNotContain("已公开：");
    }

    @Test
    void itIsListedOnceAFurtherVersionIsForEverybody() {
        ItemNumber answer = published(directed());

        room.press.revised(answer, fields);

        assertListed(true);
        assertThat(room.page("/questions")).bodyText().contains(answer.path() + "\"");
    }

    @Test
    void itStaysListedSinceNoFurtherVersionMayBeDirected() {
        ItemNumber answer = published(fields);

        assertThatThrownBy(() -> room.press.revised(answer, directed()))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("不能改为定向公开");

        assertListed(true);
    }
}
