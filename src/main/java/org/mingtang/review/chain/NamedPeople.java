package org.mingtang.review.chain;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.springframework.stereotype.Component;

/** Whether people named for a step may stand on it: a draft must not wait for somebody who can never pass it. */
@Component
class NamedPeople {

    private final Units units;
    private final Accounts accounts;

    NamedPeople(Units units, Accounts accounts) {
        this.units = units;
        this.accounts = accounts;
    }

    /**
     * Why an account may not be named, in words that begin with whose it is; empty if it may.
     *
     * @param unit whose drafts, or null for those of all
     */
    Optional<String> objection(UUID account, @Nullable UUID unit) {
        return accounts.find(account).map(person -> objection(person, unit)).orElseGet(() -> Optional.of("所选的账户已不存在"));
    }

    Optional<String> objection(Person person, @Nullable UUID unit) {
        Optional<UnitView> own = units.find(new UnitId(person.unit()));
        if (own.isEmpty() || !own.get().active()) {
            return Optional.of(person.name() + "没有所属单位，或者所属单位已撤销");
        }
        String who = person.name() + "（" + own.get().name() + "）";
        if (!accounts.ofUnit(person.unit()).contains(person)) {
            return Optional.of(who + "的账户已停用");
        }
        if (!person.may(Permission.REVIEW_DRAFT)) {
            return Optional.of(who + "没有审核稿件的权限");
        }
        boolean ours = units.region(own.get().id())
                .filter(government -> governments(unit).contains(government.id()))
                .isPresent();
        return ours ? Optional.empty() : Optional.of(who + "不属于本级或者上级政府");
    }

    /** Those of the people named who may not stand on the step, in words. */
    List<String> objections(Who who, @Nullable UUID unit) {
        return who.people().stream()
                .distinct()
                .flatMap(account -> objection(account, unit).stream())
                .toList();
    }

    /** The government of the unit, and those above it. */
    private Set<UnitId> governments(@Nullable UUID unit) {
        Set<UnitId> all = new HashSet<>();
        Optional<UnitView> government = unit == null ? units.root() : units.region(new UnitId(unit));
        while (government.isPresent() && all.add(government.get().id())) {
            government = Optional.ofNullable(government.get().parent()).flatMap(units::region);
        }
        return all;
    }
}
