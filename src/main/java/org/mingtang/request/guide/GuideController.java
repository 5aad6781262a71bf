package org.mingtang.request.guide;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.OfficialLayout;
import org.mingtang.identity.OpenToPublic;
import org.mingtang.organisation.AskedSite;
import org.mingtang.organisation.UnitScope;
import org.mingtang.organisation.UnitView;
import org.mingtang.request.Requests;
import org.mingtang.request.letter.RemedyText;
import org.mingtang.request.reckoning.ClockRules;
import org.mingtang.request.reckoning.FeeSchedule;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The guide for applicants, and the form on paper (第十二条、第二十九条). */
@Controller
@OpenToPublic
class GuideController {

    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Offices offices;
    private final Requests requests;
    private final OfficialLayout layout;
    private final AskedSite site;
    private final Clock clock;

    GuideController(Offices offices, Requests requests, OfficialLayout layout, AskedSite site, Clock clock) {
        this.offices = offices;
        this.requests = requests;
        this.layout = layout;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/requests/guide")
    ModelAndView guide(@RequestParam(defaultValue = "") String organ) {
        LocalDate today = LocalDate.now(clock);
        UnitView chosen = chosen(organ);
        return new ModelAndView(
                "request/guide",
                "page",
                new GuidePage(
                        organs(),
                        chosen,
                        chosen == null ? null : offices.of(chosen.id()).orElse(null),
                        ClockRules.on(today),
                        FeeSchedule.OF_2021,
                        RemedyText.on(today)));
    }

    @GetMapping("/requests/form.docx")
    ResponseEntity<byte[]> word(@RequestParam(defaultValue = "") String organ) {
        return file("政府信息公开申请表.docx", WORD, layout.word(PaperForm.of(chosen(organ))));
    }

    @GetMapping("/requests/form.pdf")
    ResponseEntity<byte[]> pdf(@RequestParam(defaultValue = "") String organ) {
        return file("政府信息公开申请表.pdf", MediaType.APPLICATION_PDF, layout.pdf(PaperForm.of(chosen(organ))));
    }

    /** A county's site offers its own organs only. */
    private List<UnitView> organs() {
        UnitScope here = site.scope();
        return requests.organs().stream()
                .filter(organ -> here.holds(organ.id().value()))
                .toList();
    }

    private @Nullable UnitView chosen(String organ) {
        return organs().stream()
                .filter(each -> each.id().toString().equals(organ))
                .findFirst()
                .orElse(null);
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encoded)
                .body(content);
    }
}
