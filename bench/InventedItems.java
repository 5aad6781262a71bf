import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.mingtang.search.SearchEntry;
import org.mingtang.search.SearchEntry.Passage;
import org.mingtang.search.SearchEntry.Validity;

/** Items of an invented city, each of some 350 characters in four articles; the same ones each time. */
final class InventedItems {

    private InventedItems() {}

    /** Invented words of two and three characters; the first are used most, as words are. */
    static List<String> words(Random random) {
        var characters = "政务公开市场监管教育医疗住房保障社会救助养老环境污染防治农业农村交通运输安全生产科技创新人才就业创业补贴贷款税收财政预算审计统计规划建设土地房屋征收水利林业文化旅游体育民族宗教司法行政许可处罚复议诉讼信访应急消防气象地震粮食物资商贸投资外资口岸海关金融证券保险";
        var words = new LinkedHashSet<String>();
        while (words.size() < 8000) {
            var word = new StringBuilder();
            for (int i = 0; i < 2 + random.nextInt(2); i++) {
                word.append(characters.charAt(random.nextInt(characters.length())));
            }
            words.add(word.toString());
        }
        return List.copyOf(words);
    }

    static String word(List<String> words, Random random) {
        return words.get((int) (words.size() * Math.pow(random.nextDouble(), 3)));
    }

    static SearchEntry item(int number, List<String> words, Random random) {
        var title = "云麓市" + word(words, random) + word(words, random) + List.of("管理办法", "实施细则", "工作方案", "通知", "公告").get(number % 5);
        var passages = new ArrayList<Passage>();
        var text = new StringBuilder();
        for (int i = 1; i <= 4; i++) {
            var passage = new StringBuilder();
            for (int j = 0; j < 35; j++) {
                passage.append(word(words, random)).append(j % 6 == 5 ? "，" : "");
            }
            passages.add(new Passage("a" + i, "第" + i + "条", passage + "。"));
            text.append(passage).append("。\n");
        }
        int year = 2010 + number % 16;
        return new SearchEntry(
                new UUID(7, number), String.format("/info/%08d", number), "", title, List.of(), text.toString(), "",
                "云政发〔" + year + "〕" + (1 + number / 16) + "号", new UUID(8, number % 60), "云麓市第" + number % 60 + "局",
                "K" + number % 6, "第" + number % 6 + "类", "主题" + number % 25, LocalDate.of(year, 1 + number % 12, 1 + number % 28), null,
                number % 9 == 0 ? Validity.ABOLISHED : Validity.EFFECTIVE,
                number % 18 == 0 && number > 20 ? new UUID(7, number - 17) : null, passages);
    }
}
