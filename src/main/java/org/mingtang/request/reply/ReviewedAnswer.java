package org.mingtang.request.reply;

import java.time.LocalDate;
import java.util.ArrayList;
import org.mingtang.request.ReplyCourse;
import org.mingtang.request.RequestFile;
import org.mingtang.request.RequestView;
import org.mingtang.review.Disclosure;
import org.mingtang.review.DisclosureDecision;
import org.mingtang.review.ReviewedText;
import org.mingtang.review.Submission;
import org.springframework.stereotype.Component;

/** What the reviewers have before them: what was asked, the letter, and the files that go out with it. */
@Component
class ReviewedAnswer {

    private final ReplyCourse course;
    private final ReplyLetters letters;

    ReviewedAnswer(ReplyCourse course, ReplyLetters letters) {
        this.course = course;
        this.letters = letters;
    }

    Submission submission(RequestView request, ReviewedText text) {
        return new Submission(
                Replies.KIND,
                "依申请公开答复",
                request.id().toString(),
                request.unit(),
                "对申请 " + request.number() + " 的答复",
                "/desk/requests/" + request.id(),
                text,
                new DisclosureDecision(Disclosure.ON_REQUEST, null, "向申请人答复，不作为主动公开信息发布。"));
    }

    ReviewedText text(RequestView request, ReplyDraft draft, String number, LocalDate on) {
        var parts = new ArrayList<ReviewedText.Part>();
        parts.add(ReviewedText.Part.text("asked", "申请内容", request.wanted().subject()));
        parts.add(ReviewedText.Part.text("outcome", "答复类型", draft.outcome().label()));
        String letter = letters.answer(request, draft, null, number, on).text();
        parts.add(ReviewedText.Part.text("letter", "答复文书", letter));
        for (RequestFile file : course.released(request.id())) {
            String content = file.name() + "\nSHA-256 " + file.sha256();
            parts.add(ReviewedText.Part.text("file:" + file.id(), file.kind().label(), content));
        }
        return new ReviewedText(parts);
    }
}
