package org.mingtang.request.letter;

import static org.mingtang.request.letter.LetterFinding.blocking;
import static org.mingtang.request.letter.LetterFinding.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.Outcome;
import org.mingtang.request.letter.LetterFinding.Kind;

/**
 * The check of a letter before it is signed: what it says is held against the facts of its case, however it was written
 * or changed.
 */
public final class LetterCheck {

    private static final Pattern UNFINISHED = Pattern.compile("\\{\\{|}}|××|XX|ＸＸ|待定");
    private static final Pattern TYPED_NUMBER = Pattern.compile("[^\\s〔〕]+〔[1-9]\\d{3}〕[1-9]\\d*号");

    private final LetterWordings wordings;
    private final Letters letters;

    public LetterCheck(LetterWordings wordings) {
        this.wordings = wordings;
        this.letters = new Letters(wordings);
    }

    /** All that was found; the letter may be signed if nothing in it blocks. */
    public List<LetterFinding> check(Letter letter, LetterFacts facts, LetterContext context) {
        List<LetterFinding> found = new ArrayList<>();
        if (letter.kind() != facts.kind()) {
            return List.of(blocking(
                    Kind.OUTCOME,
                    "文书种类为“" + letter.kind().label() + "”，办理结果应当使用“"
                            + facts.kind().label() + "”。"));
        }
        letters.missing(facts).forEach(lack -> found.add(blocking(Kind.CONTENT, lack.message())));
        head(letter, facts, context, found);
        addressee(letter, facts, found);
        request(letter, facts, found);
        outcome(letter, facts, found);
        ArticleCheck.check(letter, facts, found);
        contents(letter, facts, found);
        RemedyCheck.check(letter, facts, found);
        DayCheck.check(letter, facts, context.calendar(), found);
        attachments(letter, facts, found);
        wording(letter, facts, context, found);
        like(facts, context, found);
        return found;
    }

    private void head(Letter letter, LetterFacts facts, LetterContext context, List<LetterFinding> found) {
        String organ = facts.organ().name();
        if (!letter.organ().equals(organ)) {
            found.add(blocking(Kind.HEAD, "发文机关应当为“" + organ + "”。"));
        }
        if (!letter.signer().equals(organ)) {
            found.add(blocking(Kind.HEAD, "落款机关应当为“" + organ + "”。"));
        }
        String title = wordings.template(facts.kind(), facts.date()).title();
        if (!letter.title().equals(title)) {
            found.add(blocking(Kind.HEAD, "标题应当为“" + title + "”。"));
        }
        String number = letter.number();
        if (number == null || number.isBlank()) {
            found.add(blocking(Kind.HEAD, "文书没有文号。"));
        } else if (!TYPED_NUMBER.matcher(number).matches()
                || context.numbers() != null
                        && !context.numbers().isOf(number, facts.date().getYear())) {
            found.add(blocking(Kind.HEAD, "文号“" + number + "”不合本机关的文号格式，或者年份与成文日期不符；括号用六角括号，序号不编虚位。"));
        } else if (!number.equals(facts.number())) {
            found.add(blocking(Kind.HEAD, "文号与登记的“" + facts.number() + "”不一致。"));
        }
        if (!facts.date().equals(letter.date())) {
            found.add(blocking(Kind.HEAD, "成文日期应当为" + Written.day(facts.date()) + "。"));
        }
    }

    private static void addressee(Letter letter, LetterFacts facts, List<LetterFinding> found) {
        if (!letter.addressee().equals(facts.addressee()) || letter.addressee().isBlank()) {
            found.add(blocking(Kind.ADDRESSEE, "收文人应当为“" + facts.addressee() + "”。"));
        }
        boolean toApplicant = facts.kind().recipient() == LetterKind.Recipient.APPLICANT;
        String applicant = facts.request().applicant();
        if (toApplicant && !facts.addressee().equals(applicant)) {
            found.add(blocking(Kind.ADDRESSEE, "本文书发给申请人，收文人应当为“" + applicant + "”。"));
        } else if (!toApplicant && facts.addressee().equals(applicant)) {
            found.add(blocking(Kind.ADDRESSEE, "本文书不是发给申请人的，请填写被征求意见的一方。"));
        } else if (!toApplicant && letter.body().contains(applicant)) {
            found.add(blocking(Kind.ADDRESSEE, "发给其他方的文书不得写出申请人“" + applicant + "”。"));
        }
    }

    private static void request(Letter letter, LetterFacts facts, List<LetterFinding> found) {
        AskedCase request = facts.request();
        String body = letter.body();
        if (!body.contains(request.number())) {
            found.add(blocking(Kind.CASE, "没有写申请编号“" + request.number() + "”。"));
        }
        if (!body.contains("“" + request.askedInOneLine() + "”")) {
            found.add(blocking(Kind.CASE, "没有照录申请人的原话：“" + request.askedInOneLine() + "”。"));
        }
        if (facts.kind().recipient() == LetterKind.Recipient.APPLICANT
                && !body.contains(Written.day(request.receivedOn()))) {
            found.add(blocking(Kind.CASE, "没有写收到申请的日期" + Written.day(request.receivedOn()) + "。"));
        }
    }

