package org.mingtang.review.chain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sets up the chains. */
@Controller
@Requires(Permission.EDIT_REVIEW)
class ChainController {

    private final Chains chains;
    private final ChainPages pages;
    private final ChainPermissions permissions;

    ChainController(Chains chains, ChainPages pages, ChainPermissions permissions) {
        this.chains = chains;
        this.pages = pages;
        this.permissions = permissions;
    }

    @GetMapping("/desk/review-chains")
    ModelAndView all(Person person) {
        return new ModelAndView("review/chains", "page", pages.all(person));
    }

    @GetMapping("/desk/review-chains/edit")
    ModelAndView form(
            @RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "") String kind, Person person) {
        return new ModelAndView("review/chain", "page", pages.form(unit(unit), kind(kind), person, null, List.of()));
    }

    @PostMapping("/desk/review-chains")
    ModelAndView put(@RequestParam MultiValueMap<String, String> fields, Person person, RedirectAttributes flash) {
        UUID unit = unit(fields.toSingleValueMap().getOrDefault("unit", ""));
        String kind = kind(fields.toSingleValueMap().getOrDefault("kind", ""));
        permissions.require(person, unit);
        ChainForm form = ChainForm.of(fields);
        List<Refusal> refusals = chains.put(unit, kind, form.steps(), person);
        if (!refusals.isEmpty()) {
            ModelAndView again =
                    new ModelAndView("review/chain", "page", pages.form(unit, kind, person, form, refusals));
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
        flash.addFlashAttribute("notice", "审核流程已生效，此后送审的稿件按它办理；正在审核的稿件仍按送审时的流程。");
        return new ModelAndView("redirect:/desk/review-chains");
    }

    @PostMapping("/desk/review-chains/{chain}/end")
    String end(@PathVariable UUID chain, Person person, RedirectAttributes flash) {
        Chain ended = chains.find(chain).orElseThrow(() -> new UnlawfulAct("没有这个审核流程。"));
        permissions.require(person, ended.unit());
        chains.end(ended, person);
        flash.addFlashAttribute("notice", "已停用。此后送审的稿件按上一级的流程办理。");
        return "redirect:/desk/review-chains";
    }

    private static @Nullable UUID unit(String typed) {
        UUID unit = ChainForm.id(typed);
        if (unit == null && !typed.isEmpty()) {
            throw new UnlawfulAct("没有这个单位。");
        }
        return unit;
    }

    private static @Nullable String kind(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
