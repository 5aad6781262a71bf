package org.mingtang.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.springframework.web.util.UriUtils;

/**
 * The list of accounts.
 *
 * @param number of this page, from 0
 * @param more whether another page follows
 */
public record AccountsPage(String words, List<AccountRow> rows, int number, boolean more) {

    /** Returns the address of a page of the same search. */
    public String address(int page) {
        return "/desk/accounts?page=" + page + "&words=" + UriUtils.encode(words, UTF_8);
    }
}
