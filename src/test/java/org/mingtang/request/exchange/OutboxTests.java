package org.mingtang.request.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MovableClock;
import org.mingtang.request.exchange.Entry.State;
import org.mingtang.request.exchange.Receipt.Result;
import org.mingtang.request.exchange.Receipt.Verdict;

/** Each rule of the outbox by itself. */
class OutboxTests {

    private final MovableClock clock = new MovableClock();
    private final MemoryRows rows = new MemoryRows();
    private final PlainSignet signet = new PlainSignet("county");
    private final Outbox outbox =
            new Outbox("county", "city", rows, entry -> Optional.of(Wire.tree(SimulatedSide.state(1))), signet, clock);
    private final Changes changes = new Changes("county", rows, clock);
    private final CaseKey one = new CaseKey("county", new UUID(0, 1));
    private final CaseKey two = new CaseKey("county", new UUID(0, 2));

    @BeforeEach
    void day() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void nothingWaitsNothingIsMade() {
        assertThat(outbox.next()).isEmpty();
        assertThat(rows.lastNumber()).isZero();
    }

    @Test
    @DisplayName("改了几次，只发最后的样子一次")
    void manyChangesGoOnce() {
        changes.changed(one);
        changes.changed(one);
        changes.changed(two);
        Bundle bundle = made();
        assertThat(bundle.records()).extracting(ExchangeRecord::key).containsExactlyInAnyOrder(one, two);
        assertThat(outbox.next()).isEmpty();
    }

    @Test
    @DisplayName("版本只增不减，钟往回拨也一样")
    void versionsOnlyGrow() {
        changes.changed(one);
        long first = version(one);
        clock.moveTo(LocalDate.of(2025, 1, 1));
        changes.changed(one);
        assertThat(version(one)).isEqualTo(first + 1);
        clock.moveTo(LocalDate.of(2027, 1, 1));
        changes.changed(one);
        assertThat(version(one)).isGreaterThan(first + 2);
    }

    @Test
    @DisplayName("回执只结清那个包带走的版本，之后的改动仍待发送")
    void receiptSettlesOnlyWhatItsBundleCarried() {
        changes.changed(one);
        changes.changed(two);
        Bundle first = made();
        changes.changed(one);

        outbox.answered(receipt(first, Verdict.TAKEN, false));

        assertThat(state(one)).isEqualTo(State.WAITING);
        assertThat(state(two)).isEqualTo(State.KNOWN);
        assertThat(rows.unanswered()).isEmpty();
        assertThat(made().records()).extracting(ExchangeRecord::key).containsExactly(one);
    }

    @Test
    void refusedStaysRefusedUntilItChanges() {
        changes.changed(one);
        outbox.answered(receipt(made(), Verdict.REFUSED, false));
        assertThat(rows.entry(one).orElseThrow().reason()).isEqualTo("因为");
        assertThat(outbox.next()).isEmpty();
        changes.changed(one);
        assertThat(rows.entry(one).orElseThrow().reason()).isNull();
        assertThat(made().records()).hasSize(1);
    }

    @Test
    @DisplayName("同一回执再来，不改变什么；不认识的包的回执不收")
    void repeatedReceiptChangesNothingAndAnUnknownOneIsRefused() {
        changes.changed(one);
        Bundle bundle = made();
        Receipt receipt = receipt(bundle, Verdict.TAKEN, false);
        outbox.answered(receipt);
        outbox.answered(receipt(bundle, Verdict.REFUSED, false));
        assertThat(state(one)).isEqualTo(State.KNOWN);
        var unknown = new Receipt(1, "city", "county", "00", 1, clock.instant(), false, List.of());
        assertThatThrownBy(() -> outbox.answered(unknown)).isInstanceOf(BundleRefused.class);
    }

    @Test
    @DisplayName("迟到的拒收不影响后来重发成功的")
    void lateRefusalOfAnEarlierBundleDoesNotCount() {
        changes.changed(one);
        Bundle first = made();
        changes.everythingAgain();
        Bundle second = made();
        outbox.answered(receipt(second, Verdict.TAKEN, false));
        outbox.answered(receipt(first, Verdict.REFUSED, false));
        assertThat(state(one)).isEqualTo(State.KNOWN);
    }

    @Test
    @DisplayName("对方说丢失过：全部重发一次；重发前发出的包再说，不再重发")
    void lossIsMadeGoodOnce() {
        changes.changed(one);
        outbox.answered(receipt(made(), Verdict.TAKEN, false));
        changes.changed(two);
        Bundle second = made();
        changes.changed(two);
        Bundle third = made();

        outbox.answered(receipt(third, Verdict.TAKEN, true));
        assertThat(state(one)).isEqualTo(State.WAITING);
        assertThat(state(two)).isEqualTo(State.WAITING);
        Bundle again = made();
        assertThat(again.known()).isEmpty();
        outbox.answered(receipt(second, Verdict.TAKEN, true));
        assertThat(state(one)).isEqualTo(State.SENT);

        outbox.answered(receipt(again, Verdict.TAKEN, true));
        assertThat(state(one)).as("lost once more").isEqualTo(State.WAITING);
    }

    @Test
    @DisplayName("包里写明最近收到哪些回执，最新的在前，有上限")
    void bundleTellsWhatIsKnownToHaveArrived() {
        List<String> answered = new ArrayList<>();
        for (int i = 0; i < Bundle.KNOWN + 5; i++) {
            changes.changed(one);
            Bundle bundle = made();
            answered.add(0, sha(bundle));
            outbox.answered(receipt(bundle, Verdict.TAKEN, false));
        }
        changes.changed(one);
        assertThat(made().known()).isEqualTo(answered.subList(0, Bundle.KNOWN));
    }

