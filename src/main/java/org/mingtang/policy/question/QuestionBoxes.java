package org.mingtang.policy.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingtang.publication.ItemAddition;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** The boxes beside a policy: ask about it, published answers, whether it works. */
@Component
class QuestionBoxes implements ItemAddition {

    private final QuestionRows questions;
    private final Feedback feedback;

    QuestionBoxes(QuestionRows questions, Feedback feedback) {
        this.questions = questions;
        this.feedback = feedback;
    }

    @Override
    public List<Detail> details(ItemView item) {
        return List.of();
    }

    @Override
    public List<Box> boxes(ItemView item) {
        if (!item.kind().isPolicy()) {
            return List.of();
        }
        long number = item.number().value();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("就这份文件提问", item.path() + "/questions/new", "不用登录，由" + item.unitName() + "答复"));
        for (Question each : questions.findByItemAndAnswerTitleIsNotNullOrderByAnsweredAtDesc(number, Limit.of(5))) {
            QuestionView view = each.view();
            if (view.answerItem() != null && view.answerTitle() != null) {
                lines.add(new Line(view.answerTitle(), new ItemNumber(view.answerItem()).path(), "简明问答"));
            }
        }
        return List.of(new Box("政策咨询", null, lines));
    }

    /** Whether it works, right below the text (a form of its own page asks the rest where something looks like a robot). */
    @Override
    public List<Form> forms(ItemView item) {
        if (!item.kind().isPolicy()) {
            return List.of();
        }
        Map<String, String> choices = new LinkedHashMap<>();
        for (Judgement each : Judgement.values()) {
            choices.put(each.name(), each.label());
        }
        return List.of(new Form(
                "政策评价：这份政策好用吗",
                feedback.of(item.number().value()).sentence(),
                item.path() + "/feedback",
                new Choices("judgement", "您觉得", choices),
                "words",
                "哪里可以更好（可不填）",
                Feedback.WORDS,
                "不用登录。文字只给制定单位和公开办看，页面上只公布数字。",
                "提交评价"));
    }
}
