package org.mingtang.request.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.evidence.Evidence;
import org.mingtang.request.Outcome;
import org.mingtang.request.RequestId;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people at one library case at the same moment. */
@MingtangTest
class LibraryRacesTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Library library;

    @Autowired
    Evidence evidence;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    AnsweredCases cases;

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @BeforeEach
    void office() {
        cases = new AnsweredCases(beans);
    }

    @Test
    void proposedByTwoItIsOneCase() throws InterruptedException {
        RequestId request = cases.answered("食堂检查结果");
        List<Object> ends = atOnce(
                () -> library.propose(request, cases.desk.clerk),
                () -> library.propose(request, cases.second),
                () -> library.propose(request, cases.desk.head));
        assertThat(ends).hasOnlyElementsOfType(UUID.class);
        assertThat(ends.stream().distinct()).hasSize(1);
        assertThat(acts((UUID) ends.get(0), LibraryAct.PROPOSE)).isEqualTo(1);
    }

    @Test
    void releasedByTwoItIsReleasedOnce() throws InterruptedException {
        UUID id = cases.written(cases.answered("食堂检查结果"), AnsweredCases.text("食堂"));
        library.handIn(id, cases.desk.clerk);
        List<Object> ends = atOnce(
                () -> {
                    library.release(id, cases.second);
                    return "released";
                },
                () -> {
                    library.release(id, cases.desk.head);
                    return "released";
                });
        assertThat(ends).filteredOn("released"::equals).hasSize(1);
        assertThat(acts(id, LibraryAct.RELEASE)).isEqualTo(1);
    }

    @Test
    @DisplayName("一个人复核、一个人同时改字：放出去的一定是复核过的字")
    void whatIsReleasedIsWhatWasChecked() throws InterruptedException {
        UUID id = cases.written(cases.answered("食堂检查结果"), AnsweredCases.text("食堂"));
        library.handIn(id, cases.desk.clerk);
        int revision = library.find(id).orElseThrow().revision();
        atOnce(
                () -> {
                    library.release(id, cases.second);
                    return "released";
                },
                () -> {
                    library.write(id, AnsweredCases.text("乔安的食堂"), revision, cases.desk.clerk);
                    return "written";
                });
        LibraryView view = library.find(id).orElseThrow();
        if (view.stage() == LibraryStage.RELEASED) {
            assertThat(view.text().title()).isEqualTo("食堂");
        } else {
            assertThat(view).returns(LibraryStage.DRAFT, LibraryView::stage);
            assertThat(library.leaks(id)).isNotEmpty();
        }
    }

    @Test
    void markedByTwoItCountsOnce() throws InterruptedException {
        UUID id = cases.released("校车采购合同", Outcome.DISCLOSED);
        atOnce(
                () -> {
                    library.train(id, true, cases.desk.clerk);
                    return 1;
                },
                () -> {
                    library.train(id, true, cases.second);
                    return 2;
                });
        assertThat(evidence.facts("TRAINING_CASE", List.of(cases.desk.education), AnsweredCases.DAY, AnsweredCases.DAY))
                .hasSize(1);
    }

    private long acts(UUID id, LibraryAct act) {
        return database.sql("select count(*) from request_library_act where library = ? and act = ?")
                .params(id, act.name())
                .query(Long.class)
                .single();
    }

    /** What each returned, or what it threw. */
    @SafeVarargs
    private static List<Object> atOnce(Callable<Object>... acts) throws InterruptedException {
        var threads = Executors.newFixedThreadPool(acts.length);
        try {
            var ends = new ArrayList<Object>();
            for (var end : threads.invokeAll(List.of(acts))) {
                try {
                    ends.add(end.get());
                } catch (ExecutionException refused) {
                    ends.add(refused.getCause());
                }
            }
            return ends;
        } finally {
            threads.shutdown();
        }
    }
}
