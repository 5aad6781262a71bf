package org.mingtang.request.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.MingtangTest;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestId;
import org.mingtang.request.SensitiveFiles;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Pages as pictures, and who may mark on them. */
@MingtangTest
class PagePictureTests extends MarkingPages {

    @Test
    void pageIsShownAsAPictureThatIsNowhereStored() throws IOException {
        String here = here("名单.pdf", SensitiveFiles.pdf());
        MvcTestResult shown = get(here + "/pages/1", desk.clerk);
        assertThat(shown).hasStatusOk().hasContentType("image/png");
        assertThat(shown.getResponse().getHeader("Cache-Control")).contains("no-store");
        BufferedImage page =
                ImageIO.read(new ByteArrayInputStream(shown.getResponse().getContentAsByteArray()));
        assertThat(page.getWidth()).isEqualTo(1400);
        get(here + "/pages/1", desk.clerk);
        assertThat(papers.looks(id)).as("once an hour").hasSize(1);
        get(here + "/pages/1", desk.head);
        assertThat(papers.looks(id)).as("each person").hasSize(2);
        assertThat(get(here + "/pages/2", desk.clerk)).hasStatus(409).bodyText().contains("文件只有1页，没有第2页");
        String word = here("学区纪要.docx", SensitiveFiles.word());
        assertThat(get(word + "/pages/1", desk.clerk)).hasStatus(409).bodyText().contains("只有PDF和图片");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void draftsAndPicturesAreForThoseWhoWorkOnTheRequest(Role role) {
        boolean may = role == Role.OPENNESS_OFFICE || role == Role.CLERK || role == Role.HEAD;
        Person person = RequestDesk.person("某人", desk.education, role);
        Person stranger = RequestDesk.person("某人", desk.office, role);
        String here = here("名单.pdf", SensitiveFiles.pdf());
        assertThat(get(here + "/pages/1", person)).hasStatus(may ? 200 : 403);
        assertThat(post(here + "/draft", person, BOX)).hasStatus(may ? 303 : 403);
        assertThat(get(here + "/pages/1", stranger)).hasStatus(may ? 409 : 403);
        assertThat(post(here + "/draft", stranger, BOX)).hasStatus(may ? 409 : 403);
        RequestId another = desk.received(DAY, "另一件申请");
        assertThat(get(here.replace(id.toString(), another.toString()) + "/pages/1", person))
                .hasStatus(may ? 409 : 403);
    }

    @Test
    void nothingIsMarkedOnceTheAnswerIsBeforeItsReviewers() {
        String here = here("名单.pdf", SensitiveFiles.pdf());
        desk.approved(id, RequestDesk.disclosing());
        assertThat(post(here + "/draft", desk.clerk, BOX))
                .hasStatus(409)
                .bodyText()
                .contains("待送达");
        assertThat(get(here + "/pages/1", desk.clerk)).hasStatus(409);
    }

    @Test
    @DisplayName("页数多的分开看：换页先保存草稿，标的不丢")
    void manyPagesAreShownFourAtOnce() throws IOException {
        String here = here("多页.pdf", pages(9));
        assertThat(text(get(here, desk.clerk)))
                .contains("1–4 / 9", "/pages/4\"", "value=\"go:5\"")
                .doesNotContain("/pages/5\"", "保存并看前面");
        MvcTestResult moved = post(here + "/draft", desk.clerk, with(BOX, "then", "go:5"));
        assertThat(moved.getResponse().getRedirectedUrl()).endsWith("?from=5#shown");
        assertThat(text(get(here + "?from=5", desk.clerk)))
                .contains("5–8 / 9", "/pages/5\"", "value=\"go:1\"", "value=\"go:9\"", "value=\"70\"")
                .doesNotContain("/pages/4\"");
        assertThat(text(get(here + "?from=77", desk.clerk))).contains("9–9 / 9");
        assertThat(text(get(here + "?from=-3", desk.clerk))).contains("1–4 / 9");
        assertThat(get(here + "?from=x", desk.clerk).getResponse().getStatus()).isBetween(400, 499);
    }

    private static byte[] pages(int count) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < count; i++) {
                document.addPage(new PDPage());
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
