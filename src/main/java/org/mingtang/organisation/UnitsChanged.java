package org.mingtang.organisation;

/** Units or groups are no longer as they were: pages that name them look different. Told within the transaction. */
public record UnitsChanged() {}
