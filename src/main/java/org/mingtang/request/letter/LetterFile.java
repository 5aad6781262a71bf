package org.mingtang.request.letter;

/**
 * A file that goes out with a letter.
 *
 * @param name as it stands in 附件说明
 * @param requestNumber the request it belongs to: a letter carries files of its own case only
 */
public record LetterFile(String name, String requestNumber) {}
