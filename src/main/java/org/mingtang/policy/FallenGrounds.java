package org.mingtang.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingtang.publication.ItemNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What standing documents rest on and has fallen, as everybody may know it. It says nothing of the documents themselves:
 * whether they still stand is for their {@link Validity}, and what their keepers found stays inside.
 */
@Component
@Transactional(readOnly = true)
public class FallenGrounds {

    private final JdbcClient database;
    private final Policies policies;

    FallenGrounds(JdbcClient database, Policies policies) {
        this.database = database;
        this.policies = policies;
    }

    /**
     * A document that fell.
     *
     * @param word what the other document does with it, e.g. 依据
     * @param named its title and number
     * @param path its page; null where it was withdrawn
     * @param fell e.g. 已于 2026-09-01 废止
     */
    public record Ground(
            String word, String named, @Nullable String path, String fell) {}

    private record Mark(long item, RelationKind kind, long target, LocalDate fellOn) {}

    /** Those of several documents; what has none is not in it. */
    Map<Long, List<Ground>> of(Collection<Long> items) {
        List<Mark> marks = database.sql("""
                        select r.source, r.kind, r.target, w.fell_on
                        from policy_warning w join policy_relation r on r.id = w.relation
                        where r.source = any(:items) and r.target is not null order by w.fell_on desc, r.place""")
                .param("items", items.toArray(Long[]::new))
                .query((row, n) -> new Mark(
                        row.getLong("source"),
                        RelationKind.valueOf(row.getString("kind")),
                        row.getLong("target"),
                        Objects.requireNonNull(row.getObject("fell_on", LocalDate.class))))
                .list();
        Map<Long, List<Ground>> grounds = new LinkedHashMap<>();
        for (Mark mark : marks) {
            ground(mark)
                    .ifPresent(ground -> grounds.computeIfAbsent(mark.item(), item -> new ArrayList<>())
                            .add(ground));
        }
        return grounds;
    }

    List<Ground> of(long item) {
        return of(List.of(item)).getOrDefault(item, List.of());
    }

    /** What is directed to named units only is not told to everybody, not even by its title. */
    private Optional<Ground> ground(Mark mark) {
        return policies.find(new ItemNumber(mark.target()))
                .filter(PolicyDocument::forEverybody)
                .filter(fallen -> fallen.state().fallen())
                .map(fallen -> {
                    LocalDate day = policies.validity(fallen.number())
                            .fellOn(fallen.state())
                            .orElse(mark.fellOn());
                    var end = new Relation.End(fallen.item(), fallen.title(), fallen.docNumber());
                    return new Ground(
                            mark.kind().label(),
                            end.named(),
                            fallen.withdrawn() ? null : end.path(),
                            "已于 " + day + " " + fallen.state().label());
                });
    }
}
