package org.mingtang.request.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.mingtang.request.ApplicantKind;
import org.mingtang.request.Delivery;
import org.mingtang.request.RequestStage;
import org.mingtang.request.WantedForm;
import org.mingtang.request.exchange.Partner.Relation;
import org.mingtang.request.reckoning.Channel;
import org.mingtang.request.reckoning.ClockStage;
import tools.jackson.databind.JsonNode;

/** A platform in memory around the real outboxes, inbox and intake. */
final class SimulatedSide {

    /** All that a crash or an older copy takes back. */
    private static final class Memory implements IncomingRows, Intake.Mirror {
        private final Map<CaseKey, Integer> cases = new TreeMap<>(Comparator.comparing(CaseKey::toString));
        private final Map<CaseKey, ExchangeRecord> mirror = new HashMap<>();
        private final Map<String, MemoryRows> out = new HashMap<>();
        private final Map<String, byte[]> receipts = new HashMap<>();
        private final Map<CaseKey, CaseKey> passed = new HashMap<>();
        private SimulatedFiles files = new SimulatedFiles();

        private Memory copy() {
            var copy = new Memory();
            copy.cases.putAll(cases);
            copy.mirror.putAll(mirror);
            out.forEach((partner, rows) -> copy.out.put(partner, rows.copy()));
            copy.receipts.putAll(receipts);
            copy.passed.putAll(passed);
            copy.files = files.copy();
            return copy;
        }

        @Override
        public void alone(String side) {
            // One thread.
        }

        @Override
        public Optional<byte[]> receipt(String sha256) {
            return Optional.ofNullable(receipts.get(sha256));
        }

        @Override
        public boolean haveAll(List<String> sha256s) {
            return receipts.keySet().containsAll(sha256s);
        }

        @Override
        public void keep(Bundle bundle, Receipt receipt, byte[] signed) {
            receipts.put(receipt.bundle(), signed);
        }

        @Override
        public Optional<Long> version(CaseKey key) {
            return Optional.ofNullable(mirror.get(key)).map(ExchangeRecord::version);
        }

        @Override
        public void put(String partner, ExchangeRecord record, CaseState state) {
            mirror.put(record.key(), record);
        }
    }

    final String name;
    final Links links;
    private final Clock clock;
    private Memory memory = new Memory();
    private Memory backup = new Memory();

    SimulatedSide(String name, Clock clock, Partner... partners) {
        this.name = name;
        this.clock = clock;
        this.links = new Links(name, name, List.of(), List.of(partners));
        links.partners().forEach(partner -> memory.out.put(partner.side(), new MemoryRows()));
        backUp();
    }

    static Partner partner(String side, Relation relation, String... origins) {
        var all = new HashSet<>(Set.of(origins));
        all.add(side);
        return new Partner(side, side, relation, null, false, true, all, List.of());
    }

    void backUp() {
        backup = memory.copy();
    }

    /** Goes back to the last copy, e.g. after a disk was lost. */
    void putBack() {
        memory = backup.copy();
    }

    void newCase(UUID id) {
        change(new CaseKey(name, id));
    }

    void change(CaseKey key) {
        memory.cases.merge(key, 1, Integer::sum);
        links.uppers().forEach(upper -> changes(upper).changed(key));
    }

    void passOn(CaseKey key, Partner to) {
        changes(to).passOn(key, passed(memory.cases.get(key)));
        SimulatedFiles.places(key).forEach(changes(to)::along);
    }

    void everythingAgain(Partner to) {
        changes(to).everythingAgain();
    }

    List<CaseKey> cases() {
        return List.copyOf(memory.cases.keySet());
    }

    Optional<SentBundle> make(Partner to) {
        return outbox(to).next();
    }

    List<SentBundle> unanswered(Partner to) {
        return new ArrayList<>(rows(to).unanswered());
    }

    Map<CaseKey, Entry> entries(Partner to) {
        return rows(to).entries;
    }

    /** Takes a bundle; {@code crash} lets all of it be undone before it is committed. */
    byte[] take(byte[] bundle, boolean crash) {
        Memory before = crash ? memory.copy() : memory;
        var intake = new Intake(
                links,
                memory,
                requests(),
                record -> links.uppers().forEach(upper -> changes(upper).forward(record)));
        byte[] receipt = new Inbox(name, memory, intake, new PlainSignet(name), clock).take(bundle);
        memory = before;
        return receipt;
    }

    void answered(byte[] receipt) {
        Signet.Signed signed = new PlainSignet(name).open(Envelope.RECEIPT, receipt);
        Receipt read = Wire.receipt(signed.payload());
        outbox(links.partner(signed.side()).orElseThrow()).answered(read);
    }

    /** The case here that a case above became. */
    Optional<CaseKey> became(CaseKey above) {
        return Optional.ofNullable(memory.passed.get(above));
    }

    /** The files that came with a case above. */
    SimulatedFiles files() {
        return memory.files;
    }

    JsonNode content(CaseKey key) {
        return Wire.tree(state(memory.cases.get(key)));
    }

    Optional<ExchangeRecord> mirrored(CaseKey key) {
        return Optional.ofNullable(memory.mirror.get(key));
    }

    Set<CaseKey> mirrored() {
        return memory.mirror.keySet();
    }

    static CaseState state(int times) {
        LocalDate day = LocalDate.of(2026, 3, 2);
        return new CaseState(
                "YSQ-2026-%06d".formatted(times),
                "东川区教育局",
                "东川区教育局",
                Channel.ONLINE,
                day,
                day,
                ApplicantKind.PERSON,
                "学区划分的会议纪要，第 " + times + " 稿",
                RequestStage.IN_HAND,
                ClockStage.RECEIVED,
                day.plusDays(28),
                false,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    static JsonNode passed(int times) {
        return Wire.tree(new PassedCase(
                "YSQ-2026-%06d".formatted(times),
                "东川区教育局",
                LocalDate.of(2026, 3, 2),
                "学区划分的会议纪要",
                null,
                WantedForm.ELECTRONIC,
                Delivery.ONLINE,
                new PassedCase.Sealed("k", "e", "b")));
    }

    private Intake.PassedRequests requests() {
        return new Intake.PassedRequests() {
            @Override
            public boolean isHere(CaseKey key) {
                return memory.passed.containsKey(key);
            }

            @Override
            public FileAssembly files(Partner from) {
                return new FileAssembly(memory.files.in(memory.passed::containsKey));
            }

            @Override
            public Optional<String> enter(Partner from, CaseKey key, PassedCase passed) {
                var own = new CaseKey(name, key.derived());
                memory.passed.put(key, own);
                change(own);
                return Optional.empty();
            }
        };
    }

    private MemoryRows rows(Partner to) {
        return memory.out.get(to.side());
    }

    private Changes changes(Partner to) {
        return new Changes(name, rows(to), clock);
    }

    private Outbox outbox(Partner to) {
        Outbox.Contents contents = entry -> Optional.of(
                entry.kind() == ExchangeRecord.Kind.FILE
                        ? SimulatedFiles.sealed(name, entry.content())
                        : entry.content() == null ? content(entry.key()) : entry.content());
        return new Outbox(name, to.side(), rows(to), contents, new PlainSignet(name), clock);
    }
}
