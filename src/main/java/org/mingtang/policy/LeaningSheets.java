package org.mingtang.policy;

import java.util.List;
import org.mingtang.policy.packages.Packages;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.springframework.stereotype.Component;

/** Benefit guides and packages; packages themselves ask the library, so that the library asks for them. */
@Component
class LeaningSheets implements LeansOnPolicy {

    private final Packages packages;

    LeaningSheets(Packages packages) {
        this.packages = packages;
    }

    @Override
    public List<Leaning> on(ItemNumber policy) {
        return packages.with(policy).stream()
                .map(sheet -> new Leaning(sheet.item(), sheet.unit(), sheet.kind(), sheet.title()))
                .toList();
    }

    @Override
    public List<Ground> grounds(ItemView item) {
        return packages.policies(item.number()).stream()
                .map(policy -> new Ground("这里收入的", policy))
                .toList();
    }
}
