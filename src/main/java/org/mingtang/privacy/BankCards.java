package org.mingtang.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingtang.privacy.PersonalDatum.Kind;

/** Numbers of bank cards: known issuers' prefixes and lengths, and the check digit after ISO/IEC 7812 (Luhn). */
final class BankCards implements Finder {

    private static final Pattern RUN = Pattern.compile(
            "(?<![0-9A-Za-z./-])(?:\\d{4}([ -])\\d{4}\\1\\d{4}\\1\\d{3,4}(?:\\1?\\d{1,3})?|\\d{6}([ -])\\d{10,13}|\\d{15,19})(?![0-9A-Za-z/]|-\\d|\\.\\d)");

    /** UnionPay; Visa, Mastercard, JCB, American Express; debit cards older than UnionPay. */
    private static final Pattern ISSUED = Pattern.compile(
            "62\\d{14,17}|9558\\d{15}|95599\\d{14}|622\\d{13,16}|4\\d{15}"
                    + "|(?:436742|456351|552245|436748|458060)\\d{10,13}|5[1-5]\\d{14}|35(?:2[89]|[3-8]\\d)\\d{12}|3[47]\\d{13}");

    private static final Pattern SPEAKS_OF_CARDS = Pattern.compile("卡号|银行|账号|帐号|账户|帐户|开户|社保卡|一卡通|工资卡|收款");
    private static final Pattern PUBLIC_ACCOUNT = Pattern.compile(
            "对公|财政|专户|基本户|基本账户|单位账户|国库|非税|保证金|捐赠|慈善|(?:公司|局|中心|委员会|政府|协会|基金会)(?:账户|账号|开户)|户名[：:][^,，。;；]{2,24}(?:局|公司|中心|委员会|政府|协会|基金会)");
    private static final Pattern ANOTHER_NUMBER = Pattern.compile(
            "(?:编号|编码|文号|索引号|代码|序列号|流水号|单号|档案号|批次|许可证|合同|项目|条码|统一社会信用|不动产|案号|登记证|注册号|备案)[^,，。;；]{0,8}$");

    @Override
    public List<PersonalDatum> in(Words words) {
        List<PersonalDatum> found = new ArrayList<>();
        for (Matcher m = RUN.matcher(words.plain()); m.find(); ) {
            String number = m.group().replaceAll("[^0-9]", "");
            String before = words.before(m.start(), 40);
            boolean card = SPEAKS_OF_CARDS.matcher(before).find();
            boolean issued = ISSUED.matcher(number).matches() && checks(number);
            if (!issued || ANOTHER_NUMBER.matcher(before).find() || (!card && !number.startsWith("62"))) {
                continue;
            }
            boolean open = PUBLIC_ACCOUNT.matcher(before).find();
            found.add(new PersonalDatum(
                    Kind.BANK_CARD,
                    open ? "account" : "bank-card",
                    !open && card,
                    m.start(),
                    m.end(),
                    open ? "这里有银行账号，看来是单位的对公账户。确需公布的可保留，请核对无误。" : "这里像是个人银行卡号，公开前应删去或遮盖。",
                    Mask.of(number, 6, 4)));
        }
        return found;
    }

    static boolean checks(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
