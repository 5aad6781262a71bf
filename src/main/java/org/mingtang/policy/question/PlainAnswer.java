package org.mingtang.policy.question;

import java.time.LocalDate;
import org.jsoup.nodes.Entities;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.ManuscriptFields;

/** The first draft of a 简明问答: question, answer and the policy they rest on; never who asked. */
final class PlainAnswer {

    private static final int TITLE = 40;

    private PlainAnswer() {}

    static ManuscriptFields fields(QuestionView question, ItemView policy, LocalDate today) {
        StringBuilder body = new StringBuilder("<h2>问</h2>");
        paragraphs(body, question.words());
        body.append("<h2>答</h2>");
        paragraphs(body, question.answer() == null ? "" : question.answer());
        body.append("<h2>依据</h2><p><a href=\"")
                .append(policy.path())
                .append("\">")
                .append(Entities.escape(policy.title()))
                .append("</a></p>");
        String words = question.words().strip().replaceAll("\\s+", "");
        String title = words.length() <= TITLE ? words : words.substring(0, TITLE) + "…";
        return ManuscriptFields.of(policy.line(), ItemKind.ANSWER, "问答：" + title, body.toString())
                .dated(null, today, null, null);
    }

    private static void paragraphs(StringBuilder body, String text) {
        for (String line : text.strip().split("\\R+")) {
            body.append("<p>").append(Entities.escape(line.strip())).append("</p>");
        }
    }
}
