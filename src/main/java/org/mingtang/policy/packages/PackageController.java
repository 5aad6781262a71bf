package org.mingtang.policy.packages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.mingtang.guard.FormEntry;
import org.mingtang.guard.FormGuard;
import org.mingtang.guard.FormPass;
import org.mingtang.guard.Verdict;
import org.mingtang.identity.OpenToPublic;
import org.mingtang.organisation.AskedSite;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.Gathering;
import org.mingtang.publication.Gatherings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Packages as the public sees them, and ordering one. */
@Controller
@OpenToPublic
class PackageController {

    static final String FORM = "package-order";

    private final Packages packages;
    private final Orders orders;
    private final Gatherings gatherings;
    private final FormGuard guard;
    private final AskedSite site;

    PackageController(Packages packages, Orders orders, Gatherings gatherings, FormGuard guard, AskedSite site) {
        this.packages = packages;
        this.gatherings = gatherings;
        this.orders = orders;
        this.guard = guard;
        this.site = site;
    }

    @GetMapping("/packages")
    ModelAndView list() {
        return new ModelAndView("policy/packages", "packages", packages.packages(site.scope()));
    }

    @GetMapping("/packages/{slug:[a-z0-9-]{3,60}}")
    ModelAndView one(@PathVariable String slug) {
        return packages.find(slug)
                .filter(Sheet::isPublic)
                .map(this::shown)
                .or(() -> gatherings.gone(Packages.path(slug)).map(this::gone))
                .orElseGet(PackageController::missing);
    }

    private ModelAndView shown(Sheet<PackageContent> sheet) {
        site.mustShow(sheet.unit());
        return new ModelAndView(
                        "policy/package", Map.of("sheet", sheet, "lines", PackageLine.of(sheet, packages, site)))
                .addObject(
                        "gathering",
                        gatherings.find(Packages.path(sheet.slug())).orElse(null));
    }

    private ModelAndView gone(Gathering parcel) {
        site.mustShow(parcel.unit());
        return new ModelAndView("publication/gathering-withdrawn", Map.of("gathering", parcel), HttpStatus.GONE);
    }

    @GetMapping("/package-orders/new")
    ModelAndView form() {
        return form(guard.fresh(FORM), "", "", "", "");
    }

    @PostMapping("/package-orders")
    ModelAndView order(
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String contact,
            HttpServletRequest request) {
        Verdict verdict = guard.judge(FORM, FormEntry.of(request));
        String refusal = verdict.refusal();
        if (refusal == null) {
            try {
                return seeOther("/package-orders/" + orders.order(verdict.submission(), topic, words, contact));
            } catch (UnlawfulAct refused) {
                refusal = String.valueOf(refused.getMessage());
            }
        }
        ModelAndView again = form(verdict.next(), topic, words, contact, refusal);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @GetMapping("/package-orders/{code:" + SecretCode.FORM + "}")
    ModelAndView own(@PathVariable String code) {
        return orders.byCode(code)
                .map(order -> new ModelAndView("policy/order-own", "order", order))
                .orElseGet(PackageController::missing);
    }

    private ModelAndView form(FormPass pass, String topic, String words, String contact, String refusal) {
        return new ModelAndView(
                "policy/order-form",
                Map.of(
                        "pass", pass,
                        "topic", topic,
                        "words", words,
                        "contact", contact,
                        "refusal", refusal,
                        "days", orders.days()));
    }

    static ModelAndView missing() {
        return new ModelAndView("publication/missing", HttpStatus.NOT_FOUND);
    }

    static ModelAndView seeOther(String address) {
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
