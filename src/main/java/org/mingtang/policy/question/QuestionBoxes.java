package org.mingtang.policy.question;

import java.util.ArrayList;
import java.util.List;
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
        for (Question each : questions.findByItemAndAnswerItemIsNotNullOrderByAnsweredAtDesc(number, Limit.of(5))) {
            QuestionView view = each.view();
            if (view.answerItem() != null && view.answerTitle() != null) {
                lines.add(new Line(view.answerTitle(), new ItemNumber(view.answerItem()).path(), "简明问答"));
            }
        }
        return List.of(
                new Box("政策咨询", null, lines),
                new Box(
                        "这份政策好用吗",
                        null,
                        List.of(new Line(
                                "评价和建议",
                                item.path() + "/feedback",
                                feedback.of(number).sentence()))));
    }
}
