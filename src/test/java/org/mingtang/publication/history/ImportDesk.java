package org.mingtang.publication.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mingtang.documents.StoredFiles;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.Items;
import org.mingtang.publication.PressRoom;
import org.mingtang.review.ReviewView;
import org.mingtang.review.Reviews;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The openness office of a fresh district with its boxes of old papers, and batches brought so far. */
final class ImportDesk {

    final PressRoom room;
    /** What no other test has in its titles and numbers. */
    final String mark = UUID.randomUUID().toString().substring(0, 8);

    private final Imports imports;
    private final BatchRows rows;
    private final BatchReading reading;
    private final Reviews reviews;
    private final StoredFiles files;
    private final Items items;
    private final JdbcClient database;

    ImportDesk(ListableBeanFactory beans) {
        room = new PressRoom(beans);
        imports = beans.getBean(Imports.class);
        rows = beans.getBean(BatchRows.class);
        reading = beans.getBean(BatchReading.class);
        reviews = beans.getBean(Reviews.class);
        files = beans.getBean(StoredFiles.class);
        items = beans.getBean(Items.class);
        database = beans.getBean(JdbcClient.class);
    }

    /** A list of so many notices. */
    byte[] list(int count) {
        StringBuilder csv = new StringBuilder("标题,成文日期,发布日期,正文\n");
        for (int n = 1; n <= count; n++) {
            csv.append("历史通知" + mark + "第" + n + "号,2015-02-11,2015-03-01,正文第" + n + "条\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    UUID upload(String name, byte[] content) {
        return upload(name, content, ItemKind.INFORMATION);
    }

    UUID upload(String name, byte[] content, ItemKind kind) {
        return imports.upload(
                new RowCheck.Defaults(room.education.value(), "20-15", kind, false),
                List.of(files.store(name, new ByteArrayInputStream(content))),
                room.openness);
    }

    UUID upload(String name, String content) {
        return upload(name, content.getBytes(StandardCharsets.UTF_8));
    }

    UUID read(UUID batch) {
        reading.read(batch);
        assertThat(rows.find(batch).orElseThrow().stage()).isEqualTo(BatchStage.CHECKED);
        return batch;
    }

    UUID submitted(UUID batch) {
        read(batch);
        imports.submit(batch, room.openness);
        return batch;
    }

    UUID approved(UUID batch) {
        return passed(submitted(batch));
    }

    UUID passed(UUID batch) {
        ReviewView review = review(batch);
        reviews.pass(review.id(), review.openStep(), "同意", review.disclosure(), room.leader);
        return batch;
    }

    ReviewView review(UUID batch) {
        return reviews.of("history", batch.toString()).orElseThrow();
    }

    ItemView item(UUID batch, int position) {
        return items.find(new ItemNumber(
                        rows.rows(batch, null, 9999, 0).get(position).item()))
                .orElseThrow();
    }

    List<RowState> states(UUID batch) {
        return rows.rows(batch, null, 9999, 0).stream().map(RowView::state).toList();
    }

    /** Why each row does not come in, in order; null where it does. */
    List<String> reasons(UUID batch) {
        return rows.rows(batch, null, 9999, 0).stream().map(RowView::why).toList();
    }

    int published() {
        return database.sql("select count(*) from item where unit = ?")
                .param(room.education.value())
                .query(Integer.class)
                .single();
    }

    static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
