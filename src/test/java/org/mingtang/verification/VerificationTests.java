package org.mingtang.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way to meddle with a log or with what it tells of is found. */
class VerificationTests {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 255, 256, 257, 600})
    void findsNothingOnAnHonestSite(int items) {
        Verification.Result result = PaperSite.with(items).verified();
        assertThat(result.findings().all()).isEmpty();
        assertThat(result.sound()).isTrue();
        assertThat(result.items()).isEqualTo(items);
        assertThat(result.listed()).isEqualTo(items);
    }

    @Test
    void findsNothingWhereItemsWereRevisedWithdrawnAndPublishedLate() {
        PaperSite site = PaperSite.with(3);
        site.revise("/info/100000").revise("/info/100000");
        site.withdraw("/info/100001", "内容有误 & 已更正");
        site.publish("/info/200000", "2026-03-02").markLate("/info/200000", "2026-03-02");
        assertThat(site.seal().verified().findings().all()).isEmpty();
    }

    @Test
    void findsAnEntryWhoseTimeWasPutBack() {
        PaperSite site = PaperSite.with(5);
        site.tick();
        byte[] record = PaperSite.recordOf("/info/900000", 1, Instant.parse("2026-11-01T01:00:00Z"));
        site.publish("/info/900000");
        site.began.put("/info/900000", Instant.parse("2026-11-01T01:00:00Z"));
        site.show("/info/900000", null);
        site.pages.put("/info/900000/versions/1/record.json", new Answer(200, record));
        site.lines.set(
                5,
                PaperSite.line(
                        "PUBLISH",
                        "/info/900000",
                        1,
                        PaperSite.hash(record),
                        Instant.parse("2026-11-01T01:00:00Z"),
                        null,
                        null));
        assertThat(site.seal().faults()).singleElement().asString().contains("第 6 条", "倒填");
    }

    @Test
    void findsARecordThatSaysItWasPublishedEarlier() {
        PaperSite site = PaperSite.with(2);
        site.publish("/info/900000");
        byte[] record = PaperSite.recordOf("/info/900000", 1, Instant.parse("2026-11-01T01:00:00Z"));
        site.pages.put("/info/900000/versions/1/record.json", new Answer(200, record));
        site.lines.set(2, PaperSite.line("PUBLISH", "/info/900000", 1, PaperSite.hash(record), site.now(), null, null));
        assertThat(site.seal().faults()).singleElement().asString().contains("/info/900000", "发布时间不实");
    }

    @Test
    void findsARecordChangedInSilence() {
        PaperSite site = PaperSite.with(3);
        site.put("/info/100001/versions/1/record.json", "{\"text\":\"改过\"}");
        assertThat(site.faults()).singleElement().asString().contains("/info/100001", "第 2 条", "悄悄改动");
    }

    @Test
    void findsAnOldVersionChangedInSilence() {
        PaperSite site = PaperSite.with(1).revise("/info/100000").seal();
        site.put("/info/100000/versions/1/record.json", "{}");
        assertThat(site.faults()).singleElement().asString().contains("第 1 版", "悄悄改动");
    }

    @Test
    void findsARemovedItem() {
        PaperSite site = PaperSite.with(3);
        site.pages.remove("/info/100001");
        site.pages.remove("/info/100001/versions/1/record.json");
        assertThat(site.faults()).hasSize(2).allMatch(each -> each.contains("/info/100001") && each.contains("被删除"));
    }

    @Test
    void findsAnItemDroppedFromTheListOnly() {
        PaperSite site = PaperSite.with(3);
        site.put("/info/index.json", "{\"items\":[{\"item\":\"/info/100000\",\"version\":1}],\"next\":null}");
        assertThat(site.faults()).containsExactly("/info/100001：公开日志里有，网站目录里没有。", "/info/100002：公开日志里有，网站目录里没有。");
    }

    @Test
    void findsAnItemPublishedPastTheLog() {
        PaperSite site = PaperSite.with(2);
        site.publish("/info/555");
        site.lines.remove(2);
        assertThat(site.seal().faults()).containsExactly("/info/555：网站上公开了，公开日志里没有。");
    }

    @Test
    void findsAVersionPublishedPastTheLog() {
        PaperSite site = PaperSite.with(2);
        site.revise("/info/100001");
        site.lines.remove(2);
        assertThat(site.seal().faults()).containsExactly("/info/100001：网站公开的是第 2 版，日志里最新的是第 1 版。");
    }

    @Test
    void findsAnEntryChangedInItsBundleOnly() {
        PaperSite site = PaperSite.with(300);
        String path = TilePath.entries(1, 44);
        byte[] bundle = site.pages.get(path).body().clone();
        bundle[bundle.length - 100] ^= 1;
        site.pages.put(path, new Answer(200, bundle));
        assertThat(site.faults())
                .anyMatch(each -> each.contains("第 300 条与它的指纹不符"))
                .anyMatch(each -> each.contains("根指纹与签名的不同"));
        assertThat(site.verified().sound()).isFalse();
    }

    @Test
    void findsATileChangedOnly() {
        PaperSite site = PaperSite.with(600);
        String path = TilePath.hashes(1, 0, 2);
        byte[] tile = site.pages.get(path).body().clone();
        tile[40] ^= 1;
        site.pages.put(path, new Answer(200, tile));
        assertThat(site.faults()).containsExactly("哈希块 /log/tile/1/000.p/2 的第 2 个指纹有误。");
    }

    @Test
    void findsEntriesInAnotherOrderThanWasSigned() {
        PaperSite site = PaperSite.with(300);
        Answer signed = site.pages.get("/log/checkpoint");
        Collections.swap(site.lines, 10, 11);
        site.seal().pages.put("/log/checkpoint", signed);
        assertThat(site.faults()).anyMatch(each -> each.contains("根指纹与签名的不同")).anyMatch(each -> each.contains("调换"));
    }

    @Test
    void findsEntriesInAnotherOrderEvenWhenSignedAnew() {
        PaperSite site = PaperSite.with(300);
        SignedHead before = site.head();
        Collections.swap(site.lines, 10, 11);
        site.seal();
        assertThat(site.faults()).singleElement().asString().contains("第 12 条的时间", "调换");
        assertThat(site.verified(before).findings().faults()).anyMatch(each -> each.contains("历史被改写"));
    }

    @Test
    void findsALogThatWasCutShort() {
        PaperSite site = PaperSite.with(300);
        SignedHead before = site.head();
        site.lines.remove(299);
        site.listed.remove("/info/100299");
        site.seal();
        assertThat(site.faults()).isEmpty();
        Verification.Result result = site.verified(before);
        assertThat(result.findings().faults()).singleElement().asString().contains("日志被截短", "300", "299");
        assertThat(result.sound()).isFalse();
    }

    @Test
    void findsALogThatForked() {
        PaperSite site = PaperSite.with(300);
        SignedHead before = site.head();
        site.lines.remove(299);
        site.listed.remove("/info/100299");
        site.publish("/info/777").publish("/info/778").seal();
        assertThat(site.faults()).isEmpty();
        assertThat(site.verified(before).findings().faults())
                .singleElement()
                .asString()
                .contains("前 300 条", "分叉");
    }

    @Test
    void findsALogThatForkedAtTheSameSize() {
        PaperSite site = PaperSite.with(4);
        SignedHead before = site.head();
        site.lines.remove(3);
        site.listed.remove("/info/100003");
        site.publish("/info/777").seal();
        assertThat(site.verified(before).findings().faults())
                .singleElement()
                .asString()
                .contains("分叉");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 128, 255, 256, 257, 400})
    void takesALogThatOnlyGrew(int earlier) {
        PaperSite site = PaperSite.with(earlier);
        SignedHead before = site.head();
        for (int n = 0; n < 100; n++) {
            site.publish("/info/" + (500_000 + n));
        }
        assertThat(site.seal().verified(before).findings().all()).isEmpty();
    }

    @Test
    void findsACheckpointThatAnotherKeySigned() {
        PaperSite site = PaperSite.with(3);
        site.pages.put("/log/checkpoint", PaperSite.with(3).pages.get("/log/checkpoint"));
        Verification.Result result = site.verified();
        assertThat(result.head()).isNull();
        assertThat(result.findings().faults()).containsExactly("检查点的签名与公钥不符。");
    }

    @Test
    @DisplayName("A checkpoint of a size that the log does not serve")
    void findsEntriesThatAreNotServed() {
        PaperSite site = PaperSite.with(300);
        site.pages.remove(TilePath.entries(1, 44));
        Verification.Result result = site.verified();
        assertThat(result.sound()).isFalse();
        assertThat(result.findings().faults()).anyMatch(each -> each.contains("取不到日志的 /log/tile/entries/001.p/44"));
    }

    @Test
    void readsTheFullTileWhereThePartIsGone() {
        PaperSite site = PaperSite.with(40);
        for (String path : List.of(TilePath.entries(0, 40), TilePath.hashes(0, 0, 40))) {
            Answer part = site.pages.remove(path);
            site.pages.put(path.replace(".p/40", ""), part);
        }
        assertThat(site.faults()).isEmpty();
    }

    @Test
    void readsNoMoreThanABundleHolds() {
        PaperSite site = PaperSite.with(3);
        site.pages.put(TilePath.entries(0, 3), new Answer(200, new byte[] {(byte) 0xff, (byte) 0xff, 1, 2}));
        assertThat(site.faults()).anyMatch(each -> each.contains("长度有误"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "{}",
                "{\"act\":\"ERASE\",\"item\":\"/a\",\"version\":1,\"record\":\"\",\"at\":\"\",\"claimed\":null,\"reason\":null}",
                "[]"
            })
    void findsEntriesThatNobodyCanRead(String line) {
        PaperSite site = PaperSite.with(1);
        site.lines.add(line);
        assertThat(site.seal().faults()).singleElement().asString().contains("第 2 条读不懂");
    }

    @Test
    void findsThatASiteHasNoList() {
        PaperSite site = PaperSite.with(1);
        site.pages.remove("/info/index.json");
        assertThat(site.faults()).singleElement().asString().contains("没有目录 /info/index.json");
        site.pages.put("/info/index.json", new Answer(200, "{\"items\":[1]}".getBytes(UTF_8)));
        assertThat(site.faults()).singleElement().asString().contains("读不懂");
    }

    @Test
    void followsTheListFromPageToPage() {
        PaperSite site = PaperSite.with(2);
        site.put(
                "/info/index.json",
                "{\"items\":[{\"item\":\"/info/100000\",\"version\":1}],\"next\":\"/info/index.json?page=2\"}");
        site.put(
                "/info/index.json?page=2",
                "{\"items\":[{\"item\":\"/info/100001\",\"version\":1}],\"next\":\"/info/index.json\"}");
        assertThat(site.faults()).isEmpty();
    }
}
