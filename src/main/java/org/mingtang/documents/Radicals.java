package org.mingtang.documents;

import java.text.Normalizer;

/**
 * Turns radical signs back into hanzi.
 *
 * <p>Fonts draw 人 and the radical ⼈ with one glyph, and many a pdf names the wrong one; words with it would never be
 * found. Unicode knows the hanzi of the Kangxi radicals (U+2F00 to U+2FD5), of the supplement (U+2E80 to U+2EF3) only of
 * two, hence the table. Other signs that share a glyph with the one a Chinese writer means are turned back too: fonts draw
 * 户 for the radical that Unicode turns into 戶, and the dash — for the bar ―.
 */
public final class Radicals {

    private static final String SUPPLEMENT = "⺀冫⺁厂⺂乛⺃乚⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺠民⺡氵⺢水⺣灬"
            + "⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱网⺲罒⺳网⺴网⺵网⺶羊⺷羊⺸羊⺹老⺺聿⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤"
            + "⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首"
            + "⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

    /** Each sign is followed by the one that is meant. */
    private static final String LOOKALIKES = "⼾户⾭青―—\u2329〈\u232A〉";

    private Radicals() {}

    public static String toHanzi(String text) {
        StringBuilder hanzi = new StringBuilder(text.length());
        text.codePoints().forEach(c -> hanzi.append(hanzi(c)));
        return hanzi.toString();
    }

    private static String hanzi(int c) {
        if (c >= 0x2E80 && c <= 0x2EF3) {
            int at = SUPPLEMENT.indexOf(c);
            if (at >= 0) {
                return SUPPLEMENT.substring(at + 1, at + 2);
            }
        }
        int like = LOOKALIKES.indexOf(c);
        if (like >= 0 && like % 2 == 0) {
            return LOOKALIKES.substring(like + 1, like + 2);
        }
        boolean radical = (c >= 0x2E80 && c <= 0x2FD5) || (c >= 0xF900 && c <= 0xFAFF);
        String text = Character.toString(c);
        return radical ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
    }
}
