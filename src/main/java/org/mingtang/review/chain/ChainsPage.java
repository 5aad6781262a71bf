package org.mingtang.review.chain;

import java.util.List;
import java.util.Map;

/**
 * The chains in force.
 *
 * @param units id and name of the units one may set up chains for
 * @param kinds key and word
 */
public record ChainsPage(List<Line> chains, Map<String, String> units, Map<String, String> kinds) {

    /**
     * A chain.
     *
     * @param address of its form; empty where this person may not edit it
     * @param edition in words
     * @param ending its id where it may be ended, else empty
     */
    public record Line(String unit, String kind, String edition, List<StepLine> steps, String address, String ending) {}

    /**
     * A step in words.
     *
     * @param objections to people named for it who may no longer review
     */
    public record StepLine(String name, String who, String rest, List<String> objections) {}
}
