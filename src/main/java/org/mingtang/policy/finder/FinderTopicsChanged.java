package org.mingtang.policy.finder;

/**
 * The finder asks something else from now on; told within the transaction.
 *
 * @param edition number of the new one
 */
public record FinderTopicsChanged(int edition) {}
