package org.mingtang.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is bent anywhere is found, at the boundaries of tiles as well as within them. */
class TamperingTests {

    @ParameterizedTest
    @DisplayName("one bit in any tile or bundle")
    @CsvSource({"1", "255", "256", "257", "513"})
    void findsABentBitInEveryFileOfTheLog(int size) {
        PaperSite site = PaperSite.with(size);
        List<String> files = site.pages.keySet().stream()
                .filter(path -> path.startsWith("/log/tile/"))
                .toList();
        assertThat(files).hasSizeGreaterThanOrEqualTo(2);
        for (String file : files) {
            Answer whole = site.pages.get(file);
            for (int place : new int[] {0, whole.body().length / 2, whole.body().length - 1}) {
                site.pages.put(file, bent(whole, place));
                Verification.Result result = site.verified();
                assertThat(result.sound()).as(file + " byte " + place).isFalse();
                assertThat(result.findings().faults())
                        .as(file + " byte " + place)
                        .isNotEmpty();
            }
            site.pages.put(file, whole);
        }
        assertThat(site.faults()).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("one bit in any line of the checkpoint")
    @ValueSource(ints = {0, 1, 2})
    void findsABentBitInTheCheckpoint(int line) {
        PaperSite site = PaperSite.with(257);
        String[] lines = site.pages.get("/log/checkpoint").text().split("\n", -1);
        lines[line] = (char) (lines[line].charAt(0) ^ 1) + lines[line].substring(1);
        site.put("/log/checkpoint", String.join("\n", lines));

        Verification.Result result = site.verified();

        assertThat(result.head()).isNull();
        assertThat(result.sound()).isFalse();
        assertThat(result.findings().faults()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 254, 255, 256, 257, 511, 512, 599})
    void findsAnEntryThatWasReplacedAfterSigning(int place) {
        PaperSite site = PaperSite.with(600);
        Answer signed = site.pages.get("/log/checkpoint");
        site.lines.set(place, site.lines.get(place).replace("\"reason\":null", "\"reason\":\"后来加的\""));
        site.seal().pages.put("/log/checkpoint", signed);

        assertThat(site.faults()).anyMatch(each -> each.contains("根指纹与签名的不同"));
        assertThat(site.verified().sound()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 599})
    void findsAnEntryThatWasTakenOutEvenWhenSignedAnew(int place) {
        PaperSite site = PaperSite.with(600);
        SignedHead before = site.head();
        site.lines.remove(place);
        site.publish("/info/900000").seal();

        assertThat(site.verified(before).findings().faults())
                .anyMatch(each -> each.contains("与先前的检查点不一致"))
                .anyMatch(each -> each.contains("公开日志里没有") || each.contains("接不上"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/log/tile/0/000", "/log/tile/0/001.p/44", "/log/tile/1/000.p/1", "/log/tile/entries/000"})
    void findsAFileThatIsNotServed(String file) {
        PaperSite site = PaperSite.with(300);
        assertThat(site.pages.remove(file)).isNotNull();

        assertThat(site.verified().sound()).isFalse();
        assertThat(site.faults()).anyMatch(each -> each.contains("取不到日志的 " + file));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 31, 33})
    void findsATileOfAnotherLength(int more) {
        PaperSite site = PaperSite.with(5);
        Answer tile = site.pages.get("/log/tile/0/000.p/5");
        site.pages.put(
                "/log/tile/0/000.p/5",
                new Answer(200, java.util.Arrays.copyOf(tile.body(), tile.body().length + more)));

        assertThat(site.faults()).anyMatch(each -> each.contains("的长度有误"));
    }

    @Test
    void findsABundleThatEndsTooSoon() {
        PaperSite site = PaperSite.with(5);
        Answer bundle = site.pages.get("/log/tile/entries/000.p/5");
        int first = 2 + site.lines.get(0).getBytes(UTF_8).length;
        site.pages.put("/log/tile/entries/000.p/5", new Answer(200, java.util.Arrays.copyOf(bundle.body(), first)));

        assertThat(site.faults()).anyMatch(each -> each.contains("只有 1 条，应有 5 条"));
    }

    @Test
    @DisplayName("two logs for two readers: whoever kept a checkpoint sees it")
    void findsThatAnotherReaderWasShownAnotherLog() {
        PaperSite shown = PaperSite.with(256);
        SignedHead one = shown.head();
        List<String> kept = new ArrayList<>(shown.lines);
        shown.lines.set(100, kept.get(100).replace("/info/100100", "/info/700100"));
        shown.seal();
        SignedHead two = shown.head();

        assertThat(one.root()).isNotEqualTo(two.root());
        assertThat(shown.verified(one).findings().faults()).anyMatch(each -> each.contains("分叉"));
        assertThat(shown.verified(two).findings().faults()).noneMatch(each -> each.contains("分叉"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/info/100003", "/info/100003/versions/1/record.json"})
    void findsAPageThatFails(String path) {
        PaperSite site = PaperSite.with(5);
        site.pages.put(path, new Answer(500, "broken".getBytes(UTF_8)));

        assertThat(site.faults()).singleElement().asString().contains("/info/100003", "500");
    }

    private static Answer bent(Answer answer, int place) {
        byte[] body = answer.body().clone();
        body[place] ^= 4;
        return new Answer(answer.status(), body);
    }
}
