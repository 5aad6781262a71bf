package org.mingtang.publication.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.history.TopicView.Gathered;
import org.mingtang.publication.history.TopicView.Section;
import org.w3c.dom.Document;

/** The words of topics, their rules and their feeds. */
class TopicPartsTests {

    @Test
    void cutsItsWordsAtTheirHeadings() {
        TopicText text = TopicText.of("<p>导语</p><h2>一</h2><p>甲</p><h3>小标题</h3><h2>二</h2>");

        assertThat(text.intro()).isEqualTo("<p>导语</p>");
        assertThat(text.parts())
                .containsExactly(new TopicText.Part("一", "<p>甲</p><h3>小标题</h3>"), new TopicText.Part("二", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<p>只有导语</p>", "<h2></h2><p>空标题</p>", "<h2>  </h2>"})
    void hasNoSectionsWithoutHeadings(String body) {
        assertThat(TopicText.of(body).parts()).isEmpty();
    }

    @Test
    void writesWhatAPersonTypedAndReadsItBack() {
        TopicText text = TopicText.of(TopicText.html(" 导语 <一> \n\n第二段", "春耕\n\n 夏收 & 秋种 "));

        assertThat(text.intro()).isEqualTo("<p>导语 &lt;一&gt;</p><p>第二段</p>");
        assertThat(text.parts()).extracting(TopicText.Part::heading).containsExactly("春耕", "夏收 & 秋种");
    }

    @Test
    void aRuleThatSaysNothingGathersNothing() {
        assertThat(new TopicRule("一", null, null, null, null, null).isBlank()).isTrue();
        assertThat(List.of(
                        new TopicRule("一", "20-11", null, null, null, null),
                        new TopicRule("一", null, "国防", null, null, null),
                        new TopicRule("一", null, null, "词", null, null),
                        new TopicRule("一", null, null, null, UUID.randomUUID(), null),
                        new TopicRule("一", null, null, null, null, LocalDate.EPOCH)))
                .noneMatch(TopicRule::isBlank);
    }

    @Test
    void aRuleAsksForPublicItemsOnly() {
        UUID unit = UUID.randomUUID();
        var filter = new TopicRule("一", "20-11", "国防", "词", unit, null).filter();

        assertThat(filter.withdrawn()).isFalse();
        assertThat(filter.units()).containsExactly(unit);
        assertThat(filter.line()).isEqualTo("20-11");
        assertThat(new TopicRule("一", null, null, null, null, LocalDate.EPOCH)
                        .filter()
                        .units())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            甲 & 乙 <丙>    | 甲 & 乙 <丙>
            “引号”"双"      | “引号”"双"
            甲\u0001乙\u001f丙 | 甲乙丙
            ]]>             | ]]>
            """)
    void writesAFeedThatReadersCanRead(String title, String read) throws Exception {
        Document feed =
                feed(topic(title, List.of(new Gathered(title, "/info/1", LocalDate.of(2026, 11, 2), null, ""))));

        assertThat(feed.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(read);
        assertThat(feed.getElementsByTagName("title").item(1).getTextContent()).isEqualTo(read);
    }

    @Test
    void listsEachItemOnceNewestFirst() throws Exception {
        Gathered old = new Gathered("旧", "/info/1", LocalDate.of(2026, 1, 2), null, "");
        Gathered fresh = new Gathered("新", "/info/2", LocalDate.of(2026, 11, 2), null, "");
        TopicView view = new TopicView(
                UUID.randomUUID(),
                "spring",
                item("专题"),
                "专题",
                "",
                null,
                List.of(new Section("一", "", List.of(old, fresh), false), new Section("二", "", List.of(old), false)));

        Document feed = feed(view);

        assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(2);
        assertThat(feed.getElementsByTagName("id").item(1).getTextContent()).isEqualTo("https://site/info/2");
        assertThat(feed.getElementsByTagName("updated").item(0).getTextContent())
                .isEqualTo("2026-11-01T16:00:00Z");
    }

    @Test
    void holdsFiftyAtMostAndIsThereWhenEmpty() throws Exception {
        List<Gathered> many = new ArrayList<>();
        for (int n = 0; n < 60; n++) {
            many.add(
                    new Gathered("第" + n, "/info/" + n, LocalDate.of(2026, 1, 1).plusDays(n), null, ""));
        }

        assertThat(feed(topic("专题", many)).getElementsByTagName("entry").getLength())
                .isEqualTo(50);
        Document empty = feed(topic("专题", List.of()));
        assertThat(empty.getElementsByTagName("entry").getLength()).isZero();
        assertThat(empty.getElementsByTagName("updated").item(0).getTextContent())
                .isEqualTo("2026-11-22T16:00:00Z");
    }

    @Test
    void countsAnItemOnceHoweverOftenItIsGathered() {
        Gathered one = new Gathered("一", "/info/1", LocalDate.of(2026, 1, 2), null, "");
        Gathered two = new Gathered("二", "/info/2", LocalDate.of(2026, 1, 2), null, "");
        TopicView view = new TopicView(
                UUID.randomUUID(),
                "spring",
                item("专题"),
                "专题",
                "",
                null,
                List.of(
                        new Section("政策", "", List.of(one, two), false),
                        new Section("动态", "", List.of(two), false),
                        new Section("空", "", List.of(), false)));

        assertThat(view.gathered()).isEqualTo(2);
        assertThat(view.headings()).isEqualTo("政策、动态、空");
        assertThat(view.path()).isEqualTo("/topics/spring").isEqualTo(TopicView.path("spring"));
        assertThat(topic("专题", List.of()).gathered()).isZero();
    }

    @Test
    void aHeadingIsWrittenIntoAnAddress() {
        var heading = new Section("政策 & 动态", "", List.of(), true);

        assertThat(heading.address()).isEqualTo("%E6%94%BF%E7%AD%96+%26+%E5%8A%A8%E6%80%81");
    }

    @Test
    void aRuleTellsTheLogOnlyWhatCounts() {
        UUID unit = UUID.randomUUID();

        assertThat(new TopicRule("甲", "20-01", "教育", "招生", unit, LocalDate.of(2026, 3, 1)).fields())
                .containsExactly(
                        Map.entry("line", "20-01"),
                        Map.entry("theme", "教育"),
                        Map.entry("words", "招生"),
                        Map.entry("unit", unit.toString()),
                        Map.entry("since", "2026-03-01"));
        assertThat(new TopicRule("甲", null, null, "招生", null, null).fields()).containsOnlyKeys("words");
        assertThat(new TopicRule("甲", null, null, null, null, null).fields()).isEmpty();
    }

    private static Document feed(TopicView topic) throws Exception {
        byte[] xml = TopicFeed.of(topic, "https://site").getBytes(StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static TopicView topic(String title, List<Gathered> items) {
        return new TopicView(
                UUID.randomUUID(), "spring", item(title), title, "", null, List.of(new Section("一", "", items, false)));
    }

    private static ItemView item(String title) {
        Instant at = Instant.parse("2026-11-23T01:00:00Z");
        return new ItemView(
                new ItemNumber(9),
                "X/2026-00001",
                UUID.randomUUID(),
                "区教育局 & 体育局",
                "20-11",
                "目录",
                ItemKind.INFORMATION,
                1,
                title,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                at,
                at,
                null,
                LocalDate.of(2026, 11, 23),
                List.of(),
                null,
                0,
                null,
                "",
                List.of(),
                List.of());
    }
}
