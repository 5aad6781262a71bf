package org.mingtang.request.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingtang.guard.FormEntry;
import org.mingtang.guard.FormGuard;
import org.mingtang.guard.FormPass;
import org.mingtang.guard.Verdict;
import org.mingtang.identity.OpenToPublic;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.request.RequestsOfMail;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** All requests of whoever proves that he reads the mailbox he named; a cookie of its own, apart from the desk's. */
@Controller
@OpenToPublic
class AccountController {

    static final String COOKIE = "MINGTANG_APPLICANT";
    private static final String FORM = "request-account";
    private static final String HERE = "/requests/account";
    private static final String CODE = "/{code:[A-Za-z0-9_-]{32}}";
    private static final String MAIL = "[^@\\s,;<>]{1,64}@[^@\\s,;<>]{1,190}\\.[^@\\s,;<>.]{2,}";

    private final Visits visits;
    private final RequestsOfMail requests;
    private final FormGuard guard;
    private final Units units;

    AccountController(Visits visits, RequestsOfMail requests, FormGuard guard, Units units) {
        this.visits = visits;
        this.requests = requests;
        this.guard = guard;
        this.units = units;
    }

    @GetMapping(HERE)
    ModelAndView page(@CookieValue(name = COOKIE, defaultValue = "") String key, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Optional<String> visitor = key.isEmpty() ? Optional.empty() : visits.visitor(key);
        return visitor.map(this::own).orElseGet(() -> entry("", "", guard.fresh(FORM)));
    }

    @PostMapping(HERE)
    ModelAndView ask(@RequestParam(defaultValue = "") String mail, HttpServletRequest request) {
        Verdict verdict = guard.judge(FORM, FormEntry.of(request));
        if (!verdict.passed()) {
            return refused(entry(mail, String.valueOf(verdict.refusal()), verdict.next()));
        }
        if (!mail.strip().matches(MAIL)) {
            return refused(entry(mail, "电子邮箱写法不对，例如 name@example.cn。", verdict.next()));
        }
        if (!visits.possible()) {
            return refused(entry(mail, "本站没有开通邮件，请用回执上的查询码查看。", verdict.next()));
        }
        visits.ask(mail);
        return new ModelAndView("request/account-sent");
    }

    /** Opens nothing by itself: programs that look into mails follow every address in them. */
    @GetMapping(HERE + CODE)
    ModelAndView code(@PathVariable String code, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return visits.opens(code) ? new ModelAndView("request/account-code", Map.of("code", code)) : over();
    }

    @PostMapping(HERE + CODE)
    ModelAndView enter(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        Optional<String> key = visits.begin(code);
        if (key.isEmpty()) {
            return over();
        }
        cookie(key.get(), Visits.LONGEST, request, response);
        return seeOther(HERE);
    }

    @PostMapping(HERE + "/end")
    ModelAndView end(
            @CookieValue(name = COOKIE, defaultValue = "") String key,
            HttpServletRequest request,
            HttpServletResponse response) {
        visits.end(key);
        cookie("", Duration.ZERO, request, response);
        return seeOther("/requests");
    }

    private ModelAndView own(String mark) {
        List<AccountPage.Line> lines = requests.look(mark).stream()
                .map(found -> new AccountPage.Line(
                        found.request(),
                        found.code(),
                        units.find(found.request().organ()).map(UnitView::name).orElse("")))
                .toList();
        return new ModelAndView("request/account", "page", new AccountPage(lines));
    }

    private ModelAndView over() {
        ModelAndView again = entry("", "这个地址已经用过或者过期，请重新填写邮箱。", guard.fresh(FORM));
        again.setStatus(HttpStatus.GONE);
        return again;
    }

    private ModelAndView entry(String mail, String refusal, FormPass pass) {
        return new ModelAndView(
                "request/account-entry",
                Map.of("mail", mail, "refusal", refusal, "pass", pass, "possible", visits.possible()));
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static void cookie(String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(COOKIE, value)
                .path("/requests")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static ModelAndView seeOther(String address) {
        var view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
