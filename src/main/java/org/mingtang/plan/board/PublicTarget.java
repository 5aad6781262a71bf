package org.mingtang.plan.board;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.evidence.FactView;
import org.mingtang.plan.TargetProgress;
import org.mingtang.plan.TaskView.Part;

/**
 * A counted target as everyone may see it.
 *
 * @param operator {@code >=}, {@code <=} or {@code ==}
 * @param from first day counted
 * @param proofs those of the counted facts that stand on a public page
 */
public record PublicTarget(
        String measure,
        String operator,
        BigDecimal value,
        BigDecimal count,
        String unit,
        LocalDate from,
        LocalDate to,
        TargetBar bar,
        List<Proof> proofs) {

    /** Typed ones are whole addresses, those told by the program its own paths; its desk is not for everyone. */
    private static final Pattern ELSEWHERE_OR_HERE = Pattern.compile("(?i)https?://.+|/(?!/|desk(?:[/?#]|$))\\S+");

    /**
     * What was done, on a page that everyone can open.
     *
     * @param link a whole address, or a path of this program beginning with a slash
     */
    public record Proof(String title, LocalDate date, String unit, String link) {

        /** As it is read elsewhere: with a whole address. */
        Proof at(String base) {
            return link.startsWith("/") ? new Proof(title, date, unit, base + link) : this;
        }
    }

    /** As it is read elsewhere: proofs have whole addresses. */
    PublicTarget at(String base) {
        var whole = proofs.stream().map(proof -> proof.at(base)).toList();
        return new PublicTarget(measure, operator, value, count, unit, from, to, bar, whole);
    }

    static PublicTarget of(TargetProgress target, List<Part> parts) {
        return new PublicTarget(
                target.goal().measure(),
                target.goal().op().sign(),
                target.goal().value(),
                target.count(),
                target.goal().unit(),
                target.from(),
                target.to(),
                TargetBar.of(target),
                target.facts().stream()
                        .filter(fact -> isPublic(fact.address()))
                        .map(fact -> proof(fact, parts))
                        .toList());
    }

    private static Proof proof(FactView fact, List<Part> parts) {
        UUID unit = fact.unit().value();
        String name = parts.stream()
                .filter(part -> part.unit().equals(unit))
                .map(Part::unitName)
                .findFirst()
                .orElse("");
        return new Proof(fact.subject(), fact.on(), name, String.valueOf(fact.address()));
    }

    private static boolean isPublic(@Nullable String address) {
        return address != null && ELSEWHERE_OR_HERE.matcher(address).matches();
    }
}
