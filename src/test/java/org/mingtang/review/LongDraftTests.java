package org.mingtang.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.NewAccount;
import org.mingtang.identity.Role;
import org.mingtang.identity.Visitor;
import org.mingtang.organisation.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Long drafts through the real server: the page of remarks has two fields for each paragraph. */
@MingtangTest
class LongDraftTests {

    private static final String PASSWORD = "a quiet mountain path";
    private static final Pattern FIELD =
            Pattern.compile("name=\"((?:comment|quote|seen)[^\"]*)\"(?: value=\"([^\"]*)\")?");

    @LocalServerPort
    private int port;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Units units;

    @Test
    @DisplayName("A plan of three thousand paragraphs is returned with a remark on its last one")
    void returnsALongDraftWithARemarkAtItsEnd() {
        Town town = new Town(units);
        String body =
                IntStream.rangeClosed(1, 3000).mapToObj(i -> "第" + i + "段的安排。").collect(Collectors.joining("\n"));
        Submission draft = town.draft("publication", UUID.randomUUID().toString(), Town.text("发展规划", body));
        ReviewId id = reviews.submit(draft, town.author);
        Visitor head = head(town);

        HttpResponse<String> sent = head.post("/desk/reviews/" + id + "/return", filled(head, id));

        assertThat(head.leadsTo(sent)).isEqualTo("/desk/reviews/" + id);
        ActView returned = reviews.find(id).orElseThrow().returned().orElseThrow();
        assertThat(returned.remarks()).containsExactly(new Remark("body", 2999, null, "末段写明附件"));
    }

    /** As a browser sends the form: every field, most of them empty. */
    private static Map<String, String> filled(Visitor head, ReviewId id) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field =
                FIELD.matcher(head.get("/desk/reviews/" + id + "/return").body());
        while (field.find()) {
            fields.put(field.group(1), field.group(2) == null ? "" : field.group(2));
        }
        assertThat(fields).hasSizeGreaterThan(6000).containsKey("comment:body:2999");
        fields.put("reason", "末段不完整");
        fields.put("comment:body:2999", "末段写明附件");
        return fields;
    }

    private Visitor head(Town town) {
        String login = "t-" + UUID.randomUUID();
        NewAccount asked =
                new NewAccount(login, "沈怀谷", town.education.value(), Set.of(Role.HEAD), null, PASSWORD, false);
        accounts.create(asked, Accounts.PROGRAM);
        Visitor head = new Visitor(port);
        head.signIn(login, PASSWORD);
        return head;
    }
}
