package org.mingtang.request.handling;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.organisation.UnitId;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.letter.OrganKind;
import org.mingtang.request.letter.ReconsiderationOrgan;
import org.mingtang.request.reply.ReplyOrgans;
import org.mingtang.request.reply.ReplySeals;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What letters say of one's own organ: number, who reconsiders, which court. */
@Controller
@RequestMapping("/desk/requests/organ")
class LetterheadController {

    private final ReplyOrgans organs;
    private final ReplySeals seals;

    LetterheadController(ReplyOrgans organs, ReplySeals seals) {
        this.organs = organs;
        this.seals = seals;
    }

    @GetMapping
    @Requires(Permission.READ_REQUESTS)
    ModelAndView page(Person person) {
        var unit = new UnitId(person.unit());
        return new ModelAndView(
                "request/organ",
                Map.of(
                        "organ", organs.of(unit),
                        "entered", organs.entered(unit),
                        "numbers", organs.numbers(unit),
                        "reconsiders", reconsiders(unit),
                        "seal", seals.of(unit),
                        "kinds", List.of(OrganKind.values()),
                        "mayEdit", person.may(Permission.DECIDE_REQUEST)));
    }

    @PostMapping
    @Requires(Permission.DECIDE_REQUEST)
    String enter(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String superior,
            @RequestParam(defaultValue = "") String court,
            @RequestParam(defaultValue = "") String online,
            @RequestParam(defaultValue = "") String prefix,
            Person person,
            RedirectAttributes flash) {
        OrganKind chosen = Arrays.stream(OrganKind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElse(null);
        var entered = new ReplyOrgans.Entered(chosen, given(superior), given(court), given(online), given(prefix));
        organs.enter(new UnitId(person.unit()), entered, person);
        flash.addFlashAttribute("notice", "已保存，从下一份文书起使用。");
        return "redirect:/desk/requests/organ";
    }

    /** Who reconsiders, or what is missing to know it. */
    private String reconsiders(UnitId unit) {
        try {
            return String.join("，或者", ReconsiderationOrgan.of(organs.of(unit)));
        } catch (UnlawfulAct unknown) {
            return String.valueOf(unknown.getMessage());
        }
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
