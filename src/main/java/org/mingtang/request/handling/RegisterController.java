package org.mingtang.request.handling;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.RequestFile;
import org.mingtang.request.RequestId;
import org.mingtang.request.Requests;
import org.mingtang.request.asking.AskingForm;
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

/** Registers requests handed in in person, by letter, fax or e-mail, or passed on by another organ (第三十一条). */
@Controller
@Requires(Permission.WORK_REQUEST)
class RegisterController {

    private final Requests requests;
    private final Clock clock;

    RegisterController(Requests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @GetMapping("/desk/requests/new")
    ModelAndView form(Person person) {
        LocalDate today = LocalDate.now(clock);
        var asked = AskingForm.EMPTY.about(person.unit().toString(), "");
        var form = new RegisterForm(UUID.randomUUID(), Channel.IN_PERSON.name(), today.toString(), "", "", asked);
        return page(RegisterPage.of(form, requests.organsOf(person), today, List.of()));
    }

    @PostMapping("/desk/requests")
    ModelAndView register(
            @RequestParam(required = false) @Nullable List<MultipartFile> material,
            HttpServletRequest request,
            Person person,
            RedirectAttributes flash)
            throws IOException {
        var form = RegisterForm.of(request);
        var refusals = new ArrayList<>(form.refusals());
        try {
            if (refusals.isEmpty()) {
                RequestId id = requests.register(form.request(), form.arrival(), uploads(material), person);
                flash.addFlashAttribute("notice", "申请已登记。");
                var back = new RedirectView("/desk/requests/" + id);
                back.setStatusCode(HttpStatus.SEE_OTHER);
                return new ModelAndView(back);
            }
        } catch (UnlawfulAct refused) {
            refusals.add(new Refusal(null, String.valueOf(refused.getMessage())));
        }
        ModelAndView again = page(RegisterPage.of(form, requests.organsOf(person), LocalDate.now(clock), refusals));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private static ModelAndView page(RegisterPage page) {
        return new ModelAndView("request/register", "page", page);
    }

    private static List<Requests.Upload> uploads(@Nullable List<MultipartFile> files) throws IOException {
        var uploads = new ArrayList<Requests.Upload>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            if (!file.isEmpty()) {
                String name = file.getOriginalFilename();
                uploads.add(
                        new Requests.Upload(RequestFile.Kind.APPLICATION, name == null ? "" : name, file.getBytes()));
            }
        }
        return uploads;
    }
}
