package org.mingtang.request.mailbox;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.RequestId;
import org.mingtang.request.handling.RegisterForm;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Letters to the mailboxes for requests: looking through them, and what becomes of each. */
@Controller
@Requires(Permission.WORK_REQUEST)
class MailController {

    private static final String HERE = "/desk/requests/mail/{id:[0-9a-f-]{36}}";

    private final MailDesk desk;
    private final MailPages pages;

    MailController(MailDesk desk, MailPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping("/desk/requests/mail")
    ModelAndView list(
            @RequestParam(defaultValue = "false") boolean done,
            @RequestParam(defaultValue = "0") int page,
            Person person) {
        return new ModelAndView(
                "request/mail-list", "page", pages.list(!done, Math.max(0, Math.min(10_000, page)), person));
    }

    @GetMapping(HERE)
    ModelAndView letter(@PathVariable UUID id, Person person) {
        return new ModelAndView("request/mail", "page", pages.of(id, null, List.of(), person));
    }

    /** Served as bytes to keep, whatever it says it is. */
    @GetMapping(HERE + "/attachments/{place}")
    ResponseEntity<byte[]> attachment(@PathVariable UUID id, @PathVariable int place, Person person) {
        var attachment = desk.attachment(id, place, person);
        return file(attachment.name(), attachment.content());
    }

    @GetMapping(HERE + "/message")
    ResponseEntity<byte[]> message(@PathVariable UUID id, Person person) {
        return file(id + ".eml", desk.message(id, person));
    }

    @PostMapping(HERE + "/registration")
    ModelAndView register(@PathVariable UUID id, HttpServletRequest request, Person person, RedirectAttributes flash) {
        var form = RegisterForm.of(request);
        List<Refusal> refusals = form.refusals();
        if (!refusals.isEmpty()) {
            return again(
                    pages.of(id, form, refusals.stream().map(Refusal::message).toList(), person));
        }
        return settled(id, form, person, flash, "来信已登记为申请。", () -> desk.register(id, form, chosen(request), person));
    }

    @PostMapping(HERE + "/joining")
    ModelAndView join(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(name = "as", defaultValue = "LETTER") String as,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request,
            Person person,
            RedirectAttributes flash) {
        return settled(
                id,
                null,
                person,
                flash,
                "来信已并入申请。",
                () -> desk.join(id, number, named(MailDesk.JoinAs.values(), as), words, chosen(request), person));
    }

    @PostMapping(HERE + "/setting-aside")
    ModelAndView setAside(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String text,
            Person person,
            RedirectAttributes flash) {
        return settled(id, null, person, flash, "已记下：不作为申请。", () -> {
            desk.setAside(id, named(SetAside.values(), reason), text, person);
            return null;
        });
    }

    @PostMapping(HERE + "/reopening")
    ModelAndView reopen(@PathVariable UUID id, Person person, RedirectAttributes flash) {
        return settled(id, null, person, flash, "来信回到待处理。", () -> {
            desk.reopen(id, person);
            return null;
        });
    }

    private ModelAndView settled(
            UUID id,
            @Nullable RegisterForm form,
            Person person,
            RedirectAttributes flash,
            String notice,
            Supplier<@Nullable RequestId> act) {
        try {
            RequestId request = act.get();
            flash.addFlashAttribute("notice", notice);
            var to = new RedirectView(request == null ? "/desk/requests/mail" : "/desk/requests/" + request);
            to.setStatusCode(HttpStatus.SEE_OTHER);
            return new ModelAndView(to);
        } catch (UnlawfulAct refused) {
            return again(pages.of(id, form, List.of(String.valueOf(refused.getMessage())), person));
        }
    }

    private static ModelAndView again(MailPage page) {
        ModelAndView again = new ModelAndView("request/mail", "page", page);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    static List<Integer> chosen(HttpServletRequest request) {
        String[] places = request.getParameterValues("attachment");
        return Stream.of(Optional.ofNullable(places).orElse(new String[0]))
                .filter(place -> place.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .toList();
    }

    private static <E extends Enum<E>> E named(E[] values, String name) {
        return Arrays.stream(values)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnlawfulAct("请选择一项。"));
    }

    private static ResponseEntity<byte[]> file(String name, byte[] content) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encoded)
                .body(content);
    }
}
