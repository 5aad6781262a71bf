package org.mingtang.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;

/**
 * Which facts the list shows; what is null or blank does not narrow.
 *
 * @param withdrawn also those taken back
 */
record FactSearch(
        @Nullable String kind,
        @Nullable UUID unit,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String words,
        boolean withdrawn) {

    static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "happenedOn", "enteredAt");

    Specification<Fact> specification() {
        List<Specification<Fact>> conditions = new ArrayList<>();
        if (kind != null && !kind.isBlank()) {
            conditions.add((fact, query, build) -> build.equal(fact.get("kind"), kind));
        }
        if (unit != null) {
            conditions.add((fact, query, build) -> build.equal(fact.get("unit"), unit));
        }
        if (from != null) {
            conditions.add((fact, query, build) -> build.greaterThanOrEqualTo(fact.get("happenedOn"), from));
        }
        if (to != null) {
            conditions.add((fact, query, build) -> build.lessThanOrEqualTo(fact.get("happenedOn"), to));
        }
        if (words != null && !words.isBlank()) {
            // locate() and not like: a typed % or _ means itself.
            conditions.add((fact, query, build) ->
                    build.greaterThan(build.locate(fact.<String>get("subject"), words.strip()), 0));
        }
        if (!withdrawn) {
            conditions.add((fact, query, build) -> build.isNull(fact.get("withdrawnAt")));
        }
        return Specification.allOf(conditions);
    }
}
