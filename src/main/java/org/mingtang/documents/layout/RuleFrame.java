package org.mingtang.documents.layout;

/**
 * What stands over and under the pages of a rule (规章).
 *
 * @param headPattern with {@code %s} for the government's name
 * @param footPattern likewise
 */
record RuleFrame(String headPattern, String footPattern) {

    String head(String government) {
        return headPattern.replace("%s", government);
    }

    String foot(String government) {
        return footPattern.replace("%s", government);
    }
}
