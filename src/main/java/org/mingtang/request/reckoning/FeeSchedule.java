package org.mingtang.request.reckoning;

import java.time.LocalDate;
import java.util.List;

/**
 * 政府信息公开信息处理费管理办法 (国办函〔2020〕109号): the two ladders, by the day of receipt.
 *
 * <p>The ladders were read in a charge catalogue; that the third band per request is 31 to 40 at 200 yuan, each ten
 * more 100 dearer, is the natural reading of 每增加一档提高100元.
 *
 * @param effectiveFrom requests received before cost nothing
 */
public record FeeSchedule(LocalDate effectiveFrom, FeeLadder perRequest, FeeLadder perPage) {

    public static final FeeSchedule OF_2021 = new FeeSchedule(
            LocalDate.of(2021, 1, 1),
            new FeeLadder(
                    List.of(new FeeLadder.Band(1, 0), new FeeLadder.Band(11, 100), new FeeLadder.Band(31, 200)),
                    10,
                    100),
            new FeeLadder(
                    List.of(
                            new FeeLadder.Band(1, 0),
                            new FeeLadder.Band(31, 10),
                            new FeeLadder.Band(101, 20),
                            new FeeLadder.Band(201, 40)),
                    0,
                    0));

    public boolean isInForce(LocalDate receivedOn) {
        return !receivedOn.isBefore(effectiveFrom);
    }
}
