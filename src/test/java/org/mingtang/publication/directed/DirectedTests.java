package org.mingtang.publication.directed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.documents.StoredFiles;
import org.mingtang.evidence.Evidence;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.publication.EveryAddress;
import org.mingtang.publication.ItemFilter;
import org.mingtang.publication.ItemLine;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.Items;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MingtangTest
class DirectedTests {

    private static final String SECRET = "只给定向单位看的安排";
    private static final String WORDS = "定向正文里的一句话";
    private static final String FILE = "定向附件里的内容";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Items items;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Publications publications;

    @Autowired
    Evidence evidence;

    @Autowired
    StoredFiles files;

    @Autowired
    JdbcClient database;

    PressRoom room;
    PressRoom addressed;
    PressRoom elsewhere;

    @BeforeEach
    void found() {
        room = new PressRoom(beans);
        addressed = new PressRoom(beans);
        elsewhere = new PressRoom(beans);
    }

    @Test
    void isReadInsideTheDeskByTheUnitsItIsFor() throws UnsupportedEncodingException {
        ItemNumber number = directed();

        assertThat(page("/desk/directed", addressed.clerk)).bodyText().contains(SECRET, "未读");
        assertThat(page("/desk/directed/" + number, addressed.clerk)).bodyText().contains(SECRET, WORDS, "附件.txt");
        assertThat(tells("/desk/directed/" + number + "/files/0/附件.txt", addressed.clerk))
                .isTrue();
        assertThat(page("/desk/directed", addressed.head))
                .bodyText()
                .contains(SECRET)
                .doesNotContain("未读");
    }

    @Test
    void tellsThePublishingUnitWhoOpenedItFirst() {
        ItemNumber number = directed();
        assertThat(page("/desk/directed/" + number, room.head)).bodyText().contains("签收情况", "0 / 1", "未打开");

        page("/desk/directed/" + number, addressed.clerk);
        page("/desk/directed/" + number, addressed.head);

        assertThat(page("/desk/directed/" + number, room.clerk))
                .bodyText()
                .contains("1 / 1", addressed.clerk.name())
                .doesNotContain(">" + addressed.head.name() + "</td>");
        assertThat(page("/desk/directed/" + number, addressed.head)).bodyText().doesNotContain("签收情况");
    }

    @Test
    @DisplayName("nobody else opens it by any address the program has")
    void isNowhereElse() throws UnsupportedEncodingException {
        ItemNumber number = directed();
        ManuscriptId draft = new ManuscriptId(database.sql("select id from manuscript where item = ?")
                .param(number.value())
                .query(UUID.class)
                .single());
        List<Person> strangers = new ArrayList<>(List.of(elsewhere.clerk, elsewhere.head));
        strangers.add(PressRoom.person("管理员", elsewhere.education, Role.SYSTEM_ADMINISTRATOR));
        strangers.add(null);
        List<String> leaks = new ArrayList<>();
        int tried = 0;
        for (Person stranger : strangers) {
            for (String address : addresses(number, draft)) {
                tried++;
                if (tells(address, stranger)) {
                    leaks.add((stranger == null ? "public" : stranger.roles()) + " " + address);
                }
            }
        }

        assertThat(leaks).isEmpty();
        assertThat(tried).isGreaterThan(200);
        assertThat(tells("/desk/directed/" + number, addressed.clerk)).isTrue();
        for (String address : List.of("", "/versions/1", "/versions/1/record.json", "/files/0/x")) {
            assertThat(mvc.get().uri("/info/" + number + address).exchange()).hasStatus(404);
        }
    }

    @Test
    void isInNoListAndInNoIndex() {
        ItemNumber number = directed();

        assertThat(items.list(ItemFilter.ALL.ofUnits(List.of(room.education.value())), 50, 0))
                .isEmpty();
        assertThat(mvc.get().uri("/search").param("q", SECRET).exchange())
                .bodyText()
                .doesNotContain("/info/" + number);
        assertThat(items.directedTo(List.of(elsewhere.education.value()), 50, 0))
                .isEmpty();
        assertThat(items.directedTo(List.of(addressed.education.value()), 50, 0))
                .extracting(ItemLine::number)
                .containsExactly(number.value());
    }

    @Test
    @DisplayName("the log holds address and hash, the record of deeds no title")
    void countsWithoutTellingItsTitle() {
        ItemNumber number = directed();

        assertThat(database.sql("select body from log_entry where item = ?")
                        .param(number.path())
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(entry -> entry.contains(SECRET));
        assertThat(evidence.facts(
                        "PUBLICATION", List.of(room.education), LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1)))
                .singleElement()
                .satisfies(fact ->
                        assertThat(fact.toString()).doesNotContain(SECRET).contains("定向公开"))
                .satisfies(fact -> assertThat(fact.address()).isEqualTo("/desk/directed/" + number));
    }

