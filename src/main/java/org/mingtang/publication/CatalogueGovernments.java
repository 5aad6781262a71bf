package org.mingtang.publication;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.AskedSite;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose catalogue counts: each government has its own (国办发〔2019〕54号); null stands for the topmost. */
@Component
@Transactional(readOnly = true)
public class CatalogueGovernments {

    private final Units units;
    private final AskedSite site;

    CatalogueGovernments(Units units, AskedSite site) {
        this.units = units;
        this.site = site;
    }

    /** The government a unit belongs to; null for the one with no other above it, and for units of none. */
    public @Nullable UUID of(UUID unit) {
        UnitView government = units.region(new UnitId(unit)).orElse(null);
        UnitId above = government == null ? null : government.parent();
        return government == null || above == null || units.region(above).isEmpty()
                ? null
                : government.id().value();
    }

    /** What a government is called; empty where none is known. */
    public String name(@Nullable UUID government) {
        return (government == null ? units.root() : units.find(new UnitId(government)))
                .map(UnitView::name)
                .orElse("");
    }

    /** The government of the site that is asked for. */
    public @Nullable UUID here() {
        UnitId root = site.get().root();
        return root == null ? null : of(root.value());
    }
}
