package org.mingtang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.organisation.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds in the database whatever the program does. */
@MingtangTest
class FourEyesInTheDatabaseTests {

    @Autowired
    private Reviews reviews;

    @Autowired
    private Units units;

    @Autowired
    private JdbcClient database;

    private Town town;
    private Submission draft;
    private ReviewId id;

    @BeforeEach
    void submit() {
        town = new Town(units);
        draft = town.draft();
        id = reviews.submit(draft, town.author);
        reviews.pass(id, "first", null, DisclosureDecision.PROACTIVE, town.head);
    }

    @Test
    @DisplayName("四眼：an account is one thing in one review, writer or reviewer of one step")
    void refusesASecondStandingOfAnAccount() {
        assertThatThrownBy(() -> stand(town.author.account())).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> stand(town.head.account())).isInstanceOf(DataIntegrityViolationException.class);
        stand(UUID.randomUUID());
    }

    @Test
    void keepsWhatWasReviewedAndWhatWasDoneAsItWas() {
        for (String table : new String[] {"review_round", "review_act"}) {
            assertThatThrownBy(() -> database.sql("update " + table + " set sha256 = 'x' where review = ?")
                            .param(id.value())
                            .update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("kept as it was");
            assertThatThrownBy(() -> database.sql("delete from " + table + " where review = ?")
                            .param(id.value())
                            .update())
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(reviews.find(id).orElseThrow().sha256())
                .isEqualTo(draft.text().sha256());
    }

    private void stand(UUID account) {
        database.sql("insert into review_standing (review, account, step) values (?, ?, 'final')")
                .params(id.value(), account)
                .update();
    }
}
