package org.mingtang.request.redaction;

/** One place that was blackened, without what stood there: 第2页, 正文第5段, 人员表!B7. */
public record Removal(String place, String ground, int count) {}
