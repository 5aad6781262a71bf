package org.mingtang.request.handling;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.Arrival;
import org.mingtang.request.NewRequest;
import org.mingtang.request.asking.AskingForm;
import org.mingtang.request.asking.Entered;

/**
 * What a clerk filled in to register a request, as it was typed.
 *
 * @param submission the same for one filling-in
 */
public record RegisterForm(
        UUID submission, String channel, String arrivedOn, String confirmedOn, String proof, AskingForm asked) {

    public static RegisterForm of(HttpServletRequest request) {
        return new RegisterForm(
                Entered.submission(text(request, "submission")),
                text(request, "channel"),
                text(request, "arrivedOn"),
                text(request, "confirmedOn"),
                text(request, "proof"),
                AskingForm.of(request));
    }

    /** The same as the filling-in of that key, whatever the form says. */
    public RegisterForm as(UUID key) {
        return new RegisterForm(key, channel, arrivedOn, confirmedOn, proof, asked);
    }

    /** All that is missing or wrong, at once. */
    public List<Refusal> refusals() {
        var refusals = new ArrayList<>(asked.refusals());
        if (Entered.day(arrivedOn) == null) {
            refusals.add(new Refusal("arrivedOn", "请填写申请到达本机关的日期。"));
        }
        return refusals;
    }

    public NewRequest request() {
        return asked.asked(submission);
    }

    /**
     * How it came in, for a form whose {@link #refusals} are none.
     *
     * @throws UnlawfulAct when it is no channel of which a clerk takes requests in
     */
    public Arrival arrival() {
        return new Arrival(
                Entered.channel(channel),
                Objects.requireNonNull(Entered.day(arrivedOn)),
                Entered.day(confirmedOn),
                proof.isBlank() ? null : proof.strip());
    }

    private static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
