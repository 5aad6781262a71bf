package org.mingtang.request;

/** Which way is open to an applicant who does not accept an answer. */
public enum Remedy {
    /** R1: reconsideration or court, as he likes (行政复议法第二十条; 行政诉讼法第四十四条、第四十六条). */
    FREE_CHOICE,
    /** R2: reconsideration before court (行政复议法第二十三条第一款第四项), for refusals under arts. 14, 15 and 16. */
    RECONSIDERATION_FIRST,
    /** Nothing is decided that he could attack by this letter. */
    NONE
}
