package org.mingtang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestPapers;
import org.mingtang.request.RequestView;
import org.mingtang.request.Requests;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** The key is changed while the program runs; in between and afterwards everything opens. */
@MingtangTest
class RotationTests {

    private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Resealing resealing;

    @Autowired
    Seal seal;

    @Autowired
    Requests requests;

    @Autowired
    RequestPapers papers;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    SealedCases cases;
    RequestDesk desk;

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @BeforeEach
    void office() {
        clock.moveTo(DAY);
        cases = new SealedCases(beans);
        desk = cases.desk;
        // What other tests left broken hangs on an earlier key than the one this test rotates away from.
        cases.keys(NOW, "rotate");
    }

    @Test
    @DisplayName("更换密钥：旧的都打得开，新的用新密钥；换完以后旧密钥上什么也没有，才能停用")
    void everythingOpensBeforeAndAfterAndTheOldKeyEndsEmpty() throws SQLException {
        RequestId id = cases.withFile();
        String old = cases.active();
        Path before = cases.path(id);
        cases.keys(NOW, "rotate");
        RequestId newer = cases.withFile();

        cases.opens(id);
        cases.opens(newer);
        assertThat(cases.left(old)).isPositive();
        assertThat(cases.keys(NOW.plus(Duration.ofHours(1)), "retire", old))
                .contains("还有 " + cases.left(old) + " 项加密内容", "不能停用");
        assertThat(seal.ring().find(old)).isPresent();

        assertThat(resealing.pass()).isPositive();
        assertThat(cases.left(old)).isZero();
        cases.opens(id);
        cases.opens(newer);
        assertThat(Files.exists(before)).as("closed with the old key").isFalse();
        assertThat(cases.keys(NOW, "status"))
                .contains(old + "  旧密钥", "加密内容 0 项")
                .contains(cases.active() + "  启用中");

        assertThat(cases.keys(NOW.plus(Duration.ofHours(1)), "retire", old)).contains(old + " 已停用");
        assertThat(seal.ring().find(old)).isEmpty();
        cases.opens(id);
        assertThat(resealing.missing()).doesNotContain(old);
    }

    @Test
    @DisplayName("更换密钥后仍认得同一申请人")
    void theSameApplicantIsFoundOverARotation() {
        RequestId first = cases.withFile();
        cases.keys(NOW, "rotate");
        RequestId second = cases.withFile();
        assertThat(requests.ofSameApplicant(second)).extracting(RequestView::id).contains(first);
        resealing.pass();
        assertThat(requests.ofSameApplicant(first)).extracting(RequestView::id).contains(second);
    }

    @Test
    @DisplayName("换到一半程序停了：已换的留着，没换的还能打开，再启动接着换完")
    void endsInTheMiddleAndGoesOnFromThere() throws SQLException {
        List<RequestId> ids = List.of(cases.withFile(), cases.withFile(), cases.withFile());
        resealing.pass();
        String old = cases.active();
        cases.keys(NOW, "rotate");
        long all = cases.left(old);
        var steps = new AtomicInteger();
        List<SealedStock> dying = resealing.stocks().stream()
                .map(stock -> (SealedStock) new Dying(stock, () -> {
                    if (steps.incrementAndGet() == 5) {
                        throw new IllegalStateException("killed");
                    }
                }))
                .toList();

        assertThatThrownBy(() -> new Resealing(dying, seal, transaction, 1).pass())
                .hasMessage("killed");
        assertThat(cases.left(old)).isPositive().isLessThan(all);
        ids.forEach(cases::opens);

        resealing.pass();
        assertThat(cases.left(old)).isZero();
        ids.forEach(cases::opens);
    }

    @Test
    @DisplayName("一边换密钥一边有人看：没有一次打不开")
    void readersNeverMissAFileWhileItIsClosedAnew() {
        RequestId id = cases.withFile();
        UUID file = cases.file(id).id();
        var on = new AtomicBoolean(true);
        var reads = CompletableFuture.supplyAsync(() -> {
            int opened = 0;
            while (on.get()) {
                assertThat(papers.content(id, file, desk.clerk)).asString().isEqualTo("身份证明");
                opened++;
            }
            return opened;
        });
        try {
            for (int i = 0; i < 12; i++) {
                cases.keys(NOW, "rotate");
                resealing.pass();
            }
        } finally {
            on.set(false);
        }
        assertThat(reads.join()).isPositive();
        cases.opens(id);
    }

    @Test
    @DisplayName("两个程序同时换：每项只换一次，一项不漏")
    void twoProgramsAtOnceLeaveNothing() throws SQLException {
        List<RequestId> ids = List.of(cases.withFile(), cases.withFile());
        String old = cases.active();
        cases.keys(NOW, "rotate");

        var other = CompletableFuture.runAsync(resealing::pass);
        resealing.pass();
        other.join();
        resealing.pass();
        assertThat(cases.left(old)).isZero();
        ids.forEach(cases::opens);
    }

    @Test
    @DisplayName("改过的、换了行的密文不换密钥，也不打开；其余照换")
    void whatWasChangedOrSwappedStaysBrokenAndHoldsUpNothing() throws SQLException {
        RequestId swapped = cases.withFile();
        RequestId sound = cases.withFile();
        String theirs = cases.column(swapped);
        String old = cases.active();
        database.sql("update request_case set applicant = ? where id = ?")
                .params(cases.column(sound), swapped.value())
                .update();
        cases.keys(NOW, "rotate");

        resealing.pass();

        assertThat(cases.column(swapped)).startsWith("s1:" + old);
        assertThat(cases.left(old)).isEqualTo(1);
        assertThatThrownBy(() -> papers.applicant(swapped, desk.clerk)).isInstanceOf(SealBroken.class);
        assertThat(mvc.post()
                        .uri("/desk/requests/" + swapped + "/applicant")
                        .with(SignedAs.person(desk.clerk))
                        .with(csrf()))
                .hasStatus(500)
                .bodyText()
                .contains("加密的内容打不开", "keys status")
                .doesNotContain("乔安");
        cases.opens(sound);
        database.sql("update request_case set applicant = ? where id = ?")
                .params(theirs, swapped.value())
                .update();
        resealing.pass();
        cases.opens(swapped);
    }

    @Test
    @DisplayName("已经读出的案件随后办理，不会把旧密文写回去")
    void anActNeverWritesBackWhatWasReadBeforeTheChange() throws SQLException {
        RequestId id = cases.withFile();
        String old = cases.active();
        transaction.executeWithoutResult(status -> {
            assertThat(requests.find(id)).isPresent();
            cases.keys(NOW, "rotate");
            CompletableFuture.runAsync(resealing::pass).join();
            beans.getBean(org.mingtang.request.Handling.class).discuss(id, DAY, "会商纪要", desk.clerk);
        });
        assertThat(cases.left(old)).isZero();
        cases.opens(id);
    }

    /** Ends before a step of the other. */
    private record Dying(SealedStock stock, Runnable before) implements SealedStock {

        @Override
        public String name() {
            return stock.name();
        }

        @Override
        public Step reseal(@Nullable Object after, int most) {
            Step step = stock.reseal(after, most);
            if (step.done() > 0) {
                before.run();
            }
            return step;
        }

        @Override
        public @Nullable String anyHead() {
            return stock.anyHead();
        }
    }
}
