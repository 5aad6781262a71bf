package org.mingtang.request.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MovableClock;
import org.mingtang.request.exchange.Partner.Relation;

/** Whatever the network does, in the end all sides agree. Each run is told by its seed. */
class ExchangeSimulationTests {

    private static final int STEPS = 60;

    private final MovableClock clock = new MovableClock();
    private Random random;
    private SimulatedSide city;
    private SimulatedSide county;
    private SimulatedNetwork network;

    @BeforeEach
    void day() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
    }

    private void two(long seed) {
        random = new Random(seed);
        city = new SimulatedSide("city", clock, SimulatedSide.partner("county", Relation.LOWER));
        county = new SimulatedSide("county", clock, SimulatedSide.partner("city", Relation.UPPER));
        network = new SimulatedNetwork(random, city, county);
    }

    @Test
    @DisplayName("两级平台：丢失、重复、乱序、截断、改动、崩溃之后，双方一致")
    void twoSidesAgreeInTheEnd() {
        int refused = 0;
        int repeated = 0;
        int crashes = 0;
        for (int seed = 0; seed < 1000; seed++) {
            two(seed);
            run();
            network.calm();
            agree(seed, county, city);
            passedOnce(seed, city, county);
            refused += network.refused;
            repeated += network.repeated;
            crashes += network.crashes;
        }
        assertThat(refused).as("spoilt messages").isGreaterThan(300);
        assertThat(repeated).as("late repetitions").isGreaterThan(300);
        assertThat(crashes).as("crashes before the commit").isGreaterThan(300);
    }

    @Test
    @DisplayName("三级平台：县的申请经市到省，省转来的经市到县，三方一致")
    void threeSidesAgreeInTheEnd() {
        for (int seed = 0; seed < 350; seed++) {
            random = new Random(seed);
            var province =
                    new SimulatedSide("province", clock, SimulatedSide.partner("city", Relation.LOWER, "county"));
            city = new SimulatedSide(
                    "city",
                    clock,
                    SimulatedSide.partner("province", Relation.UPPER),
                    SimulatedSide.partner("county", Relation.LOWER));
            county = new SimulatedSide("county", clock, SimulatedSide.partner("city", Relation.UPPER));
            network = new SimulatedNetwork(random, province, city, county);
            run();
            network.calm();
            agree(seed, county, city);
            agree(seed, city, province);
            agree(seed, county, province);
            passedOnce(seed, province, city);
            passedOnce(seed, city, county);
        }
    }

    @Test
    @DisplayName("接收方用旧备份恢复后，下一个数据包就会发现，全部补齐")
    void addresseePutBackToAnOlderCopyGetsEverythingAgain() {
        int lost = 0;
        for (int seed = 0; seed < 350; seed++) {
            two(seed);
            run();
            city.backUp();
            run();
            network.calm();
            long before = city.mirrored().size();
            city.putBack();
            lost += before > city.mirrored().size() ? 1 : 0;
            run();
            // One more word from below is all it needs.
            county.newCase(new UUID(seed, 1));
            network.calm();
            agree(seed, county, city);
        }
        assertThat(lost).as("runs that lost something").isGreaterThan(150);
    }

    @Test
    @DisplayName("发送方用旧备份恢复后，按“全部重发”即与接收方一致")
    void senderPutBackToAnOlderCopySendsEverythingAgain() {
        for (int seed = 0; seed < 350; seed++) {
            two(seed);
            run();
            county.backUp();
            run();
            network.calm();
            county.putBack();
            clock.pass(Duration.ofMinutes(5));
            county.everythingAgain(county.links.partner("city").orElseThrow());
            run();
            // What the city passed on meanwhile was forgotten here; its next word tells.
            city.newCase(new UUID(seed, 2));
            city.passOn(
                    new CaseKey("city", new UUID(seed, 2)),
                    city.links.partner("county").orElseThrow());
            network.calm();
            agree(seed, county, city);
            passedOnce(seed, city, county);
        }
    }

    private void run() {
        for (int step = 0; step < STEPS; step++) {
            network.step();
            clock.pass(Duration.ofMillis(random.nextInt(5)));
        }
    }

    private static void agree(long seed, SimulatedSide below, SimulatedSide above) {
        assertThat(below.cases())
                .allSatisfy(key -> assertThat(above.mirrored(key))
                        .as("seed " + seed + " " + key)
                        .hasValueSatisfying(
                                record -> assertThat(record.content()).isEqualTo(below.content(key))));
        assertThat(above.mirrored()).noneMatch(key -> key.origin().equals(above.name));
    }

    /** Each request that was passed on is exactly one case below. */
    private static void passedOnce(long seed, SimulatedSide above, SimulatedSide below) {
        above.entries(above.links.partner(below.name).orElseThrow()).forEach((key, entry) -> {
            assertThat(entry.state()).as("seed " + seed + " " + key).isEqualTo(Entry.State.KNOWN);
            if (entry.kind() == ExchangeRecord.Kind.PASSED) {
                CaseKey here = new CaseKey(below.name, key.derived());
                assertThat(below.became(key)).as("seed " + seed + " " + key).contains(here);
                assertThat(below.cases()).containsOnlyOnce(here);
                filesOnce(seed, key, below.files());
            }
        });
        assertThat(below.files().hasPieces()).as("seed " + seed).isFalse();
    }

    /** Each file of such a request came whole, and is kept once. */
    private static void filesOnce(long seed, CaseKey above, SimulatedFiles below) {
        SimulatedFiles.of(above).forEach((file, content) -> {
            assertThat(below.kept.get(file)).as("seed " + seed + " " + above).isEqualTo(content);
            assertThat(below.times.get(file)).as("seed " + seed + " " + above).isEqualTo(1);
        });
    }
}
