package org.mingtang.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.request.reply.Replies;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** An applicant whose name was written into every field there is, and who is forgotten. */
@MingtangTest
class RequestForgottenTests {

    private static final LocalDate DAY = WrittenEverywhere.DAY;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    RequestPapers papers;

    @Autowired
    Replies replies;

    @Autowired
    RequestErasure erasure;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    @Value("${mingtang.data}")
    Path data;

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("org.mingtang");
    private final Level before = ours.getLevel();

    RequestDesk desk;
    WrittenEverywhere written;
    Applicant who;

    @BeforeEach
    void office() {
        clock.moveTo(DAY);
        desk = new RequestDesk(beans);
        written = new WrittenEverywhere(desk, beans);
        who = written.who;
        logged.start();
        root.addAppender(logged);
        ours.setLevel(Level.DEBUG);
    }

    @AfterEach
    void giveBack() {
        clock.reset();
        ours.setLevel(before);
        root.detachAppender(logged);
    }

    @Test
    @DisplayName("删除以后，姓名、证件号、电话、邮箱、住址、申请的话在库里、索引里、文件里、日志里、痕迹里哪儿也没有")
    void afterErasureNothingTellsWhoAskedNorWhatFor() throws IOException {
        RequestId id = written.closed();
        assertThat(where(who.name())).as("the search finds what is there").isNotEmpty();
        assertThat(where(who.name()).keySet())
                .as("even before, only the case and its review know it")
                .allMatch(table -> table.startsWith("request_") || table.startsWith("review"));
        for (String datum : List.of(who.paperNumber(), who.phone(), who.mail(), who.address())) {
            assertThat(where(datum)).as("in plain words nowhere at any time").isEmpty();
        }

        clock.moveTo(DAY.plusYears(11));
        erasure.pass();

        for (String datum : List.of(who.name(), who.paperNumber(), who.phone(), who.mail(), who.address())) {
            assertThat(where(datum)).as(datum).isEmpty();
            assertThat(files(datum)).as(datum).isEmpty();
        }
        assertThat(where("槿园" + written.mark)).as("what was asked").isEmpty();
        assertThat(logged.list)
                .as("logs")
                .noneMatch(event -> said(event).contains(who.name())
                        || said(event).contains(who.phone())
                        || said(event).contains(who.paperNumber()));
        pagesStillOpen(id);
    }

    @Test
    @DisplayName("身份证明先删时，申请人其余信息还打得开")
    void identityPapersAloneGoFirst() {
        RequestId id = written.closed();
        clock.moveTo(DAY.plusYears(2));
        erasure.pass();

        assertThat(papers.applicant(id, desk.clerk)).isEqualTo(who);
        assertThat(papers.files(id, desk.clerk))
                .filteredOn(file -> file.name().equals(RequestErasure.GONE))
                .extracting(RequestFile::kind)
                .containsOnly(RequestFile.Kind.IDENTITY);
        assertThat(replies.find(id).orElseThrow().draft().said().toString()).contains(who.name());
    }

    private void pagesStillOpen(RequestId id) {
        String review = desk.review(id).id().toString();
        for (String page : List.of("/desk/requests/" + id, "/desk/reviews/" + review, "/desk/requests")) {
            assertThat(mvc.get().uri(page).with(SignedAs.person(desk.clerk)))
                    .as(page)
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain(who.name());
        }
        assertThatCode(() -> replies.find(id).orElseThrow().draft().outcome()).doesNotThrowAnyException();
        assertThat(mvc.post()
                        .uri("/desk/requests/" + id + "/archive")
                        .with(SignedAs.person(desk.clerk))
                        .with(csrf()))
                .hasStatusOk();
    }

    /** In how many rows of which tables the words stand, in whichever column and schema, also in bytes. */
    private Map<String, Long> where(String words) {
        var found = new TreeMap<String, Long>();
        String hex = HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_8));
        List<String> tables = database.sql("""
                        select format('%I.%I', table_schema, table_name) from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')""").query(String.class).list();
        for (String table : tables) {
            long rows = database.sql("select count(*) from " + table
                            + " t where strpos(t::text, ?) > 0 or strpos(t::text, ?) > 0")
                    .params(words, hex)
                    .query(Long.class)
                    .single();
            if (rows > 0) {
                found.put(table.replaceFirst("public\\.", ""), rows);
            }
        }
        return found;
    }

    /** The files of the program, other than the database's own. */
    private List<Path> files(String words) throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !data.relativize(file).startsWith("postgres"))
                    .filter(file -> holds(file, words))
                    .toList();
        }
    }

    private static boolean holds(Path file, String words) {
        try {
            String all = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return all.contains(new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }

    private static String said(ILoggingEvent event) {
        var thrown = event.getThrowableProxy();
        return event.getFormattedMessage() + (thrown == null ? "" : thrown.getMessage());
    }
}