    @Test
    @DisplayName("未回执的包到了上限就不再生成，有了回执再继续；一个包最多 200 条")
    void notTooMuchIsOnTheWay() {
        for (int i = 0; i < Bundle.ON_THE_WAY; i++) {
            changes.changed(one);
            made();
        }
        changes.changed(one);
        assertThat(outbox.next()).isEmpty();
        outbox.answered(receipt(bundle(rows.unanswered().get(3).bytes()), Verdict.TAKEN, false));
        assertThat(outbox.next()).isPresent();

        var many = new MemoryRows();
        for (int i = 0; i <= Bundle.MOST; i++) {
            new Changes("county", many, clock).changed(new CaseKey("county", new UUID(1, i)));
        }
        var large = new Outbox(
                "county", "city", many, entry -> Optional.of(Wire.tree(SimulatedSide.state(1))), signet, clock);
        assertThat(large.next().orElseThrow().records()).isEqualTo(Bundle.MOST);
        assertThat(large.next().orElseThrow().records()).isEqualTo(1);
    }

    @Test
    @DisplayName("转报下级的：不改它的版本，旧的不顶新的")
    void whatIsForwardedKeepsItsVersion() {
        var key = new CaseKey("town", new UUID(0, 9));
        changes.forward(record(key, 5));
        changes.forward(record(key, 4));
        assertThat(version(key)).isEqualTo(5);
        clock.pass(Duration.ofDays(1));
        changes.everythingAgain();
        assertThat(version(key)).isEqualTo(5);
    }

    @Test
    @DisplayName("材料分段走：一段只排一次，送到的不再送，对方不接收的再转时再送")
    void piecesGoOnce() {
        FilePiece.Place place = place(0);
        CaseKey key = place.key("county");
        changes.along(place);
        long version = version(key);
        changes.along(place);
        assertThat(version(key)).isEqualTo(version);
        Bundle bundle = made();
        changes.along(place);
        assertThat(state(key)).isEqualTo(State.SENT);
        outbox.answered(receipt(bundle, Verdict.TAKEN, false));
        changes.along(place);
        assertThat(state(key)).isEqualTo(State.KNOWN);
        changes.everythingAgain();
        assertThat(state(key)).isEqualTo(State.WAITING);
        outbox.answered(receipt(made(), Verdict.REFUSED, false));
        changes.along(place);
        assertThat(state(key)).isEqualTo(State.WAITING);
    }

    @Test
    @DisplayName("一个数据包不超过门收得下的大小，其余的下一个再走，一段也不丢")
    void bundlesStaySmallEnoughForTheDoor() {
        var text = Wire.tree((Object) "x".repeat(950_000));
        var pieces = new Outbox("county", "city", rows, entry -> Optional.of(text), signet, clock);
        for (int piece = 0; piece < FilePiece.MOST; piece++) {
            changes.along(place(piece));
        }
        int sent = 0;
        for (var bundle = pieces.next(); bundle.isPresent(); bundle = pieces.next()) {
            assertThat(bundle.get().bytes()).hasSizeLessThan(Envelope.MOST);
            assertThat(bundle.get().records()).isBetween(1, 4);
            sent += bundle.get().records();
        }
        assertThat(sent).isEqualTo(FilePiece.MOST);
    }

    @Test
    @DisplayName("材料在送出前已按期限删除：不送，说明原因；其他的照常走")
    void whatIsGoneIsNotSent() {
        changes.along(place(0));
        changes.changed(one);
        var files = new Outbox(
                "county",
                "city",
                rows,
                entry -> entry.content() == null ? Optional.of(Wire.tree(SimulatedSide.state(1))) : Optional.empty(),
                signet,
                clock);
        Bundle bundle = bundle(files.next().orElseThrow().bytes());
        assertThat(bundle.records()).extracting(ExchangeRecord::key).containsExactly(one);
        assertThat(rows.entry(place(0).key("county")).orElseThrow())
                .returns(State.REFUSED, Entry::state)
                .extracting(Entry::reason)
                .asString()
                .contains("已按期限删除");

        changes.along(place(1));
        assertThat(files.next()).as("nothing to send is no bundle").isEmpty();
        assertThat(rows.lastNumber()).isEqualTo(1);
    }

    private static FilePiece.Place place(int piece) {
        return new FilePiece.Place(new UUID(3, 1), new UUID(3, 2), piece, FilePiece.MOST);
    }

    private static ExchangeRecord record(CaseKey key, long version) {
        return new ExchangeRecord(ExchangeRecord.Kind.STATE, key, version, Wire.tree(SimulatedSide.state(1)));
    }

    private Bundle made() {
        return bundle(outbox.next().orElseThrow().bytes());
    }

    private Bundle bundle(byte[] bytes) {
        return Wire.bundle(signet.open(Envelope.BUNDLE, bytes).payload());
    }

    private String sha(Bundle bundle) {
        return Wire.sha256(signet.sign(Envelope.BUNDLE, Wire.bytes(bundle)));
    }

    private Receipt receipt(Bundle bundle, Verdict verdict, boolean lost) {
        String reason = verdict == Verdict.REFUSED ? "因为" : null;
        var results = bundle.records().stream()
                .map(each -> new Result(each.key(), each.version(), verdict, reason))
                .toList();
        return new Receipt(1, "city", "county", sha(bundle), bundle.number(), clock.instant(), lost, results);
    }

    private State state(CaseKey key) {
        return rows.entry(key).orElseThrow().state();
    }

    private long version(CaseKey key) {
        return rows.entry(key).orElseThrow().version();
    }
}
