package org.mingtang.policy.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.policy.finder.FinderTopicsChanged;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.PublicChanges;
import org.mingtang.publication.Publications;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@MingtangTest
@DisplayName("the finder and the entry to requests are kept like other public pages, and never older than a change")
class FinderCacheTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Packages packages;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Publications publications;

    @Autowired
    PublicChanges changes;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void forgetThePages() {
        changes.note();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/benefits", "/benefits?who=x", "/requests", "/requests/guide", "/requests/released"})
    void carriesAValidatorAndAnswersThatNothingChanged(String address) {
        MvcTestResult first = mvc.get().uri(address).exchange();
        String tag = first.getResponse().getHeader(HttpHeaders.ETAG);

        assertThat(first).hasStatusOk().hasHeader("Cache-Control", "public, max-age=1, must-revalidate");
        assertThat(tag).startsWith("W/\"");
        assertThat(first.getResponse().getHeader("Vary")).contains("Cookie");
        assertThat(mvc.get().uri(address).header("If-None-Match", String.valueOf(tag)))
                .hasStatus(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/subscriptions/new", "/requests/new"})
    void aFormWithAPassIsKeptByNobody(String address) {
        MvcTestResult page = mvc.get().uri(address).exchange();

        assertThat(page).hasStatusOk();
        assertThat(page.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(page.getResponse().getHeader("ETag")).isNull();
    }

    @Test
    void aBenefitShowsWithItsPublicationAndIsGoneWithItsWithdrawal() {
        PressRoom room = new PressRoom(beans);
        String mark = UUID.randomUUID().toString();
        ItemNumber policy =
                room.published(ManuscriptFields.of("20-01", ItemKind.OTHER_POLICY, "关于补贴的通知" + mark, "<p>可以申请。</p>")
                        .dated(null, LocalDate.of(2026, 11, 20), null, null));
        assertThat(mvc.get().uri("/benefits")).bodyText().doesNotContain(mark);
        packages.write(
                policy,
                new BenefitContent(
                        "每人补贴",
                        "1000元",
                        List.of(),
                        List.of("无"),
                        List.of("申请表"),
                        List.of("网上申请"),
                        "人社局",
                        "12333",
                        null,
                        null),
                null,
                room.clerk);
        ManuscriptId draft = packages.send(policy, room.clerk);
        manuscripts.submit(draft, room.clerk);
        room.pass(draft);
        ItemNumber guide = publications.publish(draft, room.head);

        assertThat(mvc.get().uri("/benefits")).bodyText().contains(mark, "href=\"" + guide.path() + "\">材料和步骤</a>");
        publications.withdraw(guide, "有误", room.head);
        assertThat(mvc.get().uri("/benefits")).bodyText().doesNotContain(mark);
    }

    @Test
    void otherQuestionsMoveTheCountOfChanges() {
        long before = changes.now().changes();

        transaction.executeWithoutResult(status -> events.publishEvent(new FinderTopicsChanged(2)));

        assertThat(changes.now().changes()).isGreaterThan(before);
    }

    @Test
    void whoAnswersOtherwiseGetsAnotherPage() {
        List<String> pages = new ArrayList<>();
        for (String who : new String[] {"企业", "个人", "社会组织"}) {
            MvcTestResult page =
                    mvc.get().uri("/benefits").queryParam("who", who).exchange();
            assertThat(page).bodyText().contains("<option value=\"" + who + "\" selected");
            pages.add(String.valueOf(page.getResponse().getHeader(HttpHeaders.ETAG)));
        }

        assertThat(pages).doesNotHaveDuplicates();
    }

    @Test
    void subscribingKeepsTheAnswersOfTheFinder() {
        MvcTestResult page = mvc.get()
                .uri("/subscriptions/new")
                .queryParam("who", "企业")
                .queryParam("size", "小型")
                .exchange();

        assertThat(page).hasStatusOk().bodyText().contains(">企业</span>", ">小型</span>", "/benefits?who=");
        assertThat(mvc.get().uri("/subscriptions/new").queryParam("who", "<script>"))
                .hasStatusOk()
                .bodyText()
                .contains("全部惠企利民政策")
                .doesNotContain("<script>\"");
    }
}
