package org.mingtang.plan.board;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.mingtang.identity.OpenToPublic;
import org.mingtang.organisation.AskedSite;
import org.mingtang.plan.PlanId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

/** Open plans as data. */
@Controller
@OpenToPublic
class OpenDataController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final PublicPlans plans;
    private final PublicAnswers answers;
    private final JsonMapper json;
    private final AskedSite site;

    OpenDataController(PublicPlans plans, PublicAnswers answers, JsonMapper json, AskedSite site) {
        this.plans = plans;
        this.answers = answers;
        this.json = json;
        this.site = site;
    }

    @GetMapping("/tasks/plans/{id}.csv")
    ResponseEntity<byte[]> csv(@PathVariable String id, HttpServletRequest request) {
        PublicPlan plan = plan(id);
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(CSV);
        headers.add(
                HttpHeaders.CONTENT_DISPOSITION, DownloadName.header(plan.head().title(), "csv"));
        return answers.data(request, plan, headers, () -> PublicCsv.of(plan, site.base()));
    }

    @GetMapping("/tasks/plans/{id}.json")
    ResponseEntity<byte[]> json(@PathVariable String id, HttpServletRequest request) {
        PublicPlan plan = plan(id);
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return answers.data(request, plan, headers, () -> json.writeValueAsBytes(OpenPlan.of(plan, site.base())));
    }

    private PublicPlan plan(String id) {
        PublicPlan plan =
                Addressed.id(id).map(PlanId::new).flatMap(plans::find).orElseThrow(() -> new NotHere("没有找到这份任务分解表"));
        site.mustShow(plan.issuer());
        return plan;
    }
}
