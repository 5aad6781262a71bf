package org.mingtang.policy.question;

import java.util.List;
import java.util.UUID;
import org.mingtang.agenda.Mails;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.organisation.WayBack;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** What the pages of this room have in common. */
@Component
class QuestionPages {

    private final Units units;
    private final Mails mails;
    private final WayBack way;
    private final int days;

    QuestionPages(Units units, Mails mails, WayBack way, @Value("${mingtang.policy.question-days:5}") int days) {
        this.units = units;
        this.mails = mails;
        this.way = way;
        this.days = days;
    }

    int days() {
        return days;
    }

    /** A mail needs a server that takes it, and an address to lead to. */
    boolean mails() {
        return mails.canBeSent() && way.leadsBack();
    }

    String unit(UUID id) {
        return units.find(new UnitId(id)).map(UnitView::name).orElse("（未知单位）");
    }

    /** Units a question can be handed to. */
    List<UnitView> others(UUID unit) {
        return units.all().stream()
                .filter(each -> each.active()
                        && each.kind() != UnitKind.OFFICE
                        && !each.id().value().equals(unit))
                .toList();
    }

    static ModelAndView missing() {
        return new ModelAndView("publication/missing", HttpStatus.NOT_FOUND);
    }

    static ModelAndView seeOther(String address) {
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
