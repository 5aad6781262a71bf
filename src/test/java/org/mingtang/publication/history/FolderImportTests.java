package org.mingtang.publication.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.publication.ItemKind;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@MingtangTest
@DisplayName("a folder on the server is read where it lies, and goes on where it stopped")
class FolderImportTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Imports imports;

    @Autowired
    BatchRows rows;

    @Autowired
    BatchEntering entering;

    @Autowired
    JdbcClient database;

    @TempDir
    Path root;

    ImportDesk desk;

    @BeforeEach
    void found() {
        desk = new ImportDesk(beans);
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String page(String title, String day) {
        return "<html><head><meta name=\"ArticleTitle\" content=\"" + title + desk.mark
                + "\"><meta name=\"PubDate\" content=\"" + day + "\"></head><body><p>" + title
                + "的正文，说明办理的条件和时限。</p></body></html>";
    }

    private UUID opened() throws IOException {
        return imports.open(
                new RowCheck.Defaults(desk.room.education.value(), "20-15", ItemKind.INFORMATION, false),
                root.toRealPath(),
                desk.room.openness);
    }

    private List<String> told(UUID batch) {
        return rows.rows(batch, null, 999, 0).stream()
                .map(row -> row.place() + " " + row.state() + " " + row.title() + " " + row.why())
                .toList();
    }

    @Test
    void givesTheSameReportAsTheSameFilesInAZip() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("1.html", page("甲", "2015-03-01"));
        files.put("2.html", page("乙", "2015-03-02"));
        files.put("3.html", page("乙", "2015-03-02"));
        files.put("4.xyz", "什么");
        files.put("5.html", "<p></p>");
        for (Map.Entry<String, String> file : files.entrySet()) {
            write(file.getKey(), file.getValue());
        }

        UUID folder = desk.read(opened());
        UUID zip = desk.read(desk.upload("old.zip", ImportDesk.zip(files)));

        assertThat(told(folder)).hasSize(5).isEqualTo(told(zip));
        assertThat(desk.states(folder))
                .containsExactly(RowState.READY, RowState.READY, RowState.REFUSED, RowState.REFUSED, RowState.REFUSED);
    }

    @Test
    void readsAListWithTheFilesItNames() throws IOException {
        write("list.csv", "标题,发布日期,文件名\n甲" + desk.mark + ",2015-03-01,甲.txt\n乙" + desk.mark + ",2015-03-02,没有.txt\n");
        write("files/甲.txt", "正文");
        write("files/多余.txt", "正文");

        UUID batch = desk.read(opened());

        assertThat(desk.states(batch)).containsExactly(RowState.READY, RowState.REFUSED, RowState.REFUSED);
        assertThat(rows.item(batch, 0).orElseThrow().attachments())
                .singleElement()
                .satisfies(file -> assertThat(file.name()).isEqualTo("甲.txt"));
        assertThat(desk.reasons(batch)).element(2).asString().contains("清单里没有哪一行提到");
    }

    @Test
    void tellsOfEachFileThatIsNotRead(@TempDir Path outside) throws IOException {
        write("1.html", page("甲", "2015-03-01"));
        write("old.zip", "x");
        Files.createSymbolicLink(root.resolve("2.html"), Files.writeString(outside.resolve("x.html"), "秘密"));

        UUID batch = desk.read(opened());

        assertThat(told(batch))
                .hasSize(3)
                .anySatisfy(row -> assertThat(row).startsWith("2.html REFUSED").contains("指向文件夹以外"))
                .anySatisfy(row -> assertThat(row).startsWith("old.zip REFUSED").contains("请先解压"))
                .noneSatisfy(row -> assertThat(row).contains("秘密"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void cutShortAfterAnyRowItEndsWithTheSameRows(int done) throws IOException {
        for (String name : List.of("1", "2", "3")) {
            write(name + ".html", page(name, "2015-03-0" + name));
        }
        write("4.html", page("2", "2015-03-02"));
        write("5.zip", "x");
        UUID batch = desk.read(opened());
        List<String> whole = told(batch);
        cut(batch, done);
        if (done > 0) {
            write("1.html", "<p>后来改掉了</p>"); // has its row: not read again
        }

        desk.read(batch);

        assertThat(told(batch)).isEqualTo(whole);
        assertThat(rows.rows(batch, null, 99, 0)).extracting(RowView::position).containsExactly(0, 1, 2, 3, 4);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aListThatWasCutShortStillKnowsWhichFilesItUsed(int done) throws IOException {
        write("list.csv", "标题,发布日期,文件名\n甲" + desk.mark + ",2015-03-01,甲.txt\n乙" + desk.mark + ",2015-03-02,乙.txt\n");
        write("甲.txt", "正文甲");
        write("乙.txt", "正文乙");
        write("丙.txt", "正文丙");
        UUID batch = desk.read(opened());
        List<String> whole = told(batch);
        cut(batch, done);

        desk.read(batch);

        assertThat(told(batch)).hasSize(3).isEqualTo(whole);
    }

    /** As a program that died leaves it. */
    private void cut(UUID batch, int done) {
        database.sql("delete from import_row where batch = ? and position >= ?")
                .params(batch, done)
                .update();
        database.sql("update import_batch set stage = 'READING' where id = ?")
                .param(batch)
                .update();
    }

    @Test
    void aFolderThatIsGoneIsSaid() throws IOException {
        UUID batch = opened();
        Files.delete(root);
        beans.getBean(BatchReading.class).read(batch);

        BatchView shown = rows.find(batch).orElseThrow();
        assertThat(shown.trouble()).contains("文件没有读完", "已经不在了");
        Files.createDirectory(root);
    }

    @Test
    void whileItIsReadItIsNotBegunAgain() throws IOException {
        UUID batch = opened();
        assertThat(opened()).isEqualTo(batch);
        desk.read(batch);
        assertThat(opened()).isNotEqualTo(batch);
        database.sql("update import_batch set stage = 'DISCARDED' where folder = ? and stage = 'READING'")
                .param(root.toRealPath().toString())
                .update();
    }

    @Test
    void goesTheSameWayAsAnyBatchAndItsPageNamesTheFolder() throws IOException {
        write("1.html", page("甲", "2015-03-01"));
        UUID batch = desk.approved(opened());
        imports.enter(batch, desk.room.openness);
        entering.enter(batch);

        assertThat(desk.item(batch, 0).title()).startsWith("甲");
        assertThat(mvc.get().uri("/desk/imports/" + batch).with(SignedAs.person(desk.room.openness)))
                .bodyText()
                .contains("<dt>文件夹</dt>", root.toRealPath().toString());
        assertThat(database.sql("select count(*) from import_file where batch = ?")
                        .param(batch)
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
