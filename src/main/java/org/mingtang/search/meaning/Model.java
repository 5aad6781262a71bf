package org.mingtang.search.meaning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;

/** The model in memory, about 50 MB of it. Runs on the caller's thread alone; one call at a time. */
final class Model implements AutoCloseable {

    /** Longer texts are cut: articles of law are about 120 characters, and time grows with length. */
    private static final int LONGEST = 160;

    private final OrtEnvironment runtime;
    private final OrtSession session;
    private final WordPieces pieces;

    private Model(OrtEnvironment runtime, OrtSession session, WordPieces pieces) {
        this.runtime = runtime;
        this.session = session;
        this.pieces = pieces;
    }

    /** Loads it; a {@link LinkageError} tells that the library does not run here. */
    static Model load(ModelFiles files) throws IOException {
        // Else the library would unpack itself into the system's folder for temporary files.
        System.setProperty("onnxruntime.native.path", files.folder().toString());
        try (var vocabulary = Files.newInputStream(files.vocabulary())) {
            var pieces = WordPieces.read(vocabulary);
            var runtime = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "meaning");
            try (var options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                // What was once taken for a long text would be kept for ever.
                options.setCPUArenaAllocator(false);
                options.setMemoryPatternOptimization(false);
                return new Model(runtime, runtime.createSession(files.model().toString(), options), pieces);
            }
        } catch (OrtException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    Vector vector(String text) throws IOException {
        var numbers = pieces.numbers(text, LONGEST);
        var ones = new long[numbers.length];
        Arrays.fill(ones, 1);
        long[] shape = {1, numbers.length};
        try (var words = OnnxTensor.createTensor(runtime, LongBuffer.wrap(numbers), shape);
                var mask = OnnxTensor.createTensor(runtime, LongBuffer.wrap(ones), shape);
                var types = OnnxTensor.createTensor(runtime, LongBuffer.wrap(new long[numbers.length]), shape);
                var result = session.run(Map.of("input_ids", words, "attention_mask", mask, "token_type_ids", types))) {
            var hidden = ((OnnxTensor) result.get(0)).getFloatBuffer();
            // The first piece stands for the whole text.
            var first = new float[Vector.LENGTH];
            hidden.get(first);
            return Vector.of(first);
        } catch (OrtException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
