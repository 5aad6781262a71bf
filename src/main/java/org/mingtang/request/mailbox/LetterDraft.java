package org.mingtang.request.mailbox;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingtang.request.ApplicantKind;
import org.mingtang.request.Delivery;
import org.mingtang.request.IdentityPaper;
import org.mingtang.request.WantedForm;
import org.mingtang.request.asking.AskingForm;
import org.mingtang.request.handling.RegisterForm;
import org.mingtang.request.reckoning.Channel;

/** The registration of a letter, filled in with what the letter says itself; the clerk checks every word of it. */
final class LetterDraft {

    private static final int LONGEST_SUBJECT = 3_000;
    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");
    private static final Pattern CARD = Pattern.compile("(?<!\\d)[1-9]\\d{16}[\\dXx](?!\\d)");

    private final IncomingLetter letter;
    private final LabelledWords words;

    private LetterDraft(IncomingLetter letter) {
        this.letter = letter;
        this.words = LabelledWords.in(letter.text());
    }

    /** The day of receipt stays open: it is that on which both sides confirm (第三十一条第三项). */
    static RegisterForm of(MailView mail, IncomingLetter letter) {
        return new RegisterForm(
                mail.id(),
                Channel.E_MAIL.name(),
                mail.arrivedOn().toString(),
                "",
                "",
                new LetterDraft(letter).form(mail.organ().toString()));
    }

    private AskingForm form(String organ) {
        String name = name();
        ApplicantKind kind = kind(name);
        Delivery delivery = delivery();
        boolean paper = words.of(".*(形式|载体).*").contains("纸");
        return new AskingForm(
                organ,
                kind.name(),
                name,
                paper(kind),
                first(words.of("证件号码?|身份证(件)?(号码?)?|统一社会信用代码|组织机构代码"), CARD),
                kind.isPerson() ? "" : MailText.line(words.of("法定代表人|经办人|联系人(姓名)?|代理人"), 50),
                first(words.of("(联系)?(电话|方式|手机)(号码?)?|手机号码?|联系人电话"), MOBILE),
                letter.address(),
                MailText.line(words.of("(通信|通讯|联系|邮寄|收件)?地址"), 300),
                subject(),
                MailText.line(words.of("(文件)?(文号|发文字号)"), 100),
                (paper && !delivery.isElectronic() ? WantedForm.PAPER : WantedForm.ELECTRONIC).name(),
                delivery.name());
    }

    private String name() {
        String said = words.of("(申请人)?(姓名|名称|单位)|申请人|申请人(姓名|名称)或?.*|单位名称|公民姓名");
        String name = MailText.line(said.isEmpty() ? letter.name() : said, 100);
        return name.contains("@") ? "" : name;
    }

    private static ApplicantKind kind(String name) {
        if (name.matches(".*(律师|法律服务).*")) {
            return ApplicantKind.LEGAL;
        }
        if (name.matches(".*(公司|厂|合作社)")) {
            return ApplicantKind.BUSINESS;
        }
        return name.matches(".*(研究院|研究所|大学|学院)") ? ApplicantKind.RESEARCH : ApplicantKind.PERSON;
    }

    private String paper(ApplicantKind kind) {
        if (!kind.isPerson()) {
            return IdentityPaper.CREDIT_CODE.name();
        }
        return words.of("证件(名称|类型|种类)?").contains("护照")
                ? IdentityPaper.PASSPORT.name()
                : IdentityPaper.RESIDENT_CARD.name();
    }

    private Delivery delivery() {
        String said = words.of(".*(获取|送达|提供|领取).*(方式|途径)");
        if (said.contains("邮寄") || said.contains("快递")) {
            return Delivery.POST;
        }
        return said.matches("(?s).*(当面|自行|自取|现场).*") ? Delivery.IN_PERSON : Delivery.E_MAIL;
    }

    /** What is asked for, as labelled; else all the letter says, else what it is called. */
    private String subject() {
        String said = words.of("所需(政府)?信息.*|申请(公开)?(的)?(信息|内容|事项).*|信息(内容)?描述|(内容)?描述|需要的信息|需公开的信息");
        String all = said.isEmpty() ? letter.text() : said;
        return MailText.cut((all.isBlank() ? letter.subject() : all).strip(), LONGEST_SUBJECT);
    }

    private String first(String labelled, Pattern shape) {
        if (!labelled.isEmpty()) {
            return MailText.line(labelled, 40);
        }
        Matcher anywhere = shape.matcher(letter.text());
        return anywhere.find() ? anywhere.group() : "";
    }
}
