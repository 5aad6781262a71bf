package org.mingtang.evidence;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All facts, those taken back among them. */
interface Facts extends Repository<Fact, UUID>, JpaSpecificationExecutor<Fact> {

    Fact save(Fact fact);

    Optional<Fact> findById(UUID id);

    Optional<Fact> findBySubmission(UUID submission);

    @Query("""
            select f from Fact f where f.kind = :kind and f.unit in :units
            and f.happenedOn between :from and :to and f.withdrawnAt is null order by f.happenedOn, f.enteredAt""")
    List<Fact> counted(String kind, Collection<UUID> units, LocalDate from, LocalDate to);

    @Query("""
            select coalesce(sum(f.quantity), 0) from Fact f where f.kind = :kind and f.unit in :units
            and f.happenedOn between :from and :to and f.withdrawnAt is null""")
    BigDecimal sum(String kind, Collection<UUID> units, LocalDate from, LocalDate to);

    @Query("select max(f.enteredAt) from Fact f")
    Optional<Instant> lastEntered();

    @Query("select max(f.withdrawnAt) from Fact f where f.withdrawnAt is not null")
    Optional<Instant> lastWithdrawn();
}
