package org.mingtang.request.letter;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingtang.procedure.Refusal;
import org.mingtang.request.Outcome;
import org.mingtang.request.Remedy;

/** Makes letters from the facts of a case by the wording in force on their day. */
public final class Letters {

    private final LetterWordings wordings;

    public Letters(LetterWordings wordings) {
        this.wordings = wordings;
    }

    /** What is missing or too much before a letter can be drafted, each with its field; empty if it can be. */
    public List<Refusal> missing(LetterFacts facts) {
        List<Refusal> missing = new ArrayList<>();
        for (Field field : facts.kind().needs(facts.outcome())) {
            if (facts.said(field).isEmpty()) {
                missing.add(lacks(field));
            }
        }
        Outcome outcome = facts.outcome();
        if (outcome == Outcome.DISCLOSED || outcome == Outcome.PARTLY_DISCLOSED) {
            wayOrFiles(facts, missing);
        }
        if (facts.said(Field.RIGHT_ORGAN).isPresent()
                != facts.said(Field.RIGHT_ORGAN_CONTACT).isPresent()) {
            missing.add(
                    lacks(facts.said(Field.RIGHT_ORGAN).isPresent() ? Field.RIGHT_ORGAN_CONTACT : Field.RIGHT_ORGAN));
        }
        if (outcome == Outcome.PARTLY_DISCLOSED && facts.withheld().isEmpty()) {
            missing.add(new Refusal(Field.WITHHELD_PARTS.key(), "部分公开应当写明不予公开的每一部分及其理由。"));
        } else if (outcome != Outcome.PARTLY_DISCLOSED && !facts.withheld().isEmpty()) {
            missing.add(new Refusal(Field.WITHHELD_PARTS.key(), "只有部分公开才写不予公开的部分。"));
        }
        for (WithheldPart part : facts.withheld()) {
            part.missing()
                    .forEach(what -> missing.add(
                            new Refusal(Field.WITHHELD_PARTS.key(), "不予公开的“" + part.what() + "”没有写明" + what + "。")));
        }
        return missing;
    }

    /** Enclosed, or way, route and time told (第三十六条第二项). */
    private static void wayOrFiles(LetterFacts facts, List<Refusal> missing) {
        List<Field> way = List.of(Field.WAY, Field.ROUTE, Field.TIME);
        boolean some = way.stream().anyMatch(field -> facts.said(field).isPresent());
        if (facts.files().isEmpty() || some) {
            way.stream()
                    .filter(field -> facts.said(field).isEmpty())
                    .forEach(field ->
                            missing.add(new Refusal(field.key(), "没有随附信息的，应当写明获取的方式、途径和时间：缺少“" + field.key() + "”。")));
        }
    }

    private static Refusal lacks(Field field) {
        return new Refusal(field.key(), "请填写“" + field.key() + "”。");
    }

    /**
     * Writes the letter.
     *
     * @throws LetterFault with everything that is missing, or given without a place in the wording
     * @throws org.mingtang.procedure.UnlawfulAct where nobody is known who reconsiders
     */
    public Letter draft(LetterFacts facts) {
        List<Refusal> missing = missing(facts);
        if (!missing.isEmpty()) {
            throw new LetterFault(missing.stream().map(Refusal::message).toList());
        }
        LetterTemplate template = wordings.template(facts.kind(), facts.date());
        Set<Field> idle = EnumSet.noneOf(Field.class);
        idle.addAll(facts.words().keySet());
        idle.addAll(facts.days().keySet());
        idle.removeAll(template.shown());
        if (!idle.isEmpty()) {
            throw new LetterFault(idle.stream()
                    .map(field -> "“" + facts.kind().label() + "”中没有“" + field.key() + "”的位置。")
                    .toList());
        }
        return new Letter(
                facts.kind(),
                wordings.edition(facts.kind(), facts.date()),
                facts.organ().name(),
                facts.number(),
                template.title(),
                facts.addressee(),
                template.filled(values(facts)),
                facts.files().stream().map(LetterFile::name).toList(),
                facts.organ().name(),
                facts.date());
    }

