package org.mingtang.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Official-sounding paragraphs by chance, and what an editor might do to them. */
final class Manuscript {

    private static final String[] WHO = {"市人民政府", "各县（市、区）人民政府", "市直有关部门", "市公安局", "行政机关", "申请人", "第三方机构"};
    private static final String[] HOW = {"应当", "可以", "不得", "要", "按照职责"};
    private static final String[] WHAT = {
        "公开财政预算", "答复公民的申请", "建立工作台账", "加强业务培训", "完善“一件事”办理流程", "征求社会公众意见", "发布政策解读材料", "开展第三方评估", "落实《管理办法》第十二条的规定"
    };
    private static final String[] WHEN = {
        "在20个工作日内", "于2026年9月1日前", "每年3月31日前", "自收到申请之日起15日内", "依法", "及时、准确", "按照云政发〔2025〕7号"
    };

    private Manuscript() {}

    static List<String> lines(Random random, int number) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            StringBuilder line = new StringBuilder("第" + (i + 1) + "条　");
            for (int sentences = 1 + random.nextInt(6); sentences > 0; sentences--) {
                line.append(sentence(random));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static String sentence(Random random) {
        return pick(WHO, random) + pick(WHEN, random) + pick(HOW, random) + pick(WHAT, random) + "，" + pick(WHO, random)
                + pick(HOW, random) + pick(WHAT, random) + random.nextInt(100) + (random.nextBoolean() ? "。" : "；");
    }

    static List<String> edited(List<String> lines, Random random) {
        List<String> edited = new ArrayList<>();
        for (String line : lines) {
            switch (random.nextInt(8)) {
                case 0 -> {}
                case 1 -> edited.add(random.nextInt(edited.size() + 1), line);
                case 2 -> {
                    edited.add(line);
                    edited.add("　　" + sentence(random));
                }
                case 3, 4 -> edited.add(garbled(line, random));
                default -> edited.add(line);
            }
        }
        return edited;
    }

    private static String garbled(String line, Random random) {
        StringBuilder text = new StringBuilder(line);
        for (int i = random.nextInt(4); i >= 0 && text.length() > 2; i--) {
            int at = random.nextInt(text.length() - 1);
            if (random.nextBoolean()) {
                text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(8)));
            } else {
                text.insert(at, pick(WHEN, random));
            }
        }
        return text.toString();
    }

    private static String pick(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }
}
