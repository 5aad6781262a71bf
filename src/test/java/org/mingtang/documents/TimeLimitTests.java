package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class TimeLimitTests {

    @TempDir
    Path folder;

    @Test
    void returnsWhatTheParserFound() throws Throwable {
        assertThat(new TimeLimit(Duration.ofSeconds(10)).<String>call(() -> "甲"))
                .isEqualTo("甲");
    }

    @Test
    void passesFailuresOn() {
        assertThatThrownBy(() -> new TimeLimit(Duration.ofSeconds(10)).call(() -> {
                    throw new IllegalStateException("boom");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("boom");
    }

    @Test
    void interruptsAParserThatHangs() throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        TimeLimit limit = new TimeLimit(Duration.ofMillis(50));

        assertThatExceptionOfType(UnreadableReason.Found.class)
                .isThrownBy(() -> limit.call(() -> {
                    try {
                        never.await();
                        return "";
                    } finally {
                        stopped.countDown();
                    }
                }))
                .matches(found -> found.reason() == UnreadableReason.TOO_SLOW);
        assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void stopsAtTheNextStepOnceInterrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(UnreadableReason.Found.class).isThrownBy(Interrupted::check);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void leavesTheCallersInterruptStanding() {
        // A parser that is done at once may be quicker than the interrupt is noticed.
        CountDownLatch never = new CountDownLatch(1);
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(UnreadableReason.Found.class)
                    .isThrownBy(() -> new TimeLimit(Duration.ofSeconds(10)).call(() -> {
                        never.await();
                        return "";
                    }));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void becomesASentenceForTheClerk() {
        DocumentReader hasty = new DocumentReader(Duration.ofNanos(1));
        Path file = new Desk(folder).lay(Desk.resource("plan.pdf"));

        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> hasty.read("慢.pdf", file))
                .withMessage("文件“慢.pdf”过于复杂，在限定时间内没有读完，请简化或拆分后再上传。");
    }
}
