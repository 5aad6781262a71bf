package org.mingtang.request.handling;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestRedactions;
import org.mingtang.request.RequestRedactions.Opened;
import org.mingtang.request.Requests;
import org.mingtang.request.redaction.Proposal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Blackening a file of a request before it goes out (第三十七条). */
@Controller
@Requires(Permission.WORK_REQUEST)
@RequestMapping(RequestController.HERE + "/files/{file:[0-9a-f-]{36}}/redaction")
class RedactionController {

    private final Requests requests;
    private final RequestRedactions redactions;

    RedactionController(Requests requests, RequestRedactions redactions) {
        this.requests = requests;
        this.redactions = redactions;
    }

    @GetMapping
    ModelAndView page(@PathVariable UUID id, @PathVariable UUID file, Person person) {
        Opened opened = redactions.open(new RequestId(id), file, person);
        Set<String> sure = opened.proposals().stream()
                .filter(Proposal::sure)
                .map(RedactionForm::mark)
                .collect(Collectors.toSet());
        var form = new RedactionForm(sure, "", RedactionForm.GROUNDS.get(0), false);
        return new ModelAndView("request/redaction", "page", page(id, opened, form, List.of()));
    }

    /** What was marked is kept on the page where the file could not be made. */
    @PostMapping
    ModelAndView make(
            @PathVariable UUID id,
            @PathVariable UUID file,
            @RequestParam(defaultValue = "") Set<String> pick,
            @RequestParam(defaultValue = "") String terms,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(defaultValue = "false") boolean pictures,
            Person person,
            RedirectAttributes flash) {
        var request = new RequestId(id);
        Opened opened = redactions.open(request, file, person);
        var form = new RedactionForm(pick, terms, ground.strip(), pictures);
        try {
            var made = redactions.redact(request, file, form.redaction(opened.proposals()), pictures, person);
            flash.addFlashAttribute(
                    "notice", "已作区分处理，遮盖 " + made.places() + " 处，复读没有读到；原件不再对外。" + String.join("", made.notes()));
            var back = new RedirectView("/desk/requests/" + id + "#files");
            back.setStatusCode(HttpStatus.SEE_OTHER);
            return new ModelAndView(back);
        } catch (UnlawfulAct e) {
            var again = new ModelAndView(
                    "request/redaction", "page", page(id, opened, form, List.of(String.valueOf(e.getMessage()))));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    private RedactionPage page(UUID id, Opened opened, RedactionForm form, List<String> wrong) {
        return new RedactionPage(
                requests.find(new RequestId(id)).orElseThrow(), opened.file(), opened.proposals(), form, wrong);
    }
}
