package org.mingtang.publication.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.procedure.Refusal;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.PressRoom;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@MingtangTest
@DisplayName("a draft on a line of the catalogue that fell away shows it and asks for another")
class EndedLineTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    JdbcClient database;

    PressRoom room;
    String line;

    @BeforeEach
    void found() {
        room = new PressRoom(beans);
        line = "e" + room.education.toString().substring(0, 8);
        database.sql("insert into catalogue_line (code, parent, name, source, position)"
                        + " values (?, 'content', ?, 'ARTICLE_21', 800000)")
                .params(line, "停用试验" + line)
                .update();
    }

    @Test
    void keepsItsLineInTheFormWithTheRemark() {
        ManuscriptId id = room.written(on("写了一半"));
        assertThat(chosen(page(id)).text()).isEqualTo("停用试验" + line);
        end();

        Document form = page(id);

        assertThat(chosen(form).text()).isEqualTo("停用试验" + line + "（已停用）");
        assertThat(chosen(form).val()).isEqualTo(line);
        assertThat(form.text()).contains("这一目录已停用，送审前请另选一项。", "这一公开目录已经删去");
    }

    @Test
    void offersItToNobodyElse() {
        ManuscriptId other = room.written(PressRoom.notice("别的目录"));
        end();

        assertThat(page(other).select("select#line option[value=" + line + "]")).isEmpty();
        assertThat(page("/desk/drafts/new").select("select#line option[value=" + line + "]"))
                .isEmpty();
        assertThat(chosen(page("/desk/drafts/new?line=" + line)).text()).endsWith("（已停用）");
    }

    @Test
    void goesToReviewOnlyAfterAnotherWasChosen() {
        ManuscriptId id = room.written(on("要换目录"));
        end();
        assertThat(mvc.post()
                        .uri("/desk/drafts/" + id + "/submission")
                        .with(SignedAs.person(room.clerk))
                        .with(csrf())
                        .exchange())
                .hasStatus(409)
                .bodyText()
                .contains("已经删去");

        manuscripts.change(id, PressRoom.notice("换了目录"), null, room.clerk);

        assertThat(manuscripts.obstacles(id)).isEmpty();
        manuscripts.submit(id, room.clerk);
    }

    @Test
    void isNotLostWhenTheFormIsSavedAsItStands() {
        ManuscriptId id = room.written(on("先存着"));
        end();
        Document form = page(id);

        assertThat(mvc.post()
                        .uri("/desk/drafts/" + id)
                        .with(SignedAs.person(room.clerk))
                        .with(csrf())
                        .param("title", "先存着（改）")
                        .param("line", chosen(form).val())
                        .param("body", "正文")
                        .param("formedOn", "2026-11-02")
                        .param("revision", form.select("input[name=revision]").val())
                        .exchange())
                .hasStatus3xxRedirection();
        assertThat(manuscripts.find(id).orElseThrow().fields().line()).isEqualTo(line);
    }

    @Test
    void staysForFurtherVersionsOfWhatHangsOnIt() {
        ItemNumber item = room.published(on("已经公开的"));
        end();
        Document form = page("/desk/drafts/new?item=" + item);

        assertThat(chosen(form).val()).isEqualTo(line);
        assertThat(form.text()).doesNotContain("送审前请另选一项");
        ManuscriptId next = manuscripts.begin(room.education.value(), item, on("已经公开的（二）"), room.clerk);
        assertThat(manuscripts.obstacles(next)).extracting(Refusal::field).doesNotContain("line");
    }

    @Test
    void holdsBackAlsoWhatWasApprovedBefore() {
        ManuscriptId id = room.approved(on("通过之后停用"));
        end();

        assertThat(mvc.post()
                        .uri("/desk/drafts/" + id + "/publication")
                        .with(SignedAs.person(room.head))
                        .with(csrf())
                        .exchange())
                .hasStatus(409)
                .bodyText()
                .contains("请另选目录");
    }

    private void end() {
        database.sql("update catalogue_line set ended_on = '2026-11-22' where code = ?")
                .param(line)
                .update();
    }

    private ManuscriptFields on(String title) {
        return ManuscriptFields.of(line, ItemKind.INFORMATION, title, "<p>正文。</p>")
                .dated(null, LocalDate.of(2026, 11, 2), null, null);
    }

    private static Element chosen(Document form) {
        return form.select("select#line option[selected]").first();
    }

    private Document page(ManuscriptId id) {
        return page("/desk/drafts/" + id);
    }

    private Document page(String address) {
        byte[] html = mvc.get()
                .uri(address)
                .with(SignedAs.person(room.clerk))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        return Jsoup.parse(new String(html, java.nio.charset.StandardCharsets.UTF_8));
    }
}
