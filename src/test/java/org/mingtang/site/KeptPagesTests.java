package org.mingtang.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeptPagesTests {

    private static final int ROOM = 10_000;

    private final KeptPages pages = new KeptPages(ROOM);

    @Test
    void answerUntilTheirTimeIsOver() {
        KeptPage page = page(10);
        pages.keep("/open", page, "1", "1", 100);
        assertThat(pages.find("/open", "1", 99)).isSameAs(page);
        assertThat(pages.find("/open", "1", 100)).isNull();
        assertThat(pages.size()).isZero();
    }

    @Test
    void areAllGoneOnceSomethingIsPublished() {
        pages.keep("/open", page(10), "1", "1", 100);
        pages.keep("/units", page(10), "1", "1", 100);
        assertThat(pages.find("/open", "2", 0)).isNull();
        assertThat(pages.size()).isZero();
    }

    @Test
    void areNotKeptWhereSomethingWasPublishedWhileTheyWereDrawn() {
        pages.keep("/open", page(10), "1", "2", 100);
        assertThat(pages.find("/open", "2", 0)).isNull();
    }

    @Test
    void makeRoomByForgettingWhatWasNotAskedForLongest() {
        for (String key : List.of("/a", "/b", "/c")) {
            pages.keep(key, page(2000), "1", "1", 100);
        }
        assertThat(pages.find("/a", "1", 0)).isNotNull();
        pages.keep("/d", page(2000), "1", "1", 100);
        assertThat(pages.find("/b", "1", 0)).isNull();
        assertThat(pages.find("/a", "1", 0)).isNotNull();
        assertThat(pages.find("/d", "1", 0)).isNotNull();
    }

    @Test
    void replaceAPageWithoutCountingItTwice() {
        for (int n = 0; n < 50; n++) {
            pages.keep("/a", page(2000), "1", "1", 100);
            pages.keep("/b", page(2000), "1", "1", 100);
        }
        assertThat(pages.find("/a", "1", 0)).isNotNull();
        assertThat(pages.find("/b", "1", 0)).isNotNull();
    }

    @Test
    void leaveOutWhatIsTooLarge() {
        KeptPages roomy = new KeptPages(10_000_000);
        roomy.keep("/sitemap.xml", page(600_000), "1", "1", 100);
        assertThat(roomy.size()).isZero();
    }

    @Test
    void haveATagThatFollowsTheirContent() {
        KeptPage one = KeptPage.of(new byte[] {1}, null, List.of(), null);
        KeptPage same = KeptPage.of(new byte[] {1}, null, List.of(), null);
        KeptPage other = KeptPage.of(new byte[] {2}, null, List.of(), null);
        assertThat(one.tag()).startsWith("W/\"").isEqualTo(same.tag()).isNotEqualTo(other.tag());
    }

    private static KeptPage page(int bytes) {
        return KeptPage.of(new byte[bytes], "text/html", List.of(), null);
    }
}
