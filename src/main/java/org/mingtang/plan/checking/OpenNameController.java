package org.mingtang.plan.checking;

import java.util.ArrayList;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saying once which units a name means. */
@Controller
@Requires(Permission.PREPARE_PLAN)
class OpenNameController {

    private final Checking checking;

    OpenNameController(Checking checking) {
        this.checking = checking;
    }

    @PostMapping("/desk/plans/drafts/{id}/names")
    String decide(
            @PathVariable UUID id,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable List<UUID> units,
            Person person,
            RedirectAttributes flash) {
        List<UUID> chosen = units == null
                ? List.of()
                : new ArrayList<>(units.stream().distinct().toList());
        if (chosen.isEmpty()) {
            flash.addFlashAttribute("refusals", List.of(new Refusal("names", "请先勾选“" + name + "”指的是哪些单位。")));
        } else {
            checking.decide(id, name, chosen, person);
            flash.addFlashAttribute("notice", "“" + name + "”已认定为 " + chosen.size() + " 个单位，以后的分解表也照此认定。");
        }
        return "redirect:/desk/plans/drafts/" + id + "#names";
    }
}
