package org.mingtang.policy;

import java.util.List;
import java.util.UUID;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;

/** Told by a room what it has in public that explains a policy or passes it on, and so goes astray when the policy falls. */
public interface LeansOnPolicy {

    /**
     * A public item that leans on a policy.
     *
     * @param word what it is, e.g. 简明问答
     */
    record Leaning(ItemNumber item, UUID unit, String word, String title) {}

    /**
     * A policy that an item leans on.
     *
     * @param before what stands before its name, e.g. 本解读说明的
     */
    record Ground(String before, ItemNumber policy) {}

    List<Leaning> on(ItemNumber policy);

    List<Ground> grounds(ItemView item);
}
