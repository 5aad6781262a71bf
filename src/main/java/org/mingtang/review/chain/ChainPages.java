package org.mingtang.review.chain;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together the pages on which chains are set up. */
@Component
@Transactional(readOnly = true)
class ChainPages {

    private static final List<Role> REVIEWERS = Arrays.stream(Role.values())
            .filter(role -> Permission.REVIEW_DRAFT.isGivenTo(Set.of(role)))
            .toList();

    private final Chains chains;
    private final ChainPermissions permissions;
    private final DraftKinds kinds;
    private final StepPeople people;
    private final Units units;
    private final Accounts accounts;
    private final NamedPeople named;

    ChainPages(
            Chains chains,
            ChainPermissions permissions,
            DraftKinds kinds,
            StepPeople people,
            Units units,
            Accounts accounts,
            NamedPeople named) {
        this.chains = chains;
        this.permissions = permissions;
        this.kinds = kinds;
        this.people = people;
        this.units = units;
        this.accounts = accounts;
        this.named = named;
    }

    public ChainsPage all(Person person) {
        List<Chain> all = new ArrayList<>(chains.inForce());
        if (all.stream().noneMatch(chain -> chain.unit() == null && chain.kind() == null)) {
            all.add(0, Chain.BUILT_IN);
        }
        return new ChainsPage(all.stream().map(chain -> line(chain, person)).toList(), unitsOf(person), kinds.all());
    }

    public ChainPage form(
            @Nullable UUID unit,
            @Nullable String kind,
            Person person,
            @Nullable ChainForm filled,
            List<Refusal> refusals) {
        permissions.require(person, unit);
        if (unit != null && units.find(new UnitId(unit)).isEmpty()) {
            throw new UnlawfulAct("没有这个单位。");
        }
        ChainForm form = filled == null ? ChainForm.of(chains.nearest(unit, kind)) : filled;
        return new ChainPage(
                unit == null ? "" : unit.toString(),
                kind == null ? "" : kind,
                unit == null ? "各单位" : people.nameOf(unit),
                kinds.label(kind),
                form.rows(),
                REVIEWERS,
                allUnits(),
                reviewers(unit),
                chains.editions(unit, kind),
                refusals);
    }

    private ChainsPage.Line line(Chain chain, Person person) {
        boolean mayEdit = permissions.mayEdit(person, chain.unit());
        return new ChainsPage.Line(
                chain.unit() == null ? "各单位" : people.nameOf(chain.unit()),
                kinds.label(chain.kind()),
                chain.edition() == 0 ? "内置" : "第 " + chain.edition() + " 版",
                chain.steps().stream().map(step -> line(step, chain.unit())).toList(),
                mayEdit ? address(chain) : "",
                mayEdit && chain.edition() > 0 ? chain.id().toString() : "");
    }

    private ChainsPage.StepLine line(Step step, @Nullable UUID unit) {
        return new ChainsPage.StepLine(
                step.name(),
                words(step.who()),
                step.workingDays() + " 个工作日 · "
                        + (step.coversAll() ? "全部内容" : "只审 " + String.join("、", step.covers()))
                        + (step.inBatch() ? " · 可批量" : ""),
                named.objections(step.who(), unit));
    }

    private String words(Who who) {
        Role role = who.role();
        String of = role == null ? "" : "的" + role.label();
        return switch (who.place()) {
            case OWN_UNIT, GENERAL_OFFICE -> who.place().label() + of;
            case UNIT -> (who.unit() == null ? "" : people.nameOf(who.unit())) + of;
            case PEOPLE ->
                who.people().stream()
                        .map(each -> accounts.find(each).map(Person::name).orElse("（已不存在的账户）"))
                        .collect(Collectors.joining("、"));
        };
    }

    static String address(Chain chain) {
        return "/desk/review-chains/edit?unit=" + (chain.unit() == null ? "" : chain.unit()) + "&kind="
                + (chain.kind() == null ? "" : URLEncoder.encode(chain.kind(), StandardCharsets.UTF_8));
    }

    private Map<String, String> unitsOf(Person person) {
        Map<String, String> all = new LinkedHashMap<>();
        units.all().stream()
                .filter(UnitView::active)
                .filter(unit -> permissions.mayEdit(person, unit.id().value()))
                .forEach(unit -> all.put(unit.id().toString(), unit.name()));
        return all;
    }

    private Map<String, String> allUnits() {
        Map<String, String> all = new LinkedHashMap<>();
        units.all().stream()
                .filter(UnitView::active)
                .forEach(unit -> all.put(unit.id().toString(), unit.name()));
        return all;
    }

    private Map<String, String> reviewers(@Nullable UUID unit) {
        Map<String, String> all = new LinkedHashMap<>();
        REVIEWERS.stream()
                .flatMap(role -> accounts.with(role).stream())
                .filter(person -> named.objection(person, unit).isEmpty())
                .forEach(person ->
                        all.put(person.account().toString(), person.name() + "（" + people.nameOf(person.unit()) + "）"));
        return all;
    }
}
