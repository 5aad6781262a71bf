package org.mingtang.request.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.RequestPermissions;
import org.mingtang.request.Requests;
import org.springframework.stereotype.Component;

/** Whose figures somebody may see, and at which day. */
@Component
class StatisticsScopes {

    private final Requests requests;
    private final RequestPermissions permissions;
    private final Units units;
    private final Clock clock;

    StatisticsScopes(Requests requests, RequestPermissions permissions, Units units, Clock clock) {
        this.requests = requests;
        this.permissions = permissions;
        this.units = units;
        this.clock = clock;
    }

    /** Whose figures somebody asked for: all he may see, or one organ of these. */
    record Scope(List<UnitView> choice, @Nullable UnitView chosen) {

        List<UnitId> organs() {
            return chosen == null ? choice.stream().map(UnitView::id).toList() : List.of(chosen.id());
        }

        String whose() {
            return chosen != null
                    ? chosen.name()
                    : choice.size() == 1 ? choice.get(0).name() : "全部机关（" + choice.size() + " 个）";
        }
    }

    /** The openness office sees every organ, others the organs of their own unit. */
    Scope of(String unit, Person person) {
        boolean all = permissions.seesAll(person);
        Set<UnitId> own = all ? Set.of() : own(new UnitId(person.unit()));
        List<UnitView> choice = requests.organs().stream()
                .filter(each -> all || own.contains(each.id()))
                .toList();
        UnitView chosen = choice.stream()
                .filter(each -> each.id().toString().equals(unit))
                .findFirst()
                .orElse(null);
        if (chosen == null && !unit.isBlank()) {
            throw new UnlawfulAct("只能查看本机关的统计。");
        }
        return new Scope(choice, chosen);
    }

    /** The day somebody asked for; today where he asked for none or a later one. */
    LocalDate day(String text) {
        LocalDate today = LocalDate.now(clock);
        try {
            LocalDate day = text.isBlank() ? today : LocalDate.parse(text);
            return day.isAfter(today) ? today : day;
        } catch (DateTimeParseException e) {
            throw new UnlawfulAct("日期写法不对，例如 2026-06-30。");
        }
    }

    /** A general office answers for its government as well. */
    private Set<UnitId> own(UnitId unit) {
        return Stream.concat(Stream.of(unit), units.governmentOf(unit).stream()).collect(Collectors.toSet());
    }
}