    @Test
    void keepsTheOldVersionToItsUnitsWhenALaterOneIsForEverybody() {
        ItemNumber number = directed();
        room.revised(number, PressRoom.notice("可以公开的安排"));

        assertThat(mvc.get().uri("/info/" + number).exchange())
                .hasStatusOk()
                .bodyText()
                .doesNotContain(WORDS);
        assertThat(mvc.get().uri("/info/" + number + "/versions/1").exchange()).hasStatus(404);
        assertThat(mvc.get().uri("/info/" + number + "/versions/1/record.json").exchange())
                .hasStatus(404);
        assertThat(page("/desk/directed/" + number, addressed.clerk)).hasStatus(409);
    }

    @Test
    @DisplayName("the public page leads to no version that is not public")
    void isNoLinkOnThePageOfALaterVersionForEverybody() {
        ItemNumber number = directed();
        room.revised(number, PressRoom.notice("可以公开的安排"));
        room.revised(number, PressRoom.notice("可以公开的安排（更正）"));

        assertThat(mvc.get().uri("/info/" + number).exchange())
                .bodyText()
                .contains("/versions/2", "comparison?from=2&amp;to=3")
                .doesNotContain("/versions/1", "from=1&amp;");
        assertThat(mvc.get().uri("/info/" + number + "/comparison?from=2&to=3").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("<option value=\"2\"")
                .doesNotContain("<option value=\"1\"");
        assertThat(page("/desk/items/" + number, room.clerk)).bodyText().contains("第 1 版");
    }

    @Test
    void showsReadersThatItWasWithdrawnAndNoMore() {
        ItemNumber number = directed();
        publications.withdraw(number, "另行安排", room.head);

        assertThat(page("/desk/directed/" + number, addressed.clerk))
                .bodyText()
                .contains("另行安排")
                .doesNotContain(WORDS);
        assertThat(page("/desk/directed/" + number + "/files/0/x", addressed.clerk))
                .hasStatus(409);
        assertThat(page("/desk/directed", addressed.clerk)).bodyText().doesNotContain(SECRET);
        assertThat(page("/desk/directed/" + number, room.head)).bodyText().contains(WORDS);
    }

    private List<String> addresses(ItemNumber number, ManuscriptId draft) {
        String file = items.find(number).orElseThrow().files().get(0).file().toString();
        List<String> all = new ArrayList<>(List.of(
                "/desk/drafts/new?item=" + number,
                "/desk/items?words=" + SECRET,
                "/search?q=" + SECRET,
                "/search?words=" + SECRET,
                "/desk/drafts/" + draft + "/attachments/" + file,
                "/log/entries?item=/info/" + number,
                "/sitemap.xml"));
        for (String id : List.of(draft.toString(), file)) {
            EveryAddress.of(beans, number.value(), id).stream()
                    .filter(EveryAddress::reads)
                    .map(EveryAddress::path)
                    // Who reads the trail of all acts reads, by his office, what was sent to review.
                    .filter(path -> !path.equals("/desk/audit"))
                    .filter(path -> !all.contains(path))
                    .forEach(all::add);
        }
        return all;
    }

    private boolean tells(String address, Person person) throws UnsupportedEncodingException {
        var request = mvc.get().uri(address);
        MvcTestResult answer = (person == null ? request : request.with(SignedAs.person(person))).exchange();
        if (answer.getUnresolvedException() != null) {
            // A page of one's own account: invented people have none.
            return false;
        }
        String body = answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        // What was asked for is shown again on a page of results.
        boolean title = body.contains(SECRET) && !address.contains(SECRET);
        return title || body.contains(WORDS) || body.contains(FILE) || body.contains(">" + SECRET + "</a>");
    }

    private ItemNumber directed() {
        ManuscriptFields fields = PressRoom.notice(SECRET)
                .saying(SECRET, "<p>" + WORDS + "。</p>")
                .directedTo(List.of(addressed.education.value()));
        ManuscriptId id = room.written(fields);
        manuscripts.attach(
                id, files.store("附件.txt", new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8))), room.clerk);
        manuscripts.submit(id, room.clerk);
        room.pass(id);
        return publications.publish(id, room.head);
    }

    private MvcTestResult page(String address, Person person) {
        return mvc.get().uri(address).with(SignedAs.person(person)).exchange();
    }
}
