package org.mingtang.publication.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.policy.packages.PackageContent;
import org.mingtang.policy.packages.Packages;
import org.mingtang.publication.EveryAddress;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.PressRoom;
import org.mingtang.review.ReviewId;
import org.mingtang.review.ReviewPassed;
import org.mingtang.search.SearchIndex;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Not only manuscripts want to get out: batches of old papers, topics and packages knock at every address of the program,
 * by its own list, and nobody reads a word of what was not let out or is for named units.
 */
@MingtangTest
@DisplayName("政府信息公开条例第十七条: nothing is published that was not examined, whatever it is")
class DoorForOtherThingsTests {

    private static final Set<String> LISTS = Set.of(
            "/",
            "/open",
            "/open/20-11",
            "/open/20-15",
            "/topics",
            "/packages",
            "/questions",
            "/policies",
            "/benefits",
            "/benefits/feed.atom",
            "/feeds/all.atom",
            "/feeds/all.json",
            "/open/catalogue/items",
            "/open/catalogue/items.csv",
            "/log/entries",
            "/sitemap.xml");

    /** Rooms in which things are done in earnest; elsewhere they are undone after each call. */
    private static final Pattern NEAR =
            Pattern.compile("/(desk/(drafts|items|reviews|imports|topics|packages|benefits)|api)(/.*)?");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    IncompleteEventPublications incomplete;

    private ImportDesk desk;
    private UUID unread;
    private UUID waiting;
    private UUID topic;
    private String slug;

    @BeforeEach
    void bringThemToTheDoor() {
        desk = new ImportDesk(beans);
        unread = desk.read(desk.upload("a.csv", desk.list(2)));
        waiting = desk.submitted(desk.upload("b.csv", desk.list(2)));
        slug = "d-" + UUID.randomUUID().toString().substring(0, 8);
        topic = beans.getBean(Topics.class)
                .begin(slug, "20-15", "专题" + desk.mark, TopicText.html("导语" + desk.mark, "板块"), desk.room.openness);
        ItemNumber known = desk.room.published(PressRoom.notice("已经公开的通知"));
        beans.getBean(Packages.class)
                .write(
                        slug,
                        desk.room.education.value(),
                        new PackageContent(
                                "文件包" + desk.mark,
                                PackageContent.Kind.TOPIC,
                                "导语" + desk.mark,
                                List.of(),
                                List.of(new PackageContent.Entry(known.value(), ""))),
                        null,
                        desk.room.clerk);
    }

    @ParameterizedTest(name = "as {0}")
    @EnumSource(
            value = Role.class,
            names = {"OPENNESS_OFFICE", "HEAD"})
    @DisplayName("whoever knocks at every address with their ids, nothing of them becomes public")
    void nothingOfThemIsLetOut(Role role) {
        Person person = PressRoom.person("闯门人", desk.room.education, role);
        int tried = 0;
        for (UUID id : List.of(unread, waiting, topic)) {
            for (EveryAddress address : addresses(id.toString(), 1)) {
                if (!address.reads()) {
                    tried++;
                    knock(address, person);
                }
            }
        }
        addresses(slug, 1).stream().filter(each -> !each.reads()).forEach(each -> knock(each, person));

        assertThat(tried).isGreaterThan(150);
        assertThat(desk.published()).as("only what was public before").isOne();
        nobodyReads(desk.mark, unread.toString(), slug);
    }

    @Test
    void inventedAndRepeatedEventsLetNoBatchIn() {
        String hash = desk.review(waiting).sha256();
        for (UUID batch : List.of(unread, waiting, topic)) {
            events.publishEvent(new ReviewPassed(new ReviewId(UUID.randomUUID()), "history", batch.toString(), hash));
            events.publishEvent(
                    new ReviewPassed(desk.review(waiting).id(), "history", batch.toString(), "0".repeat(64)));
        }
        incomplete.resubmitIncompletePublications(event -> true);

        assertThat(desk.published()).isOne();
        nobodyReads(desk.mark, waiting.toString(), slug);
    }

    @Test
    @DisplayName("What is for named units is read by nobody without sign-in, at no address of the program")
    void whatIsForNamedUnitsIsReadByNobodyElse() {
        ItemNumber directed = desk.room.published(PressRoom.notice("密级名单" + desk.mark)
                .dated(PressRoom.number(), LocalDate.of(2026, 11, 20), null, null)
                .directedTo(List.of(desk.room.office.value())));
        nobodyReads("密级名单" + desk.mark, UUID.randomUUID().toString(), slug, directed.value());
    }

    @Test
    void aDraftIsReadByNobodyWithoutSignIn() {
        ManuscriptId draft = desk.room.underReview(PressRoom.notice("还没审完" + desk.mark));

        nobodyReads("还没审完" + desk.mark, draft.toString(), slug);
    }

    /** The test itself sees what is public. */
    @Test
    void whatWasLetOutIsRead() {
        ItemNumber item = desk.room.published(PressRoom.notice("看得见" + desk.mark));
        beans.getBean(SearchIndex.class).caughtUp();

        assertThat(readers("看得见" + desk.mark, UUID.randomUUID().toString(), slug, item.value()))
                .contains(item.path(), "/feeds/all.atom", "/search.json");
    }

    private void nobodyReads(String mark, String id, String other) {
        nobodyReads(mark, id, other, 1);
    }

    private void nobodyReads(String mark, String id, String other, long number) {
        beans.getBean(SearchIndex.class).caughtUp();
        assertThat(readers(mark, id, other, number)).isEmpty();
    }

    /** Addresses at which a stranger reads the mark. */
    private List<String> readers(String mark, String id, String other, long number) {
        String words = URLEncoder.encode(mark, StandardCharsets.UTF_8);
        Stream<String> filled = Stream.concat(addresses(id, number).stream(), addresses(other, number).stream())
                .filter(EveryAddress::reads)
                .map(EveryAddress::path)
                .filter(path -> !path.startsWith("/desk"));
        return Stream.of(
                        filled,
                        LISTS.stream(),
                        Stream.of("/search.json", "/search/suggestions").map(path -> path + "?words=" + words))
                .flatMap(each -> each)
                .distinct()
                .filter(path -> read(path).contains(mark))
                .map(path -> path.replaceAll("\\?.*", ""))
                .toList();
    }

    /** Without the words of the question, which its answer repeats. */
    private String read(String path) {
        var answer = mvc.get().uri(URI.create("http://localhost" + path)).exchange();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceFirst("\"words\":\"[^\"]*\"", "");
    }

    private List<EveryAddress> addresses(String id, long number) {
        return EveryAddress.of(beans, number, id);
    }

    private void knock(EveryAddress address, Person person) {
        if (NEAR.matcher(address.path()).matches()) {
            send(address, person);
            return;
        }
        new TransactionTemplate(transactions).executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            send(address, person);
        });
    }

    private void send(EveryAddress address, Person person) {
        mvc.method(address.method())
                .uri(address.path())
                .with(SignedAs.person(person))
                .with(csrf())
                .param("id", waiting.toString())
                .param("batch", waiting.toString())
                .param("reviews", waiting.toString())
                .param("slug", slug)
                .param("attribute", "PROACTIVE")
                .param("opinion", "同意")
                .exchange();
    }
}
