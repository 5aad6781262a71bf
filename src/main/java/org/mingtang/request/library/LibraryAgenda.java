package org.mingtang.request.library;

import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.WorkItem;
import org.springframework.stereotype.Component;

/** What a unit still has to do for the library. */
@Component
class LibraryAgenda {

    private static final String SOURCE = "request.library";

    private final Agenda agenda;

    LibraryAgenda(Agenda agenda) {
        this.agenda = agenda;
    }

    void tell(LibraryView library, String number) {
        String key = library.id().toString();
        switch (library.stage()) {
            case DRAFT, CHECKING ->
                agenda.put(new WorkItem(
                        SOURCE,
                        "案例库",
                        key,
                        library.unit().value(),
                        "案例脱敏：申请 " + number,
                        library.stage() == LibraryStage.DRAFT ? "规则已经脱敏，请通读修改后提交复核" : "请没有改过文字的同事复核",
                        library.stage().label(),
                        "/desk/library/" + key,
                        null,
                        null,
                        false));
            case RELEASED -> agenda.done(SOURCE, key, library.unit().value());
            case WITHDRAWN -> agenda.drop(SOURCE, key, library.unit().value());
        }
    }
}
