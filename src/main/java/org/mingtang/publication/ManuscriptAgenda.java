package org.mingtang.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.WorkItem;
import org.mingtang.publication.clock.DisclosureClock;
import org.mingtang.publication.clock.PublicationPeriods;
import org.springframework.stereotype.Component;

/** Tells the agenda what the drafting unit must do next, with the last day for publishing. */
@Component
class ManuscriptAgenda {

    private static final String SOURCE = "publication";

    private final Agenda agenda;
    private final PublicationPeriods periods;
    private final List<UnattendedAuthors> unattended;

    ManuscriptAgenda(Agenda agenda, PublicationPeriods periods, List<UnattendedAuthors> unattended) {
        this.agenda = agenda;
        this.periods = periods;
        this.unattended = unattended;
    }

    void tell(Manuscript draft) {
        String subject = draft.id().toString();
        if (draft.stage().ended()) {
            agenda.done(SOURCE, subject, draft.unit());
            return;
        }
        DisclosureClock clock =
                periods.clock(draft.fields().period(), draft.fields().formedOn());
        LocalDate due = clock == null ? null : clock.due().date();
        agenda.put(new WorkItem(
                SOURCE,
                "信息公开",
                subject,
                draft.unit(),
                draft.fields().title().isBlank() ? "（无标题稿件）" : draft.fields().title(),
                next(draft.stage()),
                draft.stage().label(),
                "/desk/drafts/" + subject,
                draft.stage() == ManuscriptStage.RETURNED ? person(draft.author()) : null,
                due,
                clock != null && clock.due().provisional()));
    }

    private @Nullable UUID person(UUID author) {
        return unattended.stream().anyMatch(each -> each.isUnattended(author)) ? null : author;
    }

    private static @Nullable String next(ManuscriptStage stage) {
        return switch (stage) {
            case WRITING -> "写完后检查并送审";
            case RETURNED -> "按退回意见修改后重新送审";
            case UNDER_REVIEW -> "等待审核";
            case APPROVED -> "审核已通过，请发布";
            default -> null;
        };
    }
}
