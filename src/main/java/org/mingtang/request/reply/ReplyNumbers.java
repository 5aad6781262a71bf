package org.mingtang.request.reply;

import java.util.Optional;
import org.mingtang.organisation.UnitId;
import org.mingtang.request.letter.LetterNumbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers of letters, one row an organ, pattern by pattern; each is given once. */
@Component
public class ReplyNumbers {

    private final JdbcClient database;

    ReplyNumbers(JdbcClient database) {
        this.database = database;
    }

    /** The next number of the organ by that pattern; whoever asks at the same time waits for this transaction. */
    public String next(UnitId organ, String pattern, int year) {
        database.sql("insert into request_letter_number (organ, pattern) values (?, ?) on conflict do nothing")
                .params(organ.value(), pattern)
                .update();
        String last = database.sql("select last from request_letter_number where organ = ? and pattern = ? for update")
                .params(organ.value(), pattern)
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
        String next = new LetterNumbers(pattern).next(last, year);
        database.sql("update request_letter_number set last = ? where organ = ? and pattern = ?")
                .params(next, organ.value(), pattern)
                .update();
        return next;
    }
}
