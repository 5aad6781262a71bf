package org.mingtang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChainCheckTests {

    private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");
    private static final UUID ACCOUNT = new UUID(1, 2);

    private final List<AuditEntry> chain = chainOf("下达", "签收", "报告", "办结");

    @Test
    void findsAnUntouchedChainSound() {
        ChainCheck check = ChainCheck.of(chain.stream());
        assertThat(check.isSound()).isTrue();
        assertThat(check.entries()).isEqualTo(4);
    }

    @Test
    void findsAnEmptyChainSound() {
        assertThat(ChainCheck.of(Stream.of())).isEqualTo(new ChainCheck(0, null));
    }

    @Test
    void seesAChangedWord() {
        AuditEntry second = chain.get(1);
        chain.set(1, copy(second, "退回", second.subject(), second.detail()));
        assertThat(ChainCheck.of(chain.stream())).isEqualTo(new ChainCheck(1, 2L));
    }

    @Test
    void seesWordsMovedFromOneFieldToTheNext() {
        AuditEntry third = chain.get(2);
        chain.set(2, copy(third, third.act(), third.subject() + third.detail(), ""));
        assertThat(ChainCheck.of(chain.stream()).firstBroken()).isEqualTo(3);
    }

    @Test
    void seesAMissingEntry() {
        chain.remove(1);
        assertThat(ChainCheck.of(chain.stream())).isEqualTo(new ChainCheck(1, 3L));
    }

    @Test
    void seesAMissingBeginning() {
        chain.remove(0);
        assertThat(ChainCheck.of(chain.stream()).firstBroken()).isEqualTo(2);
    }

    @Test
    void seesAnEntryPutInBetweenWithAHashOfItsOwn() {
        AuditEntry forged = chain.get(1).followedBy(MORNING, ACCOUNT, "林间", "销号", "任务", "");
        chain.add(2, forged);
        assertThat(ChainCheck.of(chain.stream()).firstBroken()).isEqualTo(3);
    }

    private static AuditEntry copy(AuditEntry entry, String act, String subject, String detail) {
        return new AuditEntry(
                entry.seq(),
                entry.at(),
                entry.account(),
                entry.name(),
                act,
                subject,
                detail,
                entry.previousHash(),
                entry.hash());
    }

    private static List<AuditEntry> chainOf(String... acts) {
        List<AuditEntry> chain = new ArrayList<>();
        AuditEntry last = AuditEntry.NONE;
        for (String act : acts) {
            last = last.followedBy(MORNING, ACCOUNT, "林间", act, "任务", "说明");
            chain.add(last);
        }
        return chain;
    }
}
