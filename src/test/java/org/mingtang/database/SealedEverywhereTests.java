package org.mingtang.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.documents.StoredFileId;
import org.mingtang.documents.StoredFiles;
import org.mingtang.request.RequestDesk;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

/** Whatever is closed anywhere is known to those who change keys; it is looked for in the database and in the program. */
@MingtangTest
class SealedEverywhereTests {

    private static final Pattern CLOSING = Pattern.compile("(?i)\\bseal(\\(\\))?\\s*\\.close(File)?\\(");

    /** Where the program closes something, and what becomes of it; what is handed out and comes back is stored nowhere. */
    private static final Map<String, List<String>> CLOSED = Map.ofEntries(
            Map.entry("identity/CodeSecrets", List.of("account.code_secret")),
            Map.entry("database/SealedColumn", List.of()),
            Map.entry("guard/GuardedToken", List.of()),
            Map.entry(
                    "agenda/Mails", List.of("outgoing_mail.recipient", "outgoing_mail.body", "outgoing_mail.answers")),
            Map.entry("publication/log/LogKeys", List.of("log_key.private_key")),
            Map.entry("policy/question/PolicyQuestions", List.of("policy_question.contact")),
            Map.entry("policy/question/AskerCode", List.of("policy_question.code")),
            Map.entry(
                    "policy/packages/Subscriptions",
                    List.of("policy_subscription.mail", "policy_subscription.profile", "policy_subscription.code")),
            Map.entry("policy/packages/Orders", List.of("policy_package_order.contact", "policy_package_order.code")),
            Map.entry("request/Applicants", List.of("request_case.applicant", "request_case.code")),
            Map.entry("request/RequestFiles", List.of("request_file.name")),
            Map.entry(
                    "request/SealedFiles",
                    List.of(
                            "request_file.stored",
                            "request_mail.stored",
                            "request_seal.stored",
                            "request_rectification_file.stored")),
            Map.entry("request/RedactionDrafts", List.of("request_redaction_draft.draft")),
            Map.entry("request/mailbox/MailRows", List.of("request_mail.subject")),
            Map.entry("request/rectification/RectificationRecords", List.of("request_rectification_file.name")),
            Map.entry("request/rectification/Rectifications", List.of()),
            Map.entry(
                    "request/rectification/RectificationSeal",
                    List.of(
                            "request_rectification.applicant",
                            "request_rectification.claim",
                            "request_rectification.code",
                            "request_rectification.decision")));

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Resealing resealing;

    @Autowired
    Seal seal;

    @Autowired
    StoredFiles stored;

    @Autowired
    JdbcClient database;

    @Autowired
    DataSource connections;

    @Autowired
    MovableClock clock;

    @Value("${mingtang.data}")
    Path data;

    SealedMatters matters;

