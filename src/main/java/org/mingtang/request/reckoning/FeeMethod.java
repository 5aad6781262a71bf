package org.mingtang.request.reckoning;

/** How the fee of one request is reckoned; never both ways (109号第三条). */
public enum FeeMethod {
    /** 不收费: charging is allowed, not ordered (第四十二条). */
    NONE,
    /** 按件计收, for whatever answer. */
    PER_REQUEST,
    /** 按量计收, for what was handed over. */
    PER_PAGE
}
