package org.mingtang.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.clock.PeriodPurpose;
import org.mingtang.publication.clock.PublicationPeriods;
import org.mingtang.publication.numbering.DocumentKey;
import org.mingtang.review.Disclosure;
import org.springframework.stereotype.Component;

/** What every draft must have, whatever its kind; what the text itself should avoid is the draft check's matter. */
@Component
class ManuscriptCheckIn {

    private static final int TITLE = 300;

    /** The log knows no claimed days before. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final CatalogueLines lines;
    private final PublicationPeriods periods;
    private final Clock clock;

    ManuscriptCheckIn(CatalogueLines lines, PublicationPeriods periods, Clock clock) {
        this.lines = lines;
        this.periods = periods;
        this.clock = clock;
    }

    /** The same with a body that can be shown as it is, no blanks around, and the document number in its right form. */
    ManuscriptFields tidy(ManuscriptFields fields) {
        if (lines.find(fields.line()).isEmpty()) {
            throw new UnlawfulAct("没有这一公开目录，请重新选择。");
        }
        return fields.saying(fields.title().strip(), BodyHtml.clean(fields.body()))
                .dated(
                        DocumentKey.rightForm(fields.docNumber()),
                        fields.formedOn(),
                        fields.effectiveFrom(),
                        fields.validUntil());
    }

    List<Refusal> refusals(ManuscriptFields fields, List<Attachment> attachments) {
        List<Refusal> refusals = new ArrayList<>();
        refuse(refusals, fields.title().isBlank(), "title", "请填写标题。");
        refuse(refusals, fields.title().length() > TITLE, "title", "标题最多 300 字。");
        refuse(
                refusals,
                lines.find(fields.line()).filter(line -> !line.heading()).isEmpty(),
                "line",
                "请选择这条信息所属的公开目录，每条公开的信息都要挂在目录上。");
        refuse(
                refusals,
                BodyHtml.text(fields.body()).isBlank() && attachments.isEmpty(),
                "body",
                "正文和附件都是空的，请写正文或上传附件。");
        refuse(
                refusals,
                periods.find(fields.period())
                        .filter(period -> period.purpose() == PeriodPurpose.PUBLISH)
                        .isEmpty(),
                "period",
                "请选择公开期限。");
        days(refusals, fields);
        disclosure(refusals, fields);
        return refusals;
    }

    private void days(List<Refusal> refusals, ManuscriptFields fields) {
        LocalDate formed = fields.formedOn();
        LocalDate today = LocalDate.now(clock);
        refuse(refusals, formed == null, "formedOn", "请填写成文日期（信息形成或变更之日），公开期限从它起算。");
        refuse(refusals, isAfter(formed, today), "formedOn", "成文日期不能晚于今天。");
        refuse(refusals, isAfter(fields.claimedOn(), today), "claimedOn", "补录的原公开日期不能晚于今天。");
        refuse(refusals, isAfter(formed, fields.claimedOn()), "claimedOn", "补录的原公开日期早于成文日期，请核对。");
        refuse(refusals, isAfter(EARLIEST, formed), "formedOn", "成文日期早于 1900 年，请核对。");
        refuse(refusals, isAfter(EARLIEST, fields.claimedOn()), "claimedOn", "补录的原公开日期早于 1900 年，请核对。");
        LocalDate until = fields.validUntil();
        refuse(refusals, isAfter(fields.effectiveFrom(), until), "validUntil", "有效期早于施行日期，请核对。");
        refuse(refusals, isAfter(formed, until), "validUntil", "有效期早于成文日期，请核对。");
    }

    /** 国办发〔2016〕80号 一（一）: an attribute on every draft, reasons for what is not public. */
    private static void disclosure(List<Refusal> refusals, ManuscriptFields fields) {
        boolean reasons = fields.reason() != null && !fields.reason().isBlank();
        refuse(
                refusals,
                fields.attribute() == Disclosure.NOT_DISCLOSED && fields.ground() == null,
                "ground",
                "不予公开的，请选择依据（政府信息公开条例第十四条、第十五条、第十六条）。");
        refuse(refusals, fields.attribute() != Disclosure.PROACTIVE && !reasons, "reason", "不主动公开的，请写明理由。");
    }

    private static boolean isAfter(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day != null && other != null && day.isAfter(other);
    }

    private static void refuse(List<Refusal> refusals, boolean when, String field, String message) {
        if (when) {
            refusals.add(new Refusal(field, message));
        }
    }
}
