package org.mingtang.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.publication.Findable;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.PressRoom;
import org.mingtang.search.SearchIndex;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The rehearsal's questions find what they are to find; each fault is made in a transaction that is given up. */
@MingtangTest
class AgreementTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SearchIndex search;

    private ItemNumber item;
    private ManuscriptId waiting;

    @BeforeEach
    void publish() {
        PressRoom room = new PressRoom(beans);
        item = room.published(PressRoom.notice("义务教育招生通知"));
        room.revised(item, PressRoom.notice("义务教育招生通知（更正）"));
        waiting = room.approved(PressRoom.notice("等待发布"));
    }

    @Test
    void areContentWithWhatTheDoorDid() {
        Agreement agreement = new Agreement(beans);

        assertThat(agreement.inTheDatabase()).noneMatch(this::isOurs);
        assertThat(agreement.lost(List.of(waiting + " WRITE", waiting + " STEP", waiting + " STEP")))
                .isEmpty();
        assertThat(agreement.index()).noneMatch(this::isOurs);
    }

    @Test
    void findALostAct() {
        assertThat(new Agreement(beans).lost(List.of(waiting + " PUBLISH", item + " WITHDRAW", waiting + " WRITE")))
                .hasSize(2)
                .allMatch(each -> each.contains("kept 0 times"));
    }

    @Test
    void findAManuscriptThatSaysItIsPublished() {
        assertThat(after("update manuscript set stage = 'PUBLISHED' where id = '" + waiting + "'"))
                .anyMatch(each -> each.startsWith("a published manuscript without its version"))
                .anyMatch(each -> each.startsWith("a manuscript whose stage is not that of its last act"));
    }

    @Test
    void findAReviewThatSaysItIsStillGoingOn() {
        assertThat(after("update review set stage = 'RETURNED' where subject = '" + waiting + "'"))
                .anyMatch(each -> each.startsWith("a manuscript whose stage is not that of its review"));
    }

    @Test
    void findAVersionThatTheLogDoesNotKnow() {
        assertThat(after(
                        "alter table log_entry disable trigger user",
                        "delete from log_entry where item = '" + item.path() + "'"))
                .anyMatch(each -> each.startsWith("a version that is not one entry of the log"))
                .anyMatch(each -> each.startsWith("a log whose entries, hashes and end do not fit"));
    }

    @Test
    void findARecordChangedBehindTheDoorsBack() {
        assertThat(after(
                        "alter table item_version disable trigger user",
                        "update item_version set record = record || ' ', reviewed_hash = 'other' where item = " + item))
                .anyMatch(each -> each.startsWith("a record with another hash"))
                .anyMatch(each -> each.startsWith("a version without its passed review of the same hash"))
                .anyMatch(each -> each.startsWith("a version that was not approved exactly once"))
                .anyMatch(each -> each.startsWith("a version that fewer than three people passed"));
    }

    @Test
    void findAWithdrawalThatNobodyWasTold() {
        assertThat(after("update item set withdrawn_at = now(), withdrawn_why = 'x' where number = " + item))
                .anyMatch(each -> each.startsWith("a withdrawn item without exactly one entry"))
                .anyMatch(each -> each.startsWith("not exactly what is public stands in the table of search"))
                .anyMatch(each -> each.startsWith("an item without exactly one deed"));
    }

    @Test
    void findAnItemThatTheIndexDoesNotFindAndOneThatItStillFinds() {
        UUID other = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            search.remove(Findable.key(item));
            database.sql(
                            "insert into search_entry (key, href, site, title, aliases, body, attachments, unit, unit_name,"
                                    + " kind, kind_label, published_on, validity) values (?, '/info/1', 'main', 'x', '{}', '', '',"
                                    + " ?, 'x', 'INFORMATION', 'x', now(), 'NONE')")
                    .params(other, other)
                    .update();
        });

        assertThat(new Agreement(beans).index())
                .contains("public and not found: " + item.path(), "found and not public: " + other);

        transaction.executeWithoutResult(status -> search.remove(other));
    }

    private boolean isOurs(String complaint) {
        return complaint.contains(item.toString()) || complaint.contains(waiting.toString());
    }

    /** What is found after this was done to the database, beside what was found before. */
    private List<String> after(String... sql) {
        return transaction.execute(status -> {
            Agreement agreement = new Agreement(beans);
            List<String> before = agreement.inTheDatabase();
            List.of(sql).forEach(each -> database.sql(each).update());
            List<String> after = new ArrayList<>(agreement.inTheDatabase());
            after.removeAll(before);
            status.setRollbackOnly();
            return after;
        });
    }
}
