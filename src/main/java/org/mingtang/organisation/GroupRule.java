package org.mingtang.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingtang.procedure.UnlawfulAct;

/**
 * Which units a group means, written as {@code DEPARTMENT,TOWN below region}.
 *
 * @param direct only children, not the whole subtree
 * @param base {@code region}: the issuer's government; {@code issuer}: the issuer itself
 */
record GroupRule(Set<UnitKind> kinds, boolean direct, Base base) {

    private static final Pattern WORDS =
            Pattern.compile("\\s*([A-Z_]+(?:\\s*,\\s*[A-Z_]+)*)\\s+(below|directly-below)\\s+(region|issuer)\\s*");

    /** Where a group begins. */
    enum Base {
        REGION,
        ISSUER
    }

    /** Reads a rule; unlawful with a sentence if it is none. */
    static GroupRule of(String rule) {
        Matcher words = WORDS.matcher(rule);
        if (!words.matches()) {
            throw new UnlawfulAct("规则写法不对：" + rule + "。例如“DEPARTMENT directly-below region”。");
        }
        var kinds = Arrays.stream(words.group(1).split("\\s*,\\s*", -1))
                .map(GroupRule::kind)
                .collect(Collectors.toUnmodifiableSet());
        return new GroupRule(
                kinds,
                words.group(2).equals("directly-below"),
                words.group(3).equals("region") ? Base.REGION : Base.ISSUER);
    }

    /** Returns the active units meant below a unit. */
    List<UnitView> unitsBelow(UnitId unit, UnitTree tree) {
        var below = direct ? tree.below(unit) : tree.subtree(unit);
        return below.stream()
                .filter(each -> kinds.contains(each.kind()) && !each.id().equals(unit))
                .toList();
    }

    private static UnitKind kind(String word) {
        return Arrays.stream(UnitKind.values())
                .filter(kind -> kind.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new UnlawfulAct("没有这种类别：" + word + "。"));
    }
}
