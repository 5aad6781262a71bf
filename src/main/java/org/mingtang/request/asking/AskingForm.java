package org.mingtang.request.asking;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.UnitId;
import org.mingtang.procedure.Refusal;
import org.mingtang.request.Applicant;
import org.mingtang.request.ApplicantKind;
import org.mingtang.request.Delivery;
import org.mingtang.request.IdentityPaper;
import org.mingtang.request.NewRequest;
import org.mingtang.request.Wanted;
import org.mingtang.request.WantedForm;

/** What was typed into the form, as it was typed. */
public record AskingForm(
        String organ,
        String kind,
        String name,
        String paper,
        String paperNumber,
        String representative,
        String phone,
        String mail,
        String address,
        String subject,
        String documentNumber,
        String form,
        String delivery) {

    public static final AskingForm EMPTY =
            new AskingForm("", ApplicantKind.PERSON.name(), "", "", "", "", "", "", "", "", "", "ELECTRONIC", "ONLINE");

    public static AskingForm of(HttpServletRequest request) {
        return new AskingForm(
                text(request, "organ"),
                text(request, "kind"),
                text(request, "name"),
                text(request, "paper"),
                text(request, "paperNumber"),
                text(request, "representative"),
                text(request, "phone"),
                text(request, "mail"),
                text(request, "address"),
                text(request, "subject"),
                text(request, "documentNumber"),
                text(request, "form"),
                text(request, "delivery"));
    }

    /** The same form for that organ and with these words, as a link begins it. */
    public AskingForm about(String newOrgan, String newSubject) {
        return new AskingForm(
                newOrgan,
                kind,
                name,
                paper,
                paperNumber,
                representative,
                phone,
                mail,
                address,
                newSubject,
                documentNumber,
                form,
                delivery);
    }

    /** All that is missing or wrong, at once. */
    public List<Refusal> refusals() {
        var all = new ArrayList<Refusal>();
        if (uuid(organ) == null) {
            all.add(new Refusal("organ", "请选择受理申请的行政机关。"));
        }
        all.addAll(asked(UUID.randomUUID(), new UUID(0, 0)).refusals());
        return all;
    }

    /** The request it makes, for a form whose {@link #refusals} are none. */
    public NewRequest asked(UUID submission) {
        UUID unit = uuid(organ);
        return asked(submission, unit == null ? new UUID(0, 0) : unit);
    }

    private NewRequest asked(UUID submission, UUID unit) {
        var wanted = new Wanted(
                subject.strip(),
                documentNumber.isBlank() ? null : documentNumber.strip(),
                chosen(WantedForm.values(), form, WantedForm.ELECTRONIC),
                chosen(Delivery.values(), delivery, Delivery.ONLINE));
        return new NewRequest(submission, new UnitId(unit), applicant(), wanted);
    }

    /** The organ that was chosen; null where none was. */
    public @Nullable UnitId chosenOrgan() {
        UUID unit = uuid(organ);
        return unit == null ? null : new UnitId(unit);
    }

    /** Whoever filled it in. */
    public Applicant applicant() {
        var who = chosen(ApplicantKind.values(), kind, ApplicantKind.PERSON);
        return new Applicant(
                who,
                name.strip(),
                chosen(IdentityPaper.values(), paper, IdentityPaper.RESIDENT_CARD),
                paperNumber.strip(),
                who.isPerson() || representative.isBlank() ? null : representative.strip(),
                phone.strip(),
                mail.isBlank() ? null : mail.strip(),
                address.isBlank() ? null : address.strip());
    }

    private static <E extends Enum<E>> E chosen(E[] values, String name, E otherwise) {
        for (E value : values) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        return otherwise;
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
