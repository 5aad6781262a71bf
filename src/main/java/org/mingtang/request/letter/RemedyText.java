package org.mingtang.request.letter;

import java.time.LocalDate;
import java.util.List;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.Remedy;

/**
 * What a letter says of remedies, by the day of the letter.
 *
 * <p>In the texts: {不服} what is not accepted, {复议机关}, {法院}, {网址}, and the numbers of this record.
 *
 * @param effectiveFrom 2024-01-01, when the law of 2023 came into force, is the first
 * @param reconsiderationDays calendar days from knowing the act (行政复议法第二十条)
 * @param suitMonths from knowing the act (行政诉讼法第四十六条)
 * @param suitDaysAfterDecision calendar days from receiving the decision (行政诉讼法第四十五条)
 * @param choice R1
 * @param first R2 (行政复议法第二十三条第一款第四项)
 * @param online added where the letter is served online (行政复议法第二十二条第二款)
 */
public record RemedyText(
        LocalDate effectiveFrom,
        int reconsiderationDays,
        int suitMonths,
        int suitDaysAfterDecision,
        String choice,
        String first,
        String online) {

    /** Latest first. */
    private static final List<RemedyText> ALL = List.of(new RemedyText(
            LocalDate.of(2024, 1, 1),
            60,
            6,
            15,
            "如对{不服}不服，可以自收到本文书之日起{复议日数}日内向{复议机关}申请行政复议，也可以自收到本文书之日起{起诉月数}个月内" + "依法向{法院}提起行政诉讼。",
            "如对{不服}不服，根据《中华人民共和国行政复议法》第二十三条第一款第四项的规定，应当自收到本文书之日起{复议日数}日内"
                    + "先向{复议机关}申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起{复议后起诉日数}日内"
                    + "依法向人民法院提起行政诉讼。",
            "本文书通过互联网渠道送达，行政复议申请也可以通过以下网址在线提交：{网址}。"));

    /** @throws UnlawfulAct for a letter of before 2024-01-01, when other remedies were open */
    public static RemedyText on(LocalDate day) {
        return ALL.stream()
                .filter(text -> !day.isBefore(text.effectiveFrom))
                .findFirst()
                .orElseThrow(() -> new UnlawfulAct("2024年1月1日以前的文书适用修订前的行政复议法，本系统不制作。"));
    }

    /** @param refused what may not be accepted: 本答复, 本决定 or 本答复中不予公开的部分; empty for {@link Remedy#NONE} */
    String of(Remedy remedy, String refused, Organ organ, boolean servedOnline) {
        if (remedy == Remedy.NONE) {
            return "";
        }
        String text = remedy == Remedy.RECONSIDERATION_FIRST ? first : choice;
        if (servedOnline) {
            text += online.replace(
                    "{网址}",
                    organ.online()
                            .orElseThrow(
                                    () -> new UnlawfulAct("通过互联网渠道送达的，应当同时提供在线申请行政复议的网址。请先在机构信息中补充（行政复议法第二十二条第二款）。")));
        }
        return text.replace("{不服}", refused)
                .replace("{复议日数}", String.valueOf(reconsiderationDays))
                .replace("{起诉月数}", String.valueOf(suitMonths))
                .replace("{复议后起诉日数}", String.valueOf(suitDaysAfterDecision))
                .replace("{复议机关}", String.join("或者", ReconsiderationOrgan.of(organ)))
                .replace("{法院}", organ.court());
    }
}