    private void outcome(Letter letter, LetterFacts facts, List<LetterFinding> found) {
        Outcome outcome = facts.outcome();
        if (outcome == null) {
            return;
        }
        String result = wordings.result(outcome, facts.date());
        String body = letter.body();
        if (!body.contains(result)) {
            found.add(blocking(Kind.OUTCOME, "没有写答复结果“" + result + "”。"));
        }
        String others = bare(body.replace(result, ""), facts);
        for (Outcome other : Outcome.values()) {
            if (other.needsLetter() && other != outcome) {
                String said = wordings.result(other, facts.date());
                if (!said.equals(result) && others.contains(said)) {
                    found.add(blocking(Kind.OUTCOME, "办理结果为“" + outcome.label() + "”，文书却写有“" + said + "”。"));
                }
            }
        }
        List<Outcome> grounds = new ArrayList<>(outcome.withholds() ? List.of(outcome) : List.of());
        facts.withheld().forEach(part -> grounds.add(part.ground()));
        for (Outcome ground : grounds) {
            String said = wordings.ground(ground, facts.date());
            if (!body.contains(said)) {
                found.add(blocking(Kind.OUTCOME, "没有写明不予公开的信息" + said + "。"));
            }
        }
    }

    /** A text without what was put in by hand, so that an office's reasons are not read as its result. */
    static String bare(String text, LetterFacts facts) {
        String body = text.replace(facts.request().askedInOneLine(), "");
        for (String said : facts.words().values()) {
            body = said.length() < 4 ? body : body.replace(said, "");
        }
        for (WithheldPart part : facts.withheld()) {
            body = body.replace(Letters.bare(part.reasons()), "");
        }
        return body;
    }

    private static void contents(Letter letter, LetterFacts facts, List<LetterFinding> found) {
        String body = letter.body();
        for (Field field : Field.values()) {
            facts.said(field).stream()
                    .flatMap(String::lines)
                    .map(String::strip)
                    .filter(line -> !body.contains(line))
                    .forEach(line -> found.add(blocking(Kind.CONTENT, "没有写“" + field.key() + "”：" + line + "。")));
        }
        for (WithheldPart part : facts.withheld()) {
            for (String said : List.of(part.what(), part.reasons(), Objects.requireNonNullElse(part.detail(), ""))) {
                if (!body.contains(Letters.bare(said))) {
                    found.add(blocking(Kind.CONTENT, "不予公开的部分没有写明：" + said));
                }
            }
        }
        KindsCheck.check(facts, found);
    }

    private static void attachments(Letter letter, LetterFacts facts, List<LetterFinding> found) {
        List<String> files = facts.files().stream().map(LetterFile::name).toList();
        if (!letter.attachments().equals(files)) {
            found.add(blocking(
                    Kind.ATTACHMENT,
                    files.isEmpty() ? "附件说明列有附件，但没有随附文件。" : "附件说明应当依次列出：" + String.join("、", files) + "。"));
        }
        for (LetterFile file : facts.files()) {
            if (!file.requestNumber().equals(facts.request().number())) {
                found.add(blocking(Kind.ATTACHMENT, "附件“" + file.name() + "”不属于本案，不能随附。"));
            }
        }
        if (letter.body().contains("见附件") == files.isEmpty()) {
            boolean tells = facts.kind() == LetterKind.DISCLOSED || facts.kind() == LetterKind.PARTLY_DISCLOSED;
            if (files.isEmpty() || tells) {
                found.add(blocking(Kind.ATTACHMENT, files.isEmpty() ? "正文写有“见附件”，但没有附件。" : "正文没有说明信息见附件。"));
            }
        }
    }

    private void wording(Letter letter, LetterFacts facts, LetterContext context, List<LetterFinding> found) {
        if (UNFINISHED.matcher(bare(letter.body(), facts)).find()) {
            found.add(blocking(Kind.WORDING, "正文中还有没有填写完的地方。"));
        }
        KindsCheck.wording(letter, facts, context, found);
        if (found.stream().anyMatch(LetterFinding::blocks)) {
            return;
        }
        try {
            List<String> drafted = letters.draft(facts).paragraphs();
            drafted.stream()
                    .filter(paragraph -> !letter.paragraphs().contains(paragraph))
                    .forEach(paragraph -> found.add(warning(Kind.WORDING, "与模板的用语不同，模板为：" + paragraph)));
        } catch (LetterFault | UnlawfulAct e) {
            found.add(blocking(Kind.WORDING, e.getMessage()));
        }
    }

    private static void like(LetterFacts facts, LetterContext context, List<LetterFinding> found) {
        Outcome outcome = facts.outcome();
        if (outcome == null || outcome == Outcome.REPEAT || outcome == Outcome.EXCESSIVE) {
            return;
        }
        context.like().stream()
                .filter(like ->
                        like.outcome().row() != outcome.row() && like.outcome().needsLetter())
                .forEach(like -> found.add(warning(
                        Kind.LIKE_CASE,
                        "本机关" + Written.day(like.answeredOn()) + "对相同内容的申请（" + like.requestNumber()
                                + "）答复为“" + like.outcome().label() + "”，本件拟答复为“" + outcome.label()
                                + "”，请核实理由。")));
    }
}
