package org.mingtang.verification;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** One verification of a site: its log by itself, its items against the log, its list of items against both. */
final class Verification {

    static final String CHECKPOINT = "/log/checkpoint";
    private static final int AT_ONCE = 8;

    /**
     * What came out.
     *
     * @param head the checkpoint that was verified against; null when there was none that the key has signed
     * @param sound whether the log by itself is in order: only then its checkpoint is worth keeping
     * @param listed items on the site's own list
     */
    record Result(@Nullable SignedHead head, boolean sound, int items, int listed, Findings findings) {}

    private final Site site;
    private final VerifierKey key;
    private final @Nullable SignedHead earlier;

    Verification(Site site, VerifierKey key, @Nullable SignedHead earlier) {
        this.site = site;
        this.key = key;
        this.earlier = earlier;
    }

    Result run() throws IOException {
        Findings findings = new Findings();
        // Before the checkpoint: whatever is listed then must be in the log of that checkpoint.
        SiteIndex index = SiteIndex.read(site, (path, page) -> {}, findings);
        SignedHead head = head(findings);
        if (head == null) {
            return new Result(null, false, 0, index.size(), findings);
        }
        LogContent log = LogContent.read(site, head, earlier, findings);
        checkOrder(log.entries(), findings);
        Map<String, ItemHistory> histories = ItemHistory.of(log.entries());
        histories.values().forEach(history -> history.check(findings));
        checkItems(histories, findings);
        new GatheringCheck(site, histories, findings).run();
        index.check(histories, findings);
        return new Result(head, log.sound(), histories.size(), index.size(), findings);
    }

    /** The checkpoint as it is now; null when the key has not signed it. */
    @Nullable
    SignedHead head(Findings findings) throws IOException {
        Answer answer = site.get(CHECKPOINT);
        if (!answer.isThere()) {
            findings.fault("取不到签名检查点 " + CHECKPOINT + "（" + answer.status() + "）。");
            return null;
        }
        try {
            return SignedHead.read(answer.text(), key);
        } catch (IllegalArgumentException e) {
            findings.fault(String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static void checkOrder(List<Entry> entries, Findings findings) {
        Instant last = Instant.MIN;
        for (Entry entry : entries) {
            if (entry.at().isBefore(last)) {
                findings.fault("日志" + entry.place() + "的时间 " + entry.at() + " 早于前一条的 " + last + "：时间被倒填，或者条目被调换。");
            }
            last = entry.at();
        }
    }

    /** Several at once, since each waits for the network; told in the order of the log. */
    private void checkItems(Map<String, ItemHistory> histories, Findings findings) throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Findings>> checks = new ArrayList<>();
            for (ItemHistory history : histories.values()) {
                checks.add(workers.submit(() -> {
                    Findings own = new Findings();
                    new ItemCheck(site, history, own).run();
                    return own;
                }));
            }
            for (Future<Findings> check : checks) {
                findings.addAll(check.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("被中断", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException trouble ? trouble : new IOException(e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }
}
