package org.mingtang.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.StoredFile;
import org.mingtang.documents.StoredFiles;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.Refusal;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Gathers what the pages of facts show. */
@Component
class FactPages {

    private static final int ROWS = 50;

    private final Facts facts;
    private final FactSums sums;
    private final FactKinds kinds;
    private final FactCheck check;
    private final Units units;
    private final StoredFiles files;
    private final Clock clock;

    FactPages(
            Facts facts, FactSums sums, FactKinds kinds, FactCheck check, Units units, StoredFiles files, Clock clock) {
        this.facts = facts;
        this.sums = sums;
        this.kinds = kinds;
        this.check = check;
        this.units = units;
        this.files = files;
        this.clock = clock;
    }

    FactListPage list(FactListQuery query, Person person) {
        int number = query.pageNumber();
        List<UnitView> all = units.all();
        Map<UnitId, String> names = all.stream().collect(Collectors.toMap(UnitView::id, UnitView::shortName));
        Function<String, FactKind> lookup = kinds.lookup();
        Page<Fact> page =
                facts.findAll(query.search().specification(), PageRequest.of(number, ROWS, FactSearch.NEWEST_FIRST));
        return new FactListPage(
                page.map(fact -> fact.view(lookup))
                        .map(fact -> FactRow.of(fact, names.getOrDefault(fact.unit(), "（已不存在的单位）"), null))
                        .toList(),
                page.getTotalElements(),
                sum(query).orElse(null),
                kinds.all(),
                all,
                query,
                number == 0 ? null : query.addressOfPage(number - 1),
                page.hasNext() ? query.addressOfPage(number + 1) : null,
                person.may(Permission.RECORD_FACT));
    }

    FactRow row(FactView fact) {
        String unit = units.find(fact.unit()).map(UnitView::name).orElse("（已不存在的单位）");
        String file = Optional.ofNullable(fact.file())
                .flatMap(files::find)
                .map(StoredFile::name)
                .orElse(null);
        return FactRow.of(fact, unit, file);
    }

    FactFormPage empty(Person person, @Nullable String kind) {
        return form(FactForm.empty(person.unit(), LocalDate.now(clock), kind), person, List.of());
    }

    FactFormPage form(FactForm form, Person person, List<Refusal> refusals) {
        return new FactFormPage(
                form,
                kinds.all(),
                units.all().stream()
                        .filter(unit -> unit.active() && check.mayEnterFor(unit.id(), person))
                        .toList(),
                Optional.ofNullable(form.draft().file()).flatMap(files::find).orElse(null),
                refusals,
                LocalDate.now(clock).toString());
    }

    /** Different kinds are counted with different words, so only one kind has a sum. */
    private Optional<String> sum(FactListQuery query) {
        return Optional.ofNullable(query.kind())
                .flatMap(kinds::find)
                .map(kind -> FactRow.amount(sums.of(query.search()), kind.counting()));
    }
}
