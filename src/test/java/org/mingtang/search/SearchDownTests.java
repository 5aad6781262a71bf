package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.audit.AuditTrail;
import org.mingtang.organisation.AskedSite;
import org.mingtang.search.engine.Engine;
import org.mingtang.search.engine.Feed;
import org.mingtang.search.engine.SearchUnavailable;
import org.mingtang.search.meaning.Meaning;
import org.mingtang.search.opensearch.Programs;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What people see and what goes on while nobody answers at OpenSearch's address. */
@MingtangTest
class SearchDownTests {

    @Autowired
    private Feed feed;

    @Autowired
    private JdbcClient database;

    @Autowired
    private EntryTable table;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private TemplateEngine templates;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private ListableBeanFactory beans;

    private final PublicThings things = new PublicThings();
    private Engine down;
    private SearchController pages;

    @BeforeEach
    void nobodyAnswers() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            down = Programs.on(URI.create("http://127.0.0.1:" + socket.getLocalPort()), feed, database, "down");
        }
        var asking = new Asking(down, beans);
        pages = new SearchController(asking.pages, asking.suggestions, beans.getBean(AskedSite.class));
    }

    @Test
    @DisplayName("The page says that search is not available, keeps what was typed, and shows other ways")
    void thePageSaysSo() {
        var response = new MockHttpServletResponse();
        var page = pages.results(Map.of("words", "公积金<b>", "site", things.site), response);
        assertThat(page.getStatus()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(response.getHeader(HttpHeaders.RETRY_AFTER)).isEqualTo("30");
        assertThat(shown(page.getViewName(), page.getModel()))
                .contains("检索暂时不能使用", "“公积金&lt;b&gt;”还在", "words=%E5%85%AC%E7%A7%AF%E9%87%91")
                .contains("href=\"/policies\"", "href=\"/open\"");
    }

    @Test
    void thePageWithoutWordsOffersToTryAgain() {
        var page = pages.results(Map.of(), new MockHttpServletResponse());
        assertThat(shown(page.getViewName(), page.getModel())).contains("再试一次").doesNotContain("还在，");
    }

    @Test
    void programsAreToldToComeBackLater() {
        var answer = pages.data(Map.of("words", "公积金"));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("30");
        assertThat(answer.getBody()).isNull();
    }

    @Test
    void whoTypesIsOfferedNothing() {
        assertThat(pages.suggestions("公积").getModel().get("offers")).isEqualTo(List.of());
    }

    @Test
    @DisplayName("Publishing goes on: what is put is committed, and waits in the table")
    void publishingGoesOn() {
        var follower = new IndexFollower(down);
        var index = new SearchIndex(table, down, follower);
        var entry = things.titled("云麓市共享单车管理规定");
        transactions.executeWithoutResult(status -> index.put(entry));
        assertThat(table.find(List.of(entry.key()))).hasSize(1);
        assertThatThrownBy(index::caughtUp).isInstanceOf(SearchUnavailable.class);
    }

    @Test
    void theFollowerStartsAndEndsAllTheSame() {
        var follower = new IndexFollower(down);
        follower.start();
        assertThat(follower.isRunning()).isTrue();
        follower.stop();
        assertThat(follower.isRunning()).isFalse();
    }

    @Test
    @DisplayName("The desk tells it, and that nothing need be rebuilt; rebuilding is not offered")
    void theDeskTellsIt() {
        var desk = new IndexDeskController(
                table,
                down,
                beans.getBean(Rebuilds.class),
                beans.getBean(Synonyms.class),
                beans.getBean(Meaning.class),
                beans.getBean(AuditTrail.class));
        var page = (IndexPage) desk.state().getModel().get("page");
        assertThat(page.reachable()).isFalse();
        assertThat(page.engine()).isEqualTo("OpenSearch");
        assertThat(page.building()).isFalse();
        assertThat(page.entries()).isEqualTo(table.count());
    }

    private String shown(String view, Map<String, Object> model) {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request()));
        try {
            var out = new StringOutput();
            templates.render(view + ".jte", model, out);
            return out.toString();
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    private MockHttpServletRequest request() {
        var request = new MockHttpServletRequest(new MockServletContext(), "GET", "/search");
        request.getServletContext().setAttribute(WebApplicationContext.ROOT_WEB_APPLICATION_CONTEXT_ATTRIBUTE, context);
        return request;
    }
}
