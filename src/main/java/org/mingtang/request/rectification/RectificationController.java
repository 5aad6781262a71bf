package org.mingtang.request.rectification;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.guard.FormEntry;
import org.mingtang.guard.FormGuard;
import org.mingtang.guard.FormPass;
import org.mingtang.guard.Verdict;
import org.mingtang.identity.OpenToPublic;
import org.mingtang.organisation.AskedSite;
import org.mingtang.organisation.UnitScope;
import org.mingtang.organisation.UnitView;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.QueryCode;
import org.mingtang.request.Requests;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The portal's form for putting one's own record right, and the applicant's own page of it (第四十一条). */
@Controller
@OpenToPublic
class RectificationController {

    static final String FORM = "rectification";
    private static final String OWN = "/requests/rectifications/{code:[2-9A-HJ-NP-Z]{16}}";
    private static final int MOST_FILES = 5;

    private final Rectifications rectifications;
    private final OwnRectification own;
    private final RectificationOffice office;
    private final Requests requests;
    private final FormGuard guard;
    private final AskedSite site;
    private final Clock clock;

    RectificationController(
            Rectifications rectifications,
            OwnRectification own,
            RectificationOffice office,
            Requests requests,
            FormGuard guard,
            AskedSite site,
            Clock clock) {
        this.rectifications = rectifications;
        this.own = own;
        this.office = office;
        this.requests = requests;
        this.guard = guard;
        this.site = site;
        this.clock = clock;
    }

    static String address(QueryCode code) {
        return "/requests/rectifications/" + code.code();
    }

    @GetMapping("/requests/rectifications/new")
    ModelAndView form() {
        return page(RectificationForm.EMPTY, guard.fresh(FORM), List.of());
    }

    @PostMapping("/requests/rectifications")
    ModelAndView ask(
            @RequestParam(name = "identity", required = false) @Nullable List<MultipartFile> identity,
            @RequestParam(name = "material", required = false) @Nullable List<MultipartFile> material,
            HttpServletRequest request)
            throws IOException {
        var form = RectificationForm.of(request);
        Verdict verdict = guard.judge(FORM, FormEntry.of(request));
        var asked = form.asked(verdict.submission());
        var refusals = new ArrayList<Refusal>();
        if (!verdict.passed()) {
            refusals.add(new Refusal(null, String.valueOf(verdict.refusal())));
        }
        refusals.addAll(asked.refusals());
        var uploads = RectificationForm.uploads(RectificationFile.Kind.IDENTITY, identity);
        if (uploads.isEmpty()) {
            refusals.add(new Refusal("identity", "请上传身份证明，证明记录是您本人的。上次选的文件需要重新选择。"));
        }
        uploads.addAll(RectificationForm.uploads(RectificationFile.Kind.PROOF, material));
        if (uploads.size() > MOST_FILES) {
            refusals.add(new Refusal("material", "一次最多上传 " + MOST_FILES + " 个文件。"));
        }
        if (!refusals.isEmpty()) {
            return again(form, verdict.next(), refusals);
        }
        try {
            QueryCode code = rectifications.ask(asked, uploads);
            return seeOther(address(code) + "?new=true");
        } catch (UnlawfulAct refused) {
            return again(form, verdict.next(), List.of(new Refusal(null, String.valueOf(refused.getMessage()))));
        }
    }

    @GetMapping(OWN)
    ModelAndView page(@PathVariable String code, @RequestParam(name = "new", defaultValue = "false") boolean fresh) {
        return own(new QueryCode(code), fresh, "");
    }

    @PostMapping(OWN + "/withdrawal")
    ModelAndView withdraw(@PathVariable String code, @RequestParam(defaultValue = "false") boolean sure) {
        var key = new QueryCode(code);
        try {
            if (!sure) {
                throw new UnlawfulAct("请勾选“确认撤回”，撤回后本机关不再办理这件更正申请。");
            }
            own.withdraw(key);
            return seeOther(address(key));
        } catch (UnlawfulAct refused) {
            ModelAndView again = own(key, false, String.valueOf(refused.getMessage()));
            if (again.getStatus() == null) {
                again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            }
            return again;
        }
    }

    @GetMapping(OWN + "/files/{file}")
    ResponseEntity<byte[]> file(@PathVariable String code, @PathVariable UUID file) {
        var key = new QueryCode(code);
        return own.answer(key).stream()
                .filter(each -> each.id().equals(file))
                .findFirst()
                .map(found -> download(found, own.content(key, found)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    static ResponseEntity<byte[]> download(RectificationFile file, byte[] content) {
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
                .body(content);
    }

    private ModelAndView own(QueryCode code, boolean fresh, String refusal) {
        return own.find(code)
                .map(matter -> {
                    var page = new RectificationOwnPage(
                            code,
                            matter,
                            office.name(matter.organ()),
                            own.claim(code),
                            rectifications.history(matter.id()),
                            own.answer(code),
                            fresh);
                    return new ModelAndView("request/rectify-own", Map.of("page", page, "refusal", refusal));
                })
                .orElseGet(() -> {
                    var none = new ModelAndView("request/entry", Map.of("refusal", "没有找到这个查询码的申请，请核对回执上的查询码。"));
                    none.setStatus(HttpStatus.NOT_FOUND);
                    return none;
                });
    }

    private ModelAndView again(RectificationForm form, FormPass pass, List<Refusal> refusals) {
        ModelAndView again = page(form, pass, refusals);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView page(RectificationForm form, FormPass pass, List<Refusal> refusals) {
        LocalDate today = LocalDate.now(clock);
        // A county's site offers its own organs only.
        UnitScope here = site.scope();
        List<UnitView> organs = requests.organs().stream()
                .filter(organ -> here.holds(organ.id().value()))
                .toList();
        return new ModelAndView(
                "request/rectify-form",
                "page",
                new RectificationFormPage(organs, form, pass, new UUID(0, 0), "", "", today, refusals));
    }

    private static ModelAndView seeOther(String address) {
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
