package org.mingtang.identity;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All accounts. */
interface UserAccounts extends Repository<UserAccount, UUID> {

    UserAccount save(UserAccount account);

    Optional<UserAccount> findById(UUID id);

    Optional<UserAccount> findByLogin(String login);

    boolean existsByLogin(String login);

    long count();

    List<UserAccount> findByUnitAndActiveTrueOrderByDisplayName(UUID unit);

    @Query("select a from UserAccount a where a.active and :role member of a.roles order by a.displayName")
    List<UserAccount> findActiveWith(Role role);

    /** Holds the row, so that guesses at the same moment are counted one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from UserAccount a where a.login = :login")
    Optional<UserAccount> findAndHoldByLogin(String login);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from UserAccount a where a.id = :id")
    Optional<UserAccount> findAndHoldById(UUID id);

    @Query("""
            select a from UserAccount a
            where locate(:words, lower(a.displayName)) > 0 or locate(:words, a.login) > 0
            order by a.active desc, a.displayName, a.login""")
    List<UserAccount> search(String words, Pageable page);
}
