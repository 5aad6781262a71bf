package org.mingtang.request.library;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.mingtang.evidence.Evidence;
import org.mingtang.identity.Person;
import org.springframework.stereotype.Component;

/** Cases to learn from, as facts that tasks count; each marking is a fact of its own. */
@Component
class TrainingCases {

    static final String KIND = "TRAINING_CASE";

    private final Evidence evidence;
    private final LibraryActs acts;
    private final Clock clock;

    TrainingCases(Evidence evidence, LibraryActs acts, Clock clock) {
        this.evidence = evidence;
        this.acts = acts;
        this.clock = clock;
    }

    /** @param place of the act that marked it */
    void tell(LibraryView library, long place, Person by) {
        String page = library.href() == null ? "/desk/library/" + library.id() : library.href();
        evidence.tell(
                KIND,
                library.unit(),
                LocalDate.now(clock),
                "依申请公开培训案例：" + library.name(),
                page,
                source(library.id(), place),
                by);
    }

    void untell(LibraryView library, String reason, Person by) {
        acts.last(library.id(), LibraryAct.TRAIN)
                .ifPresent(place -> evidence.untell(source(library.id(), place), reason, by));
    }

    private static UUID source(UUID library, long place) {
        return UUID.nameUUIDFromBytes(("request.library" + library + place).getBytes(StandardCharsets.UTF_8));
    }
}
