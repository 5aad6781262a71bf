package org.mingtang.request.exchange;

import java.util.List;
import java.util.Optional;

/** What a platform remembers of what goes to one partner; each call lies in a transaction of its caller. */
interface OutgoingRows {

    Optional<Entry> entry(CaseKey key);

    void put(Entry entry);

    /** Entries that wait, held for this transaction; those that somebody is changing come another time. */
    List<Entry> waiting(int most);

    /**
     * Lets everything wait anew that ever went out, and notes after which bundle.
     *
     * @param own whose versions become newer: those of cases of this platform
     * @param version the least they become
     */
    void waitAgain(String own, long version);

    /** The greatest number of a bundle so far; nobody else makes one for this partner until the transaction ends. */
    long lastNumber();

    void add(SentBundle bundle);

    Optional<SentBundle> sent(String sha256);

    /** Bundles without a receipt, by number. */
    List<SentBundle> unanswered();

    /** Notes a receipt; its bundle goes out no more. */
    void answered(SentBundle bundle, Receipt receipt);

    /** Hashes of the bundles whose receipts were noted last, of those made after everything waited anew. */
    List<String> known(int most);

    /** The number of the last bundle before everything waited anew; 0 if it never did. */
    long againAfter();
}
