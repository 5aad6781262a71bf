package org.mingtang.organisation;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The tree and the groups as they stand, copied anew when any instance has changed them. */
@Component
class Organisation {

    /**
     * A copy and the stamp it was made under. The stamp is random, so that a change rolled back leaves none that could
     * come again.
     */
    record Copy(Stamp as, long upTo, UnitTree tree, List<NamedGroup> groups) {

        static final Copy NOTHING =
                new Copy(new Stamp(new UUID(0, 0), new UUID(0, 0)), 0, new UnitTree(List.of()), List.of());

        UUID stamp() {
            return as.stamp();
        }
    }

    /** @param stamp of anything, {@code groups} of the groups alone */
    record Stamp(UUID stamp, UUID groups) {}

    private final UnitRecords units;
    private final UnitNodes nodes;
    private final UnitGroups groups;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final AtomicReference<@Nullable Copy> last = new AtomicReference<>();

    /** What the next copy is made from: never one of a change that may still be rolled back. */
    private final AtomicReference<Copy> settled = new AtomicReference<>(Copy.NOTHING);

    private final AtomicLong changesHere = new AtomicLong();

    Organisation(
            UnitRecords units,
            UnitNodes nodes,
            UnitGroups groups,
            JdbcClient database,
            ApplicationEventPublisher events) {
        this.units = units;
        this.nodes = nodes;
        this.groups = groups;
        this.database = database;
        this.events = events;
    }

    /** The organisation as it stands; within a transaction as it stood when first asked for, but for own changes. */
    @Transactional(readOnly = true)
    public Copy now() {
        var held = (Copy) TransactionSynchronizationManager.getResource(this);
        if (held != null) {
            return held;
        }
        var copy = copied();
        TransactionSynchronizationManager.bindResource(this, copy);
        TransactionSynchronizationManager.registerSynchronization(new Held());
        return copy;
    }

    /** What a transaction holds is let go when it ends or waits for another. */
    private final class Held implements TransactionSynchronization {

        @Override
        public void suspend() {
            letGo();
        }

        @Override
        public void afterCompletion(int status) {
            letGo();
        }
    }

    private void letGo() {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
    }

    private Copy copied() {
        var as = database.sql("select stamp, groups from organisation_stamp")
                .query(Stamp.class)
                .single();
        var known = last.get();
        if (known != null && known.stamp().equals(as.stamp())) {
            return known;
        }
        var before = Objects.requireNonNull(settled.get());
        var changed = nodes.after(before.upTo());
        var fresh = new Copy(
                as,
                changed.upTo(),
                before.tree().with(changed.nodes()),
                before.as().groups().equals(as.groups()) ? before.groups() : named());
        last.set(fresh);
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            settled.set(fresh);
        }
        return fresh;
    }

    private List<NamedGroup> named() {
        return groups.findAll().stream()
                .map(UnitGroup::named)
                .sorted(Comparator.comparingInt(NamedGroup::position))
                .toList();
    }

    /** How often this instance has changed anything: what it remembers of before is old, without asking the database. */
    long changesHere() {
        return changesHere.get();
    }

    /** Begins a change: waits for other changes to end, so that what was checked stays true until it is stored. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void beginChange() {
        database.sql("select stamp from organisation_stamp for update")
                .query(UUID.class)
                .single();
        letGo();
    }

    /** Ends a change: copies made before are old from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endChange() {
        units.flush();
        database.sql("update organisation_stamp set stamp = gen_random_uuid()").update();
        letGo();
        events.publishEvent(new UnitsChanged());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                changesHere.incrementAndGet();
            }
        });
    }
}
