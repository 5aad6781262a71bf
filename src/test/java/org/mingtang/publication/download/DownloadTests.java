package org.mingtang.publication.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.MingtangTest;
import org.mingtang.documents.DocumentReader;
import org.mingtang.documents.SourceDocument;
import org.mingtang.documents.SourceDocument.Grid;
import org.mingtang.documents.SourceDocument.Paragraph;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MingtangTest
class DownloadTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Publications publications;

    @Autowired
    JdbcClient database;

    @Autowired
    MockMvcTester mvc;

    @TempDir
    Path folder;

    PressRoom room;

    @BeforeEach
    void found() {
        room = new PressRoom(beans);
    }

    @ParameterizedTest
    @EnumSource(DownloadFormat.class)
    void givesTheTextOfThePageInEachFormat(DownloadFormat format) throws IOException {
        ItemNumber number = room.published(PressRoom.notice("昇翀小学招生通知"));

        MvcTestResult answer = get(number, 1, format);

        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        Path file = Files.write(
                folder.resolve("a." + format.ending()), answer.getResponse().getContentAsByteArray());
        String text = text(new DocumentReader().read("a." + format.ending(), file));
        assertThat(text).contains("昇翀小学招生通知", "一、报名时间", "自2026年7月1日起报名。");
    }

    @Test
    void makesEachFileOnceForAVersion() {
        ItemNumber number = room.published(PressRoom.notice("只做一次"));
        get(number, 1, DownloadFormat.DOCX);
        byte[] first = get(number, 1, DownloadFormat.DOCX).getResponse().getContentAsByteArray();

        assertThat(get(number, 1, DownloadFormat.DOCX).getResponse().getContentAsByteArray())
                .isEqualTo(first);
        assertThat(database.sql("select count(*) from version_download where item = ?")
                        .param(number.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("A file is not sent again to whoever has it, and is asked for again, since it may be withdrawn")
    void isNotSentAgainToWhoHasIt() {
        ItemNumber number = room.published(PressRoom.notice("下载一次"));
        MvcTestResult first = get(number, 1, DownloadFormat.DOCX);
        String tag = String.valueOf(first.getResponse().getHeader("ETag"));
        assertThat(first.getResponse().getHeader("Cache-Control"))
                .contains("public", "max-age=1", "must-revalidate")
                .doesNotContain("no-store");

        String address = number.path() + "/versions/1/download.docx";
        assertThat(mvc.get().uri(address).header("If-None-Match", tag)).hasStatus(304);
        assertThat(mvc.get().uri(address).header("If-None-Match", "\"another\""))
                .hasStatusOk();
        assertThat(get(number, 1, DownloadFormat.PDF).getResponse().getHeader("ETag"))
                .isNotEqualTo(tag);
        publications.withdraw(number, "有误", room.head);
        assertThat(mvc.get().uri(address).header("If-None-Match", tag)).hasStatus(410);
    }

    @Test
    void isOfferedOnThePageAndGoneWithTheItem() {
        ItemNumber number = room.published(PressRoom.notice("可以下载"));
        assertThat(mvc.get().uri(number.path()).exchange()).bodyText().contains("/versions/1/download.pdf");

        publications.withdraw(number, "误发", room.head);

        assertThat(get(number, 1, DownloadFormat.PDF)).hasStatus(410);
        assertThat(get(new ItemNumber(1), 1, DownloadFormat.PDF)).hasStatus(404);
        assertThat(get(number, 7, DownloadFormat.PDF)).hasStatus(404);
    }

    private MvcTestResult get(ItemNumber number, int version, DownloadFormat format) {
        return mvc.get()
                .uri(number.path() + "/versions/" + version + "/download." + format.ending())
                .exchange();
    }

    private static String text(SourceDocument document) {
        return document.blocks().stream()
                .map(block -> block instanceof Paragraph paragraph
                        ? paragraph.text()
                        : ((Grid) block)
                                .cells().stream().map(SourceDocument.Cell::text).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }
}
