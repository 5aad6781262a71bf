package org.mingtang.identity;

import java.util.List;

/**
 * The list of accounts.
 *
 * @param number of this page, from 0
 * @param more whether another page follows
 */
public record AccountsPage(String words, List<AccountRow> rows, int number, boolean more) {}
