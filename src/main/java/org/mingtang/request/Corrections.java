package org.mingtang.request;

import java.time.LocalDate;
import org.mingtang.identity.Person;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.reckoning.ClockAct;

/** A corrected request, whoever hands it in. */
final class Corrections {

    private Corrections() {}

    static long take(RequestBook book, RequestCase request, LocalDate on, String subject, Person by) {
        String corrected = subject.strip();
        if (corrected.length() < 4 || corrected.length() > 3000) {
            throw new UnlawfulAct("请写明补正后的申请内容，4 到 3000 字。");
        }
        String before = request.subject();
        request.asksFor(asking(request.wanted(), corrected));
        return book.take(
                request, RequestAct.CORRECT, ActWords.moving(ClockAct.CORRECTED, on, "补正前的申请内容：" + before), by);
    }

    static Wanted asking(Wanted before, String subject) {
        return new Wanted(subject, before.documentNumber(), before.form(), before.delivery());
    }
}
