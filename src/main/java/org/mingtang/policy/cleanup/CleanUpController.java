package org.mingtang.policy.cleanup;

import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
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
import org.mingtang.organisation.UnitScope;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.policy.Policies;
import org.mingtang.policy.PolicyDocument;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.dao.OptimisticLockingFailureException;
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

    private static final int MOST_TRIES = 5;

    /** About when the next round comes. */
    private static final Period A_ROUND = Period.ofYears(1);

    private final CleanUps rounds;
    private final CleanUpPermissions permissions;
    private final CleanUpActs acts;
    private final Amendments amendments;
    private final Policies policies;
    private final Units units;
    private final Clock clock;

    CleanUpController(
            CleanUps rounds,
            CleanUpPermissions permissions,
            CleanUpActs acts,
            Amendments amendments,
            Policies policies,
            Units units,
            Clock clock) {
        this.rounds = rounds;
        this.permissions = permissions;
        this.acts = acts;
        this.amendments = amendments;
        this.policies = policies;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/desk/clean-ups")
    @Requires(Permission.READ_PUBLICATIONS)
    ModelAndView all(CleanUpForm form, @RequestParam Map<String, String> asked, Person person) {
        CleanUpForm shown = asked.isEmpty() ? CleanUpForm.EMPTY : form;
        return new ModelAndView("cleanup/rounds", "page", page(shown, Set.of(), "", person));
    }

    private CleanUpsPage page(CleanUpForm form, Set<Long> leftOut, String refusal, Person person) {
        boolean office = permissions.isOffice(person);
        List<PolicyDocument> chosen =
                office ? rounds.choice(form.filter(LocalDate.now(clock)), form.withEnded(), person) : List.of();
        UnitScope scope = office ? permissions.scope(person) : UnitScope.of(Set.of());
        List<CleanUpsPage.Unit> choices = units.all().stream()
                .filter(unit -> unit.active() && scope.holds(unit.id().value()))
                .map(unit -> new CleanUpsPage.Unit(unit.id().value(), unit.name()))
                .toList();
        return new CleanUpsPage(rounds.all(), office, form, chosen, leftOut, choices, refusal);
    }

    @PostMapping("/desk/clean-ups")
    ModelAndView begin(
            CleanUpForm form,
            @RequestParam(defaultValue = "") Set<Long> leftOut,
            Person person,
            RedirectAttributes flash) {
        try {
            String title = form.title() == null ? "" : form.title();
            UUID id = rounds.begin(
                    title, form.filter(LocalDate.now(clock)), form.withEnded(), leftOut, form.replyBy(), person);
            flash.addFlashAttribute("notice", "清理已发起，各主管单位的待办里有提醒。");
            return new ModelAndView("redirect:/desk/clean-ups/" + id);
        } catch (UnlawfulAct refused) {
            return new ModelAndView(
                    "cleanup/rounds",
                    Map.of("page", page(form, leftOut, sentence(refused), person)),
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
                .filter(line -> permissions.mayPropose(line, person))
                .map(CleanUpLine::item)
                .collect(Collectors.toSet());
        LocalDate today = LocalDate.now(clock);
        return new CleanUpPage(
                round,
                names,
                mine,
                permissions.leads(round.unit(), person),
                rounds.hasResult(round.draft()),
                today,
                policies.ends(round.lines().stream().map(CleanUpLine::item).toList(), today.plus(A_ROUND)),
                acts.of(id),
                amendments.of(id),
                refusal);
    }

    @PostMapping("/desk/clean-ups/{id}/proposals")
    ModelAndView proposeAll(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<Long> item,
            @RequestParam(required = false) @Nullable Verdict verdict,
            @RequestParam(defaultValue = "") String reason,
            Person person,
            RedirectAttributes flash) {
        return done(id, person, flash, () -> {
            rounds.proposeAll(id, item, verdict, reason, person);
            return "已记下 " + item.size() + " 份文件的意见。";
        });
    }

    @PostMapping("/desk/clean-ups/{id}/adoption")
    ModelAndView adoptAll(@PathVariable UUID id, Person person, RedirectAttributes flash) {
        return done(id, person, flash, () -> "已按主管单位的意见决定 " + rounds.adoptAll(id, person) + " 份文件。");
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
            flash.addFlashAttribute("notice", again(act));
        } catch (UnlawfulAct refused) {
            return new ModelAndView(
                    "cleanup/round",
                    Map.of("page", page(id, sentence(refused), person)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView("redirect:/desk/clean-ups/" + id);
    }

    /** Keepers of many units write at the same time; whoever comes second writes after the first. */
    private static String again(Supplier<String> act) {
        for (int tried = 1; ; tried++) {
            try {
                return act.get();
            } catch (OptimisticLockingFailureException | OptimisticLockException meanwhile) {
                if (tried == MOST_TRIES) {
                    throw meanwhile;
                }
            }
        }
    }

    private static String sentence(UnlawfulAct refused) {
        return refused.getMessage() == null ? "不能这样办理。" : refused.getMessage();
    }
}
