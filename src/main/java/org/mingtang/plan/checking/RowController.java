package org.mingtang.plan.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Editing one row, on its own page or, with htmx, in its place in the table. */
@Controller
@Requires(Permission.PREPARE_PLAN)
class RowController {

    private final Checking checking;
    private final RowPages pages;
    private final CheckPages checkPages;

    RowController(Checking checking, RowPages pages, CheckPages checkPages) {
        this.checking = checking;
        this.pages = pages;
        this.checkPages = checkPages;
    }

    @GetMapping("/desk/plans/drafts/{id}/rows/{row}")
    ModelAndView form(
            @PathVariable UUID id,
            @PathVariable UUID row,
            @RequestParam(defaultValue = "") String section,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Person person) {
        RowPage page = pages.page(id, row, null, List.of(), section, person);
        return new ModelAndView(htmx == null ? "checking/row" : "checking/row-edited", "page", page);
    }

    @PostMapping("/desk/plans/drafts/{id}/rows/{row}")
    ModelAndView save(
            @PathVariable UUID id,
            @PathVariable UUID row,
            @ModelAttribute RowForm form,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(required = false) @Nullable String more,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Person person) {
        CheckPage.NamesCard before = htmx == null ? null : checkPages.names(id, person);
        List<Refusal> refusals = new ArrayList<>(form.refusals());
        if (refusals.isEmpty()) {
            try {
                RowContent old = pages.content(id, row, person);
                checking.edit(id, row, form.revisionNumber(), form.content(old), form.remembered(), person);
            } catch (DraftUnknown unknown) {
                throw unknown;
            } catch (UnlawfulAct unlawful) {
                refusals.add(new Refusal(null, String.valueOf(unlawful.getMessage())));
            }
        }
        if (!refusals.isEmpty()) {
            RowPage page = pages.page(id, row, form, refusals, section, person);
            // htmx leaves pages with an error status alone, so its answer is an ordinary one.
            return htmx == null
                    ? new ModelAndView("checking/row", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT)
                    : new ModelAndView("checking/row-edited", "page", page);
        }
        if (more != null) {
            return htmx == null
                    ? new ModelAndView("redirect:/desk/plans/drafts/" + id + "/rows/" + row)
                    : form(id, row, section, htmx, person);
        }
        return htmx == null
                ? new ModelAndView("redirect:/desk/plans/drafts/" + id + "#all-" + row)
                : saved(id, row, section, before, person);
    }

    /** The names' card comes along only when the row changed it, so that boxes ticked there meanwhile stay. */
    private ModelAndView saved(UUID id, UUID row, String section, CheckPage.@Nullable NamesCard before, Person person) {
        CheckPage.NamesCard now = checkPages.names(id, person);
        ModelAndView answer = line(id, row, section, person);
        return now.equals(before) ? answer : answer.addObject("names", now);
    }

    /** The row as it stands, to close the form without saving. */
    @GetMapping("/desk/plans/drafts/{id}/rows/{row}/line")
    ModelAndView line(
            @PathVariable UUID id,
            @PathVariable UUID row,
            @RequestParam(defaultValue = "all") String section,
            Person person) {
        return new ModelAndView("checking/line-edited", "line", pages.line(id, row, person))
                .addObject("section", section)
                .addObject("counts", checkPages.counts(id, person));
    }

    @PostMapping("/desk/plans/drafts/{id}/rows/{row}/check")
    ModelAndView check(
            @PathVariable UUID id,
            @PathVariable UUID row,
            @RequestParam(defaultValue = "all") String section,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Person person) {
        checking.check(id, row, person);
        return htmx == null
                ? new ModelAndView("redirect:/desk/plans/drafts/" + id + "#all-" + row)
                : line(id, row, section, person);
    }
}
