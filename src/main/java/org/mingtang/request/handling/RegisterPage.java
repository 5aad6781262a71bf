package org.mingtang.request.handling;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.UnitView;
import org.mingtang.procedure.Refusal;
import org.mingtang.request.asking.AskingForm;
import org.mingtang.request.reckoning.Channel;

/** The form by which the office registers what came by another channel than the portal. */
public record RegisterPage(
        UUID submission,
        List<UnitView> organs,
        AskingForm form,
        String channel,
        String arrivedOn,
        String confirmedOn,
        String proof,
        LocalDate today,
        List<Refusal> refusals) {

    public static RegisterPage of(RegisterForm filled, List<UnitView> organs, LocalDate today, List<Refusal> refusals) {
        return new RegisterPage(
                filled.submission(),
                organs,
                filled.asked(),
                filled.channel(),
                filled.arrivedOn(),
                filled.confirmedOn(),
                filled.proof(),
                today,
                refusals);
    }

    public List<Channel> channels() {
        return List.of(
                Channel.IN_PERSON,
                Channel.SIGNED_POST,
                Channel.ORDINARY_POST,
                Channel.FAX,
                Channel.E_MAIL,
                Channel.TRANSFERRED);
    }

    /** What is wrong with a field, or null. */
    public @Nullable String wrong(String field) {
        return refusals.stream()
                .filter(each -> field.equals(each.field()))
                .map(Refusal::message)
                .findFirst()
                .orElse(null);
    }
}
