package org.mingtang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.review.DeskOfReviews.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.organisation.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A page that was opened before text or disclosure changed passes nothing: the disclosure attribute is decided knowingly. */
@MingtangTest
class SeenTests {

    private static final Pattern CHOICE = Pattern.compile("name=\"review\" value=\"([^\"]+)\"");

    @Autowired
    private Reviews reviews;

    @Autowired
    private Units units;

    @Autowired
    private MockMvcTester web;

    private Town town;
    private Submission draft;
    private DeskOfReviews desk;
    private ReviewId id;

    @BeforeEach
    void submit() {
        town = new Town(units);
        desk = new DeskOfReviews(web);
        draft = town.draft();
        id = reviews.submit(draft, town.author);
    }

    @Test
    @DisplayName("国办发〔2016〕80号: what the author withholds meanwhile is not made public by a page opened before")
    void doesNotMakePublicWhatTheAuthorWithheldMeanwhile() {
        String opened = Town.seen(draft);
        reviews.withdraw(id, town.author);
        reviews.submit(Town.with(draft, Town.onRequest()), town.author);

        MvcTestResult answer = pass(opened, "PROACTIVE", "同意");

        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("公开属性在您打开之后改过", "同意");
        ReviewView now = reviews.find(id).orElseThrow();
        assertThat(now.disclosure()).isEqualTo(Town.onRequest());
        assertThat(now.openStep()).isEqualTo("first");
    }

    @Test
    @DisplayName("What another reviewer decided about disclosure is not undone by a page opened before")
    void doesNotUndoWhatAnotherReviewerDecided() {
        String opened = Town.seen(draft);
        reviews.pass(id, "first", null, draft.disclosure(), town.head);
        reviews.pass(id, "secrecy", "不宜公开", Town.closed(), town.secrecy);

        assertThat(pass(opened, "PROACTIVE", "同意")).hasStatus(422);

        assertThat(reviews.find(id).orElseThrow().disclosure()).isEqualTo(Town.closed());
    }

    @Test
    void showsTheDisclosureAsItIsNowAfterTheRefusalAndPassesIt() {
        String opened = Town.seen(draft);
        reviews.withdraw(id, town.author);
        Submission withheld = Town.with(draft, Town.onRequest());
        reviews.submit(withheld, town.author);

        String again = text(pass(opened, "PROACTIVE", "同意"));

        assertThat(again)
                .contains("value=\"ON_REQUEST\" checked", Town.onRequest().reason(), Town.seen(withheld));
        assertThat(again).doesNotContain("value=\"PROACTIVE\" checked");
        assertThat(desk.post(town.head, at("/pass"), "step", "first", "seen", Town.seen(withheld)))
                .hasRedirectedUrl(at(""));
        assertThat(reviews.find(id).orElseThrow().disclosure()).isEqualTo(Town.onRequest());
    }

    @Test
    @DisplayName("In a batch, too, nothing passes with a disclosure that was not on the list")
    void passesNothingInABatchWithADisclosureThatWasNotOnTheList() {
        Matcher choice = CHOICE.matcher(text(desk.get(town.head, "/desk/reviews")));
        assertThat(choice.find()).isTrue();
        reviews.withdraw(id, town.author);
        reviews.submit(Town.with(draft, Town.closed()), town.author);

        MvcTestResult answer = desk.post(town.head, "/desk/reviews/passes", "review", choice.group(1));

        assertThat(String.valueOf(answer.getMvcResult().getFlashMap().get("refusals")))
                .contains(draft.title(), "公开属性在您打开之后改过");
        assertThat(reviews.find(id).orElseThrow().openStep()).isEqualTo("first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROACTIVE", "ON_REQUEST", "NOT_DISCLOSED"})
    void standsForEachTextAndDisclosureAlone(Disclosure attribute) {
        String text = draft.text().sha256();
        DisclosureDecision one = new DisclosureDecision(attribute, null, "理由");

        assertThat(new Seen(text, one).token())
                .isEqualTo(new Seen(text, new DisclosureDecision(attribute, null, "理由")).token())
                .isNotEqualTo(new Seen("0", one).token())
                .isNotEqualTo(new Seen(text, new DisclosureDecision(attribute, null, "别的理由")).token())
                .isNotEqualTo(new Seen(text, new DisclosureDecision(attribute, Ground.PROCESS, "理由")).token());
    }

    private MvcTestResult pass(String seen, String attribute, String opinion) {
        return desk.post(
                town.head, at("/pass"), "step", "first", "seen", seen, "attribute", attribute, "opinion", opinion);
    }

    private String at(String more) {
        return "/desk/reviews/" + id + more;
    }
}
