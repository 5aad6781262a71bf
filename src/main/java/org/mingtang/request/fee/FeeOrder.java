package org.mingtang.request.fee;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mingtang.procedure.Refusal;
import org.mingtang.request.reckoning.FeeMethod;

/**
 * How a request is to be charged.
 *
 * @param matters into how many the form counts, smallest reasonable units (109号第四条第一款)
 * @param pages sides of A4 or smaller that would be handed over
 * @param pointsToPublic whether the answer only tells where public information is to be had
 */
public record FeeOrder(FeeMethod method, int matters, int pages, boolean pointsToPublic) {

    /** Nobody reads more; keeps all sums far within their columns. */
    static final int MOST = 1_000_000;

    public static final FeeOrder UNDECIDED = new FeeOrder(FeeMethod.NONE, 1, 0, false);

    /** All that makes no sense in it. */
    List<Refusal> refusals() {
        var all = new ArrayList<Refusal>();
        if (method == FeeMethod.NONE) {
            all.add(new Refusal("method", "请选择按件还是按量计收，一件申请只能选一种（国办函〔2020〕109号第三条）。"));
        }
        if (matters < 1 || matters > MOST) {
            all.add(new Refusal("matters", "件数应在 1 至 " + MOST + " 之间。"));
        }
        if (pages < 0 || pages > MOST || method == FeeMethod.PER_PAGE && pages == 0) {
            all.add(new Refusal("pages", "按量计收的，请填写页数，1 至 " + MOST + " 页。"));
        }
        return all;
    }

    Set<FeeMethod> methods() {
        return method == FeeMethod.NONE ? Set.of() : Set.of(method);
    }
}
