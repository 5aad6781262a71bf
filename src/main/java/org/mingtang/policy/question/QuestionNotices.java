package org.mingtang.policy.question;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.Mails;
import org.mingtang.agenda.WorkItem;
import org.mingtang.organisation.WayBack;
import org.springframework.stereotype.Component;

/** Tells the agenda who must answer by when, and the asker that there is an answer. */
@Component
class QuestionNotices {

    private static final String SOURCE = "policy-question";

    private final Agenda agenda;
    private final Mails mails;
    private final WayBack way;

    QuestionNotices(Agenda agenda, Mails mails, WayBack way) {
        this.agenda = agenda;
        this.mails = mails;
        this.way = way;
    }

    void tell(Question question) {
        agenda.put(new WorkItem(
                SOURCE,
                "政策咨询",
                question.id().toString(),
                question.unit(),
                "答复对《" + question.itemTitle() + "》的咨询",
                shortened(question.words()),
                question.stage().label(),
                "/desk/policy-questions/" + question.id(),
                null,
                question.due().date(),
                question.due().provisional()));
    }

    /** The matter goes to another unit with the same last day. */
    void moved(Question question, UUID from) {
        agenda.drop(SOURCE, question.id().toString(), from);
        tell(question);
    }

    void done(Question question) {
        agenda.done(SOURCE, question.id().toString(), question.unit());
    }

    /** A published 简明问答 still says what was answered before. */
    void stale(Question question) {
        Long published = question.view().answerItem();
        if (published == null) {
            return;
        }
        agenda.put(new WorkItem(
                SOURCE,
                "政策咨询",
                published(question.id()),
                question.unit(),
                "更正已公开的问答",
                "对《" + question.itemTitle() + "》的咨询，答复已经更正，公开的问答还没有改。",
                "待更正",
                "/desk/items/" + published,
                null,
                null,
                false));
    }

    /** The 简明问答 has a further version, or is gone. */
    void mended(UUID question, UUID unit) {
        agenda.done(SOURCE, published(question), unit);
    }

    private static String published(UUID question) {
        return "published-" + question;
    }

    /** The mail holds no word of question or answer, only where they stand. */
    void mail(Question question, @Nullable String contact, String code, String occasion) {
        String home = way.to(question.site()).orElse(null);
        if (contact == null || !NewQuestion.isMail(contact) || home == null) {
            return;
        }
        UUID key = UUID.nameUUIDFromBytes((question.id() + occasion).getBytes(StandardCharsets.UTF_8));
        mails.queue(
                key,
                contact,
                "您的政策咨询有了答复",
                "您好：\n\n您提出的政策咨询已有办理结果，请打开下面的地址查看：\n" + home + "/questions/" + code
                        + "\n\n这个地址只有您知道，请不要转给他人。本邮件由系统发出，请勿回复。\n");
    }

    private static String shortened(String words) {
        String line = words.replaceAll("\\s+", " ");
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }
}
