package org.mingtang.publication.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk's pages of periods: list, add, change from a day on, end. */
@Controller
class PeriodController {

    private static final String HERE = "/desk/periods";

    private final PeriodCatalogue catalogue;
    private final PublicationPeriods periods;
    private final Clock clock;

    PeriodController(PeriodCatalogue catalogue, PublicationPeriods periods, Clock clock) {
        this.catalogue = catalogue;
        this.periods = periods;
        this.clock = clock;
    }

    /** The form as it was sent. */
    record Form(
            @Nullable String label,
            @Nullable String days,
            @Nullable Boolean working,
            @Nullable PeriodPurpose purpose,
            @Nullable String source,
            @Nullable String note,
            @Nullable Boolean sourceRead,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate from) {

        PeriodEntry entry() {
            return new PeriodEntry(
                    label == null ? "" : label,
                    number(days),
                    Boolean.TRUE.equals(working),
                    purpose,
                    source == null ? "" : source,
                    note == null ? "" : note,
                    Boolean.TRUE.equals(sourceRead),
                    from);
        }

        private static @Nullable Integer number(@Nullable String written) {
            return written != null && written.strip().matches("\\d{1,5}") ? Integer.valueOf(written.strip()) : null;
        }
    }

    @GetMapping(HERE)
    @Requires(Permission.READ_PUBLICATIONS)
    ModelAndView all(Person person) {
        PeriodPage page = PeriodPage.of(periods.all(), LocalDate.now(clock), catalogue.mayEdit(person));
        return new ModelAndView("clock/periods", "page", page);
    }

    @GetMapping(HERE + "/new")
    @Requires(Permission.EDIT_CATALOGUE)
    ModelAndView fresh(Person person) {
        requireKeeper(person);
        return form(PeriodEntry.fresh(), null, List.of());
    }

    @PostMapping(HERE)
    @Requires(Permission.EDIT_CATALOGUE)
    ModelAndView add(@ModelAttribute Form form, Person person, RedirectAttributes flash) {
        PeriodEntry entry = form.entry();
        List<Refusal> refusals = catalogue.add(entry, person);
        return refusals.isEmpty() ? done(flash, "期限已新增。") : form(entry, null, refusals);
    }

    @GetMapping(HERE + "/{code}")
    @Requires(Permission.EDIT_CATALOGUE)
    ModelAndView edit(@PathVariable String code, Person person) {
        requireKeeper(person);
        PublicationPeriod last = catalogue.require(code);
        return form(PeriodEntry.of(last), last, List.of());
    }

    @PostMapping(HERE + "/{code}")
    @Requires(Permission.EDIT_CATALOGUE)
    ModelAndView change(@PathVariable String code, @ModelAttribute Form form, Person person, RedirectAttributes flash) {
        PeriodEntry entry = form.entry();
        List<Refusal> refusals = catalogue.change(code, entry, person);
        return refusals.isEmpty()
                ? done(flash, "已登记新的规定，自 " + entry.from() + " 起适用；此前形成的信息仍按原规定。")
                : form(entry, catalogue.require(code), refusals);
    }

    @PostMapping(HERE + "/{code}/end")
    @Requires(Permission.EDIT_CATALOGUE)
    ModelAndView end(
            @PathVariable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate lastDay,
            Person person,
            RedirectAttributes flash) {
        catalogue.end(code, lastDay, person);
        return done(flash, "期限已停用，最后一日 " + lastDay + "；记录保留。");
    }

    private void requireKeeper(Person person) {
        if (!catalogue.mayEdit(person)) {
            throw new UnlawfulAct("公开期限由最上级政府的公开办维护。");
        }
    }

    private static ModelAndView form(PeriodEntry entry, @Nullable PublicationPeriod changes, List<Refusal> refusals) {
        ModelAndView page = new ModelAndView("clock/period", "page", new PeriodFormPage(entry, changes, refusals));
        if (!refusals.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private static ModelAndView done(RedirectAttributes flash, String notice) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:" + HERE);
    }
}
