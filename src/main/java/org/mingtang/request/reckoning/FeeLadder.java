package org.mingtang.request.reckoning;

import java.util.ArrayList;
import java.util.List;

/**
 * A ladder of marginal rates (超额累进): each unit costs the rate of the band it lies in, whole yuan.
 *
 * @param bands ascending, the first from unit 1
 * @param step width of the further bands that follow {@code bands}' last; 0 if it has no end
 * @param raise by how much each further band is dearer than the one before
 */
public record FeeLadder(List<Band> bands, int step, int raise) {

    /** Units from this one on cost so much each. */
    public record Band(int from, int yuan) {}

    /**
     * Units that cost the same, as a stretch of the ladder.
     *
     * @param yuan each
     */
    public record Rung(long from, long to, long yuan) {

        public long sum() {
            return (to - from + 1) * yuan;
        }
    }

    /** Unfolds the units of a stretch by the bands they lie in; none where the stretch is empty. */
    public List<Rung> rungs(long from, long to) {
        var rungs = new ArrayList<Rung>();
        for (long at = from; at <= to; ) {
            long last = Math.min(to, lastOfBand(at));
            rungs.add(new Rung(at, last, total(at) - total(at - 1)));
            at = last + 1;
        }
        return rungs;
    }

    private long lastOfBand(long unit) {
        for (int i = 1; i < bands.size(); i++) {
            if (unit < bands.get(i).from()) {
                return bands.get(i).from() - 1L;
            }
        }
        long open = bands.get(bands.size() - 1).from();
        return step == 0 ? Long.MAX_VALUE : open + ((unit - open) / step + 1) * step - 1;
    }

    /** What the first {@code units} cost together. */
    public long total(long units) {
        long total = 0;
        long left = units;
        for (int i = bands.size() - 1; i >= 0; i--) {
            long inBand = Math.max(0, left - bands.get(i).from() + 1);
            total += i == bands.size() - 1
                    ? open(bands.get(i).yuan(), inBand)
                    : inBand * bands.get(i).yuan();
            left -= inBand;
        }
        return total;
    }

    /** What units in the last band and those after it cost. */
    private long open(int yuan, long units) {
        if (step == 0) {
            return units * yuan;
        }
        long full = units / step;
        long raised = full * (full - 1) / 2 * step + full * (units % step);
        return units * yuan + raised * raise;
    }
}
