package org.mingtang.evidence;

/**
 * A kind of thing that is done and counted.
 *
 * @param code e.g. TRAINING; other modules refer to a kind by it
 * @param label e.g. 培训
 * @param counting the word it is counted with, e.g. 次
 */
public record FactKind(String code, String label, String counting) {}
