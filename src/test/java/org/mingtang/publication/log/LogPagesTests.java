package org.mingtang.publication.log;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 公开日志 on the portal, open to everyone. */
@MingtangTest
class LogPagesTests {

    private static final String RECORD = "0123456789abcdef".repeat(4);

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TransparencyLog log;

    @Autowired
    private LogKeys keys;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TemplateEngine templates;

    @Autowired
    private JsonMapper json;

    private final String item = "/info/" + UUID.randomUUID();

    @Test
    void explainsItselfAndTellsWhereItStands() {
        append(LogAct.PUBLISH, 1, null);
        String page = text(get("/log"));
        Checkpoint newest = log.checkpoint();
        assertThat(page)
                .contains("公开日志", "怎样自己验证", "bin/mingtang log verify")
                .contains("%,d".formatted(newest.size()))
                .contains(newest.root())
                .contains(newest.origin())
                .contains(keys.key().verifierKey());
    }

    @Test
    void showsEarlierCheckpointsWithTheProofThatNothingWasRewritten() throws Exception {
        append(LogAct.PUBLISH, 1, null);
        Checkpoint earlier = log.checkpoint();
        append(LogAct.REVISE, 2, null);
        assertThat(text(get("/log"))).contains("较早的签名检查点", earlier.root(), "/log/consistency/" + earlier.size());
        JsonNode proof = json.readTree(text(get("/log/consistency/" + earlier.size())));
        assertThat(proof.get("from").longValue()).isEqualTo(earlier.size());
        assertThat(proof.get("to").longValue()).isEqualTo(log.checkpoint().size());
        assertThat(proof.get("checkpoint").stringValue())
                .isEqualTo(log.checkpoint().note());
        assertThat(proof.get("proof").isArray()).isTrue();
    }

    @Test
    void listsEntriesNewestFirstInPages() {
        IntStream.rangeClosed(1, 60).forEach(version -> append(LogAct.REVISE, version, null));
        long size = log.checkpoint().size();
        String first = text(get("/log/entries"));
        assertThat(first.indexOf("第 %,d 条".formatted(size)))
                .isPositive()
                .isLessThan(first.indexOf("第 %,d 条".formatted(size - 1)));
        assertThat(first)
                .contains("/log/entries/" + (size - 50) + "\"", "/log/entries?before=" + (size - 50))
                .doesNotContain("/log/entries/" + (size - 51) + "\"", "较新的");
        String second = text(get("/log/entries?before=" + (size - 50)));
        assertThat(second).contains("/log/entries/" + (size - 51) + "\"", "较新的", "before=" + size);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "999999999999999999999", "1e3", "%00", "0x1"})
    void listsTheNewestWhereThePlaceMakesNoSense(String before) {
        append(LogAct.PUBLISH, 1, null);
        assertThat(text(get("/log/entries?before=" + before))).contains(item);
    }

    @Test
    void showsAnEntryWithEveryStepOfItsProof() {
        append(LogAct.PUBLISH, 1, null);
        long place = append(LogAct.MARK_LATE, 1, "系统迁移期间漏登 <b>");
        LogProof proof = log.proof(place).orElseThrow();
        String page = text(get("/log/entries/" + place));
        assertThat(page)
                .contains("第 %,d 条".formatted(place + 1), "补录", "2026-03-02", RECORD)
                .contains("系统迁移期间漏登 &lt;b&gt;", proof.leaf())
                .contains(item + "/versions/1/record.json")
                .contains("这篇信息的全部记录");
        assertThat(proof.steps()).allSatisfy(step -> assertThat(page).contains(step.sibling(), step.result()));
    }

    @Test
    void linksNoRecordOfAWithdrawnItem() {
        append(LogAct.PUBLISH, 1, null);
        long place = append(LogAct.WITHDRAW, 1, "内容有误");
        assertThat(text(get("/log/entries/" + place))).contains("撤回", "内容有误").doesNotContain("record.json");
    }

    @Test
    void givesTheProofToTakeHome() throws Exception {
        long place = append(LogAct.PUBLISH, 1, null);
        LogProof proof = log.proof(place).orElseThrow();
        MvcTestResult answer = get("/log/entries/" + place + "/proof.json");
        assertThat(answer).hasContentType("application/json");
        JsonNode read = json.readTree(text(answer));
        assertThat(read.get("index").longValue()).isEqualTo(place);
        assertThat(read.get("entry").stringValue()).isEqualTo(proof.line());
        assertThat(read.get("leafHash").stringValue()).isEqualTo(proof.leaf());
        assertThat(read.get("proof").size()).isEqualTo(proof.path().size());
        assertThat(read.get("checkpoint").stringValue())
                .isEqualTo(proof.checkpoint().note());
        String tlog = text(get("/log/entries/" + place + "/proof"));
        assertThat(tlog)
                .startsWith("c2sp.org/tlog-proof@v1\nindex " + place + "\n")
                .endsWith("\n\n" + proof.checkpoint().note());
        assertThat(tlog.lines().count())
                .isEqualTo(2
                        + proof.path().size()
                        + 1
                        + proof.checkpoint().note().lines().count());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/log/entries/99999999999",
                "/log/entries/-1",
                "/log/entries/01",
                "/log/entries/x",
                "/log/entries/99999999999/proof.json",
                "/log/entries/x/proof",
                "/log/consistency/0",
                "/log/consistency/99999999999",
                "/log/consistency/x"
            })
    void saysThatThereIsNoSuchEntry(String address) {
        MvcTestResult answer = get(address);
        assertThat(answer).hasStatus(404);
        assertThat(text(answer)).contains("公开日志里没有这一条");
    }

    @Test
    void givesItemsPagesABoxWithTheirEntry() {
        long place = append(LogAct.PUBLISH, 1, null);
        assertThat(box(log.box(item, 1, RECORD).orElseThrow()))
                .contains("公开凭证", "%,d".formatted(place + 1), "发布后未被改动", "/log/entries/" + place);
        assertThat(box(log.box(item, 1, "f".repeat(64)).orElseThrow()))
                .contains("不一致")
                .doesNotContain("未被改动");
    }

    private String box(LogBox box) {
        StringOutput out = new StringOutput();
        templates.render("publication/log-box.jte", Map.of("box", box), out);
        return out.toString();
    }

    private long append(LogAct act, int version, @Nullable String reason) {
        LocalDate claimed = act == LogAct.MARK_LATE ? LocalDate.of(2026, 3, 2) : null;
        return Objects.requireNonNull(transaction.execute(status ->
                log.appendAll(List.of(new LogEntry(act, item, version, RECORD, log.moment(), claimed, reason)))));
    }

    private MvcTestResult get(String address) {
        return pages.get().uri(java.net.URI.create(address)).exchange();
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
