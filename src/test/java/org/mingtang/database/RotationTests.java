package org.mingtang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.documents.StoredFileId;
import org.mingtang.documents.StoredFiles;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestFile;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestPapers;
import org.mingtang.request.RequestView;
import org.mingtang.request.Requests;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;

/** The key is changed while the program runs; in between and afterwards everything opens. */
@MingtangTest
class RotationTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Resealing resealing;

    @Autowired
    Seal seal;

    @Autowired
    Requests requests;

    @Autowired
    RequestPapers papers;

    @Autowired
    StoredFiles stored;

    @Autowired
    JdbcClient database;

    @Autowired
    DataSource connections;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    @Value("${mingtang.data}")
    Path data;

    RequestDesk desk;

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @BeforeEach
    void office() {
        clock.moveTo(DAY);
        desk = new RequestDesk(beans);
        // What other tests left broken hangs on an earlier key than the one this test rotates away from.
        keys(Instant.now(), "rotate");
    }

    @Test
    @DisplayName("更换密钥：旧的都打得开，新的用新密钥；换完以后旧密钥上什么也没有，才能停用")
    void everythingOpensBeforeAndAfterAndTheOldKeyEndsEmpty() throws SQLException {
        RequestId id = withFile();
        String old = active();
        Path before = path(id);
        keys(Instant.now(), "rotate");
        RequestId newer = withFile();

        opens(id);
        opens(newer);
        assertThat(left(old)).isPositive();
        assertThat(keys(Instant.now().plus(Duration.ofHours(1)), "retire", old))
                .contains("还有 " + left(old) + " 项加密内容", "不能停用");
        assertThat(seal.ring().find(old)).isPresent();

        assertThat(resealing.pass()).isPositive();
        assertThat(left(old)).isZero();
        opens(id);
        opens(newer);
        assertThat(Files.exists(before)).as("closed with the old key").isFalse();
        assertThat(keys(Instant.now(), "status"))
                .contains(old + "  旧密钥", "加密内容 0 项")
                .contains(active() + "  启用中");

        assertThat(keys(Instant.now().plus(Duration.ofHours(1)), "retire", old)).contains(old + " 已停用");
        assertThat(seal.ring().find(old)).isEmpty();
        opens(id);
        assertThat(resealing.missing()).doesNotContain(old);
    }

    @Test
    @DisplayName("更换密钥后仍认得同一申请人")
    void theSameApplicantIsFoundOverARotation() {
        RequestId first = withFile();
        keys(Instant.now(), "rotate");
        RequestId second = withFile();
        assertThat(requests.ofSameApplicant(second)).extracting(RequestView::id).contains(first);
        resealing.pass();
        assertThat(requests.ofSameApplicant(first)).extracting(RequestView::id).contains(second);
    }

    @Test
    @DisplayName("换到一半程序停了：已换的留着，没换的还能打开，再启动接着换完")
    void endsInTheMiddleAndGoesOnFromThere() throws SQLException {
        List<RequestId> ids = List.of(withFile(), withFile(), withFile());
        String old = active();
        keys(Instant.now(), "rotate");
        long all = left(old);
        var steps = new AtomicInteger();
        List<SealedStock> dying = resealing.stocks().stream()
                .map(stock -> (SealedStock) new Dying(stock, () -> {
                    if (steps.incrementAndGet() == 25) {
                        throw new IllegalStateException("killed");
                    }
                }))
                .toList();

        assertThatThrownBy(() -> new Resealing(dying, seal, transaction, 1).pass())
                .hasMessage("killed");
        assertThat(left(old)).isPositive().isLessThan(all);
        ids.forEach(this::opens);

        resealing.pass();
        assertThat(left(old)).isZero();
        ids.forEach(this::opens);
    }

    @Test
    @DisplayName("一边换密钥一边有人看：没有一次打不开")
    void readersNeverMissAFileWhileItIsClosedAnew() {
        RequestId id = withFile();
        UUID file = file(id).id();
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
                keys(Instant.now(), "rotate");
                resealing.pass();
            }
        } finally {
            on.set(false);
        }
        assertThat(reads.join()).isPositive();
        opens(id);
    }

    @Test
    @DisplayName("两个程序同时换：每项只换一次，一项不漏")
    void twoProgramsAtOnceLeaveNothing() throws SQLException {
        List<RequestId> ids = List.of(withFile(), withFile());
        String old = active();
        keys(Instant.now(), "rotate");

        var other = CompletableFuture.runAsync(resealing::pass);
        resealing.pass();
        other.join();
        resealing.pass();
        assertThat(left(old)).isZero();
        ids.forEach(this::opens);
    }

    @Test
    @DisplayName("改过的、换了行的密文不换密钥，也不打开；其余照换")
    void whatWasChangedOrSwappedStaysBrokenAndHoldsUpNothing() throws SQLException {
        RequestId swapped = withFile();
        RequestId sound = withFile();
        String theirs = column(swapped);
        String old = active();
        database.sql("update request_case set applicant = ? where id = ?")
                .params(column(sound), swapped.value())
                .update();
        keys(Instant.now(), "rotate");

        resealing.pass();

        assertThat(column(swapped)).startsWith("s1:" + old);
        assertThat(left(old)).isEqualTo(1);
        assertThatThrownBy(() -> papers.applicant(swapped, desk.clerk)).isInstanceOf(SealBroken.class);
        opens(sound);
        database.sql("update request_case set applicant = ? where id = ?")
                .params(theirs, swapped.value())
                .update();
        resealing.pass();
        opens(swapped);
    }

    @Test
    @DisplayName("已经读出的案件随后办理，不会把旧密文写回去")
    void anActNeverWritesBackWhatWasReadBeforeTheChange() throws SQLException {
        RequestId id = withFile();
        String old = active();
        transaction.executeWithoutResult(status -> {
            requests.find(id).orElseThrow();
            keys(Instant.now(), "rotate");
            CompletableFuture.runAsync(resealing::pass).join();
            beans.getBean(org.mingtang.request.Handling.class).discuss(id, DAY, "会商纪要", desk.clerk);
        });
        assertThat(left(old)).isZero();
        opens(id);
    }

    @Test
    @DisplayName("数据库里每一处密文都有人负责换：没有登记的列会在这里露出来")
    void allClosedColumnsAreDeclared() throws SQLException {
        withFile();
        List<String> declared =
                resealing.stocks().stream().map(SealedStock::name).toList();
        try (var connection = connections.getConnection()) {
            assertThat(SealedValues.in(connection).byKey().values().stream()
                            .flatMap(where -> where.keySet().stream())
                            .map(column -> column.replaceFirst("[.]sealed_with$", ".stored")))
                    .isSubsetOf(declared);
        }
        assertThat(declared)
                .contains(
                        "account.code_secret",
                        "outgoing_mail.recipient",
                        "outgoing_mail.body",
                        "policy_package_order.contact",
                        "policy_question.contact",
                        "policy_subscription.mail",
                        "log_key.private_key",
                        "request_case.applicant",
                        "request_case.code",
                        "request_file.name");
    }

    @Test
    @DisplayName("缺了密钥：启动时说出是哪一把")
    void aMissingKeyIsNamed() {
        RequestId id = withFile();
        String before = column(id);
        SealedStock stock = resealing.stocks().stream()
                .filter(each -> each.name().equals("request_case.applicant"))
                .findFirst()
                .orElseThrow();
        var lost = new Seal(Keys.fixed(KeyRing.fresh(Instant.now()), "文件 secret.key"));
        var started = new Resealing(List.of(stock), lost, transaction, 10);

        assertThat(started.missing()).hasSize(1);
        assertThat(resealing.missing()).doesNotContain(before.split(":")[1]);
        assertThat(started.pass()).as("one key: nothing to do").isZero();
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
            before.run();
            return step;
        }

        @Override
        public @Nullable String anyHead() {
            return stock.anyHead();
        }
    }

    private RequestId withFile() {
        RequestId id = desk.received(DAY);
        papers.add(id, RequestFile.Kind.IDENTITY, "乔安.jpg", "身份证明".getBytes(), desk.clerk);
        return id;
    }

    private void opens(RequestId id) {
        assertThat(papers.applicant(id, desk.clerk).name()).isEqualTo("乔安");
        assertThat(papers.code(id, desk.clerk).code()).hasSize(16);
        assertThat(file(id).name()).isEqualTo("乔安.jpg");
        assertThat(papers.content(id, file(id).id(), desk.clerk)).asString().isEqualTo("身份证明");
        try {
            assertThat(new String(Files.readAllBytes(path(id)), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .startsWith("s1:");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private RequestFile file(RequestId id) {
        return papers.files(id, desk.clerk).get(0);
    }

    private Path path(RequestId id) {
        return stored.path(new StoredFileId(database.sql("select stored from request_file where request = ?")
                .param(id.value())
                .query(UUID.class)
                .single()));
    }

    private String column(RequestId id) {
        return database.sql("select applicant from request_case where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private String active() {
        return seal.ring().active().mark();
    }

    private long left(String mark) throws SQLException {
        try (var connection = connections.getConnection()) {
            return SealedValues.in(connection).on(mark);
        }
    }

    /** The command beside the running program, as an administrator calls it. */
    private String keys(Instant now, String... args) {
        var said = new StringWriter();
        Map<String, String> settings = Map.of("MINGTANG_DATA", data.toString());
        var line = new CommandLine(new KeysCommand(settings, Clock.fixed(now, ZoneOffset.UTC)));
        line.setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
        line.execute(args);
        return said.toString();
    }
}
