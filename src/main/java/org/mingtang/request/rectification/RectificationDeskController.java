package org.mingtang.request.rectification;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.organisation.UnitView;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.Requests;
import org.mingtang.request.asking.Entered;
import org.mingtang.request.reckoning.Channel;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The office's list of matters of rectification, and registration by every channel. */
@Controller
@Requires(Permission.WORK_REQUEST)
class RectificationDeskController {

    static final String HERE = "/desk/requests/rectifications";

    private final Rectifications rectifications;
    private final RectificationOffice office;
    private final Requests requests;
    private final Clock clock;

    RectificationDeskController(
            Rectifications rectifications, RectificationOffice office, Requests requests, Clock clock) {
        this.rectifications = rectifications;
        this.office = office;
        this.requests = requests;
        this.clock = clock;
    }

    @GetMapping(HERE)
    ModelAndView list(Person person) {
        return new ModelAndView(
                "request/rectify-list", Map.of("matters", rectifications.of(person), "today", LocalDate.now(clock)));
    }

    @GetMapping(HERE + "/new")
    ModelAndView form(Person person) {
        LocalDate today = LocalDate.now(clock);
        return page(
                RectificationForm.EMPTY,
                UUID.randomUUID(),
                Channel.IN_PERSON.name(),
                today.toString(),
                List.of(),
                person);
    }

    @PostMapping(HERE)
    ModelAndView register(
            @RequestParam(defaultValue = "") String submission,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String arrivedOn,
            @RequestParam(required = false) @Nullable List<MultipartFile> material,
            HttpServletRequest request,
            Person person,
            RedirectAttributes flash)
            throws IOException {
        var form = RectificationForm.of(request);
        UUID key = Entered.submission(submission);
        var asked = form.asked(key);
        var refusals = new ArrayList<>(asked.refusals());
        LocalDate arrived = Entered.day(arrivedOn);
        if (arrived == null) {
            refusals.add(new Refusal("arrivedOn", "请填写申请到达本机关的日期。"));
        }
        try {
            if (refusals.isEmpty() && arrived != null) {
                var uploads = RectificationForm.uploads(RectificationFile.Kind.PROOF, material);
                var id = rectifications.register(asked, Entered.channel(channel), arrived, uploads, person);
                flash.addFlashAttribute("notice", "更正申请已登记。");
                var back = new RedirectView(HERE + "/" + id);
                back.setStatusCode(HttpStatus.SEE_OTHER);
                return new ModelAndView(back);
            }
        } catch (UnlawfulAct refused) {
            refusals.add(new Refusal(null, String.valueOf(refused.getMessage())));
        }
        ModelAndView again = page(form, key, channel, arrivedOn, refusals, person);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView page(
            RectificationForm form,
            UUID submission,
            String channel,
            String arrivedOn,
            List<Refusal> refusals,
            Person person) {
        List<UUID> own = office.organs(person);
        List<UnitView> organs = requests.organs().stream()
                .filter(unit -> own.contains(unit.id().value()))
                .toList();
        return new ModelAndView(
                "request/rectify-register",
                "page",
                new RectificationFormPage(
                        organs, form, null, submission, channel, arrivedOn, LocalDate.now(clock), refusals));
    }
}
