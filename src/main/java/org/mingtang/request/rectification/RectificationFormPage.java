package org.mingtang.request.rectification;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.guard.FormPass;
import org.mingtang.organisation.UnitView;
import org.mingtang.procedure.Refusal;
import org.mingtang.request.reckoning.Channel;

/**
 * The form for a rectification, on the portal or the desk.
 *
 * @param pass of the portal's form; null on the desk
 * @param submission of the desk's form
 */
public record RectificationFormPage(
        List<UnitView> organs,
        RectificationForm form,
        @Nullable FormPass pass,
        UUID submission,
        String channel,
        String arrivedOn,
        LocalDate today,
        List<Refusal> refusals) {

    /** The channels by which the office registers. */
    public List<Channel> channels() {
        return List.of(
                Channel.IN_PERSON,
                Channel.SIGNED_POST,
                Channel.ORDINARY_POST,
                Channel.FAX,
                Channel.E_MAIL,
                Channel.TRANSFERRED);
    }
}
