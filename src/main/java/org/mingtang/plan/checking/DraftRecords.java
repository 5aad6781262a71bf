package org.mingtang.plan.checking;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface DraftRecords extends JpaRepository<Draft, UUID> {

    List<Draft> findByStateInOrderByTouchedAtDesc(Collection<DraftState> states);

    List<Draft> findBySha256AndIssuerAndStateNotOrderByCreatedAt(String sha256, UUID issuer, DraftState not);

    /** Holds the draft until the transaction ends: the second of two clicks waits and sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Draft d where d.id = :id")
    Optional<Draft> hold(UUID id);
}
