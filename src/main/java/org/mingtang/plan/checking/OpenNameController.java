package org.mingtang.plan.checking;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saying once which units a name means. */
@Controller
@Requires(Permission.PREPARE_PLAN)
class OpenNameController {

    private final Checking checking;
    private final CheckPages checkPages;
    private final RowPages rowPages;

    OpenNameController(Checking checking, CheckPages checkPages, RowPages rowPages) {
        this.checking = checking;
        this.checkPages = checkPages;
        this.rowPages = rowPages;
    }

    @PostMapping("/desk/plans/drafts/{id}/names")
    ModelAndView decide(
            @PathVariable UUID id,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable List<UUID> units,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Person person,
            RedirectAttributes flash) {
        List<UUID> chosen =
                units == null ? List.of() : units.stream().distinct().toList();
        if (chosen.isEmpty()) {
            String refusal = "请先勾选“" + name + "”指的是哪些单位。";
            flash.addFlashAttribute("refusals", List.of(new Refusal("names", refusal)));
            return htmx == null ? page(id) : card(id, List.of(), person).addObject("refusal", refusal);
        }
        List<UUID> changed = checking.decide(id, name, chosen, person);
        String notice = "“" + name + "”已认定为 " + chosen.size() + " 个单位，以后的分解表也照此认定。";
        if (htmx == null) {
            flash.addFlashAttribute("notice", notice);
            return page(id);
        }
        return card(id, changed, person).addObject("notice", notice);
    }

    private ModelAndView card(UUID id, List<UUID> changed, Person person) {
        return new ModelAndView("checking/names-decided", "card", checkPages.names(id, person))
                .addObject("counts", checkPages.counts(id, person))
                .addObject("lines", rowPages.lines(id, changed, person));
    }

    private static ModelAndView page(UUID id) {
        return new ModelAndView("redirect:/desk/plans/drafts/" + id + "#names");
    }
}
