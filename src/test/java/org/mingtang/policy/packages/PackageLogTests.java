package org.mingtang.policy.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.policy.finder.SomeTopics;
import org.mingtang.publication.Gatherings;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.mingtang.search.SearchIndex;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@MingtangTest
@DisplayName("each package that passes the door is an entry of the transparency log under its own address")
class PackageLogTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Packages packages;

    @Autowired
    PackageLog log;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Publications publications;

    @Autowired
    Gatherings gatherings;

    @Autowired
    SearchIndex index;

    @Autowired
    JdbcClient database;

    PressRoom room;
    ItemNumber policy;
    String slug;
    String path;

    @BeforeEach
    void publish() {
        room = new PressRoom(beans);
        slug = "p-" + UUID.randomUUID().toString().substring(0, 8);
        path = "/packages/" + slug;
        policy = room.published(ManuscriptFields.of("20-01", ItemKind.OTHER_POLICY, "关于稳岗的通知", "<p>可以申请。</p>")
                .dated(null, LocalDate.of(2026, 11, 20), null, null));
    }

    @Test
    void aDraftIsNotLoggedAndWhatPassedIs() {
        packages.write(slug, room.education.value(), parcel("稳岗包"), null, room.clerk);
        ManuscriptId draft = packages.send(slug, room.clerk);
        assertThat(acts()).isEmpty();
        ItemNumber text = passed(draft);

        assertThat(acts()).containsExactly("PUBLISH 1");
        assertThat(record(1))
                .contains("\"item\":\"" + path + "\"", "\"kind\":\"政策文件包：企业画像\"", "\"title\":\"稳岗包\"")
                .contains("\"text\":{\"item\":\"" + text.path() + "\",\"version\":1}")
                .contains("{\"item\":\"" + policy.path() + "\",\"note\":\"先看这一份\"}");
    }

    @Test
    void itsPageShowsItsProof() {
        published(parcel("稳岗包"));

        assertThat(mvc.get().uri(path)).bodyText().contains("公开凭证", "本文件包的说明和收入的文件已记入公开日志第", "发布后未被改动");
        assertThat(mvc.get().uri(path + "/versions/1/record.json")).hasStatusOk();
        assertThat(mvc.get().uri("/info/index.json")).hasStatusOk();
        assertThat(gatherings.shown()).containsEntry(path, 1);
    }

    @Test
    void whatIsOnlyWrittenIsNoVersionAndWhatPassesAgainIs() {
        published(parcel("稳岗包"));
        packages.write(slug, room.education.value(), parcel("新的稳岗包"), revision(), room.clerk);
        assertThat(acts()).hasSize(1);
        passed(packages.send(slug, room.clerk));

        assertThat(acts()).containsExactly("PUBLISH 1", "REVISE 2");
        assertThat(record(2)).contains("新的稳岗包", "\"version\":2}");
        assertThat(record(1)).doesNotContain("新的稳岗包");
    }

    @Test
    void itIsWithdrawnWithItsTextAndCanBePublishedAnew() {
        ItemNumber text = published(parcel("稳岗包"));
        publications.withdraw(text, "内容重复", room.head);

        assertThat(acts()).containsExactly("PUBLISH 1", "WITHDRAW 1");
        assertThat(mvc.get().uri(path)).hasStatus(410).bodyText().contains("内容重复");
        assertThat(mvc.get().uri(path + "/versions/1/record.json")).hasStatus(410);

        packages.write(slug, room.education.value(), parcel("又一个稳岗包"), revision(), room.clerk);
        passed(packages.send(slug, room.clerk));

        assertThat(acts()).containsExactly("PUBLISH 1", "WITHDRAW 1", "PUBLISH 2");
        assertThat(mvc.get().uri(path)).hasStatusOk();
        assertThat(mvc.get().uri(path + "/versions/2/record.json")).hasStatusOk();
        assertThat(mvc.get().uri(path + "/versions/1/record.json")).hasStatus(404);
    }

    @Test
    void aWithdrawnPolicyInItChangesNoVersion() {
        published(parcel("稳岗包"));
        publications.withdraw(policy, "废止", room.head);

        assertThat(acts()).hasSize(1);
        assertThat(mvc.get().uri(path)).hasStatusOk().bodyText().contains("已撤回");
    }

    @Test
    void aBenefitHasNoAddressOfItsOwnAndNoEntry() {
        packages.write(
                policy,
                new BenefitContent(
                        "每人补贴",
                        "1000元",
                        List.of(),
                        List.of("无"),
                        List.of(),
                        List.of("网上申请"),
                        "人社局",
                        "12333",
                        null,
                        null),
                null,
                room.clerk);
        passed(packages.send(policy, room.clerk));

        assertThat(gatherings.find("/packages/" + policy)).isEmpty();
    }

    @Test
    @DisplayName("检索 leads to the package, of the kind 政策文件包; its words' own page leads there too")
    void searchLeadsToThePackageAndNotToItsWords() {
        ItemNumber text = published(parcel("稳岗包"));
        index.caughtUp();
        String here = "/search?unit=" + room.education;
        assertThat(mvc.get().uri(here)).bodyText().contains("href=\"" + path + "\"", "chip-idle\">政策文件包<");
        assertThat(mvc.get().uri(here)).bodyText().doesNotContain("href=\"" + text.path() + "\"");
        assertThat(mvc.get().uri(here + "&kind=PACKAGE")).bodyText().contains("href=\"" + path + "\"");
        assertThat(mvc.get().uri(text.path())).bodyText().contains("本页是政策文件包的发布记录", "href=\"" + path + "\"");

        publications.withdraw(text, "内容重复", room.head);
        index.caughtUp();
        assertThat(mvc.get().uri(here)).bodyText().doesNotContain(path);
    }

    @Test
    void atAStartNothingThatIsLoggedIsLoggedAgain() {
        published(parcel("稳岗包"));
        log.logEarlierOnes();

        assertThat(acts()).hasSize(1);
    }

    private PackageContent parcel(String name) {
        return new PackageContent(
                name,
                PackageContent.Kind.ENTERPRISE,
                "小微企业稳岗，看这一包。",
                List.of(SomeTopics.condition("size", "小型", "微型")),
                List.of(new PackageContent.Entry(policy.value(), "先看这一份")));
    }

    private ItemNumber published(PackageContent content) {
        packages.write(slug, room.education.value(), content, null, room.clerk);
        return passed(packages.send(slug, room.clerk));
    }

    private ItemNumber passed(ManuscriptId draft) {
        manuscripts.submit(draft, room.clerk);
        room.pass(draft);
        return publications.publish(draft, room.head);
    }

    private int revision() {
        return packages.find(slug).orElseThrow().revision();
    }

    private String record(int version) {
        return gatherings.record(path, version).orElseThrow();
    }

    private List<String> acts() {
        return database.sql("""
                        select (body::jsonb ->> 'act') || ' ' || (body::jsonb ->> 'version') from log_entry
                        where item = ? order by index""").param(path).query(String.class).list();
    }
}
