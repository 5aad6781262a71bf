package org.mingtang.request.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestPermissions;
import org.mingtang.request.RequestView;
import org.mingtang.request.conversion.Conversions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Groups of like requests on the desk, and what can be done with all of one group. */
@Controller
class CampaignController {

    private static final String HERE = "/desk/campaigns/{organ:[0-9a-f-]{36}}/{key}";
    private static final int LINES = 30;

    private final Campaigns campaigns;
    private final TogetherBook together;
    private final Conversions conversions;
    private final RequestPermissions permissions;
    private final Units units;
    private final Clock clock;

    CampaignController(
            Campaigns campaigns,
            TogetherBook together,
            Conversions conversions,
            RequestPermissions permissions,
            Units units,
            Clock clock) {
        this.campaigns = campaigns;
        this.together = together;
        this.conversions = conversions;
        this.permissions = permissions;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/desk/campaigns")
    @Requires(Permission.READ_REQUESTS)
    ModelAndView list(@RequestParam(defaultValue = "0") int page, Person person) {
        int number = Math.max(0, Math.min(page, 10_000));
        List<Campaign> all = campaigns.all(person);
        var lines = all.stream()
                .skip((long) number * LINES)
                .limit(LINES)
                .map(each -> new CampaignsPage.Line(each, campaigns.subject(each)))
                .toList();
        return new ModelAndView(
                "request/campaigns",
                "page",
                new CampaignsPage(lines, all.size(), names(), number, all.size() > (number + 1L) * LINES));
    }

    @GetMapping(HERE)
    @Requires(Permission.READ_REQUESTS)
    ModelAndView group(
            @PathVariable UUID organ,
            @PathVariable String key,
            @RequestParam(defaultValue = "0") int page,
            Person person) {
        Campaign campaign = found(organ, key, person);
        int number = Math.max(0, Math.min(page, 10_000));
        List<RequestView> cases = campaigns.cases(campaign, person, LINES + 1, (long) number * LINES);
        boolean works = person.may(Permission.WORK_REQUEST)
                && cases.stream().anyMatch(request -> permissions.mayWork(person, request));
        return new ModelAndView(
                "request/campaign",
                "page",
                new CampaignPage(
                        campaign,
                        campaigns.subject(campaign),
                        names().getOrDefault(organ, "（未知单位）"),
                        works,
                        works ? conversion(cases) : null,
                        cases.stream().limit(LINES).toList(),
                        number,
                        cases.size() > LINES,
                        works ? campaigns.begun(campaign, person, LINES) : List.of(),
                        units.subtree(new UnitId(organ)).stream()
                                .filter(UnitView::active)
                                .toList(),
                        names(),
                        together.of(campaign).stream()
                                .map(each -> new CampaignPage.Done(each, together.refusals(each.id())))
                                .toList(),
                        LocalDate.now(clock)));
    }

    @PostMapping(HERE + "/assignment")
    @Requires(Permission.WORK_REQUEST)
    String assign(
            @PathVariable UUID organ,
            @PathVariable String key,
            @RequestParam(defaultValue = "false") boolean same,
            @RequestParam UUID unit,
            @RequestParam(defaultValue = "") String reason,
            Person person,
            RedirectAttributes flash) {
        Campaign campaign = found(organ, key, person);
        together.assign(campaign, same, new UnitId(unit), reason, person);
        return done(campaign, "已开始逐件分办，期限都不变；办了多少在下面看。", flash);
    }

    @PostMapping(HERE + "/drafts")
    @Requires(Permission.WORK_REQUEST)
    String draft(
            @PathVariable UUID organ,
            @PathVariable String key,
            @RequestParam(defaultValue = "false") boolean same,
            @RequestParam UUID from,
            Person person,
            RedirectAttributes flash) {
        Campaign campaign = found(organ, key, person);
        together.draft(campaign, same, new RequestId(from), person);
        return done(campaign, "已开始逐件起草；每件各有文书和文号，仍要分别核对、送审、送达。", flash);
    }

    private Campaign found(UUID organ, String key, Person person) {
        return campaigns.of(organ, key, person).orElseThrow(() -> new UnlawfulAct("这一组已经没有未办结的相似申请。"));
    }

    private @Nullable RequestId conversion(List<RequestView> cases) {
        return cases.stream()
                .map(RequestView::id)
                .filter(id -> conversions.of(id).isPresent())
                .findFirst()
                .orElse(null);
    }

    private Map<UUID, String> names() {
        return units.all().stream().collect(Collectors.toMap(unit -> unit.id().value(), UnitView::name));
    }

    private static String done(Campaign campaign, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:" + CampaignsPage.Line.address(campaign);
    }
}
