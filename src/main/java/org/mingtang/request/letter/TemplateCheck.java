package org.mingtang.request.letter;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mingtang.procedure.WorkCalendar;

/**
 * Whether letters can be made by a wording and say all that the law wants: its fields, what it must have room for, and
 * the check before signing over invented letters of every outcome.
 */
public final class TemplateCheck {

    private static final int LONGEST_TITLE = 40;
    private static final int LONGEST_TEXT = 6_000;
    private static final int MOST_PARAGRAPHS = 40;

    private TemplateCheck() {}

    /** What every wording of this kind must have room for. */
    public static Set<Field> mandatory(LetterKind kind) {
        return LetterWording.mustShow(kind);
    }

    /** What a wording of this kind usually refers to besides. */
    public static Set<Field> usual(LetterKind kind) {
        Set<Field> usual = EnumSet.of(Field.SALUTATION, Field.ORGAN);
        usual.addAll(LetterWording.builtIn(kind).shown());
        usual.removeAll(mandatory(kind));
        return usual;
    }

    /** The letters of all outcomes of a kind with invented values; of a wording without faults only. */
    public static List<Letter> samples(LetterKind kind, LetterTemplate template) {
        Letters letters = new Letters(LetterWordings.always(kind, template, "试写"));
        return new TrialLetters(kind, template)
                .full().stream().map(letters::draft).toList();
    }

    /** All that stands against a wording, each a sentence that says what to do; empty if it can be used. */
    public static List<String> faults(LetterKind kind, LetterTemplate template) {
        List<String> faults = new ArrayList<>(template.faults());
        if (template.title().length() > LONGEST_TITLE) {
            faults.add("标题太长，请控制在" + LONGEST_TITLE + "字以内。");
        }
        if (template.text().length() > LONGEST_TEXT || template.body().size() > MOST_PARAGRAPHS) {
            faults.add("正文太长，请控制在" + MOST_PARAGRAPHS + "段、" + LONGEST_TEXT + "字以内。");
        }
        Set<Field> shown = template.shown();
        for (Field field : mandatory(kind)) {
            if (!shown.contains(field)) {
                faults.add("没有写“" + field.key() + "”，这是" + kind.label() + "必须写明的：请在正文相应的地方加上{{" + field.key() + "}}。");
            }
        }
        return faults.isEmpty() ? tried(kind, template) : List.copyOf(faults);
    }

    private static List<String> tried(LetterKind kind, LetterTemplate template) {
        LetterWordings wordings = LetterWordings.always(kind, template, "试写");
        Letters letters = new Letters(wordings);
        LetterCheck check = new LetterCheck(wordings);
        LetterContext context = LetterContext.of(WorkCalendar.builtIn());
        Set<String> found = new LinkedHashSet<>();
        for (LetterFacts facts : new TrialLetters(kind, template).all()) {
            try {
                check.check(letters.draft(facts), facts, context).stream()
                        .filter(LetterFinding::blocks)
                        .forEach(finding -> found.add("用虚拟内容试写，核对不通过：" + finding.sentence() + "请修改正文。"));
            } catch (LetterFault fault) {
                fault.sentences()
                        .forEach(sentence ->
                                found.add("用虚拟内容试写不成：" + sentence + "不是每份都有的内容，请连同前后的文字写在{{#字段}}和{{/字段}}之间。"));
            }
        }
        return List.copyOf(found);
    }
}
