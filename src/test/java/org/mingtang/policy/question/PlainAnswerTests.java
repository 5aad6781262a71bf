package org.mingtang.policy.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.MingtangTest;
import org.mingtang.database.Seal;
import org.mingtang.database.SealBroken;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.Items;
import org.mingtang.publication.ManuscriptFields;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@MingtangTest
@DisplayName("简明问答: the first draft, and what keeps the asker unknown")
class PlainAnswerTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Items items;

    @Autowired
    Seal seal;

    ItemView policy;

    @BeforeEach
    void publish() {
        policy = items.find(new AskingRoom(beans).policy).orElseThrow();
    }

    private QuestionView question(String words, String answer) {
        return new QuestionView(
                UUID.randomUUID(),
                policy.number().value(),
                policy.title(),
                policy.unit(),
                QuestionStage.ANSWERED,
                words,
                true,
                true,
                Instant.parse("2026-11-20T17:00:00Z"),
                LocalDate.of(2026, 11, 30),
                answer,
                Instant.parse("2026-11-23T01:00:00Z"),
                null,
                null,
                null);
    }

    private ManuscriptFields draft(String words, String answer) {
        return PlainAnswer.fields(question(words, answer), policy, LocalDate.of(2026, 11, 23));
    }

    @Test
    void holdsQuestionAnswerAndThePolicyTheyRestOn() {
        ManuscriptFields fields = draft("分公司可以申请吗？\n\n需要什么？", "可以。\n带委托书。");

        assertThat(fields.kind()).isEqualTo(ItemKind.ANSWER);
        assertThat(fields.body())
                .isEqualTo(
                        "<h2>问</h2><p>分公司可以申请吗？</p><p>需要什么？</p><h2>答</h2><p>可以。</p><p>带委托书。</p><h2>依据</h2><p><a href=\""
                                + policy.path() + "\">" + policy.title() + "</a></p>");
        assertThat(fields.title()).isEqualTo("问答：分公司可以申请吗？需要什么？");
    }

    @ParameterizedTest
    @CsvSource({"40,40,false", "41,40,true", "500,40,true"})
    void aLongQuestionIsCutInTheTitleOnly(int length, int kept, boolean cut) {
        ManuscriptFields fields = draft("问".repeat(length), "答。");

        assertThat(fields.title()).isEqualTo("问答：" + "问".repeat(kept) + (cut ? "…" : ""));
        assertThat(fields.body()).contains("问".repeat(length));
    }

    @Test
    void signsAreNoMarkup() {
        assertThat(draft("<script>alert(1)</script>", "a < b & c").body())
                .contains("&lt;script&gt;", "a &lt; b &amp; c")
                .doesNotContain("<script>");
    }

    @Test
    void daysAreThoseOfChina() {
        QuestionView view = question("分公司可以申请吗？", "可以。\n\n带委托书。");

        assertThat(view.askedOn()).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(view.answeredOn()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(view.answerLines()).containsExactly("可以。", "带委托书。");
        assertThat(view.answered()).isTrue();
        assertThat(view.open()).isFalse();
    }

    @Test
    @DisplayName("the asker's address: 128 bits, found by its hash, closed so that only its own row opens it")
    void theAskersCodeIsFreshAndClosed() {
        UUID id = UUID.randomUUID();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            codes.add(AskerCode.fresh(seal, id).code());
        }
        AskerCode code = AskerCode.fresh(seal, id);

        assertThat(codes).hasSize(200).allMatch(each -> each.matches("[A-Za-z0-9_-]{22}"));
        assertThat(seal.open(code.closed(), AskerCode.place(id))).isEqualTo(code.code());
        assertThatThrownBy(() -> seal.open(code.closed(), AskerCode.place(UUID.randomUUID())))
                .isInstanceOf(SealBroken.class);
        assertThat(code.hash()).isEqualTo(AskerCode.hash(code.code())).doesNotContain(code.code());
    }

    @ParameterizedTest
    @EnumSource(Judgement.class)
    void everyJudgementHasItsMark(Judgement judgement) {
        FeedbackSaid said = new FeedbackSaid(UUID.randomUUID(), judgement, "话", LocalDate.of(2026, 11, 23), false);

        assertThat(judgement.label()).isNotBlank();
        assertThat(said.chip()).startsWith("chip-");
    }

    @ParameterizedTest
    @CsvSource({"0,0,0,还没有人评价", "1,0,0,好用 1 · 一般 0 · 不好用 0", "2,3,4,好用 2 · 一般 3 · 不好用 4"})
    void figuresAreASentence(int good, int fair, int poor, String sentence) {
        FeedbackFigures figures = new FeedbackFigures(1, "某通知", good, fair, poor, 0, 0, null);

        assertThat(figures.sentence()).isEqualTo(sentence);
        assertThat(figures.all()).isEqualTo(good + fair + poor);
    }
}
