package org.mingtang.request.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link OutgoingRows} in memory, copied to go back to an earlier state. */
final class MemoryRows implements OutgoingRows {

    final Map<CaseKey, Entry> entries = new HashMap<>();
    private final Map<String, SentBundle> bundles = new HashMap<>();
    private final List<SentBundle> answered = new ArrayList<>();
    private long number;
    private long againAfter;

    MemoryRows copy() {
        var copy = new MemoryRows();
        copy.entries.putAll(entries);
        copy.bundles.putAll(bundles);
        copy.answered.addAll(answered);
        copy.againAfter = againAfter;
        copy.number = number;
        return copy;
    }

    @Override
    public Optional<Entry> entry(CaseKey key) {
        return Optional.ofNullable(entries.get(key));
    }

    @Override
    public void put(Entry entry) {
        entries.put(entry.key(), entry);
    }

    @Override
    public List<Entry> waiting(int most) {
        return entries.values().stream()
                .filter(entry -> entry.state() == Entry.State.WAITING)
                .sorted(Comparator.comparing(Entry::version))
                .limit(most)
                .toList();
    }

    @Override
    public void waitAgain(String own, long version) {
        entries.replaceAll((key, entry) -> Entry.waiting(
                key,
                entry.kind(),
                key.origin().equals(own) ? Math.max(entry.version() + 1, version) : entry.version(),
                entry.content()));
        againAfter = number;
    }

    @Override
    public long lastNumber() {
        return number;
    }

    @Override
    public void add(SentBundle bundle) {
        number = bundle.number();
        bundles.put(bundle.sha256(), bundle);
    }

    @Override
    public Optional<SentBundle> sent(String sha256) {
        return Optional.ofNullable(bundles.get(sha256));
    }

    @Override
    public List<SentBundle> unanswered() {
        return new ArrayList<>(bundles.values().stream()
                .filter(bundle -> !bundle.answered())
                .sorted(Comparator.comparing(SentBundle::number))
                .toList());
    }

    @Override
    public void answered(SentBundle bundle, Receipt receipt) {
        var done =
                new SentBundle(bundle.number(), bundle.sha256(), bundle.records(), new byte[0], bundle.madeAt(), true);
        bundles.put(bundle.sha256(), done);
        answered.add(0, done);
    }

    @Override
    public List<String> known(int most) {
        return answered.stream()
                .filter(bundle -> bundle.number() > againAfter)
                .limit(most)
                .map(SentBundle::sha256)
                .toList();
    }

    @Override
    public long againAfter() {
        return againAfter;
    }
}