    @BeforeEach
    void office() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        keys("rotate");
        matters = new SealedMatters(new RequestDesk(beans), beans);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    @DisplayName("程序里每一处加密都写明存在哪里；新加的一处没有写明，这里不过")
    void everyPlaceThatClosesIsTold() throws IOException {
        var found = new TreeSet<String>();
        Path root = Path.of("src/main/java/org/mingtang");
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file :
                    all.filter(each -> each.toString().endsWith(".java")).toList()) {
                if (CLOSING.matcher(Files.readString(file)).find()) {
                    found.add(
                            root.relativize(file).toString().replace('\\', '/').replace(".java", ""));
                }
            }
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(CLOSED.keySet());
        assertThat(resealing.stocks().stream().map(SealedStock::name))
                .containsExactlyInAnyOrderElementsOf(
                        CLOSED.values().stream().flatMap(List::stream).toList());
    }

    @Test
    @DisplayName("库里每张记着加密文件的表，都有人负责换")
    void everyTableThatNamesAKeyIsRegistered() {
        List<String> naming = database.sql("select table_name || '.stored' from information_schema.columns"
                        + " where table_schema = 'public' and column_name = 'sealed_with'")
                .query(String.class)
                .list();
        assertThat(naming).hasSizeGreaterThanOrEqualTo(4);
        assertThat(resealing.stocks().stream().map(SealedStock::name)).containsAll(naming);
        assertThat(database.sql(
                                "select table_name || '.stored' from information_schema.columns where table_schema = 'public'"
                                        + " and column_name = 'stored' and table_name ~ '^request_'")
                        .query(String.class)
                        .list())
                .as("what requests keep is kept closed")
                .isSubsetOf(naming);
    }

    @Test
    @DisplayName("更换密钥：更正申请、来信、印章图样、遮盖草稿都换上新密钥，都还打得开，旧文件不在了")
    void everythingOfRequestsIsClosedAnewAndOpens() throws SQLException {
        String old = seal.ring().active().mark();
        assertThat(hanging(old).keySet())
                .as("the fixture closes something of each kind")
                .containsAll(SealedMatters.COLUMNS);
        List<Path> before = files();
        keys("rotate");
        matters.open();

        resealing.pass();

        assertThat(hanging(old)).isEmpty();
        assertThat(hanging(seal.ring().active().mark()).keySet()).containsAll(SealedMatters.COLUMNS);
        assertThat(before).hasSize(SealedMatters.FILES.size()).noneMatch(Files::exists);
        assertThat(files()).allMatch(Files::exists);
        matters.open();
    }

    @ParameterizedTest
    @ValueSource(strings = {"request_mail.stored", "request_seal.stored", "request_rectification_file.stored"})
    @DisplayName("升级前的文件没有记下用哪把密钥：照样换，换后记下")
    void filesThatDoNotNameTheirKeyAreClosedAnewToo(String name) throws SQLException {
        String table = name.replace(".stored", "");
        database.sql("update " + table + " set sealed_with = 's1:unnamed:' where stored = ?")
                .param(matters.file(table))
                .update();
        assertThat(hanging(SealedValues.UNNAMED)).containsKey(table + ".sealed_with");
        assertThat(stock(name).anyHead()).startsWith("s1:");

        resealing.pass();

        assertThat(hanging(SealedValues.UNNAMED)).doesNotContainKey(table + ".sealed_with");
        assertThat(matters.sealedWith(table)).isEqualTo(seal.head());
        matters.open();
    }

    @Test
    @DisplayName("一边换密钥一边有人看来信、图样、附件：没有一次打不开")
    void readersNeverMissOneOfThem() {
        var on = new AtomicBoolean(true);
        var reads = CompletableFuture.supplyAsync(() -> {
            int opened = 0;
            while (on.get()) {
                matters.open();
                opened++;
            }
            return opened;
        });
        try {
            for (int i = 0; i < 3; i++) {
                keys("rotate");
                resealing.pass();
            }
        } finally {
            on.set(false);
        }
        assertThat(reads.join()).isPositive();
    }

    @Test
    @DisplayName("文件换了行（或者被改过）打不开，留着原样，其余照换")
    void whatLiesInAnotherRowIsLeftAsItIs() {
        String table = "request_rectification_file";
        UUID own = matters.file(table);
        byte[] closed = seal.closeFile("乔安".getBytes(StandardCharsets.UTF_8), table + " of somebody else");
        UUID foreign = stored.store("foreign.sealed", new ByteArrayInputStream(closed))
                .id()
                .value();
        name(foreign, own);
        keys("rotate");

        resealing.pass();

        assertThat(matters.file(table)).isEqualTo(foreign);
        assertThat(matters.sealedWith(table)).isNotEqualTo(seal.head());
        assertThat(matters.sealedWith("request_seal")).isEqualTo(seal.head());
        name(own, foreign);
        resealing.pass();
        assertThat(matters.sealedWith(table)).isEqualTo(seal.head());
        matters.open();
    }

    private void name(UUID file, UUID insteadOf) {
        database.sql("update request_rectification_file set stored = ? where stored = ?")
                .params(file, insteadOf)
                .update();
    }

    private List<Path> files() {
        return SealedMatters.FILES.stream()
                .map(table -> stored.path(new StoredFileId(matters.file(table))))
                .toList();
    }

    private SealedStock stock(String name) {
        return resealing.stocks().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Long> hanging(String mark) throws SQLException {
        try (var connection = connections.getConnection()) {
            return SealedValues.in(connection).where(mark);
        }
    }

    private void keys(String... args) {
        Map<String, String> settings = Map.of("MINGTANG_DATA", data.toString());
        new CommandLine(new KeysCommand(settings, Clock.fixed(Instant.now(), ZoneOffset.UTC)))
                .setOut(new PrintWriter(new StringWriter()))
                .execute(args);
    }
}
