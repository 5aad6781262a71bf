package org.mingtang.verification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a verification found, one sentence each, in the order found. Many may add at once. */
final class Findings {

    /** @param fault false for a hint that only people can judge */
    record Finding(boolean fault, String sentence) {}

    private final List<Finding> all = Collections.synchronizedList(new ArrayList<>());

    void fault(String sentence) {
        all.add(new Finding(true, sentence));
    }

    void hint(String sentence) {
        all.add(new Finding(false, sentence));
    }

    void addAll(Findings others) {
        all.addAll(others.all());
    }

    List<Finding> all() {
        synchronized (all) {
            return List.copyOf(all);
        }
    }

    List<String> faults() {
        return all().stream().filter(Finding::fault).map(Finding::sentence).toList();
    }

    List<String> hints() {
        return all().stream()
                .filter(each -> !each.fault())
                .map(Finding::sentence)
                .toList();
    }

    boolean isEmpty() {
        return all.isEmpty();
    }
}
