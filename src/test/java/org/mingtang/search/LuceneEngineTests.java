package org.mingtang.search;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.mingtang.MingtangTest;
import org.mingtang.search.engine.Engine;

/** The contract of engines, kept by the index on disk. */
@MingtangTest
class LuceneEngineTests extends EngineContract {

    @TempDir
    private Path folder;

    private LiveIndex engine;

    @Override
    Engine engine() {
        if (engine == null) {
            engine = new LiveIndex(table, rebuilds, folder);
        }
        return engine;
    }

    @Override
    Engine afterItWasKilled(Engine killed) {
        engine.crash();
        engine = new LiveIndex(table, rebuilds, folder);
        return engine;
    }

    @AfterEach
    void close() {
        engine.close();
    }
}
