package org.mingtang.publication.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.documents.StoredFiles;
import org.mingtang.organisation.UnitScope;
import org.mingtang.publication.ItemFigures;
import org.mingtang.publication.ItemFilter;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemLine;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.Items;
import org.mingtang.publication.PressRoom;
import org.mingtang.review.ReviewView;
import org.mingtang.review.Reviews;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was public before and is imported now is not new today, and nobody's evidence. */
@MingtangTest
class ImportedIsNotNewestTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Imports imports;

    @Autowired
    BatchRows rows;

    @Autowired
    BatchReading reading;

    @Autowired
    BatchEntering entering;

    @Autowired
    BatchFollowing following;

    @Autowired
    Reviews reviews;

    @Autowired
    Items items;

    @Autowired
    StoredFiles files;

    @Autowired
    JdbcClient database;

    PressRoom room;
    String mark;

    @BeforeEach
    void found() {
        room = new PressRoom(beans);
        mark = UUID.randomUUID().toString().substring(0, 8);
    }

    @Autowired
    ItemFigures figures;

    @Test
    @DisplayName("a list of 2015 stands behind what was published before the import, in the year of its claimed day")
    void standsByTheDayItBecamePublic() throws Exception {
        ItemNumber before = room.published(PressRoom.notice("导入前发布的"));
        UUID batch = approved(upload("list.csv", list(2)));
        imports.enter(batch, room.openness);
        entering.enter(batch);
        ItemFilter unit = ItemFilter.ALL.ofUnits(List.of(room.education.value()));

        assertThat(items.list(unit, 10, 0)).extracting(ItemLine::number).first().isEqualTo(before.value());
        assertThat(items.list(unit, 10, 0)).hasSize(3);
        assertThat(figures.years(unit)).contains(2015).hasSize(2);
        ItemFilter of2015 = new ItemFilter(null, null, List.of(room.education.value()), null, 2015, null, false);
        assertThat(items.list(of2015, 10, 0))
                .hasSize(2)
                .allMatch(line -> LocalDate.of(2015, 3, 1).equals(line.claimedOn()));
        assertThat(figures.byUnit(UnitScope.of(Set.of(room.education.value())))
                        .get(room.education.value())
                        .newest())
                .isEqualTo(items.find(before)
                        .orElseThrow()
                        .publishedAt()
                        .atZone(ZoneId.of("Asia/Shanghai"))
                        .toLocalDate());
    }

    @Test
    void isNotCountedAsPublishedToday() throws Exception {
        UnitScope own = UnitScope.of(Set.of(room.education.value()));
        UUID batch = approved(upload("list.csv", list(2)));
        imports.enter(batch, room.openness);
        entering.enter(batch);
        LocalDate today =
                item(batch, 0).publishedAt().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
        assertThat(figures.publishedOn(today, "20-15", own)).isZero();
        assertThat(figures.publishedOn(LocalDate.of(2015, 3, 1), "20-15", own)).isEqualTo(2);
    }

    @Test
    @DisplayName("DESIGN 1, one record of what was done: a claimed day proves nothing")
    void isNobodysEvidence() throws Exception {
        UUID batch = approved(upload("list.csv", list(2)));
        imports.enter(batch, room.openness);
        entering.enter(batch);
        following.follow(batch);
        assertThat(database.sql("select count(*) from fact where unit = ?")
                        .param(room.education.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        room.published(PressRoom.notice("由本平台发布的"));
        assertThat(database.sql("select count(*) from fact where unit = ?")
                        .param(room.education.value())
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    @DisplayName("补录 of a single item by the door stays where it was published: it is late, not old")
    void leavesLateEntriesWhereTheyArePublished() throws Exception {
        UUID batch = approved(upload("list.csv", list(1)));
        imports.enter(batch, room.openness);
        entering.enter(batch);
        ItemNumber late = room.published(PressRoom.notice("迟发的通知"));
        assertThat(items.list(ItemFilter.ALL.ofUnits(List.of(room.education.value())), 1, 0))
                .extracting(ItemLine::number)
                .containsExactly(late.value());
    }

    private byte[] list(int count) {
        StringBuilder csv = new StringBuilder("标题,成文日期,发布日期,正文\n");
        for (int n = 1; n <= count; n++) {
            csv.append("历史通知" + mark + "第" + n + "号,2015-02-11,2015-03-01,正文第" + n + "条\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private UUID upload(String name, byte[] content) {
        return imports.upload(
                new RowCheck.Defaults(room.education.value(), "20-15", ItemKind.INFORMATION, false),
                List.of(files.store(name, new ByteArrayInputStream(content))),
                room.openness);
    }

    private UUID read(UUID batch) {
        reading.read(batch);
        assertThat(rows.find(batch).orElseThrow().stage()).isEqualTo(BatchStage.CHECKED);
        return batch;
    }

    private UUID approved(UUID batch) {
        read(batch);
        imports.submit(batch, room.openness);
        ReviewView review = review(batch);
        reviews.pass(review.id(), review.openStep(), "同意", review.disclosure(), room.leader);
        return batch;
    }

    private ReviewView review(UUID batch) {
        return reviews.of("history", batch.toString()).orElseThrow();
    }

    private ItemView item(UUID batch, int position) {
        return items.find(new ItemNumber(
                        rows.rows(batch, null, 9999, 0).get(position).item()))
                .orElseThrow();
    }
}
