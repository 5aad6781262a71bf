package org.mingtang.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("topics and packages: each way in which page, record, words and log can disagree is found")
class GatheringCheckTests {

    private static final String PARCEL = "/packages/start-up";
    private static final String TOPIC = "/topics/spring";

    PaperSite site;

    @BeforeEach
    void build() {
        site = PaperSite.with(4);
        gather(PARCEL, "创业包", "/info/100000", 1, "/info/100001", "/info/100002");
        gather(TOPIC, "春耕", "/info/100003", 1, "/info/100001");
        site.put("/packages", "<a href=\"" + PARCEL + "\">创业包</a>");
        site.put("/topics", "<a href=\"" + TOPIC + "\">春耕</a> <a href=\"" + TOPIC + "/feed.xml\">订阅</a>");
    }

    /** Publishes it with a record and a page that agree. */
    private void gather(String address, String title, String words, int version, String... items) {
        site.gather(address, title, words, version, items);
    }

    @Test
    void nothingIsFoundOnAnHonestSite() {
        assertThat(site.seal().verified().findings().all()).isEmpty();
    }

    @Test
    void aSiteWithoutTheListsIsNoWorse() {
        site.pages.remove("/packages");
        site.pages.remove("/topics");

        assertThat(site.seal().faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {PARCEL, TOPIC})
    void aPageThatLostAnItemIsFound(String address) {
        site.put(address, page(address).replace("/info/100001", "/info/900001"));

        assertThat(site.seal().faults()).anySatisfy(each -> assertThat(each).contains(address, "/info/100001，页面上没有"));
    }

    @Test
    void anItemSlippedIntoAPackageIsFound() {
        site.put(PARCEL, page(PARCEL).replace("</main>", "<a href=\"https://other.example/info/7\">别的</a></main>"));

        assertThat(site.seal().faults()).singleElement().asString().contains(PARCEL, "/info/7，内容记录里没有收入");
    }

    @Test
    void whatSurroundsThePackageOnEveryPageMayLinkToWhatItLikes() {
        site.put(PARCEL, "<nav><a href=\"/info/5\">指南</a></nav>" + page(PARCEL));

        assertThat(site.seal().faults()).isEmpty();
    }

    @Test
    void aTopicMayShowWhatItsRuleGathers() {
        site.put(TOPIC, page(TOPIC).replace("</main>", "<a href=\"/info/100002\">又一条</a></main>"));

        assertThat(site.seal().faults()).isEmpty();
    }

    @Test
    void anotherTitleOnThePageIsFound() {
        site.put(PARCEL, page(PARCEL).replace("创业包", "发财包"));

        assertThat(site.seal().faults()).singleElement().asString().contains(PARCEL, "标题与内容记录不同");
    }

    @Test
    void aWithdrawnItemNeedNotBeLinked() {
        site.withdraw("/info/100002", "废止");
        site.put(PARCEL, page(PARCEL).replaceAll("<a href=\"/info/100002\">[^<]*</a>", "（已撤回）"));

        assertThat(site.seal().faults()).isEmpty();
    }

    @Test
    void wordsOfAnOlderVersionAreFound() {
        site.revise("/info/100000");

        assertThat(site.seal().faults()).singleElement().asString().contains(PARCEL, "/info/100000 第 1 版", "最新的是第 2 版");
    }

    @Test
    void wordsThatWereWithdrawnAreFound() {
        site.withdraw("/info/100003", "专题结束");

        assertThat(site.seal().faults()).singleElement().asString().contains(TOPIC, "文字出自 /info/100003", "已记撤回");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/packages/secret", "/topics/secret"})
    void oneThatIsListedButNotLoggedIsFound(String address) {
        site.put(address.substring(0, address.lastIndexOf('/')), "<a href=\"" + address + "\">没有记入的</a>");

        assertThat(site.seal().faults()).singleElement().asString().contains("列着 " + address);
    }

    @Test
    void oneThatIsListedAfterItsWithdrawalIsFound() {
        site.withdraw(PARCEL, "重复");

        assertThat(site.seal().faults()).singleElement().asString().contains("列着 " + PARCEL);
    }

    @Test
    void aRecordThatTellsNothingOfWhatIsGatheredIsFound() {
        site.publish("/topics/odd");

        assertThat(site.seal().faults()).singleElement().asString().contains("/topics/odd", "没有可读的");
    }

    @Test
    void itIsFoundOfflineToo(@TempDir Path folder) throws Exception {
        site.seal();
        MirrorFolder mirror = new MirrorFolder(folder);
        new Mirror(site, mirror).download();
        assertThat(new Verification(mirror, site.key(), null).run().findings().faults())
                .isEmpty();

        mirror.keep("/packages", new Answer(200, "<a href=\"/packages/secret\">没有记入的</a>".getBytes(UTF_8)), true);
        mirror.keep(
                TOPIC,
                new Answer(200, page(TOPIC).replace("/info/100001", "/info/1").getBytes(UTF_8)),
                true);

        assertThat(new Verification(mirror, site.key(), null).run().findings().faults())
                .hasSize(2)
                .anySatisfy(each -> assertThat(each).contains("列着 /packages/secret"))
                .anySatisfy(each -> assertThat(each).contains(TOPIC, "/info/100001，页面上没有"));
    }

    private String page(String address) {
        return site.pages.get(address).text();
    }
}
