package org.mingtang.publication.precheck;

import java.time.Instant;

/**
 * A finding somebody kept; what was found is not said in words, they may be personal data.
 *
 * @param kind in words, e.g. 手机号码
 * @param place in words, e.g. 正文第 3 段
 */
public record KeptFinding(String fingerprint, String kind, String place, String reason, String name, Instant at) {}
