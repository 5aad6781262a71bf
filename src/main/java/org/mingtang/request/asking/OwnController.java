package org.mingtang.request.asking;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.OpenToPublic;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.procedure.WorkCalendars;
import org.mingtang.request.OwnRequest;
import org.mingtang.request.QueryCode;
import org.mingtang.request.RequestFile;
import org.mingtang.request.RequestStep;
import org.mingtang.request.RequestView;
import org.mingtang.request.Requests;
import org.mingtang.request.fee.Fees;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** An applicant's own page: how his request stands, why its date is what it is, and what he can do. */
@Controller
@OpenToPublic
@RequestMapping("/requests/own/{code:[2-9A-HJ-NP-Z]{16}}")
class OwnController {

    private final OwnRequest own;
    private final Requests requests;
    private final Units units;
    private final Fees fees;
    private final WorkCalendars calendars;
    private final Clock clock;

    OwnController(OwnRequest own, Requests requests, Units units, Fees fees, WorkCalendars calendars, Clock clock) {
        this.own = own;
        this.requests = requests;
        this.units = units;
        this.fees = fees;
        this.calendars = calendars;
        this.clock = clock;
    }

    static String address(QueryCode code) {
        return "/requests/own/" + code.code();
    }

    @GetMapping
    ModelAndView page(@PathVariable String code, @RequestParam(name = "new", defaultValue = "false") boolean fresh) {
        return page(new QueryCode(code), fresh, "request/own", "");
    }

    /** To print or keep: number, day, organ, and how the date is reckoned. */
    @GetMapping("/receipt")
    ModelAndView receipt(@PathVariable String code) {
        return page(new QueryCode(code), false, "request/receipt", "");
    }

    /** To print or keep: what is to be paid, why so much, how, and what was paid. */
    @GetMapping("/fee")
    ModelAndView fee(@PathVariable String code) {
        boolean told = own.find(new QueryCode(code))
                .flatMap(request -> fees.of(request.id()))
                .isPresent();
        return page(new QueryCode(code), false, told ? "request/own-fee" : "request/own", told ? "" : "这件申请没有收费。");
    }

    @PostMapping("/correction")
    ModelAndView correct(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(required = false) List<MultipartFile> material)
            throws IOException {
        var uploads = new ArrayList<Requests.Upload>();
        for (MultipartFile file : material == null ? List.<MultipartFile>of() : material) {
            if (!file.isEmpty()) {
                String name = file.getOriginalFilename();
                uploads.add(
                        new Requests.Upload(RequestFile.Kind.CORRECTION, name == null ? "" : name, file.getBytes()));
            }
        }
        return done(code, () -> own.correct(new QueryCode(code), subject, uploads));
    }

    @PostMapping("/reasons")
    ModelAndView reasons(@PathVariable String code, @RequestParam(defaultValue = "") String text) {
        return done(code, () -> own.giveReasons(new QueryCode(code), text));
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(@PathVariable String code, @RequestParam(defaultValue = "false") boolean sure) {
        return done(code, () -> {
            if (!sure) {
                throw new UnlawfulAct("请勾选“确认撤回”，撤回后本机关不再答复这件申请。");
            }
            own.withdraw(new QueryCode(code));
        });
    }

    @PostMapping("/rating")
    ModelAndView rate(
            @PathVariable String code,
            @RequestParam(defaultValue = "0") int stars,
            @RequestParam(defaultValue = "") String words) {
        return done(code, () -> own.rate(new QueryCode(code), stars, words));
    }

    @GetMapping("/files/{file}")
    ResponseEntity<byte[]> file(@PathVariable String code, @PathVariable UUID file) {
        var key = new QueryCode(code);
        var found =
                own.files(key).stream().filter(each -> each.id().equals(file)).findFirst();
        Optional<byte[]> content = own.content(key, file);
        if (found.isEmpty() || content.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        String name =
                URLEncoder.encode(found.get().name(), StandardCharsets.UTF_8).replace("+", "%20");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.get().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
                .body(content.get());
    }

    private ModelAndView done(String code, Runnable act) {
        try {
            act.run();
            return AskingController.seeOther(address(new QueryCode(code)));
        } catch (UnlawfulAct refused) {
            ModelAndView again = page(new QueryCode(code), false, "request/own", String.valueOf(refused.getMessage()));
            if (again.getStatus() == null) {
                again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            }
            return again;
        }
    }

    private ModelAndView page(QueryCode code, boolean fresh, String template, String refusal) {
        return own.find(code)
                .map(request ->
                        new ModelAndView(template, Map.of("page", page(code, request, fresh), "refusal", refusal)))
                .orElseGet(() -> {
                    ModelAndView none =
                            new ModelAndView("request/entry", Map.of("refusal", "没有找到这个查询码的申请，请核对回执上的查询码。"));
                    none.setStatus(HttpStatus.NOT_FOUND);
                    return none;
                });
    }

    private OwnPage page(QueryCode code, RequestView request, boolean fresh) {
        LocalDate today = LocalDate.now(clock);
        return new OwnPage(
                code,
                request,
                units.find(request.organ()).map(UnitView::name).orElse("（未知机关）"),
                fresh,
                reversed(requests.history(request.id())).stream()
                        .filter(OwnController::isForApplicant)
                        .map(step -> new OwnPage.Line(step.on(), step.act().label(), words(step)))
                        .toList(),
                requests.spans(request.id()),
                requests.derivation(request.id(), today),
                own.files(code),
                fees.of(request.id()).orElse(null),
                today,
                left(request, today));
    }

    /** Newest first. */
    private static List<RequestStep> reversed(List<RequestStep> steps) {
        var turned = new ArrayList<>(steps);
        Collections.reverse(turned);
        return turned;
    }

    private @Nullable Integer left(RequestView request, LocalDate today) {
        LocalDate due = request.due();
        return due == null || !request.stage().isOpen()
                ? null
                : due.isBefore(today)
                        ? -calendars.current().workingDaysBetween(due, today)
                        : calendars.current().workingDaysBetween(today, due);
    }

    /** What passes between the office and others is the office's; that they are asked is told (宿政办函〔2021〕21号之八). */
    private static boolean isForApplicant(RequestStep step) {
        return switch (step.act()) {
            case ASSIGN,
                    SPLIT,
                    NOTE_SERVICE,
                    DISCUSS,
                    REDACT,
                    SUBMIT_REPLY,
                    RETURN,
                    APPROVE,
                    TAKE_BACK,
                    OPINION,
                    TELL_THIRD_PARTY -> false;
            default -> true;
        };
    }

    private static @Nullable String words(RequestStep step) {
        return switch (step.act()) {
            case ASK_CORRECTION, ASK_REASONS, DELAY, EXTEND, CHARGE, RATE -> step.text();
            default -> null;
        };
    }
}
