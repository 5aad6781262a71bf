package org.mingtang.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingtang.privacy.PersonalDatum.Kind;

/** Mobile numbers; landlines of offices are meant to be public and are not looked for. */
final class PhoneNumbers implements Finder {

    private static final Pattern MOBILE = Pattern.compile(
            "(?<![0-9A-Za-z.=])(?<![0-9]-)(?<![A-Za-z]/)(?:(?:\\+|00)?86[ -]?)?(?:1[3-9]\\d([ .·-]?)\\d{4}\\1\\d{4}|1 [3-9](?: \\d){9})(?![0-9A-Za-z]|-\\d|\\.\\d)");
    private static final Pattern QUANTITY = Pattern.compile("^\\s?(?:元|万|亿|平方|立方|吨|千瓦|公里|人次|册|户|亩|台|件|%|号文|字第)");
    private static final Pattern NUMBER_OF_SOMETHING =
            Pattern.compile("(?:编号|文号|索引号|代码|序列号|流水号|单号|档案号|批次|许可证号?|合同号|项目号|条码|版号)[^,，。;；]{0,4}$");
    private static final Pattern OFFICIAL =
            Pattern.compile("值班|热线|举报|监督|投诉|咨询|客服|服务电话|办公电话|河长|湖长|林长|路长|网格|联系方式|联系电话|联系人");

    @Override
    public List<PersonalDatum> in(Words words) {
        List<PersonalDatum> found = new ArrayList<>();
        for (Matcher m = MOBILE.matcher(words.plain()); m.find(); ) {
            String before = words.before(m.start(), 20);
            if (QUANTITY.matcher(words.after(m.end(), 4)).find()
                    || NUMBER_OF_SOMETHING.matcher(before).find()) {
                continue;
            }
            String number = m.group().replaceAll("[^0-9]", "");
            String eleven = number.substring(number.length() - 11);
            boolean official = OFFICIAL.matcher(before).find();
            found.add(new PersonalDatum(
                    Kind.PHONE_NUMBER,
                    official ? "mobile-official" : "mobile",
                    !official,
                    m.start(),
                    m.end(),
                    official ? "这里公开了手机号码。确为对外公布的工作电话可说明理由后保留，宜改用办公电话。" : "这里有个人手机号码，公开前应删去、遮盖或改用办公电话。",
                    Mask.of(eleven, 3, 4)));
        }
        return found;
    }
}
