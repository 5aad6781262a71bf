package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.MingtangTest;
import org.mingtang.search.EntryQueries.Strictness;
import org.mingtang.search.meaning.Vector;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** Whatever happens to the files of an index, the next start finds everything again. */
@MingtangTest
class IndexDamageTests {

    @Autowired
    private SearchIndex index;

    @Autowired
    private Rebuilds rebuilds;

    @Autowired
    private EntryTable table;

    @Autowired
    private Synonyms synonyms;

    @Autowired
    private TransactionTemplate transactions;

    @TempDir
    private Path data;

    private final PublicThings things = new PublicThings();
    private final SearchEntry entry = things.titled("云麓市共享单车管理规定");

    @BeforeEach
    void anIndexWasKept() {
        transactions.executeWithoutResult(status -> index.put(entry));
        try (var before = closing(data)) {
            before.index().follow();
            assertThat(found(before.index())).containsExactly(entry.key());
        }
    }

    /** What may happen to files. */
    enum Damage {
        SEGMENTS_GARBLED {
            @Override
            void happen(Path index) throws IOException {
                each(index, "segments_", file -> Files.writeString(file, "damaged"));
            }
        },
        SEGMENTS_EMPTY {
            @Override
            void happen(Path index) throws IOException {
                each(index, "segments_", file -> Files.write(file, new byte[0]));
            }
        },
        SEGMENTS_GONE {
            @Override
            void happen(Path index) throws IOException {
                each(index, "segments_", Files::delete);
            }
        },
        DATA_GONE {
            @Override
            void happen(Path index) throws IOException {
                each(index, "_", Files::delete);
            }
        },
        DATA_CUT {
            @Override
            void happen(Path index) throws IOException {
                each(index, "_", file -> {
                    var bytes = Files.readAllBytes(file);
                    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
                });
            }
        },
        DATA_EMPTY {
            @Override
            void happen(Path index) throws IOException {
                each(index, "_", file -> Files.write(file, new byte[0]));
            }
        },
        ALL_GONE {
            @Override
            void happen(Path index) throws IOException {
                each(index, "", Files::delete);
            }
        },
        POINTER_EMPTY {
            @Override
            void happen(Path index) throws IOException {
                Files.writeString(index.resolveSibling("current"), "");
            }
        },
        FOLDER_GONE {
            @Override
            void happen(Path index) throws IOException {
                FileSystemUtils.deleteRecursively(index);
            }
        };

        abstract void happen(Path index) throws IOException;

        private static void each(Path index, String beginning, OnFile change) throws IOException {
            try (var files = Files.list(index)) {
                for (var file : files.filter(
                                each -> each.getFileName().toString().startsWith(beginning))
                        .toList()) {
                    change.to(file);
                }
            }
        }
    }

    /** Done to one file. */
    interface OnFile {
        void to(Path file) throws IOException;
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void whateverHappenedItIsBuiltAgainFromTheTable(Damage damage) throws Exception {
        damage.happen(folder());
        try (var after = closing(data)) {
            after.index().follow();
            assertThat(found(after.index())).containsExactly(entry.key());
            assertThat(after.index().waiting()).isZero();
        }
        try (var files = Files.list(data.resolve("search"))) {
            assertThat(files.filter(Files::isDirectory))
                    .as("nothing is left of the damaged one")
                    .hasSize(1);
        }
    }

    @Test
    @DisplayName("An index of words alone is built anew once meaning is wanted, and the other way round")
    void changeOfModelBuildsAnotherIndex() throws Exception {
        var words = folder();
        var vectors = new Vectors() {
            @Override
            public String model() {
                return "a-model";
            }

            @Override
            public Map<String, Vector> of(Collection<SearchEntry> entries) {
                return Map.of();
            }
        };
        try (var after = new Closing(new LiveIndex(table, rebuilds, vectors, data))) {
            after.index().follow();
            assertThat(found(after.index())).containsExactly(entry.key());
        }
        var meaning = folder();
        assertThat(meaning).isNotEqualTo(words);
        try (var after = closing(data)) {
            after.index().follow();
            assertThat(found(after.index())).containsExactly(entry.key());
        }
        assertThat(folder()).isNotEqualTo(meaning);
    }

    @Test
    void indexThatIsSoundIsGoneOnWith() throws Exception {
        var before = folder();
        try (var after = closing(data)) {
            assertThat(found(after.index())).as("without following").containsExactly(entry.key());
        }
        assertThat(folder()).isEqualTo(before);
    }

    @Test
    void halfBuiltIndexesAreSweptAwayAtTheNextStart() throws Exception {
        var half = Files.createDirectories(data.resolve("search").resolve("index-99-" + UUID.randomUUID()));
        Files.writeString(half.resolve("_0.cfs"), "half");
        try (var after = closing(data)) {
            assertThat(found(after.index())).containsExactly(entry.key());
        }
        assertThat(half).doesNotExist();
    }

    private Path folder() throws IOException {
        return new IndexFolders(data.resolve("search")).inUse().orElseThrow();
    }

    private List<UUID> found(LiveIndex own) {
        return new Finder(own, synonyms)
                .find(things.query("共享单车"), Strictness.USUAL)
                .keys();
    }

    private Closing closing(Path data) {
        return new Closing(new LiveIndex(table, rebuilds, data));
    }

    private record Closing(LiveIndex index) implements AutoCloseable {

        @Override
        public void close() {
            index.close();
        }
    }
}
