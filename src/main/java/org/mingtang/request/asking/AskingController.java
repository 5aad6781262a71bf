package org.mingtang.request.asking;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.mingtang.request.OwnRequest;
import org.mingtang.request.QueryCode;
import org.mingtang.request.RequestFile;
import org.mingtang.request.Requests;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The entry to requests, the form for one, and finding one's own again; no sign-in, no cookie, no script needed. */
@Controller
@OpenToPublic
class AskingController {

    static final String FORM = "request";
    private static final int MOST_FILES = 5;

    private final Requests requests;
    private final OwnRequest own;
    private final List<OwnMatter> others;
    private final FormGuard guard;
    private final AskedSite site;

    AskingController(Requests requests, OwnRequest own, List<OwnMatter> others, FormGuard guard, AskedSite site) {
        this.requests = requests;
        this.own = own;
        this.others = others;
        this.guard = guard;
        this.site = site;
    }

    @GetMapping("/requests")
    ModelAndView entry() {
        return entry("");
    }

    @GetMapping("/requests/new")
    ModelAndView form(@RequestParam(defaultValue = "") String organ, @RequestParam(defaultValue = "") String subject) {
        return form(AskingForm.EMPTY.about(organ, subject), guard.fresh(FORM), List.of());
    }

    @PostMapping("/requests")
    ModelAndView ask(
            @RequestParam(name = "identity", required = false) List<MultipartFile> identity,
            @RequestParam(name = "material", required = false) List<MultipartFile> material,
            HttpServletRequest request)
            throws IOException {
        var form = AskingForm.of(request);
        Verdict verdict = guard.judge(FORM, FormEntry.of(request));
        var refusals = new ArrayList<Refusal>();
        if (!verdict.passed()) {
            refusals.add(new Refusal(null, String.valueOf(verdict.refusal())));
        }
        refusals.addAll(form.refusals());
        var uploads = new ArrayList<Requests.Upload>();
        add(uploads, RequestFile.Kind.IDENTITY, identity);
        if (uploads.isEmpty()) {
            refusals.add(new Refusal("identity", "请上传身份证明（证件照片或者扫描件），这是条例第二十九条要求的。上次选的文件需要重新选择。"));
        }
        add(uploads, RequestFile.Kind.APPLICATION, material);
        if (uploads.size() > MOST_FILES) {
            refusals.add(new Refusal("material", "一次最多上传 " + MOST_FILES + " 个文件，其余的可以在提交后补充。"));
        }
        if (!refusals.isEmpty()) {
            return again(form, verdict.next(), refusals);
        }
        try {
            QueryCode code = requests.ask(form.asked(verdict.submission()), uploads);
            return seeOther(OwnController.address(code) + "?new=true");
        } catch (UnlawfulAct refused) {
            return again(form, verdict.next(), List.of(new Refusal(null, String.valueOf(refused.getMessage()))));
        }
    }

    /** A post, so that the code stands in no log of addresses that others keep. */
    @PostMapping("/requests/following")
    ModelAndView follow(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        Verdict verdict = guard.judge("request-code", new FormEntry("", "", "", request.getRemoteAddr()));
        if (verdict.refusal() != null && verdict.refusal().contains("次数过多")) {
            return refused(verdict.refusal());
        }
        return QueryCode.typed(code)
                .flatMap(this::address)
                .map(AskingController::seeOther)
                .orElseGet(() -> refused("没有找到这个查询码的申请。查询码是回执上 16 位字母和数字，没有 0、O、1、I，大小写都可以。"));
    }

    /** The page a code opens: a request's own, or that of a matter of another kind. */
    private Optional<String> address(QueryCode code) {
        if (own.find(code).isPresent()) {
            return Optional.of(OwnController.address(code));
        }
        return others.stream().flatMap(other -> other.address(code).stream()).findFirst();
    }

    private ModelAndView again(AskingForm form, FormPass pass, List<Refusal> refusals) {
        ModelAndView again = form(form, pass, refusals);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView form(AskingForm form, FormPass pass, List<Refusal> refusals) {
        return new ModelAndView("request/form", "page", new AskingPage(organs(), form, pass, refusals));
    }

    /** A county's site offers its own organs only. */
    private List<UnitView> organs() {
        UnitScope here = site.scope();
        return requests.organs().stream()
                .filter(organ -> here.holds(organ.id().value()))
                .toList();
    }

    private static ModelAndView entry(String refusal) {
        return new ModelAndView("request/entry", Map.of("refusal", refusal));
    }

    private static ModelAndView refused(String why) {
        ModelAndView again = entry(why);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private static void add(List<Requests.Upload> uploads, RequestFile.Kind kind, @Nullable List<MultipartFile> files)
            throws IOException {
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            if (!file.isEmpty()) {
                String name = file.getOriginalFilename();
                uploads.add(new Requests.Upload(kind, name == null ? "" : name, file.getBytes()));
            }
        }
    }

    static ModelAndView seeOther(String address) {
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
