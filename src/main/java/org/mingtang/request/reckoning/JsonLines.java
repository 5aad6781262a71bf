package org.mingtang.request.reckoning;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Answers a stream of JSON lines, one object a line in and out, in constant memory.
 *
 * <p>A line that cannot be read is named by its number on the error stream and gives no line out; the rest goes on.
 */
final class JsonLines {

    static final int ALL_READ = 0;
    static final int SOME_UNREADABLE = 1;

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .rootValueSeparator("")
            .build();

    private final OutputStream out;
    private final PrintWriter err;

    JsonLines(OutputStream out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /** Reads one line from its opening brace to its closing one, and says what is to be written about it. */
    interface Work {

        /** Throws {@link Unreadable} if the line does not say what it should. */
        Answer read(JsonParser line);
    }

    /** What is written about one line. */
    interface Answer {
        void write(JsonGenerator out);
    }

    /** Answers a file, or the standard input if it is {@code -}; returns the exit status. */
    int answer(Path file, Work work) throws IOException {
        if (file.toString().equals("-")) {
            return answer(System.in, work);
        }
        if (!Files.isRegularFile(file) && !Files.isReadable(file) || Files.isDirectory(file)) {
            err.println("没有文件“" + file + "”。");
            return SOME_UNREADABLE;
        }
        try (var in = Files.newInputStream(file)) {
            return answer(in, work);
        }
    }

    int answer(InputStream in, Work work) throws IOException {
        int status = ALL_READ;
        var lines = new LineInput(in);
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            while (lines.next()) {
                if (!lines.isBlank() && !answered(lines, work, json)) {
                    status = SOME_UNREADABLE;
                }
                if (lines.wouldWait()) {
                    json.flush();
                    out.flush();
                }
            }
        }
        out.flush();
        return status;
    }

    private boolean answered(LineInput line, Work work, JsonGenerator json) {
        try {
            read(line, work).write(json);
            json.writeRaw('\n');
            return true;
        } catch (Unreadable unreadable) {
            err.println("第" + line.number() + "行读不懂：" + unreadable.getMessage());
            return false;
        }
    }

    private static Answer read(LineInput line, Work work) {
        if (line.isTooLong()) {
            throw new Unreadable("一行不能超过" + LineInput.LONGEST + "字节。");
        }
        try (var parser = JSON.createParser(ObjectReadContext.empty(), line.bytes(), line.offset(), line.length())) {
            JsonFields.expectObject(parser.nextToken());
            var answer = work.read(parser);
            if (parser.nextToken() != null) {
                throw new Unreadable("一行只能有一个JSON对象。");
            }
            return answer;
        } catch (JacksonException broken) {
            throw new Unreadable("不是完整的JSON（第"
                    + (broken.getLocation() == null ? "?" : broken.getLocation().getColumnNr()) + "列）。");
        }
    }
}
