package org.mingtang.organisation;

import java.util.Comparator;
import java.util.List;

/** Units whose names are most like a name nobody knows. */
final class Nearest {

    private static final int SHOWN = 5;
    private static final double LEAST = 0.25;

    private Nearest() {}

    private record Candidate(UnitView unit, double likeness) {}

    /** Returns up to five units, best first; the issuer's own offices win over others equally like. */
    static List<UnitView> to(String name, List<UnitView> units, UnitId issuer, UnitTree tree) {
        return units.stream()
                .filter(unit -> unit.kind() != UnitKind.OFFICE || isBelow(unit, issuer, tree))
                .map(unit -> new Candidate(unit, likeness(name, unit) + (isBelow(unit, issuer, tree) ? 0.05 : 0)))
                .filter(candidate -> candidate.likeness() > LEAST)
                .sorted(Comparator.comparingDouble(Candidate::likeness).reversed())
                .limit(SHOWN)
                .map(Candidate::unit)
                .toList();
    }

    private static boolean isBelow(UnitView unit, UnitId issuer, UnitTree tree) {
        return tree.upwards(unit.id()).stream().anyMatch(each -> each.id().equals(issuer));
    }

    private static double likeness(String name, UnitView unit) {
        var plain = PlainName.of(name);
        double best =
                Math.max(likeness(plain, PlainName.of(unit.name())), likeness(plain, PlainName.of(unit.shortName())));
        for (var other : unit.otherNames()) {
            best = Math.max(best, likeness(plain, PlainName.of(other)));
        }
        return best;
    }

    /** From 0 to 1: half by edits, half by characters in common. */
    static double likeness(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        if (longer == 0) {
            return 0;
        }
        long common = a.chars().distinct().filter(c -> b.indexOf(c) >= 0).count();
        double shared = 2.0
                * common
                / (a.chars().distinct().count() + b.chars().distinct().count());
        return (shared + 1 - (double) edits(a, b) / longer) / 2;
    }

    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int keep = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(keep, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
