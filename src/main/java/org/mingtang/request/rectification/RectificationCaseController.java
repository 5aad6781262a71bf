package org.mingtang.request.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.Applicant;
import org.mingtang.request.QueryCode;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** One matter on the desk and the office's acts on it. */
@Controller
@Requires(Permission.WORK_REQUEST)
@RequestMapping(RectificationDeskController.HERE + "/{id:[0-9a-f-]{36}}")
class RectificationCaseController {

    private final Rectifications rectifications;
    private final RectificationLetters letters;
    private final RectificationOffice office;
    private final Clock clock;

    RectificationCaseController(
            Rectifications rectifications, RectificationLetters letters, RectificationOffice office, Clock clock) {
        this.rectifications = rectifications;
        this.letters = letters;
        this.office = office;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView page(@PathVariable UUID id, Person person) {
        return page(id, null, List.of(), null, null, person);
    }

    /** A post, since who looked is noted. */
    @PostMapping("/applicant")
    ModelAndView applicant(@PathVariable UUID id, Person person) {
        var key = new RectificationId(id);
        return page(
                id, null, List.of(), rectifications.applicant(key, person), rectifications.code(key, person), person);
    }

    @GetMapping("/files/{file}")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable UUID file, Person person) {
        var key = new RectificationId(id);
        var found = rectifications.files(key, person).stream()
                .filter(each -> each.id().equals(file))
                .findFirst()
                .orElseThrow(() -> new UnlawfulAct("这件更正申请没有这个文件。"));
        return RectificationController.download(found, rectifications.content(key, file, person));
    }

    /** What was filled in is kept on the page where it cannot be proposed like that. */
    @PostMapping("/proposal")
    ModelAndView propose(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String found,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String reasons,
            Person person,
            RedirectAttributes flash) {
        var key = new RectificationId(id);
        var how = Arrays.stream(RectificationOutcome.values())
                .filter(each -> each.name().equals(outcome))
                .findFirst()
                .orElseThrow(() -> new UnlawfulAct("请选择处理结果。"));
        var decision = new Decision(how, found, result, organ, contact, reasons);
        List<Refusal> refusals = rectifications.refusals(key, decision, person);
        if (!refusals.isEmpty()) {
            ModelAndView again =
                    page(id, decision, refusals.stream().map(Refusal::message).toList(), null, null, person);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        rectifications.propose(key, decision, person);
        return done(id, "处理意见已提出，请负责人审定。", flash);
    }

    @PostMapping("/return")
    @Requires(Permission.DECIDE_REQUEST)
    ModelAndView giveBack(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Person person,
            RedirectAttributes flash) {
        rectifications.giveBack(new RectificationId(id), reason, person);
        return done(id, "已退回重新核实。", flash);
    }

    @PostMapping("/decision")
    @Requires(Permission.DECIDE_REQUEST)
    ModelAndView decide(@PathVariable UUID id, Person person, RedirectAttributes flash) {
        rectifications.decide(new RectificationId(id), person);
        return done(id, "已审定，更正答复已制作。", flash);
    }

    @PostMapping("/service")
    ModelAndView send(
            @PathVariable UUID id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            @RequestParam(defaultValue = "") String proof,
            Person person,
            RedirectAttributes flash) {
        rectifications.send(new RectificationId(id), on, proof, person);
        return done(id, "答复已送达，更正申请办结。", flash);
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(
            @PathVariable UUID id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            @RequestParam(defaultValue = "") String text,
            Person person,
            RedirectAttributes flash) {
        rectifications.withdraw(new RectificationId(id), on, text, person);
        return done(id, "更正申请已撤回办结。", flash);
    }

    private ModelAndView page(
            UUID id,
            @Nullable Decision filled,
            List<String> wrong,
            @Nullable Applicant applicant,
            @Nullable QueryCode code,
            Person person) {
        var key = new RectificationId(id);
        Claim claim = rectifications.claim(key, person);
        RectificationView matter = rectifications.find(key).orElseThrow();
        return new ModelAndView(
                "request/rectify-case",
                "page",
                new RectificationPage(
                        matter,
                        office.name(matter.organ()),
                        claim,
                        filled == null ? rectifications.decision(key, person) : filled,
                        wrong,
                        rectifications.preview(key, person).orElse(null),
                        letters.wordedBy(matter),
                        rectifications.history(key),
                        rectifications.files(key, person),
                        person.may(Permission.DECIDE_REQUEST),
                        applicant,
                        code,
                        LocalDate.now(clock)));
    }

    private static ModelAndView done(UUID id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        var back = new RedirectView(RectificationDeskController.HERE + "/" + id);
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(back);
    }
}
