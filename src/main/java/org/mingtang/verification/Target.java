package org.mingtang.verification;

import java.nio.file.Path;

/** What the user named: an address or a folder. */
final class Target {

    private Target() {}

    static Site site(String target) {
        return target.matches("https?://.*") ? new WebSite(target) : new MirrorFolder(Path.of(target));
    }
}
