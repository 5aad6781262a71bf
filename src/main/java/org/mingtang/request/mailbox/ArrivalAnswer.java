package org.mingtang.request.mailbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.mingtang.agenda.Mails;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.springframework.stereotype.Component;

/**
 * Tells the sender that his letter arrived, where that is configured: never machines or lists, never twice a day, nothing of
 * what he wrote (RFC 3834). It confirms no receipt: that takes both sides (第三十一条第三项).
 */
@Component
class ArrivalAnswer {

    /** What lay in the mailbox for longer is answered by a person. */
    private static final Duration FRESH = Duration.ofDays(3);

    private final Mails mails;
    private final Units units;
    private final Clock clock;

    ArrivalAnswer(Mails mails, Units units, Clock clock) {
        this.mails = mails;
        this.units = units;
        this.clock = clock;
    }

    boolean to(IncomingLetter letter, Mailbox mailbox, UnitId organ, Instant arrivedAt) {
        String address = letter.answerTo().toLowerCase(Locale.ROOT);
        String ours = mailbox.address().toLowerCase(Locale.ROOT);
        boolean asked = letter.asks().toLowerCase(Locale.ROOT).contains(ours);
        boolean fresh = arrivedAt.plus(FRESH).isAfter(clock.instant());
        if (!mailbox.answers() || address.isEmpty() || address.equals(ours) || !asked || !fresh) {
            return false;
        }
        LocalDate today = LocalDate.now(clock);
        String name = units.find(organ).map(UnitView::name).orElse("本机关");
        UUID key = UUID.nameUUIDFromBytes(
                ("request-mail-answer\n" + ours + "\n" + address + "\n" + today).getBytes(StandardCharsets.UTF_8));
        return mails.queue(
                key,
                letter.answerTo(),
                name + "申请邮箱已收到您的来信",
                "您好：\n\n您 " + arrivedAt.atZone(clock.getZone()).toLocalDate() + " 发到" + name
                        + "政府信息公开申请邮箱的来信已经到达。\n\n工作人员会与您联系确认。来信申请公开政府信息的，双方确认之日为收到申请之日，答复期限从那天起算"
                        + "（政府信息公开条例第三十一条第三项、第三十三条）。请在来信中写明姓名、身份证明、联系电话和所需信息的名称、文号或者便于查找的特征"
                        + "（第二十九条）。\n\n这是系统自动发出的，不是对申请的答复，请不要直接回复。\n",
                letter.thread());
    }
}
