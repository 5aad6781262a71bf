package org.mingtang.identity;

import org.jspecify.annotations.Nullable;

/** The signed-in person lacks a permission, or the address was left without a mark. */
class PermissionMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Permission permission;

    PermissionMissing(@Nullable Permission permission) {
        super(permission == null ? "The address carries neither @Requires nor @OpenToPublic" : permission.name());
        this.permission = permission;
    }

    /** Returns what is missing; null if nobody may call the address. */
    @Nullable
    Permission permission() {
        return permission;
    }
}
