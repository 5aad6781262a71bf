package org.mingtang.request.rectification;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AllRectifications extends JpaRepository<Rectification, UUID> {

    /** For an act: two at once are done one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Rectification r where r.id = :id")
    Optional<Rectification> hold(UUID id);

    Optional<Rectification> findByCodeHash(String hash);

    /** Open ones by the day they are due, then the closed ones, newest first. */
    @Query("""
            select r from Rectification r where r.organ in :organs
            order by case when r.closedOn is null then 0 else 1 end, case when r.closedOn is null then r.due end,
                r.enteredAt desc""")
    List<Rectification> of(Collection<UUID> organs, Limit limit);

    /** Lets nobody else enter the same filling-in of the form until the transaction ends. */
    @Query(
            value = "select cast(pg_advisory_xact_lock(hashtextextended(cast(:submission as text), 1)) as text)",
            nativeQuery = true)
    String alone(UUID submission);
}
