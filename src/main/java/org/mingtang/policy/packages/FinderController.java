package org.mingtang.policy.packages;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingtang.guard.FormEntry;
import org.mingtang.guard.FormGuard;
import org.mingtang.guard.FormPass;
import org.mingtang.guard.Verdict;
import org.mingtang.identity.OpenToPublic;
import org.mingtang.organisation.AskedSite;
import org.mingtang.policy.finder.FinderTopics;
import org.mingtang.policy.finder.Fit;
import org.mingtang.policy.finder.Matching;
import org.mingtang.policy.finder.Profile;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The finder: a few questions, then every benefit with its conditions; its feed and subscriptions by mail. */
@Controller
@OpenToPublic
class FinderController {

    static final String FORM = "policy-subscription";

    private final FinderTopics topics;
    private final Packages packages;
    private final Subscriptions subscriptions;
    private final FormGuard guard;
    private final AskedSite site;

    FinderController(
            FinderTopics topics,
            Packages packages,
            Sheets sheets,
            Subscriptions subscriptions,
            FormGuard guard,
            AskedSite site) {
        this.topics = topics;
        this.packages = packages;
        this.subscriptions = subscriptions;
        this.guard = guard;
        this.site = site;
    }

    @GetMapping("/benefits")
    ModelAndView find(HttpServletRequest request) {
        Profile profile = Profile.of(request::getParameter, topics.ever());
        return new ModelAndView(
                "policy/benefits",
                "page",
                new FinderPage(
                        topics.current(),
                        profile,
                        !profile.empty(),
                        packages.match(profile, site.scope()),
                        subscriptions.possible()));
    }

    @GetMapping("/benefits/feed.atom")
    ResponseEntity<byte[]> feed(HttpServletRequest request) {
        Profile profile = Profile.of(request::getParameter, topics.ever());
        List<BenefitFeed.Entry> entries = new ArrayList<>();
        for (Packages.Found each : packages.match(profile, site.scope())) {
            if (each.matching().fit() != Fit.DOES_NOT_FIT) {
                entries.add(new BenefitFeed.Entry(
                        each.title(), "/info/" + each.policy(), each.content().summary(), each.since()));
            }
        }
        for (Sheet<PackageContent> each : packages.packages(site.scope())) {
            PackageContent content = each.live();
            Instant at = each.liveAt();
            if (content != null
                    && at != null
                    && Matching.of(content.profile(), List.of(), profile).fit() != Fit.DOES_NOT_FIT) {
                entries.add(new BenefitFeed.Entry(
                        "政策文件包：" + content.title(), "/packages/" + each.slug(), content.intro(), at));
            }
        }
        String self = "/benefits/feed.atom" + (profile.empty() ? "" : "?" + profile.query());
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8))
                .body(BenefitFeed.of(site.base(), self, profile, entries).getBytes(StandardCharsets.UTF_8));
    }

    /** Apart from the finder: its pass is for one visitor, the finder's page is the same for all who answer alike. */
    @GetMapping("/subscriptions/new")
    ModelAndView form(HttpServletRequest request) {
        return form(Profile.of(request::getParameter, topics.ever()), guard.fresh(FORM), "", "");
    }

    @PostMapping("/subscriptions")
    ModelAndView subscribe(@RequestParam(defaultValue = "") String mail, HttpServletRequest request) {
        Profile profile = Profile.of(request::getParameter, topics.ever());
        Verdict verdict = guard.judge(FORM, FormEntry.of(request));
        String refusal = verdict.refusal();
        if (refusal == null) {
            try {
                subscriptions.ask(verdict.submission(), mail, profile);
                return new ModelAndView("policy/subscription-asked");
            } catch (UnlawfulAct refused) {
                refusal = String.valueOf(refused.getMessage());
            }
        }
        ModelAndView again = form(profile, verdict.next(), mail, refusal);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @GetMapping("/subscriptions/{code:" + SecretCode.FORM + "}")
    ModelAndView subscription(@PathVariable String code) {
        return subscriptions
                .byCode(code)
                .map(each -> new ModelAndView(
                        "policy/subscription",
                        Map.of("words", each.profile().words(), "confirmed", each.confirmed(), "code", code)))
                .orElseGet(() -> new ModelAndView("policy/subscription-ended"));
    }

    @PostMapping("/subscriptions/{code:" + SecretCode.FORM + "}/confirmation")
    ModelAndView confirm(@PathVariable String code) {
        subscriptions.confirm(code);
        return PackageController.seeOther("/subscriptions/" + code);
    }

    @PostMapping("/subscriptions/{code:" + SecretCode.FORM + "}/end")
    ModelAndView end(@PathVariable String code) {
        subscriptions.end(code);
        return PackageController.seeOther("/subscriptions/" + code);
    }

    private ModelAndView form(Profile profile, FormPass pass, String mail, String refusal) {
        return new ModelAndView(
                "policy/subscription-form",
                Map.of(
                        "profile", profile,
                        "possible", subscriptions.possible(),
                        "mail", mail,
                        "pass", pass,
                        "refusal", refusal));
    }
}
