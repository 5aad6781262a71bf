package org.mingtang.request.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.organisation.UnitId;
import org.mingtang.request.Outcome;
import org.w3c.dom.Document;

/** The list as a csv file and as Atom. */
class ReleasedFilesTests {

    private static final String BASE = "https://www.yunlu.example";

    private static ReleasedPage.Line line(String title, Long item) {
        var listing = new Listing(
                17,
                new UnitId(UUID.randomUUID()),
                title,
                Outcome.PARTLY_DISCLOSED,
                LocalDate.of(2026, 3, 2),
                LocalDate.of(2026, 3, 5),
                item,
                null);
        return new ReleasedPage.Line(listing, "云麓市教育局", listing.href());
    }

    @Test
    void csvHasALineForEach() {
        String text = ReleasedCsv.of(List.of(line("会议纪要", null), line("含\"引号\"，逗号", 12L)), BASE);
        assertThat(text.split("\r\n"))
                .containsExactly(
                        "\uFEFF索引号,信息名称,答复机关,答复结果,答复日期,是否已主动公开,公开地址",
                        "\"SQGK-2026-00017\",\"会议纪要\",\"云麓市教育局\",\"部分公开\",2026-03-02,否,",
                        "\"SQGK-2026-00017\",\"含\"\"引号\"\"，逗号\",\"云麓市教育局\",\"部分公开\",2026-03-02,是,\"" + BASE
                                + "/info/12\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "\t=1"})
    void noCellIsAFormula(String title) {
        assertThat(ReleasedCsv.of(List.of(line(title, null)), BASE)).contains("\"'" + title);
    }

    @Test
    void feedIsAtom() throws Exception {
        Document feed = read(ReleasedFeed.of(List.of(line("会议<纪要>&附件\u0007", 12L), line("二", null)), "云麓市", BASE));
        assertThat(feed.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(text(feed, "title", 0)).isEqualTo("云麓市依申请公开目录");
        assertThat(text(feed, "updated", 0)).isEqualTo("2026-03-05T00:00:00+08:00");
        assertThat(text(feed, "title", 1)).isEqualTo("会议<纪要>&附件");
        assertThat(text(feed, "id", 1)).isEqualTo(BASE + "/requests/released#SQGK-2026-00017");
        assertThat(text(feed, "summary", 0)).isEqualTo("部分公开，2026-03-02 答复");
        assertThat(feed.getElementsByTagName("link")
                        .item(2)
                        .getAttributes()
                        .getNamedItem("href")
                        .getNodeValue())
                .isEqualTo(BASE + "/info/12");
        assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(2);
    }

    @Test
    void emptyFeedIsAtomToo() throws Exception {
        Document feed = read(ReleasedFeed.of(List.of(), "云麓市", BASE));
        assertThat(feed.getElementsByTagName("entry").getLength()).isZero();
        assertThat(text(feed, "updated", 0)).isNotBlank();
    }

    private static Document read(byte[] xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        assertThat(new String(xml, StandardCharsets.UTF_8)).startsWith("<?xml");
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static String text(Document feed, String name, int place) {
        return feed.getElementsByTagName(name).item(place).getTextContent();
    }
}
