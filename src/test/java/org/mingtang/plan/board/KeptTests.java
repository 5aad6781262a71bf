package org.mingtang.plan.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptTests {

    private final AtomicInteger looked = new AtomicInteger();
    private final AtomicInteger made = new AtomicInteger();
    private final Kept<Integer> kept =
            new Kept<>(() -> "mark " + looked.incrementAndGet(), mark -> made.incrementAndGet());

    @Test
    void makesItsValueOnceForManyThatAskTogether() throws InterruptedException, ExecutionException {
        CountDownLatch together = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(8);
        try {
            var asked = java.util.stream.IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> {
                        together.await();
                        return kept.get();
                    }))
                    .toList();
            together.countDown();
            for (var each : asked) {
                assertThat(each.get()).isEqualTo(1);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(looked).hasValue(1);
    }

    @Test
    void makesItsValueAnewOnceItIsForgotten() {
        assertThat(kept.get()).isEqualTo(1);
        kept.forget();
        assertThat(kept.get()).isEqualTo(2);
    }

    @Test
    void keepsNothingOfAFailure() {
        AtomicInteger tries = new AtomicInteger();
        Kept<String> failing = new Kept<>(() -> "same", mark -> {
            if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("the database is away");
            }
            return "back";
        });
        org.assertj.core.api.Assertions.assertThatIllegalStateException().isThrownBy(failing::get);
        assertThat(failing.get()).isEqualTo("back");
    }
}
