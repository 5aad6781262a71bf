package org.mingtang.request.guide;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.UnitView;
import org.mingtang.request.letter.RemedyText;
import org.mingtang.request.reckoning.Channel;
import org.mingtang.request.reckoning.ClockRules;
import org.mingtang.request.reckoning.FeeLadder;
import org.mingtang.request.reckoning.FeeSchedule;

/**
 * The guide; every number in it is the one the program reckons with.
 *
 * @param organ whose channels are shown; null where none is chosen
 * @param kept null where that organ said nothing yet
 */
public record GuidePage(
        List<UnitView> organs,
        @Nullable UnitView organ,
        Offices.@Nullable Kept kept,
        ClockRules periods,
        FeeSchedule fees,
        RemedyText remedies) {

    /** One line of a ladder: so many units cost so much each. */
    public record Step(String units, String price) {}

    public @Nullable Office office() {
        return kept == null ? null : kept.office();
    }

    public List<Channel> channels() {
        return List.of(Channel.values());
    }

    public List<Step> perRequest() {
        return steps(fees.perRequest(), "件");
    }

    public List<Step> perPage() {
        return steps(fees.perPage(), "页");
    }

    private static List<Step> steps(FeeLadder ladder, String unit) {
        var steps = new ArrayList<Step>();
        List<FeeLadder.Band> bands = ladder.bands();
        for (int place = 0; place < bands.size(); place++) {
            FeeLadder.Band band = bands.get(place);
            boolean last = place == bands.size() - 1;
            int to = last
                    ? band.from() + ladder.step() - 1
                    : bands.get(place + 1).from() - 1;
            String units = last && ladder.step() == 0
                    ? "第 " + band.from() + " " + unit + "起"
                    : "第 " + band.from() + " 至 " + to + " " + unit;
            steps.add(new Step(units, price(band.yuan(), unit)));
        }
        if (ladder.step() > 0) {
            FeeLadder.Band band = bands.get(bands.size() - 1);
            steps.add(new Step(
                    "第 " + (band.from() + ladder.step()) + " " + unit + "起",
                    "每 " + ladder.step() + " " + unit + "为一档，每增加一档，每" + unit + "提高 " + ladder.raise() + " 元"));
        }
        return steps;
    }

    private static String price(int yuan, String unit) {
        return yuan == 0 ? "不收费" : "每" + unit + " " + yuan + " 元";
    }
}
