package org.mingtang.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingtang.privacy.PersonalDatum.Kind;

/** What looks like somebody's home: a flat in a building, or a house number after words such as 家庭住址. */
final class HomeAddresses implements Finder {

    private static final String STREET =
            "[\\u4e00-\\u9fa5]{2,24}?(?:路|街|大道|巷|弄|胡同|小区|花园|家园|苑|村|社区|里|园|城|府|庭)" + "[\\u4e00-\\u9fa5]{0,8}?";
    private static final Pattern FLAT = Pattern.compile("(" + STREET + ")((?:甲|乙)?\\d{1,5}(?:-\\d{1,4})?(?:号楼|栋|幢|座|号)"
            + "(?:院)?(?:\\d{1,4}(?:号楼|栋|幢|座))?"
            + "(?:(?:[一二三四五六七八九十]|\\d{1,3})单元\\d{0,4}(?:室|户|号)?|(?<=号楼|栋|幢)\\d{3,4}(?:室|户)))");
    /** As judgments and lists of people write it: 张某，住……. */
    private static final String LIVES = "(?<=^|[，,；;。（(、\\s])住(?![房建院宿所持])|居住在|住在|现居|暂住|租住在|";

    private static final Pattern HOME =
            Pattern.compile("(?:" + LIVES + "家庭住址|家庭地址|居住地址|户籍地址|户籍所在地|户籍地|现住址|现住地|住址|现住|家住|常住地址)"
                    + "[：: ]{0,2}(?:为|在|于)?((?:[\\u4e00-\\u9fa5]{2,24}?(?:省|市|区|县|旗|镇|乡|街道|路|街|村|社区|小区))[\\u4e00-\\u9fa5]{0,16}?)"
                    + "(\\d{1,5}(?:号|组|栋|幢|-\\d)[\\d\\u4e00-\\u9fa5-]{0,14}(?:室|户|号|楼|组|单元)?|\\d{1,4}号)");
    private static final Pattern COLUMN = Pattern.compile("家庭住址|家庭地址|居住地址|户籍|现住址|住址|家庭地址");
    private static final Pattern NUMBERED = Pattern.compile(
            "^([\\u4e00-\\u9fa5]{2,30}?(?:村|路|街|巷|小区|社区|镇|乡|街道)[\\u4e00-\\u9fa5]{0,10})(\\d{1,5}(?:号|组|栋|幢|-).{0,16})$");
    private static final Pattern OFFICE =
            Pattern.compile("办公地址|办公地点|受理|窗口|大厅|报名|报送|联系地址|通讯地址|通信地址|邮寄|寄送|项目地址|建设地点|坐落|拍卖|标的|位于|经营场所|注册地址|单位地址|现场");

    @Override
    public List<PersonalDatum> in(Words words) {
        List<PersonalDatum> found = new ArrayList<>();
        for (Matcher m = HOME.matcher(words.plain()); m.find(); ) {
            found.add(found(words, m.start(1), m.start(2), m.end(2), true));
        }
        Matcher cell = NUMBERED.matcher(words.plain());
        if (COLUMN.matcher(words.heading()).find() && cell.matches()) {
            found.add(found(words, cell.start(1), cell.start(2), cell.end(2), true));
        }
        // What only looks like a home counts where nothing said it is one.
        for (Matcher m = FLAT.matcher(words.plain()); m.find(); ) {
            int from = m.start(1);
            int to = m.end(2);
            boolean office = OFFICE.matcher(
                            words.before(from + Math.min(8, m.group(1).length()), 24))
                    .find();
            if (!office && found.stream().noneMatch(each -> each.from() < to && from < each.to())) {
                found.add(found(words, from, m.start(2), to, false));
            }
        }
        return found;
    }

    private static PersonalDatum found(Words words, int from, int door, int to, boolean sure) {
        return new PersonalDatum(
                Kind.ADDRESS,
                "home-address",
                sure,
                from,
                to,
                "这里像是个人住址，门牌以下的内容公开前应删去。",
                words.text().substring(from, door) + "***");
    }
}
