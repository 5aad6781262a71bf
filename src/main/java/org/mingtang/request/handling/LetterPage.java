package org.mingtang.request.handling;

import java.util.List;
import java.util.Map;
import org.mingtang.request.RequestView;
import org.mingtang.request.letter.Field;
import org.mingtang.request.reply.WayLetter;

/**
 * A letter on the way, before it is made.
 *
 * @param said as filled in so far
 * @param person whether somebody who is asked is a natural person
 * @param wrong why it could not be made like that; empty at first
 */
public record LetterPage(
        RequestView request, WayLetter letter, Map<Field, String> said, boolean person, List<String> wrong) {

    public String back() {
        return "/desk/requests/" + request.id();
    }

    public String here() {
        return back() + "/letters/" + letter.step().place() + "/" + letter.kind();
    }

    public String said(Field field) {
        return said.getOrDefault(field, "");
    }
}
