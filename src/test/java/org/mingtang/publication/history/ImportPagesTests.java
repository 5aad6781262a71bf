package org.mingtang.publication.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.publication.PressRoom;
import org.mingtang.review.ReviewView;
import org.mingtang.review.Reviews;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MingtangTest
class ImportPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    BatchWork work;

    @Autowired
    Reviews reviews;

    @Test
    void leadsFromTheUploadToThePublicPage() {
        PressRoom room = new PressRoom(beans);
        String title = "旧通知" + UUID.randomUUID();
        String csv = "标题,发布日期,正文\n" + title + ",2011-05-06,旧正文\n没有日期的,,正文\n";

        MvcTestResult sent = mvc.post()
                .uri("/desk/imports")
                .multipart()
                .file(new MockMultipartFile("upload", "旧.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .param("unit", room.education.toString())
                .param("line", "20-15")
                .param("kind", "INFORMATION")
                .with(SignedAs.person(room.openness))
                .with(csrf())
                .exchange();
        assertThat(sent).hasStatus3xxRedirection();
        String address = String.valueOf(sent.getResponse().getRedirectedUrl());
        assertThat(page(address, room.openness)).bodyText().contains("识读中");
        work.goOn();
        assertThat(page(address, room.openness)).bodyText().contains(title, "没有发布日期，也没有成文日期。", "送审 1 条");
        assertThat(page(address + "/rows/0", room.leader)).bodyText().contains("旧正文", "2011-05-06", "补录");

        post(address + "/submission", room.openness);
        ReviewView review =
                reviews.of("history", address.replace("/desk/imports/", "")).orElseThrow();
        assertThat(page("/desk/reviews/" + review.id(), room.leader))
                .hasStatusOk()
                .bodyText()
                .contains(title);
        reviews.pass(review.id(), review.openStep(), "同意", review.disclosure(), room.leader);
        assertThat(post(address + "/entering", room.clerk)).hasStatus(403);
        assertThat(post(address + "/entering", room.openness)).hasStatus3xxRedirection();
        work.goOn();

        assertThat(page(address, room.openness)).bodyText().contains("已导入");
        assertThat(page("/desk/imports", room.openness)).bodyText().contains("旧.csv");
        assertThat(page("/desk/imports", room.clerk)).hasStatus(403);
        assertThat(page(address + "/report.xlsx", room.openness)).hasStatusOk();
        assertThat(page("/desk/items?words=" + title, room.openness)).bodyText().contains(title, "补录");
    }

    @Test
    void holdsBackWhatHoldsPersonalDataUntilTheUploaderSaysWhyItMayBePublic() {
        ImportDesk desk = new ImportDesk(beans);
        UUID batch = desk.read(desk.upload(
                "旧.csv",
                "标题,发布日期,正文\n名单" + desk.mark + ",2011-05-06,张某手机13912345678。\n通知" + desk.mark + ",2011-05-06,旧正文\n"));
        String address = "/desk/imports/" + batch;
        Person office = desk.room.openness;

        assertThat(page(address, office))
                .bodyText()
                .contains("送审 1 条", "未放行 1 条", "正文有手机号码 1 处", address + "/rows/0", "手机号码 1 条");
        assertThat(page(address, desk.room.leader)).bodyText().doesNotContain("放行这一类");
        assertThat(page(address + "/rows/0", office)).bodyText().contains("放行这一条", "正文有手机号码 1 处");
        assertThat(page(address + "/rows/0", desk.room.leader)).bodyText().doesNotContain("放行这一条");
        assertThat(page(address + "/rows/1", office)).bodyText().doesNotContain("放行这一条");
        assertThat(page("/desk/imports", office)).bodyText().contains("（未放行 <span class=\"num\">1</span>）");

        assertThat(mvc.post()
                        .uri(address + "/releases")
                        .param("position", "0")
                        .param("reason", "办公室对外公布的值班电话")
                        .with(SignedAs.person(office))
                        .with(csrf())
                        .exchange())
                .hasStatus3xxRedirection();

        assertThat(page(address, office)).bodyText().contains("送审 2 条", "放行理由：办公室对外公布的值班电话");
        post(address + "/submission", office);
        assertThat(page("/desk/reviews/" + desk.review(batch).id(), desk.room.leader))
                .bodyText()
                .contains("有个人信息或者隐藏内容、已放行的第 1 至 1 条", "正文有手机号码 1 处", "放行理由：办公室对外公布的值班电话");
    }

    private MvcTestResult page(String address, Person person) {
        return mvc.get().uri(address).with(SignedAs.person(person)).exchange();
    }

    private MvcTestResult post(String address, Person person) {
        return mvc.post()
                .uri(address)
                .with(SignedAs.person(person))
                .with(csrf())
                .exchange();
    }
}
