package org.mingtang.request;

import java.util.UUID;

/** Names one request. */
public record RequestId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
