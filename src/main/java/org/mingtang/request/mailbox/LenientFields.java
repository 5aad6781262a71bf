package org.mingtang.request.mailbox;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.stream.DefaultFieldBuilder;
import org.apache.james.mime4j.stream.FieldBuilder;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.util.ByteArrayBuffer;
import org.apache.james.mime4j.util.RecycledByteArrayBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What mime4j takes for headers: a line that is none is left out among headers, and begins the text where no header went
 * before it.
 */
final class LenientFields implements FieldBuilder {

    /** Headers beyond are not read; no program of good faith writes so many. */
    private static final int MOST = 1_000;

    private static final int LONGEST = 2 * HeaderText.LONGEST;

    private final DefaultFieldBuilder fields = new DefaultFieldBuilder(-1);
    private @Nullable ByteArrayBuffer line;
    private int count;

    /** The headers of a part begin. */
    void begin() {
        count = 0;
        line = null;
    }

    @Override
    public void reset() {
        fields.reset();
    }

    @Override
    public void append(ByteArrayBuffer next) throws MaxHeaderLengthLimitException {
        line = next;
        if (count == 0 || fields.getRaw().length() < LONGEST) {
            fields.append(next);
        }
    }

    @Override
    public @Nullable RawField build() throws MimeException {
        if (fields.getRaw().length() == 0) {
            return null;
        }
        try {
            RawField field = fields.build();
            return ++count > MOST ? null : field;
        } catch (MimeException noHeader) {
            if (count == 0) {
                throw noHeader;
            }
            return null;
        }
    }

    /** What is read again as text: mime4j has looked a line ahead by then, which is in the same buffer. */
    @Override
    public RecycledByteArrayBuffer getRaw() {
        if (line != null) {
            fields.getRaw().append(line.buffer(), 0, line.length());
            line = null;
        }
        return fields.getRaw();
    }

    @Override
    public void release() {
        fields.release();
    }
}
