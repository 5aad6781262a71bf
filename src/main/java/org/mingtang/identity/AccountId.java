package org.mingtang.identity;

import java.util.UUID;

/** Identifies an account. */
public record AccountId(UUID value) {

    public static AccountId of(String value) {
        return new AccountId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