    /** Everything the wording can refer to; what has no value is missing in the map. */
    Map<Field, String> values(LetterFacts facts) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            facts.said(field).ifPresent(said -> values.put(field, said));
        }
        AskedCase request = facts.request();
        LetterPeriods periods = LetterPeriods.on(facts.date());
        values.put(Field.SALUTATION, facts.person() ? "您" : "你单位");
        values.put(Field.ORGAN, facts.organ().name());
        values.put(Field.APPLICANT, request.applicant());
        values.put(Field.RECEIVED_ON, Written.day(request.receivedOn()));
        values.put(Field.REQUEST_NUMBER, request.number());
        values.put(Field.ASKED, request.askedInOneLine());
        values.put(Field.ARTICLES, articles(facts));
        values.put(Field.REPLY_DAYS, String.valueOf(periods.reply()));
        values.put(Field.OPINION_DAYS, String.valueOf(periods.opinion()));
        values.put(Field.PAYMENT_DAYS, String.valueOf(periods.payment()));
        if (!facts.files().isEmpty()) {
            values.put(Field.ATTACHED, String.valueOf(facts.files().size()));
        }
        String remedy = remedy(facts);
        if (!remedy.isEmpty()) {
            values.put(Field.REMEDY, remedy);
        }
        Outcome outcome = facts.outcome();
        if (outcome != null) {
            values.put(Field.RESULT, wordings.result(outcome, facts.date()));
            if (outcome.withholds()) {
                values.put(Field.GROUND, wordings.ground(outcome, facts.date()));
            }
            if (!facts.withheld().isEmpty()) {
                values.put(Field.WITHHELD_PARTS, parts(facts));
            }
        }
        return values;
    }

    static String articles(LetterFacts facts) {
        // What is withheld cites its own articles part by part.
        return LetterKind.cited(facts.kind().articles(facts.outcome(), List.of()));
    }

    static Remedy remedyOf(LetterFacts facts) {
        return facts.kind().remedy(facts.outcome(), facts.withheld());
    }

    static String remedy(LetterFacts facts) {
        Remedy remedy = remedyOf(facts);
        if (remedy == Remedy.NONE) {
            return "";
        }
        String refused = facts.kind() == LetterKind.RELEASE_TO_THIRD_PARTY
                ? "本决定"
                : facts.kind() == LetterKind.PARTLY_DISCLOSED ? "本答复中不予公开的部分" : "本答复";
        return RemedyText.on(facts.date()).of(remedy, refused, facts.organ(), facts.servedOnline());
    }

    private String parts(LetterFacts facts) {
        List<String> lines = new ArrayList<>();
        List<WithheldPart> parts = facts.withheld();
        for (int i = 0; i < parts.size(); i++) {
            lines.add((parts.size() == 1 ? "" : (i + 1) + ".") + part(parts.get(i), facts));
        }
        return String.join("\n", lines);
    }

    private String part(WithheldPart part, LetterFacts facts) {
        String detail =
                part.detail() == null || part.detail().isBlank() ? "" : detail(part.ground(), bare(part.detail()));
        return bare(part.what()) + "，" + wordings.ground(part.ground(), facts.date()) + "，根据"
                + LetterKind.cited(part.ground().articles()) + "的规定，不予公开。" + detail + "理由是："
                + bare(part.reasons()) + "。";
    }

    private static String detail(Outcome ground, String detail) {
        return switch (ground) {
            case BARRED_BY_LAW -> "禁止公开的规定为" + detail + "。";
            case THIRD_PARTY_RIGHTS -> "本机关依法征求了第三方的意见：" + detail + "。";
            case SPECIAL_QUERY -> "请依照以下规定和地点办理查询：" + detail + "。";
            default -> "具体为" + detail + "。";
        };
    }

    static String bare(String sentence) {
        return sentence.strip().replaceFirst("[。；;.\\s]+$", "");
    }
}
