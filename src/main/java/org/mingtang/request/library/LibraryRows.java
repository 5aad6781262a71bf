package org.mingtang.request.library;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface LibraryRows extends JpaRepository<LibraryCase, UUID> {

    /** For an act: two at once are done one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from LibraryCase c where c.id = :id")
    Optional<LibraryCase> hold(UUID id);

    /** The one that stands. */
    @Query("""
            select c from LibraryCase c where c.request = :request
                and c.stage <> org.mingtang.request.library.LibraryStage.WITHDRAWN""")
    Optional<LibraryCase> of(UUID request);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<LibraryCase> findByDraft(UUID draft);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<LibraryCase> findByItem(long item);

    boolean existsByItem(long item);

    /** Not released yet, of a unit. */
    @Query("""
            select c from LibraryCase c where c.unit = :unit
                and c.stage in (org.mingtang.request.library.LibraryStage.DRAFT,
                    org.mingtang.request.library.LibraryStage.CHECKING)
            order by c.year desc, c.id""")
    List<LibraryCase> inHand(UUID unit, Limit limit);

    /** Not released while its applicant was known; nobody can check it any more. */
    @Query(value = """
            select l.id from request_library l join request_case c on c.id = l.request
            where l.stage in ('DRAFT', 'CHECKING') and c.erased_on is not null limit :most""", nativeQuery = true)
    List<UUID> tooLate(int most);

    /** Answers over which somebody went to law and that was decided, and that nobody has looked at for the library. */
    @Query(value = """
            select distinct c.id from request_remedy r join request_case c on c.id = r.request
            where r.decided_on is not null and c.stage = 'CLOSED' and c.erased_on is null and c.outcome < 'E'
                and not exists (select from request_library l where l.request = c.id)
            limit :most""", nativeQuery = true)
    List<UUID> decided(int most);
}
