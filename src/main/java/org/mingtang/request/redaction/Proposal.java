package org.mingtang.request.redaction;

import java.util.List;

/**
 * Something a person may want to blacken.
 *
 * @param label what it is, e.g. 身份证件号码
 * @param sure false where it may be meant for the public
 * @param masked the words with their middle covered, to tell them by
 * @param place for people: 第2页, 正文第5段, 人员表!B7
 * @param areas to put into a {@link Redaction} as they are
 */
public record Proposal(String label, boolean sure, String message, String masked, String place, List<Area> areas) {}
