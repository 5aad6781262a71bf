package org.mingtang.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.documents.StoredFile;
import org.mingtang.documents.StoredFiles;
import org.mingtang.policy.PolicyRoom;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.Items;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** The program's own pages of every kind of item agree with their records; what somebody changes in its database does not. */
@MingtangTest
class RealPagesTests {

    private static final String ODD =
            "<h2>一、总则</h2><p>第一条　甲&nbsp;“乙”&amp;丙 &lt;丁&gt; 见 https://www.example.gov.cn/a?b=1&amp;c=2。</p>"
                    + "<table><tbody><tr><th>项目</th><td>金额 &gt; 5</td></tr></tbody></table>"
                    + "<p>第二条　咨询<a href=\"/open\" title=\"甲&gt;乙\">此处</a>。</p><ul><li>一</li><li>二</li></ul>"
                    + "<p>某某市教育局</p><p>2026年6月1日</p>";

    @Autowired
    private ListableBeanFactory beans;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    private PressRoom room;

    @BeforeEach
    void found() {
        room = new PressRoom(beans);
    }

    @Test
    void agreeWithTheirRecordsWhateverTheKind() throws IOException {
        ItemNumber notice = room.published(PressRoom.notice("甲 & “乙”<丙>").saying("甲 & “乙”<丙>", ODD));
        assertThat(faults(notice, 1, null)).isEmpty();
        room.revised(notice, PressRoom.notice("乙").saying("乙", ODD + "<p>又及。</p>"));
        assertThat(faults(notice, 2, null)).isEmpty();

        PolicyRoom policies = new PolicyRoom(beans);
        assertThat(faults(policies.document(policies.title(), ODD, PolicyRoom.MAY, null), 1, null))
                .isEmpty();
        String title = policies.title();
        assertThat(faults(
                        policies.published(PolicyRoom.fields(
                                ItemKind.RULE,
                                title,
                                "<p>某某市人民政府令</p><p>第12号</p><p>市长　顾清和</p><p>2026年4月1日</p><p>" + title + "</p>" + ODD,
                                "某某市人民政府令第12号",
                                PolicyRoom.MAY,
                                null)),
                        1,
                        null))
                .isEmpty();
    }

    @Test
    @DisplayName("late entries with the day they claim, and what hangs on an item as a file")
    void agreeForLateEntriesAndFiles() throws IOException {
        LocalDate claimed = LocalDate.of(2026, 6, 20);
        StoredFile table = beans.getBean(StoredFiles.class)
                .store("办理 表.txt", new ByteArrayInputStream("甲乙".getBytes(StandardCharsets.UTF_8)));
        ManuscriptFields notice = PressRoom.notice("补录的通知");
        ManuscriptFields fields = new ManuscriptFields(
                notice.line(),
                notice.kind(),
                notice.title(),
                null,
                notice.formedOn(),
                null,
                null,
                null,
                null,
                null,
                null,
                notice.body(),
                notice.attribute(),
                null,
                null,
                notice.audience(),
                null,
                claimed,
                notice.period(),
                null);
        Manuscripts manuscripts = beans.getBean(Manuscripts.class);
        ManuscriptId draft = room.written(fields);
        manuscripts.attach(draft, table, room.clerk);
        manuscripts.submit(draft, room.clerk);
        room.pass(draft);
        ItemNumber item = beans.getBean(Publications.class).publish(draft, room.head);

        assertThat(faults(item, 1, claimed)).isEmpty();
        assertThat(faults(item, 1, claimed.plusDays(1)))
                .singleElement()
                .asString()
                .contains("补录");
    }

    @Test
    @DisplayName("What was directed to named units is published on the day on which everybody may read it")
    void tellTheDayOnWhichEverybodyCouldReadThem() throws IOException {
        MovableClock clock = beans.getBean(MovableClock.class);
        try {
            ItemNumber item = room.published(PressRoom.notice("先给几个单位").directedTo(List.of(room.office.value())));
            Instant directed =
                    beans.getBean(Items.class).find(item).orElseThrow().publishedAt();
            clock.pass(Duration.ofMinutes(9));
            room.revised(item, PressRoom.notice("现在人人可看"));
            Instant opened = beans.getBean(Items.class).find(item).orElseThrow().publishedAt();
            assertThat(opened).isAfter(directed.plus(Duration.ofMinutes(8)));
            clock.pass(Duration.ofMinutes(9));
            room.revised(item, PressRoom.notice("改了几个字"));

            assertThat(beans.getBean(Items.class).find(item).orElseThrow().publishedAt())
                    .isEqualTo(opened);
            assertThat(faults(item, 3, null)).isEmpty();
        } finally {
            clock.reset();
        }
    }

    @Test
    void areFoundWhereSomebodyPutBackTheDayInTheDatabase() throws IOException {
        ItemNumber item = room.published(PressRoom.notice("如期发布"));

        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            database.sql(
                            "update item set published_at = published_at - interval '9 days', index_number = 'X' where number = ?")
                    .param(item.value())
                    .update();
            assertThat(within(item)).anyMatch(each -> each.contains("发布时间不实")).anyMatch(each -> each.contains("索引号"));
        });
    }

    @Test
    void showTheRecordAndNotACopyOfItThatSomebodyChanged() {
        ItemNumber item = room.published(PressRoom.notice("原文").saying("原文", "<p>收费十元。</p>"));

        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            database.sql("alter table item_version disable trigger user").update();
            database.sql("update item_version set body = '<p>收费百元。</p>' where item = ?")
                    .param(item.value())
                    .update();
            assertThat(mvc.get().uri(item.path()).exchange())
                    .bodyText()
                    .contains("收费十元", "发布后未被改动")
                    .doesNotContain("收费百元");
        });
    }

    private List<String> faults(ItemNumber item, long version, @Nullable LocalDate claimed) throws IOException {
        return faults(new WebSite("http://localhost:" + port), item, version, claimed);
    }

    /** As the pages are within the open transaction. */
    private List<String> within(ItemNumber item) {
        Site inside = new Site() {
            @Override
            public Answer get(String path) {
                var answer = mvc.get().uri(path).exchange().getResponse();
                return new Answer(answer.getStatus(), answer.getContentAsByteArray());
            }

            @Override
            public String name() {
                return "inside";
            }
        };
        try {
            return faults(inside, item, 1, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> faults(Site site, ItemNumber item, long version, @Nullable LocalDate claimed)
            throws IOException {
        Findings findings = new Findings();
        List<Entry> entries = new ArrayList<>();
        for (long each = 1; each <= version; each++) {
            Answer answer = site.get(item.path() + "/versions/" + each + "/record.json");
            if (!answer.isThere()) {
                // Its hash stands in the log, its content is for those it was directed to.
                entries.add(new Entry(0, "PUBLISH", item.path(), each, "0".repeat(64), Instant.EPOCH, null, "定向公开"));
                continue;
            }
            byte[] record = answer.body();
            Map<?, ?> fields = Json.object(answer.text());
            entries.add(new Entry(
                    entries.size(),
                    each == 1 ? "PUBLISH" : "REVISE",
                    item.path(),
                    each,
                    PaperSite.hash(record),
                    OffsetDateTime.parse(String.valueOf(fields.get("publishedAt")))
                            .toInstant(),
                    claimed,
                    null));
        }
        ItemHistory history = Objects.requireNonNull(ItemHistory.of(entries).get(item.path()));
        new ItemCheck(site, history, findings).run();
        return findings.faults();
    }
}
