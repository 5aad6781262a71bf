package org.mingtang.request.exchange;

import java.util.List;
import java.util.Optional;

/** What a platform remembers of what came; each call lies in a transaction of its caller. */
interface IncomingRows {

    /** Lets nobody else take anything of this sender until the transaction ends. */
    void alone(String side);

    /** The signed receipt that was given for these bytes. */
    Optional<byte[]> receipt(String sha256);

    /** Whether every one of these bundles was taken. */
    boolean haveAll(List<String> sha256s);

    void keep(Bundle bundle, Receipt receipt, byte[] signed);
}
