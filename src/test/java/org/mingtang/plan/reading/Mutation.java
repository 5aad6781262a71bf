package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Damage as scanning, copying and careless editing do it, the same for the same seed. */
enum Mutation {
    LINES_LOST {
        @Override
        void damage(List<String> lines, Random random) {
            for (int times = some(random); times > 0 && lines.size() > 1; times--) {
                lines.remove(random.nextInt(lines.size()));
            }
        }
    },
    LINES_TWICE {
        @Override
        void damage(List<String> lines, Random random) {
            for (int times = some(random); times > 0; times--) {
                lines.add(random.nextInt(lines.size() + 1), lines.get(random.nextInt(lines.size())));
            }
        }
    },
    LINES_SWAPPED {
        @Override
        void damage(List<String> lines, Random random) {
            for (int times = some(random); times > 0; times--) {
                Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
            }
        }
    },
    CELLS_LOST {
        @Override
        void damage(List<String> lines, Random random) {
            for (int times = 4 * some(random); times > 0; times--) {
                change(
                        lines,
                        random,
                        line -> line.replaceFirst(
                                "(?:[^|\\t]*[|\\t]|<td[^>]*>.*?</td>){" + (1 + random.nextInt(3)) + "}", ""));
            }
        }
    },
    CELLS_EMPTIED {
        @Override
        void damage(List<String> lines, Random random) {
            for (int times = 4 * some(random); times > 0; times--) {
                change(lines, random, line -> line.replaceFirst("(<td[^>]*>).*?</td>|[^|\\t]+([|\\t])", "$1$2"));
            }
        }
    },
    CUT_OFF {
        @Override
        void damage(List<String> lines, Random random) {
            int from = random.nextInt(lines.size());
            lines.subList(from + 1, lines.size()).clear();
            change(lines, random, line -> line.substring(0, random.nextInt(line.length() + 1)));
        }
    },
    OTHER_SEPARATORS {
        @Override
        void damage(List<String> lines, Random random) {
            String from = pick(random, "|", "\t", "、", "，", "。", "：", "；", "（", "）", " ", "\"", "<td");
            String to = pick(random, "|", "\t", ",", "", "\u3000", "||", ":", "\u00a0", "【", ")", "</td><td");
            lines.replaceAll(line -> random.nextInt(3) == 0 ? line : line.replace(from, to));
        }
    },
    STRANGE_CHARACTERS {
        @Override
        void damage(List<String> lines, Random random) {
            for (int times = 10 * some(random); times > 0; times--) {
                change(lines, random, line -> {
                    int at = random.nextInt(line.length() + 1);
                    return line.substring(0, at) + strange(random) + line.substring(at);
                });
            }
        }
    },
    NUMBERS_BLOWN_UP {
        @Override
        void damage(List<String> lines, Random random) {
            String digits = pick(random, "0", "99", "2月30", "99999999999999999999", "-1", "２０", "一百万亿", "1e9", "0.0.0");
            for (int times = 10 * some(random); times > 0; times--) {
                change(lines, random, line -> line.replaceFirst("\\d+", digits));
            }
        }
    },
    LINES_RUN_TOGETHER {
        @Override
        void damage(List<String> lines, Random random) {
            int from = random.nextInt(lines.size());
            int to = from + random.nextInt(lines.size() - from);
            String joined = String.join(pick(random, "", " ", "|", "\t"), lines.subList(from, to + 1));
            lines.subList(from, to + 1).clear();
            lines.add(from, joined.repeat(1 + random.nextInt(8)));
        }
    };

    abstract void damage(List<String> lines, Random random);

    /** One to three kinds of damage on one text. */
    static String damaged(String text, Random random) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        for (int kinds = 1 + random.nextInt(3); kinds > 0; kinds--) {
            values()[random.nextInt(values().length)].damage(lines, random);
        }
        return String.join("\n", lines);
    }

    /** What is done to one line. */
    interface Change {
        String of(String line);
    }

    private static void change(List<String> lines, Random random, Change change) {
        int at = random.nextInt(lines.size());
        lines.set(at, change.of(lines.get(at)));
    }

    private static int some(Random random) {
        return 1 + random.nextInt(6);
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static String strange(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = 1 + random.nextInt(4); length > 0; length--) {
            int c = random.nextInt(random.nextBoolean() ? 0x3000 : 0x20000);
            boolean alone = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            text.appendCodePoint(alone ? 0xfffd : c);
        }
        return text.toString();
    }
}
