package org.mingtang.organisation;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
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
    record Copy(UUID stamp, UnitTree tree, List<NamedGroup> groups) {}

    private final UnitRecords units;
    private final UnitGroups groups;
    private final JdbcClient database;
    private final AtomicReference<@Nullable Copy> last = new AtomicReference<>();
    private final AtomicLong changesHere = new AtomicLong();

    Organisation(UnitRecords units, UnitGroups groups, JdbcClient database) {
        this.units = units;
        this.groups = groups;
        this.database = database;
    }

    @Transactional(readOnly = true)
    public Copy now() {
        var stamp = database.sql("select stamp from organisation_stamp")
                .query(UUID.class)
                .single();
        var known = last.get();
        if (known != null && known.stamp().equals(stamp)) {
            return known;
        }
        var tree = new UnitTree(units.findAll().stream().map(Unit::node).toList());
        var named = groups.findAll().stream()
                .map(UnitGroup::named)
                .sorted(Comparator.comparingInt(NamedGroup::position))
                .toList();
        var fresh = new Copy(stamp, tree, named);
        last.set(fresh);
        return fresh;
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
    }

    /** Ends a change: copies made before are old from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endChange() {
        units.flush();
        database.sql("update organisation_stamp set stamp = gen_random_uuid()").update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                changesHere.incrementAndGet();
            }
        });
    }
}
