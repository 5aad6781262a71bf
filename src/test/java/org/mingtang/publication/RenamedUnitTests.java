package org.mingtang.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.identity.Accounts;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.Units;
import org.mingtang.search.SearchIndex;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@MingtangTest
@DisplayName("a renamed unit has its new name in search and on pages that were kept")
class RenamedUnitTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Units units;

    @Autowired
    SearchIndex index;

    @Autowired
    PublicChanges changes;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvcTester pages;

    PressRoom room;
    UnitId bureau;
    String before;
    String after;
    ItemNumber item;

    @BeforeEach
    void published() {
        room = new PressRoom(beans);
        bureau = room.education;
        before = units.find(bureau).orElseThrow().name();
        after = "数据" + UUID.randomUUID().toString().substring(0, 8) + "局";
        item = room.published(PressRoom.notice("报名通知"));
        index.caughtUp();
        page("/search?unit=" + bureau).contains(before);
        page(item.path()).contains(before);
    }

    @Test
    void itsFormerItemsAreFoundUnderTheNewName() {
        rename();
        index.caughtUp();
        page("/search?words=" + after).contains("href=\"" + item.path() + "\"");
        page("/search?unit=" + bureau).contains(after).doesNotContain(before);
        page("/search/suggestions?words=" + after).contains("报名通知");
    }

    @Test
    @DisplayName("发布单位 lists it once, with all it made public before and after")
    void theFacetHasOneValueForIt() {
        rename();
        room.published(PressRoom.notice("新的报名通知"));
        index.caughtUp();
        page("/search?words=报名通知&unit=" + bureau)
                .containsOnlyOnce("发布单位</h2>")
                .containsPattern(after + "[^0-9]*<span class=\"num mt-muted\">2<");
    }

    @Test
    void pagesThatWereKeptAreDrawnAnew() {
        long kept = changes.now().changes();
        rename();
        assertThat(changes.now().changes()).isGreaterThan(kept);
        page(item.path()).contains(after).doesNotContain(before);
        page("/units/" + bureau).contains(after);
    }

    @Test
    void aChangeThatIsRolledBackRenamesNothing() {
        long kept = changes.now().changes();
        transaction.executeWithoutResult(status -> {
            rename();
            status.setRollbackOnly();
        });
        index.caughtUp();
        assertThat(changes.now().changes()).isEqualTo(kept);
        page("/search?unit=" + bureau).contains(before).doesNotContain(after);
    }

    @Test
    void unitsThatComeAndGoChangeKeptPagesToo() {
        UnitId government = units.find(bureau).orElseThrow().parent();
        for (Runnable change : List.<Runnable>of(
                () -> SomeUnits.department(units, government, "体育局"),
                () -> units.dissolve(room.office, Accounts.PROGRAM))) {
            long kept = changes.now().changes();
            change.run();
            assertThat(changes.now().changes()).isGreaterThan(kept);
        }
    }

    private void rename() {
        units.rename(bureau, after, after, Accounts.PROGRAM);
    }

    private AbstractStringAssert<?> page(String address) {
        return assertThat(pages.get().uri(address)).hasStatusOk().bodyText();
    }
}
