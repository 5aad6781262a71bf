package org.mingtang.request.rectification;

import java.util.UUID;

/** Names a matter of rectification. */
public record RectificationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
