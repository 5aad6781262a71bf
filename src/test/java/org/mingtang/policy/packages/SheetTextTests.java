package org.mingtang.policy.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.policy.finder.Profile;
import org.mingtang.policy.finder.SomeTopics;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ManuscriptFields;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class SheetTextTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant EARLY = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant LATE = Instant.parse("2026-11-20T08:00:00Z");

    private static ManuscriptFields parcel(PackageContent content) {
        return SheetText.of(content, Map.of(7L, "甲<办法>"), "20-01", TODAY);
    }

    private static PackageContent content(String intro, PackageContent.Entry... entries) {
        return new PackageContent(
                "稳岗一件事",
                PackageContent.Kind.ENTERPRISE,
                intro,
                List.of(SomeTopics.condition("size", "小型", "微型")),
                List.of(entries));
    }

    @Test
    void aPackageIsWrittenWithItsReadersAndItsDocuments() {
        ManuscriptFields fields = parcel(content("第一段\n\n第二段", new PackageContent.Entry(7, "先看<这>份")));

        assertThat(fields.title()).isEqualTo("政策文件包：稳岗一件事");
        assertThat(fields.kind()).isEqualTo(ItemKind.INFORMATION);
        assertThat(fields.line()).isEqualTo("20-01");
        assertThat(fields.body())
                .containsSubsequence(
                        "<p>第一段</p><p>第二段</p>",
                        "<h2>适用对象</h2><p>企业规模：小型或微型</p>",
                        "<a href=\"/info/7\">甲&lt;办法&gt;</a>：先看&lt;这&gt;份");
    }

    @Test
    void aDocumentWhoseTitleIsNotKnownIsNamedByItsNumber() {
        assertThat(parcel(content("导语", new PackageContent.Entry(8, ""))).body())
                .contains(">信息 8</a></li>");
    }

    @Test
    void aPackageForEverybodyNamesNoReaders() {
        PackageContent forAll = new PackageContent(
                "名称", PackageContent.Kind.TOPIC, "导语", List.of(), List.of(new PackageContent.Entry(7, "")));

        assertThat(parcel(forAll).body()).doesNotContain("适用对象");
    }

    private static Document feed(Profile profile, BenefitFeed.Entry... entries) throws Exception {
        String xml = BenefitFeed.of("https://www.yunlu.gov.cn", "/benefits/feed.atom", profile, List.of(entries));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String first(Document feed, String name) {
        NodeList nodes = feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", name);
        return nodes.getLength() == 0 ? "" : nodes.item(0).getTextContent();
    }

    @Test
    @DisplayName("RFC 4287: id, title and the newest time of all entries")
    void theFeedBearsTheTimeOfItsNewestEntry() throws Exception {
        Document feed = feed(
                new Profile(Map.of("who", "企业")),
                new BenefitFeed.Entry("稳岗补贴", "/info/1", "每人补贴", EARLY),
                new BenefitFeed.Entry("创业补贴", "/info/2", "一次性补贴", LATE));

        assertThat(first(feed, "title")).isEqualTo("惠企利民政策：企业");
        assertThat(first(feed, "updated")).isEqualTo("2026-11-20T08:00:00Z");
        assertThat(first(feed, "id")).isEqualTo("https://www.yunlu.gov.cn/benefits/feed.atom");
        assertThat(feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry")
                        .getLength())
                .isEqualTo(2);
    }

    @Test
    void anEmptyFeedIsStillAFeed() throws Exception {
        Document feed = feed(new Profile(Map.of()));

        assertThat(first(feed, "title")).isEqualTo("惠企利民政策");
        assertThat(first(feed, "updated")).isEqualTo("1970-01-01T00:00:00Z");
    }

    @Test
    void signsThatXmlForbidsDoNotBreakTheFeed() throws Exception {
        Document feed = feed(
                new Profile(Map.of("who", "<企业> & \"个人\"")),
                new BenefitFeed.Entry("甲<b>&\u0000\u0008\u001f办法", "/info/1?a=1&b=2", "说\"明\"", EARLY));

        assertThat(first(feed, "title")).isEqualTo("惠企利民政策：<企业> & \"个人\"");
        assertThat(feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "title")
                        .item(1)
                        .getTextContent())
                .isEqualTo("甲<b>&办法");
    }

    @Test
    @DisplayName("the secret part of an address has 128 bits and is kept as its hash")
    void codesAreLongFreshAndHashed() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            codes.add(SecretCode.fresh());
        }

        assertThat(codes).hasSize(500).allMatch(code -> code.matches(SecretCode.FORM));
        String code = codes.iterator().next();
        assertThat(SecretCode.hash(code))
                .hasSize(64)
                .isEqualTo(SecretCode.hash(code))
                .doesNotContain(code);
        assertThat(SecretCode.hash("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @ParameterizedTest
    @EnumSource(OrderStage.class)
    void anOrderIsAnsweredOnce(OrderStage stage) {
        if (stage == OrderStage.RECEIVED) {
            stage.requireOpen();
            assertThat(stage.label()).isEqualTo("待配餐");
        } else {
            assertThatThrownBy(stage::requireOpen)
                    .isInstanceOf(UnlawfulAct.class)
                    .hasMessageContaining(stage.label());
        }
    }

    @Test
    void aSheetKnowsWhetherSomethingWasWrittenSince() {
        Sheet<String> same = sheet("甲", "甲");
        Sheet<String> other = sheet("乙", "甲");
        Sheet<String> inside = sheet("甲", null);

        assertThat(same.changed()).isFalse();
        assertThat(other.changed()).isTrue();
        assertThat(inside.changed()).isTrue();
        assertThat(inside.isPublic()).isFalse();
        assertThat(inside.liveOn()).isNull();
        assertThat(same.liveOn()).isEqualTo(LocalDate.of(2026, 11, 21));
    }

    private static Sheet<String> sheet(String draft, String live) {
        Instant at = live == null ? null : Instant.parse("2026-11-20T16:30:00Z");
        return new Sheet<>(UUID.randomUUID(), 0, "slug", UUID.randomUUID(), draft, null, live, at, null, 1);
    }
}
