package org.mingtang.policy.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingtang.procedure.Refusal;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class TopicDraftTests {

    private static final Topic WHO = new Topic("who", "为谁办", List.of("企业", "个人"));
    private static final Topic SIZE = new Topic("size", "规模", List.of("大", "小"));

    private static List<String> said(Topic... topics) {
        return new TopicDraft(List.of(topics), "调整", 1)
                .refusals().stream().map(Refusal::message).toList();
    }

    private static Topic topic(String label, String... choices) {
        return new Topic("", label, List.of(choices));
    }

    private static TopicEdition edition(Topic... topics) {
        return new TopicEdition(2, List.of(topics), "调整", "苏明远", Instant.EPOCH);
    }

    @Test
    void questionsWithChoicesAreLawful() {
        assertThat(said(WHO, SIZE)).isEmpty();
    }

    @Test
    void noQuestionAndTooManyAreRefused() {
        Topic[] many = IntStream.range(0, 21)
                .mapToObj(i -> topic("问" + i, "甲" + i, "乙" + i))
                .toArray(Topic[]::new);

        assertThat(said()).containsExactly("请保留 1 到 20 个问题。");
        assertThat(said(many)).containsExactly("请保留 1 到 20 个问题。");
    }

    @Test
    void aChoiceStandsUnderOneQuestionOnly() {
        assertThat(said(WHO, topic("对象", "个人", "组织"))).containsExactly("选项“个人”出现了两次，不同问题的选项也不能相同。");
        assertThat(said(topic("对象", "甲", "甲", "乙"))).containsExactly("选项“甲”出现了两次，不同问题的选项也不能相同。");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThat(said(WHO, topic("为谁办", "单个"), topic("长".repeat(21), "甲", "乙".repeat(31))))
                .containsExactly(
                        "问题“为谁办”出现了两次。",
                        "“为谁办”要有 2 到 40 个选项，每行一个。",
                        "问题“" + "长".repeat(21) + "”超过 20 字。",
                        "选项“" + "乙".repeat(31) + "”超过 30 字。");
    }

    @Test
    void theReasonIsNeverLeftOut() {
        assertThat(new TopicDraft(List.of(WHO), "", 1).refusals())
                .extracting(Refusal::field)
                .containsExactly("note");
        assertThat(new TopicDraft(List.of(WHO), "长".repeat(501), 1).refusals()).hasSize(1);
        assertThat(new TopicDraft(List.of(WHO), "长".repeat(500), 1).refusals()).isEmpty();
    }

    @Test
    void aFormWithFewerChoicesThanLabelsIsReadAsFarAsItGoes() {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("label", "甲");
        form.add("label", "乙");
        form.add("choices", "一\n二");

        TopicDraft draft = TopicDraft.of(form);

        assertThat(draft.topics()).containsExactly(topic("甲", "一", "二"), topic("乙"));
        assertThat(draft.edition()).isZero();
        assertThat(draft.note()).isEmpty();
        assertThat(TopicDraft.of(new LinkedMultiValueMap<>()).topics()).isEmpty();
    }

    @Test
    void anEditionSaysWhatItChanged() {
        TopicEdition before = edition(WHO, SIZE);

        assertThat(edition(WHO, SIZE).changes(before)).isEmpty();
        assertThat(edition(WHO).changes(before)).containsExactly("停用“规模”");
        assertThat(edition(WHO, SIZE, topic("年龄", "老", "少")).changes(before)).containsExactly("新增“年龄”：老、少");
        assertThat(edition(new Topic("who", "对象", List.of("个人", "组织")), SIZE).changes(before))
                .containsExactly("“为谁办”改称“对象”，新增选项 组织，停用选项 企业");
        assertThat(edition(new Topic("who", "为谁办", List.of("个人", "企业")), SIZE).changes(before))
                .containsExactly("“为谁办”调整选项顺序");
    }

    @Test
    void aFormShowsEveryChoiceThatAConditionNames() {
        Condition old = new Condition("who", "为谁办", List.of("个体户"), List.of("企业", "个体户"));
        Condition gone = new Condition("kind", "类别", List.of("甲类"), List.of("甲类", "乙类"));

        assertThat(Topic.including(List.of(WHO, SIZE), List.of(old, gone)))
                .containsExactly(
                        new Topic("who", "为谁办", List.of("企业", "个人", "个体户")),
                        SIZE,
                        new Topic("kind", "类别", List.of("甲类")));
    }
}
