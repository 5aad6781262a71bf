package org.mingtang.organisation.portals;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.organisation.Site;
import org.mingtang.organisation.Sites;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk pages of sites: all, one, a new one, and how it would look. */
@Controller
@RequestMapping("/desk/sites")
@Requires(Permission.EDIT_ORGANISATION)
class SiteController {

    private static final String ALL = "/desk/sites";

    private final Sites sites;
    private final Units units;

    SiteController(Sites sites, Units units) {
        this.sites = sites;
        this.units = units;
    }

    @GetMapping
    ModelAndView all() {
        return new ModelAndView(
                "portals/sites",
                "lines",
                sites.all().stream().map(site -> SiteLine.of(site, units)).toList());
    }

    @GetMapping("/new")
    ModelAndView blank() {
        return page(null, SiteForm.blank(), null);
    }

    @PostMapping
    ModelAndView add(
            @ModelAttribute SiteForm form, Person person, HttpServletRequest request, RedirectAttributes flash) {
        return put(UUID.randomUUID(), null, form, person, request, flash);
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id) {
        Site site = site(id);
        return page(site, SiteForm.of(site), null);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable UUID id,
            @ModelAttribute SiteForm form,
            Person person,
            HttpServletRequest request,
            RedirectAttributes flash) {
        Site site = site(id);
        return put(id, site, form, person, request, flash);
    }

    /** A form with the button of the preview changes nothing. */
    @PostMapping(params = "preview")
    ModelAndView tryOut(@ModelAttribute SiteForm form, HttpServletRequest request) {
        return tried(UUID.randomUUID(), null, form, request);
    }

    @PostMapping(value = "/{id}", params = "preview")
    ModelAndView tryOut(@PathVariable UUID id, @ModelAttribute SiteForm form, HttpServletRequest request) {
        return tried(id, site(id), form, request);
    }

    @GetMapping("/{id}/removal")
    ModelAndView askBeforeRemoving(@PathVariable UUID id) {
        Site site = site(id);
        if (site.main()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new ModelAndView("portals/site-end", "line", SiteLine.of(site, units));
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(@PathVariable UUID id, Person person, RedirectAttributes flash) {
        sites.remove(id, person);
        flash.addFlashAttribute("notice", "站点已删除，它的信息现在由上级站点展示。");
        return new ModelAndView("redirect:" + ALL);
    }

    private ModelAndView put(
            UUID id,
            @Nullable Site before,
            SiteForm form,
            Person person,
            HttpServletRequest request,
            RedirectAttributes flash) {
        List<Refusal> refusals = sites.put(form.site(id), form.names(), person);
        if (!refusals.isEmpty()) {
            request.setAttribute("refusals", refusals);
            return refused(page(before, form, null));
        }
        flash.addFlashAttribute("notice", "站点已保存，马上生效。");
        return new ModelAndView("redirect:" + ALL);
    }

    private ModelAndView tried(UUID id, @Nullable Site before, SiteForm form, HttpServletRequest request) {
        Site site = form.site(id);
        List<Refusal> refusals = sites.refusals(site, form.names());
        request.setAttribute("refusals", refusals);
        List<UnitView> shown = site.root() == null ? List.of() : units.subtree(site.root());
        ModelAndView page = page(before, form, SitePage.Preview.of(site, form.names(), shown));
        return refusals.isEmpty() ? page : refused(page);
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(@Nullable Site site, SiteForm form, SitePage.@Nullable Preview preview) {
        boolean main = site != null && site.main();
        return new ModelAndView(
                "portals/site",
                "page",
                new SitePage(
                        site == null ? "新增站点" : site.name(),
                        site == null ? ALL : ALL + "/" + site.id(),
                        main,
                        site != null,
                        form,
                        main ? List.of() : SitePage.choices(units.all()),
                        site != null && main ? SiteLine.hosts(site) : "",
                        preview));
    }

    private Site site(UUID id) {
        return sites.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
