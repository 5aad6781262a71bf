package org.mingtang.request.reckoning;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The {@code id} of a line, given back as it came: a string or a whole number. */
record LineId(String text, boolean isNumber) {

    static LineId read(JsonParser in) {
        boolean isNumber = in.currentToken() == JsonToken.VALUE_NUMBER_INT;
        if (!isNumber && in.currentToken() != JsonToken.VALUE_STRING) {
            throw new Unreadable("id应为文字。");
        }
        return new LineId(in.getString(), isNumber);
    }

    void write(JsonGenerator out) {
        out.writeName("id");
        if (isNumber) {
            out.writeNumber(text);
        } else {
            out.writeString(text);
        }
    }
}
