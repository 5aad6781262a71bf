package org.mingtang.request.handling;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestRedactions;
import org.mingtang.request.RequestRedactions.Draft;
import org.mingtang.request.RequestRedactions.Made;
import org.mingtang.request.RequestRedactions.Opened;
import org.mingtang.request.Requests;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Blackening a file of a request before it goes out (第三十七条): marked on the page, kept as a draft, then done. */
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

    /** @param from the first page, paragraph or line that is shown, from 1 */
    @GetMapping
    ModelAndView page(
            @PathVariable UUID id, @PathVariable UUID file, @RequestParam(defaultValue = "1") int from, Person person) {
        Opened opened = redactions.open(new RequestId(id), file, person);
        RedactionForm form = opened.draft()
                .map(draft -> RedactionForm.read(draft.words()))
                .orElseGet(() -> RedactionForm.fresh(opened.proposals()));
        return new ModelAndView("request/redaction", "page", page(id, opened, form, from, List.of()));
    }

    @GetMapping("/pages/{number:\\d{1,4}}")
    ResponseEntity<byte[]> picture(
            @PathVariable UUID id, @PathVariable UUID file, @PathVariable int number, Person person) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .body(redactions.picture(new RequestId(id), file, number, person));
    }

    /** Keeps what was marked; every button of the page other than the last comes here, so that nothing drawn is lost. */
    @PostMapping("/draft")
    ModelAndView keep(
            @PathVariable UUID id,
            @PathVariable UUID file,
            @RequestParam MultiValueMap<String, String> said,
            @RequestParam(defaultValue = "0") long revision,
            @RequestParam(defaultValue = "1") int from,
            @RequestParam(defaultValue = "") String then,
            @RequestParam(defaultValue = "") String kind,
            Person person,
            RedirectAttributes flash) {
        var request = new RequestId(id);
        RedactionForm form = RedactionForm.of(said, MarkedPlace.named(kind));
        if (then.equals("take")) {
            Opened opened = redactions.open(request, file, person);
            form = form.taken(opened.proposals(), opened.view());
        } else if (then.matches("drop:\\d{1,5}")) {
            form = form.without(Integer.parseInt(then.substring(5)));
        }
        if (!redactions.keepDraft(request, file, form.json(), revision, person)) {
            return changed(id, redactions.open(request, file, person), form, from);
        }
        flash.addFlashAttribute("notice", "草稿已保存，还没有遮盖。");
        int shown = then.matches("go:\\d{1,6}") ? Integer.parseInt(then.substring(3)) : from;
        return seeOther(here(id, file) + "?from=" + shown + (then.startsWith("go:") ? "#shown" : "#places"));
    }

    /** What was marked is kept on the page where the file could not be made. */
    @PostMapping
    ModelAndView make(
            @PathVariable UUID id,
            @PathVariable UUID file,
            @RequestParam MultiValueMap<String, String> said,
            @RequestParam(defaultValue = "0") long revision,
            @RequestParam(defaultValue = "1") int from,
            Person person,
            RedirectAttributes flash) {
        var request = new RequestId(id);
        Opened opened = redactions.open(request, file, person);
        RedactionForm form = RedactionForm.of(said, MarkedPlace.of(opened.view()));
        if (opened.draft().map(Draft::revision).orElse(0L) != revision) {
            return changed(id, opened, form, from);
        }
        try {
            Made made = redactions.redact(
                    request, file, form.redaction(opened.proposals(), opened.view()), form.pictures(), person);
            // Kept for a second making; who marked more meanwhile keeps his.
            redactions.keepDraft(request, file, form.json(), revision, person);
            flash.addFlashAttribute("notice", told(made));
            return seeOther("/desk/requests/" + id + "#files");
        } catch (UnlawfulAct e) {
            return again(id, opened, form, from, String.valueOf(e.getMessage()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** Nothing is written over: both are put together and looked through once more. */
    private ModelAndView changed(UUID id, Opened opened, RedactionForm form, int from) {
        Optional<Draft> other = opened.draft();
        RedactionForm both =
                other.map(draft -> form.and(RedactionForm.read(draft.words()))).orElse(form);
        String who = other.map(Draft::name).orElse("");
        return again(id, opened, both, from, who + "刚保存过这个文件的草稿，您标的和已保存的合在了一起，请核对后再提交。", HttpStatus.CONFLICT);
    }

    private ModelAndView again(UUID id, Opened opened, RedactionForm form, int from, String wrong, HttpStatus status) {
        var again = new ModelAndView("request/redaction", "page", page(id, opened, form, from, List.of(wrong)));
        again.setStatus(status);
        return again;
    }

    private RedactionPage page(UUID id, Opened opened, RedactionForm form, int from, List<String> wrong) {
        return new RedactionPage(requests.find(new RequestId(id)).orElseThrow(), opened, form, from, wrong);
    }

    private static String told(Made made) {
        String missed = made.missed().isEmpty()
                ? ""
                : "注意：文件里没有找到"
                        + made.missed().stream().map(each -> "“" + each + "”").collect(Collectors.joining("、"))
                        + "，请核对是不是写错了。";
        return "已作区分处理，遮盖 " + made.places() + " 处，复读没有读到；原件不再对外。" + missed + String.join("", made.notes());
    }

    private static String here(UUID id, UUID file) {
        return "/desk/requests/" + id + "/files/" + file + "/redaction";
    }

    private static ModelAndView seeOther(String address) {
        var view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
