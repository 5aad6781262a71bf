package org.mingtang.procedure;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The editions of notices recorded on the desk. */
interface CalendarNotices extends JpaRepository<CalendarNotice, UUID> {

    List<CalendarNotice> findAllByOrderByNoticeYearAscEditionAsc();

    List<CalendarNotice> findByNoticeYearOrderByEditionDesc(int noticeYear);

    int countByNoticeYear(int noticeYear);

    @Query("select notice.id from CalendarNotice notice order by notice.id")
    List<UUID> editions();
}
