package org.mingtang.request;

/**
 * What tells of the applicant of a request is being erased. Rooms that keep free words over the request erase them in the same
 * transaction: all of it goes, or nothing.
 */
public record RequestErased(RequestId request) {

    /** Stands where something was. */
    public static final String GONE = "已按期限删除";
}
