package org.mingtang.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.plan.TownHall;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MingtangTest
class FullDiskTests {

    private static final String KEPT = "此前显示“已完成”的内容都已保存。";

    @Autowired
    MockMvcTester web;

    @Autowired
    TownHall hall;

    @Autowired
    JdbcClient database;

    @Autowired
    Environment program;

    private final String name = "分解表" + UUID.randomUUID() + ".txt";

    @Test
    void anUploadThatDoesNotFitIsToldWithWhatIsKeptAndWhatToDo() throws Exception {
        Person clerk = hall.founded().supervisor();
        Path incoming = Files.createDirectories(incoming());
        Assumptions.assumeTrue(
                succeeds("mount", "-t", "tmpfs", "-o", "size=64k", "none", incoming.toString()), "not root");
        try {
            assertThat(upload(clerk))
                    .hasStatus(507)
                    .bodyText()
                    .contains("磁盘空间不足", "服务器磁盘已满，文件“" + name + "”没有保存，其他内容不受影响", "清理磁盘后重新上传", KEPT);
            assertThat(incoming).as("half of the file").isEmptyDirectory();
        } finally {
            assertThat(succeeds("umount", incoming.toString())).isTrue();
        }
        assertThat(drafts()).isZero();

        assertThat(upload(clerk)).as("after making room").hasStatus(302);
    }

    @Test
    void aFolderThatCannotBeWrittenIsNotCalledAFullDisk() throws Exception {
        Person clerk = hall.founded().supervisor();
        Files.createDirectories(incoming());
        Path aside = incoming().resolveSibling("incoming-aside");
        Files.move(incoming(), aside);
        Files.createFile(incoming());
        try {
            assertThat(upload(clerk))
                    .hasStatus(500)
                    .bodyText()
                    .contains("文件“" + name + "”没有保存，其他内容不受影响。请重新上传", KEPT)
                    .doesNotContain("磁盘");
        } finally {
            Files.delete(incoming());
            Files.move(aside, incoming());
        }
        assertThat(upload(clerk)).hasStatus(302);
    }

    @Test
    void aDatabaseWithoutRoomSaysSoWhereRowsAreWrittenPlainly() {
        isToldAboutTheDatabasesDisk("stored_file", "name");
    }

    @Test
    void aDatabaseWithoutRoomSaysSoWhereEntitiesAreWritten() {
        isToldAboutTheDatabasesDisk("draft", "source_name");
    }

    /** PostgreSQL's own answer when a table cannot grow: SQLSTATE 53100, here for this test's file only. */
    private void isToldAboutTheDatabasesDisk(String table, String column) {
        Person clerk = hall.founded().supervisor();
        String trigger = "full_" + UUID.randomUUID().toString().replace("-", "");
        database.sql("""
                        create function %1$s() returns trigger language plpgsql as $$ begin
                            raise exception 'could not extend file: No space left on device' using errcode = '53100';
                        end $$""".formatted(trigger)).update();
        database.sql(
                        "create trigger %1$s before insert on %2$s for each row when (new.%3$s = '%4$s') execute function %1$s()"
                                .formatted(trigger, table, column, name))
                .update();
        try (var log = new Log()) {
            assertThat(upload(clerk))
                    .hasStatus(507)
                    .bodyText()
                    .contains("磁盘空间不足", "这一步没有办成，没有保存", KEPT, "清理磁盘，然后返回上一页再提交一次");
            assertThat(log.lines())
                    .filteredOn(line -> line.contains("No space left on device"))
                    .singleElement(InstanceOfAssertFactories.STRING)
                    .contains("数据库所在磁盘已满，/desk/plans/drafts 未能办理");
        } finally {
            database.sql("drop trigger " + trigger + " on " + table).update();
            database.sql("drop function " + trigger + "()").update();
        }
        assertThat(drafts()).isZero();
        assertThat(upload(clerk)).hasStatus(302);
    }

    private MvcTestResult upload(Person clerk) {
        byte[] content = ("一、完善公开制度。责任单位:市教育局。" + "\n公开内容".repeat(20_000)).getBytes(StandardCharsets.UTF_8);
        return web.post()
                .uri("/desk/plans/drafts")
                .multipart()
                .file(new MockMultipartFile("files", name, "text/plain", content))
                .with(SignedAs.person(clerk))
                .with(csrf())
                .exchange();
    }

    private int drafts() {
        return database.sql("select count(*) from draft where source_name = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    private Path incoming() {
        return Path.of(program.getRequiredProperty("mingtang.data"), "files", "incoming");
    }

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
