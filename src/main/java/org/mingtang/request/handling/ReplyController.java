package org.mingtang.request.handling;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.Delivery;
import org.mingtang.request.Outcome;
import org.mingtang.request.RequestId;
import org.mingtang.request.reply.Replies;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The answer to a request: draft, review, service. */
@Controller
@Requires(Permission.WORK_REQUEST)
@RequestMapping(RequestController.HERE + "/reply")
class ReplyController {

    private final Replies replies;
    private final CasePages pages;

    ReplyController(Replies replies, CasePages pages) {
        this.replies = replies;
        this.pages = pages;
    }

    /** Keeps the draft, or sends it to review; what was typed is kept either way. */
    @PostMapping
    ModelAndView write(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "keep") String then,
            @RequestParam(defaultValue = "false") boolean ofd,
            @RequestParam MultiValueMap<String, String> fields,
            Person person,
            RedirectAttributes flash) {
        var request = new RequestId(id);
        var draft = ReplyForm.draft(
                Outcome.of(outcome).filter(Outcome::needsLetter).orElseThrow(() -> new UnlawfulAct("请选择答复类型。")),
                fields);
        replies.write(request, draft, person);
        replies.want(request, ofd, person);
        if (then.equals("submit")) {
            List<Refusal> refusals = replies.refusals(request, draft);
            if (!refusals.isEmpty()) {
                ModelAndView again =
                        new ModelAndView("request/case", "page", pages.of(request, draft, refusals, person));
                again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                return again;
            }
            replies.submit(request, draft, person);
        }
        flash.addFlashAttribute("notice", then.equals("submit") ? "答复已送审。" : "答复草稿已保存。");
        var back = new RedirectView("/desk/requests/" + id + (then.equals("submit") ? "" : "#reply"));
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(back);
    }

    /** The letter by the wording in force, where it was drafted by a former one. */
    @PostMapping("/wording")
    String anew(@PathVariable UUID id, Person person, RedirectAttributes flash) {
        replies.anew(new RequestId(id), person);
        return HandlingController.done(id, "答复文书已按现行模板重新生成，请核对后送审。", flash);
    }

    @PostMapping("/taking-back")
    String takeBack(@PathVariable UUID id, Person person, RedirectAttributes flash) {
        replies.takeBack(new RequestId(id), person);
        return HandlingController.done(id, "答复已撤回，可以修改后重新送审。", flash);
    }

    @PostMapping("/service")
    String send(
            @PathVariable UUID id,
            @RequestParam @Day LocalDate on,
            @RequestParam Delivery way,
            @RequestParam(defaultValue = "") String proof,
            Person person,
            RedirectAttributes flash) {
        replies.send(new RequestId(id), on, way, proof, person);
        return HandlingController.done(id, "答复已送达，申请办结。", flash);
    }
}
