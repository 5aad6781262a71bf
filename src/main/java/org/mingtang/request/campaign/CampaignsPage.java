package org.mingtang.request.campaign;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Groups of like requests.
 *
 * @param lines of this page, the largest group first
 * @param groups how many there are in all
 * @param units names by their ids
 */
public record CampaignsPage(List<Line> lines, int groups, Map<UUID, String> units, int number, boolean more) {

    /** @param subject what the eldest asks for */
    public record Line(Campaign campaign, String subject) {

        public String address() {
            return address(campaign);
        }

        static String address(Campaign campaign) {
            return "/desk/campaigns/" + campaign.organ() + "/" + campaign.key();
        }

        public String brief() {
            String line = subject.replaceAll("\\s+", " ");
            return line.length() <= 80 ? line : line.substring(0, 80) + "…";
        }
    }

    public String unit(Campaign campaign) {
        return units.getOrDefault(campaign.organ(), "（未知单位）");
    }

    public String address(int other) {
        return "/desk/campaigns?page=" + other;
    }
}
