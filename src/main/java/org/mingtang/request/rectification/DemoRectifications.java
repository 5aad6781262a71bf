package org.mingtang.request.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.Permission;
import org.mingtang.organisation.UnitId;
import org.mingtang.request.Applicant;
import org.mingtang.request.ApplicantKind;
import org.mingtang.request.IdentityPaper;
import org.mingtang.request.reckoning.Channel;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** One matter at the demo city's education bureau; everybody in it is invented. */
@Component
@Order(61)
@ConditionalOnProperty("mingtang.demo")
class DemoRectifications implements ApplicationRunner {

    private static final UnitId EDUCATION = UnitId.named("云麓市教育局");

    private final Rectifications rectifications;
    private final Accounts accounts;
    private final Clock clock;

    DemoRectifications(Rectifications rectifications, Accounts accounts, Clock clock) {
        this.rectifications = rectifications;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        accounts.ofUnit(EDUCATION.value()).stream()
                .filter(person -> person.may(Permission.WORK_REQUEST))
                .findFirst()
                .filter(clerk -> rectifications.of(clerk).isEmpty())
                .ifPresent(clerk -> {
                    var who = new Applicant(
                            ApplicantKind.PERSON,
                            "江照晚",
                            IdentityPaper.OTHER,
                            "DEMO-0003",
                            null,
                            "0599-6120002",
                            null,
                            null);
                    var claim = new Claim("教师资格登记表（2019 年第 0312 号）", "毕业年份登记为 2015 年", "毕业年份为 2016 年", "学历证书原件");
                    var asked = new Rectifications.Asked(UUID.randomUUID(), EDUCATION, who, claim);
                    LocalDate on = LocalDate.now(clock).minusDays(4);
                    rectifications.register(asked, Channel.IN_PERSON, on, List.of(), clerk);
                });
    }
}
