package org.mingtang.request.library;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestPermissions;
import org.mingtang.request.Requests;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** One library case: its page, and the writing of its text before and after side by side. */
@Controller
class LibraryCaseController {

    static final String HERE = "/desk/library/{id:[0-9a-f-]{36}}";

    private final Library library;
    private final LibrarySearch search;
    private final LibrarySource source;
    private final LibraryPermissions permissions;
    private final RequestPermissions requestPermissions;
    private final Requests requests;

    LibraryCaseController(
            Library library,
            LibrarySearch search,
            LibrarySource source,
            LibraryPermissions permissions,
            RequestPermissions requestPermissions,
            Requests requests) {
        this.library = library;
        this.search = search;
        this.source = source;
        this.permissions = permissions;
        this.requestPermissions = requestPermissions;
        this.requests = requests;
    }

    @GetMapping(HERE)
    @Requires(Permission.READ_REQUESTS)
    ModelAndView page(@PathVariable UUID id, Person person) {
        return page(id, null, List.of(), person);
    }

    @PostMapping("/desk/requests/{id:[0-9a-f-]{36}}/library")
    @Requires(Permission.WORK_REQUEST)
    String propose(@PathVariable UUID id, Person person, RedirectAttributes flash) {
        UUID proposed = library.propose(new RequestId(id), person);
        flash.addFlashAttribute("notice", "已按规则脱敏，请通读一遍，改掉规则看不出来的内容，再提交复核。");
        return "redirect:/desk/library/" + proposed;
    }

    /** Keeps the text, or also hands it in; what was typed is kept either way. */
    @PostMapping(HERE + "/text")
    @Requires(Permission.WORK_REQUEST)
    ModelAndView write(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String asked,
            @RequestParam(defaultValue = "") String answered,
            @RequestParam(defaultValue = "") String point,
            @RequestParam int revision,
            @RequestParam(defaultValue = "keep") String then,
            Person person,
            RedirectAttributes flash) {
        var text = new LibraryText(title, asked, answered, point);
        List<Refusal> refusals = text.refusals();
        if (!refusals.isEmpty()) {
            return again(id, text, refusals, person);
        }
        library.write(id, text, revision, person);
        if (then.equals("hand-in")) {
            List<Refusal> leaks = library.leaks(id);
            if (!leaks.isEmpty()) {
                return again(id, text, leaks, person);
            }
            library.handIn(id, person);
        }
        flash.addFlashAttribute("notice", then.equals("hand-in") ? "已提交复核，请没有改过文字的同事复核入库。" : "脱敏文字已保存。");
        var back = new RedirectView("/desk/library/" + id);
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(back);
    }

    private ModelAndView again(UUID id, LibraryText text, List<Refusal> refusals, Person person) {
        ModelAndView again = page(id, text, refusals, person);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView page(UUID id, @Nullable LibraryText filled, List<Refusal> refusals, Person person) {
        LibraryView view = library.find(id)
                .filter(each -> permissions.mayRead(person, each))
                .orElseThrow(() -> new UnlawfulAct("没有这个案例，或者它还没有入库。"));
        boolean works = permissions.mayWork(person, view);
        boolean inHand = view.stage() == LibraryStage.DRAFT || view.stage() == LibraryStage.CHECKING;
        boolean opens = requests.find(view.request())
                .filter(request -> requestPermissions.mayRead(person, request))
                .isPresent();
        return new ModelAndView(
                "request/library",
                "page",
                new LibraryPage(
                        search.line(view),
                        works && inHand ? proposal(view) : null,
                        Arrays.stream(LibraryAct.values())
                                .filter(act -> act.isPossibleFrom(view.stage()) && permissions.may(person, act, view))
                                .collect(Collectors.toUnmodifiableSet()),
                        works ? library.history(id) : List.of(),
                        !refusals.isEmpty() || !works || !inHand ? refusals : library.leaks(id),
                        filled == null ? view.text() : filled,
                        opens));
    }

    /** Null once the case was erased: then there is no before any more. */
    private LibrarySource.@Nullable Proposal proposal(LibraryView view) {
        try {
            return source.of(view.request()).proposal();
        } catch (UnlawfulAct gone) {
            return null;
        }
    }
}
