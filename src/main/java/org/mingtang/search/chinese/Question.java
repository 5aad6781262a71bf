package org.mingtang.search.chinese;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Tells a question from words to look for, and what it is about from the words that ask. */
public final class Question {

    private static final int SHORTEST = 4;
    private static final Pattern ASKING =
            Pattern.compile("怎么办理|怎么办|怎么样|怎么|怎样|如何|为什么|为何|什么时候|什么时间|什么地方|什么|哪些|哪里|哪儿|哪个|哪种|哪天"
                    + "|几天|几年|几个|几次|几种|多少钱|多少|多久|多长时间|多长|多大|多高|谁|能不能|可不可以|可以吗|是不是|是否|有没有|需不需要|要不要|能否|可否|吗(?!啡)|呢(?!绒)");
    private static final Pattern END = Pattern.compile("[?？]\\s*$");
    private static final String WORDS = "请问|我想|想问|一下|的话|需要|可以|应该|应当|能够|我们|我家|你们";
    private static final Pattern EMPTY_WORDS = Pattern.compile(WORDS);
    private static final Pattern EMPTY =
            Pattern.compile(WORDS + "|我|你|您|的|了|和|与|在|是|有|要|能|会|吗|呢|啊|吧|就|都|才|被|把|给|去|到|对|从|为|年|办");

    private Question() {}

    /** Whether the text asks something of something; a single word never does. */
    public static boolean is(String text) {
        var folded = Folding.fold(text);
        return folded.length() >= SHORTEST
                && (folded.length() > SHORTEST || !about(text).isEmpty())
                && (END.matcher(text).find() || ASKING.matcher(folded).find());
    }

    /**
     * Returns what the question is about as words to look for, or the question itself if it names nothing. Single characters
     * stay: many a word holds one of them (社会, 办理).
     */
    public static String subject(String text) {
        return about(text).isEmpty() ? text : String.join(" ", runs(text, EMPTY_WORDS));
    }

    /** Returns the runs of words the question is about. */
    public static List<String> about(String text) {
        return runs(text, EMPTY);
    }

    private static List<String> runs(String text, Pattern empty) {
        var rest = ASKING.matcher(Folding.fold(text)).replaceAll(" ");
        rest = empty.matcher(rest).replaceAll(" ");
        return Arrays.stream(rest.split("[^\\p{IsHan}a-z0-9]+"))
                .filter(run -> !run.isEmpty())
                .toList();
    }
}
