package org.mingtang.publication.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.HistoryBatch;
import org.mingtang.review.Reviews;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@MingtangTest
@DisplayName("a batch read before imports were looked through is read again before anybody reviews it or lets it in")
class ReadBeforeChecksTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Imports imports;

    @Autowired
    BatchRows rows;

    @Autowired
    BatchReading reading;

    @Autowired
    Reviews reviews;

    @Autowired
    JdbcClient database;

    @Autowired
    MockMvcTester mvc;

    ImportDesk desk;

    @BeforeEach
    void open() {
        desk = new ImportDesk(beans);
    }

    @Test
    void isNotSubmittedButReadAgainWithOneButton() {
        UUID batch = old(desk.read(upload()));

        assertThatThrownBy(() -> imports.submit(batch, desk.room.openness))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("重新识读");
        assertThat(reviews.of(HistoryBatch.KIND, batch.toString())).isEmpty();
        assertThat(page(batch)).contains("还没有检查个人信息和隐藏内容", "重新识读</button>").doesNotContain(">送审 ");

        assertThat(mvc.post()
                        .uri("/desk/imports/" + batch + "/reading")
                        .with(csrf())
                        .with(SignedAs.person(desk.room.openness)))
                .hasRedirectedUrl("/desk/imports/" + batch);
        reading.read(batch);

        assertThat(desk.states(batch)).containsExactly(RowState.HELD, RowState.READY);
        assertThat(page(batch)).doesNotContain("重新识读").contains("送审 1 条");
        imports.submit(batch, desk.room.openness);
        assertThat(stage(batch)).isEqualTo(BatchStage.UNDER_REVIEW);
    }

    @Test
    void doesNotComeInThoughItWasApprovedAndIsReviewedAnew() {
        UUID batch = old(desk.approved(upload()));

        assertThatThrownBy(() -> imports.enter(batch, desk.room.openness)).hasMessageContaining("重新识读");
        assertThat(page(batch)).contains("重新识读</button>").doesNotContain(">导入 ");

        imports.readAgain(batch, desk.room.openness);
        desk.approved(batch);
        imports.enter(batch, desk.room.openness);

        assertThat(stage(batch)).isEqualTo(BatchStage.ENTERING);
    }

    @Test
    void isTakenBackFirstWhereItIsUnderReview() {
        UUID batch = old(desk.submitted(upload()));

        assertThat(page(batch)).contains("请撤回送审").doesNotContain("重新识读</button>");
        assertThatThrownBy(() -> imports.readAgain(batch, desk.room.openness)).hasMessage("这一批审核中，不需要重新识读。");
        imports.takeBack(batch, desk.room.openness);
        imports.readAgain(batch, desk.room.openness);

        assertThat(stage(batch)).isEqualTo(BatchStage.READING);
    }

    @Test
    void readsNothingTwiceThatWasLookedThrough() {
        UUID batch = desk.read(upload());

        assertThat(page(batch)).doesNotContain("重新识读");
        assertThatThrownBy(() -> imports.readAgain(batch, desk.room.openness))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("不需要重新识读");
        assertThat(rows.find(batch).orElseThrow().all()).isEqualTo(2);
    }

    @Test
    void isNoMatterOfAnotherGovernment() {
        UUID batch = old(desk.read(upload()));

        assertThatThrownBy(() -> imports.readAgain(batch, new ImportDesk(beans).room.openness))
                .hasMessageContaining("本级政府所属单位");
        assertThat(stage(batch)).isEqualTo(BatchStage.CHECKED);
    }

    private UUID upload() {
        return desk.upload(
                "list.csv",
                "标题,发布日期,正文\n甲" + desk.mark + ",2015-03-01,身份证号11010519491231002X。\n乙" + desk.mark
                        + ",2015-03-02,没有个人信息。\n");
    }

    /** As it stood after the update of a program that did not look. */
    private UUID old(UUID batch) {
        database.sql("update import_batch set looked_through = false where id = ?")
                .param(batch)
                .update();
        return batch;
    }

    private BatchStage stage(UUID batch) {
        return rows.find(batch).orElseThrow().stage();
    }

    private String page(UUID batch) {
        return new String(
                mvc.get()
                        .uri("/desk/imports/" + batch)
                        .with(SignedAs.person(desk.room.openness))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }
}
