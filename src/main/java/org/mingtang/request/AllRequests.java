package org.mingtang.request;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AllRequests extends JpaRepository<RequestCase, UUID> {

    /** For an act: two at once are done one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from RequestCase r where r.id = :id")
    Optional<RequestCase> hold(UUID id);

    /** Lets nobody else enter the same filling-in of the form until the transaction ends. */
    @Query(
            value = "select cast(pg_advisory_xact_lock(hashtextextended(cast(:submission as text), 0)) as text)",
            nativeQuery = true)
    String alone(UUID submission);

    Optional<RequestCase> findByCodeHash(String hash);

    Optional<RequestCase> findByNumber(String number);

    /** Open requests whose time has moved on: silence of those who were asked, or a term that ran out. */
    @Query("""
            select r.id from RequestCase r
            where r.stage <> org.mingtang.request.RequestStage.CLOSED and r.waitsUntil < :today
                and (r.stage <> org.mingtang.request.RequestStage.AWAIT_FEE
                    or r.clock <> org.mingtang.request.reckoning.ClockStage.CLOSED)""")
    List<UUID> waitedFor(LocalDate today, Limit limit);

    /** Open ones whose period ran or runs on days between these; one that stands still has no end yet. */
    @Query("""
            select r.id from RequestCase r
            where r.stage <> org.mingtang.request.RequestStage.CLOSED
                and r.clock <> org.mingtang.request.reckoning.ClockStage.NOT_RECEIVED
                and r.receivedOn <= :last and (r.due is null or r.due >= :first)""")
    List<UUID> counting(LocalDate first, LocalDate last);

    @Query("""
            select r.id from RequestCase r where r.stage = org.mingtang.request.RequestStage.ARRIVED
                and r.channel = org.mingtang.request.reckoning.Channel.ONLINE and r.arrivedOn < :today""")
    List<UUID> arrivedOnline(LocalDate today);

    /** Others that ask the organ for the same, or nearly the same; newest first. */
    @Query(value = """
            select * from request_case
            where organ = :organ and id <> :not and entered_at > cast(:since as timestamptz)
                and (subject_key = :key or bit_count(cast(subject_likeness # :likeness as bit(64))) <= :near)
            order by entered_at desc limit :most""", nativeQuery = true)
    List<RequestCase> alike(UUID organ, UUID not, String since, String key, long likeness, int near, int most);

    @Query(
            value =
                    "select * from request_case where organ = :organ and applicant_mark = :mark and applicant_mark <> '' and id <> :not"
                            + " order by entered_at desc limit :most",
            nativeQuery = true)
    List<RequestCase> ofApplicant(UUID organ, String mark, UUID not, int most);

    @Query("select r from RequestCase r where r.splitFrom = :whole order by r.number")
    Stream<RequestCase> partsOf(UUID whole);
}
