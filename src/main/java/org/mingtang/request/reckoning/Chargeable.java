package org.mingtang.request.reckoning;

import java.time.LocalDate;
import java.util.Set;

/**
 * One request of an applicant as far as the fee is concerned.
 *
 * @param methods the one chosen; empty for none, both is unlawful
 * @param matters into how many requests its form was split (109号第四条第一款)
 * @param pages sides of A4 or smaller handed over
 * @param pointsToPublic whether the answer only tells where public information is to be had (第三十六条第一、二项)
 */
public record Chargeable(
        LocalDate receivedOn, Set<FeeMethod> methods, int matters, int pages, boolean pointsToPublic) {}
