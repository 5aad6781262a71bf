package org.mingtang.policy.cleanup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.policy.PolicyDocument;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rounds of cleaning up on the desk: choose, propose, decide, publish. */
@Controller
@Requires(Permission.KEEP_POLICIES)
class CleanUpController {

    private final CleanUps rounds;
    private final CleanUpActs acts;
    private final Amendments amendments;
    private final Units units;
    private final Clock clock;

    CleanUpController(CleanUps rounds, CleanUpActs acts, Amendments amendments, Units units, Clock clock) {
        this.rounds = rounds;
        this.acts = acts;
        this.amendments = amendments;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/desk/clean-ups")
    @Requires(Permission.READ_PUBLICATIONS)
    ModelAndView all(CleanUpForm form, Person person) {
        CleanUpForm asked = form.equals(new CleanUpForm(null, null, null, null, null)) ? CleanUpForm.EMPTY : form;
        return new ModelAndView("cleanup/rounds", "page", page(asked, "", person));
    }

    private CleanUpsPage page(CleanUpForm form, String refusal, Person person) {
        boolean office = rounds.isOffice(person);
        List<PolicyDocument> chosen = office ? rounds.choice(form.filter(LocalDate.now(clock))) : List.of();
        List<CleanUpsPage.Unit> choices = units.all().stream()
                .filter(UnitView::active)
                .map(unit -> new CleanUpsPage.Unit(unit.id().value(), unit.name()))
                .toList();
        return new CleanUpsPage(rounds.all(), office, form, chosen, choices, refusal);
    }

    @PostMapping("/desk/clean-ups")
    ModelAndView begin(CleanUpForm form, Person person, RedirectAttributes flash) {
        try {
            String title = form.title() == null ? "" : form.title();
            UUID id = rounds.begin(title, form.filter(LocalDate.now(clock)), form.replyBy(), person);
            flash.addFlashAttribute("notice", "清理已发起，各主管单位的待办里有提醒。");
            return new ModelAndView("redirect:/desk/clean-ups/" + id);
        } catch (UnlawfulAct refused) {
            return new ModelAndView(
                    "cleanup/rounds",
                    Map.of("page", page(form, sentence(refused), person)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/desk/clean-ups/{id}")
    @Requires(Permission.READ_PUBLICATIONS)
    ModelAndView round(@PathVariable UUID id, Person person) {
        return new ModelAndView("cleanup/round", "page", page(id, "", person));
    }

    private CleanUpPage page(UUID id, String refusal, Person person) {
        CleanUpView round = rounds.find(id).orElseThrow(() -> new UnlawfulAct("没有这次清理。"));
        Map<UUID, String> names = new HashMap<>();
        round.lines()
                .forEach(line -> names.computeIfAbsent(
                        line.unit(),
                        unit -> units.find(new UnitId(unit))
                                .map(UnitView::shortName)
                                .orElse("")));
        Set<Long> mine = round.lines().stream()
                .filter(line -> rounds.mayPropose(line, person))
                .map(CleanUpLine::item)
                .collect(Collectors.toSet());
        return new CleanUpPage(round, names, mine, rounds.isOffice(person), acts.of(id), amendments.of(id), refusal);
    }

    @PostMapping("/desk/clean-ups/{id}/documents/{item}/proposal")
    ModelAndView propose(
            @PathVariable UUID id,
            @PathVariable long item,
            @RequestParam(required = false) @Nullable Verdict verdict,
            @RequestParam(defaultValue = "") String reason,
            Person person,
            RedirectAttributes flash) {
        return done(id, person, flash, () -> {
            rounds.propose(id, item, verdict, reason, person);
            return "已记下意见。";
        });
    }

    @PostMapping("/desk/clean-ups/{id}/documents/{item}/decision")
    ModelAndView decide(
            @PathVariable UUID id,
            @PathVariable long item,
            @RequestParam(required = false) @Nullable Verdict verdict,
            @RequestParam(defaultValue = "") String reason,
            Person person,
            RedirectAttributes flash) {
        return done(id, person, flash, () -> {
            rounds.decide(id, item, verdict, reason.isBlank() ? null : reason.strip(), person);
            return "已作出决定。";
        });
    }

    @PostMapping("/desk/clean-ups/{id}/conclusion")
    ModelAndView conclude(@PathVariable UUID id, Person person, RedirectAttributes flash) {
        return done(id, person, flash, () -> {
            rounds.conclude(id, person);
            return "结果已确定，可以起草公布稿。";
        });
    }

    @PostMapping("/desk/clean-ups/{id}/reopening")
    ModelAndView reopen(@PathVariable UUID id, Person person, RedirectAttributes flash) {
        return done(id, person, flash, () -> {
            rounds.reopen(id, person);
            return "可以重新提出意见和作出决定。";
        });
    }

    @PostMapping("/desk/clean-ups/{id}/manuscript")
    ModelAndView prepare(@PathVariable UUID id, Person person, RedirectAttributes flash) {
        return done(id, person, flash, () -> {
            rounds.prepare(id, person);
            return "公布稿已起草，请在起草与发布里送审；公布后废止决定同时生效。";
        });
    }

    @PostMapping("/desk/clean-ups/{id}/cancellation")
    ModelAndView cancel(@PathVariable UUID id, Person person, RedirectAttributes flash) {
        return done(id, person, flash, () -> {
            rounds.cancel(id, person);
            return "这次清理已取消。";
        });
    }

    private ModelAndView done(UUID id, Person person, RedirectAttributes flash, Supplier<String> act) {
        try {
            flash.addFlashAttribute("notice", act.get());
        } catch (UnlawfulAct refused) {
            return new ModelAndView(
                    "cleanup/round",
                    Map.of("page", page(id, sentence(refused), person)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView("redirect:/desk/clean-ups/" + id);
    }

    private static String sentence(UnlawfulAct refused) {
        return refused.getMessage() == null ? "不能这样办理。" : refused.getMessage();
    }
}
