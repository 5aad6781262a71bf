package org.mingtang.guard;

import java.text.Normalizer;
import java.util.random.RandomGenerator;

/** A little sum asked in words, so that it can be read aloud; answered in figures or characters. */
record WordSum(int left, int right) {

    private static final String[] NUMBERS = {
        "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六", "十七", "十八"
    };

    static WordSum any(RandomGenerator random) {
        return new WordSum(random.nextInt(2, 10), random.nextInt(2, 10));
    }

    String question() {
        return NUMBERS[left] + "加" + NUMBERS[right] + "等于多少？";
    }

    /** Whether the answer is the sum: 8, ８ or 八. */
    static boolean solves(String answer, int sum) {
        String plain = Normalizer.normalize(answer, Normalizer.Form.NFKC).strip();
        return plain.equals(Integer.toString(sum)) || plain.equals(NUMBERS[sum]);
    }

    int sum() {
        return left + right;
    }
}
