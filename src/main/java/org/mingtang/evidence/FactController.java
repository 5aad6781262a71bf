package org.mingtang.evidence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.documents.StoredFileDownload;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One fact, its file, and taking it back. */
@Controller
class FactController {

    private final Evidence evidence;
    private final FactPages pages;
    private final FactCheck check;
    private final StoredFileDownload download;

    FactController(Evidence evidence, FactPages pages, FactCheck check, StoredFileDownload download) {
        this.evidence = evidence;
        this.pages = pages;
        this.check = check;
        this.download = download;
    }

    @GetMapping("/desk/facts/{id}")
    @Requires(Permission.READ_PLANS)
    ModelAndView fact(@PathVariable UUID id, Person person) {
        FactView fact = found(id);
        boolean mayWithdraw =
                !fact.withdrawn() && person.may(Permission.RECORD_FACT) && check.mayEnterFor(fact.unit(), person);
        return new ModelAndView("evidence/fact", "fact", pages.row(fact)).addObject("mayWithdraw", mayWithdraw);
    }

    @GetMapping("/desk/facts/{id}/file")
    @Requires(Permission.READ_PLANS)
    ResponseEntity<Resource> file(@PathVariable UUID id) {
        return Optional.ofNullable(found(id).file())
                .map(download::of)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/desk/facts/{id}/withdrawal")
    @Requires(Permission.RECORD_FACT)
    ModelAndView confirmWithdrawal(@PathVariable UUID id) {
        return new ModelAndView("evidence/withdrawal", "fact", pages.row(found(id)));
    }

    @PostMapping("/desk/facts/{id}/withdrawal")
    @Requires(Permission.RECORD_FACT)
    String withdraw(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Person person,
            RedirectAttributes flash) {
        try {
            evidence.withdraw(new FactId(id), reason, person);
            flash.addFlashAttribute("notice", "已撤回，不再计入进度；记录仍保留。");
        } catch (UnlawfulAct refused) {
            flash.addFlashAttribute("refusals", List.of(new Refusal("reason", String.valueOf(refused.getMessage()))));
        }
        return "redirect:/desk/facts/" + id;
    }

    private FactView found(UUID id) {
        return evidence.find(new FactId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
