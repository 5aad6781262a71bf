package org.mingtang.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names that stand for all units of a kind, and which units these are. */
@Entity
class UnitGroup {

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Integer version;

    private String label;
    private String pattern;
    private String rule;
    private boolean narrow;
    private int position;

    @SuppressWarnings("NullAway")
    protected UnitGroup() {}

    UnitGroup(String label, String pattern, String rule, boolean narrow, int position) {
        this.label = label;
        this.pattern = pattern;
        this.rule = rule;
        this.narrow = narrow;
        this.position = position;
    }

    void describe(String newLabel, String newPattern, String newRule, boolean newNarrow) {
        label = newLabel;
        pattern = newPattern;
        rule = newRule;
        narrow = newNarrow;
    }

    NamedGroup named() {
        return new NamedGroup(id, label, Pattern.compile(pattern), rule, GroupRule.of(rule), narrow, position);
    }
}
