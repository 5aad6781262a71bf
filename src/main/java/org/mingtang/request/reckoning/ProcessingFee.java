package org.mingtang.request.reckoning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 信息处理费 of one applicant's requests to one organ, in whole yuan (国办函〔2020〕109号).
 *
 * <p>Requests are counted by calendar month of receipt, whatever became of them and however they are charged; pages are
 * counted within one request only.
 */
public final class ProcessingFee {

    private static final String HOW = "国办函〔2020〕109号第三条";
    private static final String PAGES = "国办函〔2020〕109号第五条";

    private final FeeSchedule schedule;
    private final Map<YearMonth, Integer> counts = new HashMap<>();

    private ProcessingFee(FeeSchedule schedule) {
        this.schedule = schedule;
    }

    /**
     * What one request costs.
     *
     * @param count which request of the month it is; of several matters, the last
     * @param objection why it cannot be charged as asked; it then costs nothing, but counts
     */
    public record Charge(
            int request,
            YearMonth month,
            int count,
            long yuan,
            @Nullable Objection objection) {}

    /** Returns the charge of each request in the given order; those of a month are counted by day of receipt. */
    public static List<Charge> of(List<Chargeable> requests) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < requests.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(i -> requests.get(i).receivedOn()));
        var fee = new ProcessingFee(FeeSchedule.OF_2021);
        var charges = new ArrayList<Charge>();
        order.forEach(i -> charges.add(fee.charge(i, requests.get(i))));
        charges.sort(Comparator.comparingInt(Charge::request));
        return charges;
    }

    /**
     * What one request costs, unfolded.
     *
     * @param before how many requests of the applicant the organ received earlier in the month
     */
    public static FeeReckoning reckon(Chargeable request, int before) {
        var fee = new ProcessingFee(FeeSchedule.OF_2021);
        fee.counts.put(YearMonth.from(request.receivedOn()), before);
        return new FeeReckoning(request, before, fee.charge(0, request), fee.rungs(request, before));
    }

    private List<FeeLadder.Rung> rungs(Chargeable request, int before) {
        if (request.methods().contains(FeeMethod.PER_REQUEST)) {
            return schedule.perRequest().rungs(before + 1L, (long) before + request.matters());
        }
        return request.methods().contains(FeeMethod.PER_PAGE)
                ? schedule.perPage().rungs(1, request.pages())
                : List.of();
    }

    /** What the n-th and all earlier requests of a month cost together, charged per request. */
    public static long perRequest(int requests) {
        return FeeSchedule.OF_2021.perRequest().total(requests);
    }

    /** What the pages of one request cost. */
    public static long perPage(int pages) {
        return FeeSchedule.OF_2021.perPage().total(pages);
    }

    private Charge charge(int index, Chargeable request) {
        var month = YearMonth.from(request.receivedOn());
        int before = counts.getOrDefault(month, 0);
        int count = before + request.matters();
        counts.put(month, count);
        var objection = objection(request);
        return new Charge(index, month, count, objection == null ? yuan(request, before, count) : 0, objection);
    }

    private long yuan(Chargeable request, int before, int count) {
        if (request.methods().contains(FeeMethod.PER_REQUEST)) {
            return schedule.perRequest().total(count) - schedule.perRequest().total(before);
        }
        return request.methods().contains(FeeMethod.PER_PAGE)
                ? schedule.perPage().total(request.pages())
                : 0;
    }

    private @Nullable Objection objection(Chargeable request) {
        if (request.methods().isEmpty()) {
            return null;
        }
        LocalDate from = schedule.effectiveFrom();
        if (!schedule.isInForce(request.receivedOn())) {
            return new Objection(HOW, "收费办法自" + from + "起施行，此前收到的申请不收费。");
        }
        if (request.methods().size() > 1) {
            return new Objection(HOW, "按件、按量只能择一，不能对同一件申请同时计收。");
        }
        return request.pointsToPublic() && request.methods().contains(FeeMethod.PER_PAGE)
                ? new Objection(PAGES, "只告知已公开信息的获取方式、途径的，不能按量计收。")
                : null;
    }
}
