package org.mingtang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.policy.question.NewQuestion;
import org.mingtang.publication.ItemNumber;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Words typed into the library's filter, as keyboards and copied texts give them. */
@MingtangTest
class LibraryWordsTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    PolicyRoom room;
    String title;

    @BeforeEach
    void publish() {
        room = new PolicyRoom(beans);
        title = room.title();
        room.document(title);
    }

    /** Its name without the kind, which is typed as a second word. */
    private String name() {
        return title.substring(0, title.indexOf("管理办法"));
    }

    @ParameterizedTest(name = "between two words: U+{0}")
    @ValueSource(strings = {"0020", "3000", "0009", "3000 0020"})
    void aSpaceOfAnyWidthPartsTwoWords(String spaces) {
        StringBuilder between = new StringBuilder();
        for (String each : spaces.split(" ")) {
            between.append((char) Integer.parseInt(each, 16));
        }

        assertThat(mvc.get().uri("/policies").param("words", name() + between + "办法"))
                .hasStatusOk()
                .bodyText()
                .contains(title);
    }

    @Test
    void aWordThatIsNotInItFindsNothing() {
        assertThat(mvc.get().uri("/policies").param("words", name() + "\u3000细则"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(title + "</a>");
    }

    @Test
    void aCharacterThatNoTextHasIsLeftOut() {
        assertThat(mvc.get().uri("/policies").param("words", name() + "\u0000").param("theme", "\u0000"))
                .hasStatusOk()
                .bodyText()
                .contains(title);
    }

    @Test
    void itIsLeftOutOfQuestionsToo() {
        NewQuestion asked =
                new NewQuestion(UUID.randomUUID(), new ItemNumber(1), "可以\u0000吗？", "an@example.cn\u0000", true);

        assertThat(asked.words()).isEqualTo("可以吗？");
        assertThat(asked.contact()).isEqualTo("an@example.cn");
        assertThat(new PolicyFilter(null, List.of(), "\u0000", null, null, " \u0000", null))
                .isEqualTo(PolicyFilter.ALL);
    }
}
