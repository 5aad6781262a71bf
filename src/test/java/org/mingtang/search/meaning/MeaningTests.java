package org.mingtang.search.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real model, inside this program. */
class MeaningTests {

    private static final Path UNPACKED = Path.of("target", "meaning-of-tests");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Meaning MEANING = Meaning.below(UNPACKED);

    @AfterAll
    static void letTheModelGo() {
        MEANING.destroy();
    }

    @ParameterizedTest
    @CsvSource({
        "养狗要打针吗,养犬人应当每年注射狂犬病疫苗。,公共停车设施停放三十分钟以内免费。",
        "房租能用公积金抵吗,租赁住房的可以提取住房公积金。,生育二孩的家庭发放一次性补贴。",
        "过年在哪里放鞭炮,春节期间在集中燃放点可以燃放烟花爆竹。,失业保险金领取期限最长十二个月。",
        "人工智慧產業,促进人工智能产业发展若干措施,农村宅基地审批管理办法"
    })
    void sameMeaningInOtherWordsIsCloserThanAnother(String asked, String same, String other) {
        var vector = of(asked);
        assertThat(vector.closeness(of(same))).isGreaterThan(vector.closeness(of(other)) + .15);
    }

    @Test
    void traditionalAndFullWidthWritingMeanTheSame() {
        assertThat(of("住房公積金提取，２０２６年")).isEqualTo(of("住房公积金提取,2026年"));
    }

    @Test
    void sameTextHasTheSameVectorEachTime() {
        assertThat(of("城市生活垃圾分类")).isEqualTo(of("城市生活垃圾分类"));
    }

    @Test
    void anyTextHasOne() {
        for (var text : List.of("", " ", "\0", "\uD800", "a", "公".repeat(100_000), "<script>", "😀")) {
            assertThat(MEANING.of(text))
                    .as(text.substring(0, Math.min(5, text.length())))
                    .isPresent();
        }
    }

    @Test
    void whatWasTypedIsRememberedAndNeedsNoModel() {
        var own = Meaning.below(UNPACKED);
        var first = own.ofTyped("垃圾分类", PATIENCE);
        assertThat(own.awake()).isTrue();
        assertThat(own.restAfter(Duration.ZERO)).isTrue();
        assertThat(own.ofTyped("垃圾分类", PATIENCE)).isEqualTo(first).isPresent();
        assertThat(own.awake()).isFalse();
        own.destroy();
    }

    @Test
    @DisplayName("The model is loaded at the first need, let go when idle, and loaded again")
    void restsWhenIdleAndWakesAgain() {
        var own = Meaning.below(UNPACKED);
        assertThat(own.awake()).isFalse();
        assertThat(own.restAfter(Duration.ZERO)).isFalse();
        var before = own.of("居住证");
        assertThat(own.awake()).isTrue();
        assertThat(own.restAfter(Duration.ofHours(1))).as("used a moment ago").isFalse();
        assertThat(own.awake()).isTrue();
        assertThat(own.restAfter(Duration.ZERO)).isTrue();
        assertThat(own.awake()).isFalse();
        assertThat(own.of("居住证")).isEqualTo(before);
        own.destroy();
        assertThat(own.awake()).isFalse();
    }

    @Test
    void manyAtOnceGetTheSameAsOneAfterAnother() throws Exception {
        var texts = List.of("公积金", "养老", "停车", "垃圾", "教育", "医保");
        var wanted = texts.stream().map(MeaningTests::of).toList();
        var pool = Executors.newFixedThreadPool(4);
        try {
            var work = new ArrayList<Callable<List<Vector>>>();
            for (int i = 0; i < 4; i++) {
                work.add(() -> texts.stream().map(MeaningTests::of).toList());
            }
            for (var done : pool.invokeAll(work)) {
                assertThat(done.get()).isEqualTo(wanted);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void whoeverSearchesDoesNotWaitForOthers() throws Exception {
        var pool = Executors.newSingleThreadExecutor();
        try {
            var busy = pool.submit(() -> {
                for (int i = 0; i < 40; i++) {
                    MEANING.of("云麓市住房公积金管理中心".repeat(20) + i);
                }
            });
            // With no patience at all the answer comes at once, whichever it is.
            while (!busy.isDone()) {
                MEANING.ofTyped("没有人等的词" + System.nanoTime(), Duration.ZERO)
                        .ifPresent(each -> assertThat(each.bytes()).hasSize(Vector.LENGTH));
            }
            busy.get();
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void whereItIsNotWantedNothingIsKnown(@TempDir Path data) {
        var off = new Meaning(false, data);
        assertThat(off.state()).isEqualTo(Meaning.State.OFF);
        assertThat(off.model()).isEmpty();
        assertThat(off.of("公积金")).isEmpty();
        assertThat(off.ofTyped("公积金", PATIENCE)).isEmpty();
        assertThat(off.trouble()).isEmpty();
        assertThat(data).isEmptyDirectory();
        assertThat(Meaning.none().of("公积金")).isEmpty();
    }

    @Test
    @DisplayName("Where the disk or the machine refuses, it says why once and is asked no more")
    void whereItCannotRunItSaysSo(@TempDir Path data) throws Exception {
        Files.writeString(data.resolve("meaning"), "a file where a folder should be");
        var broken = Meaning.below(data);
        assertThat(broken.state()).isEqualTo(Meaning.State.READY);
        assertThat(broken.of("公积金")).isEmpty();
        assertThat(broken.state()).isEqualTo(Meaning.State.UNAVAILABLE);
        assertThat(broken.trouble()).isNotBlank();
        assertThat(broken.model()).as("vectors others worked out still count").isEqualTo(ModelFiles.MODEL);
        Files.delete(data.resolve("meaning"));
        assertThat(broken.ofTyped("公积金", PATIENCE)).isEmpty();
        assertThat(broken.awake()).isFalse();
    }

    @Test
    void damagedModelIsATroubleNotACrash(@TempDir Path data) throws Exception {
        Files.writeString(ModelFiles.below(data).model(), "damaged");
        var broken = Meaning.below(data);
        assertThat(broken.of("公积金")).isEmpty();
        assertThat(broken.state()).isEqualTo(Meaning.State.UNAVAILABLE);
    }

    @Test
    void libraryIsTakenFromTheDataFolder() {
        var own = Meaning.below(UNPACKED);
        assertThat(own.of("公积金")).isPresent();
        assertThat(Path.of(System.getProperty("onnxruntime.native.path")))
                .startsWith(UNPACKED.toAbsolutePath())
                .isDirectory();
        own.destroy();
    }

    private static Vector of(String text) {
        return MEANING.of(text).orElseThrow();
    }
}
