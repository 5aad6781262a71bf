package org.mingtang.request.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.UnitView;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestView;

/**
 * One group of like requests.
 *
 * @param works whether the person may do something with them
 * @param conversion a request on whose page the proposal for proactive disclosure stands (第四十四条); null for none
 * @param begun requests whose answer can be the start of the others'
 * @param together what was done with many of them, with why some were refused
 */
public record CampaignPage(
        Campaign campaign,
        String subject,
        String organ,
        boolean works,
        @Nullable RequestId conversion,
        List<RequestView> cases,
        int number,
        boolean more,
        List<RequestView> begun,
        List<UnitView> units,
        Map<UUID, String> names,
        List<Done> together,
        LocalDate today) {

    /** One thing that was done with many. */
    public record Done(Together what, List<String> refusals) {}

    public String here() {
        return "/desk/campaigns/" + campaign.organ() + "/" + campaign.key();
    }

    public String address(int other) {
        return here() + "?page=" + other;
    }

    public String unit(RequestView request) {
        return names.getOrDefault(request.unit().value(), "（未知单位）");
    }
}
