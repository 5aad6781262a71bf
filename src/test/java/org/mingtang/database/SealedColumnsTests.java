package org.mingtang.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.request.RequestId;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Nothing closed lies where nobody looks after it. */
@MingtangTest
class SealedColumnsTests {

    private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Resealing resealing;

    @Autowired
    DataSource connections;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    SealedCases cases;

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @BeforeEach
    void office() {
        clock.moveTo(SealedCases.DAY);
        cases = new SealedCases(beans);
    }

    @Test
    @DisplayName("数据库里每一处密文都有人负责换：没有登记的列会在这里露出来")
    void allClosedColumnsAreDeclared() throws SQLException {
        cases.withFile();
        List<String> declared =
                resealing.stocks().stream().map(SealedStock::name).toList();
        try (var connection = connections.getConnection()) {
            assertThat(SealedValues.in(connection).byKey().values().stream()
                            .flatMap(where -> where.keySet().stream())
                            .map(column -> column.replaceFirst("[.]sealed_with$", ".stored")))
                    .isSubsetOf(declared);
        }
        assertThat(declared)
                .contains(
                        "account.code_secret",
                        "outgoing_mail.recipient",
                        "outgoing_mail.body",
                        "outgoing_mail.answers",
                        "policy_package_order.contact",
                        "policy_question.contact",
                        "policy_subscription.mail",
                        "log_key.private_key",
                        "request_case.applicant",
                        "request_case.code",
                        "request_file.name");
    }

    @Test
    @DisplayName("缺了密钥：启动时说出是哪一把")
    void aMissingKeyIsNamed() {
        RequestId id = cases.withFile();
        String before = cases.column(id);
        SealedStock stock = resealing.stocks().stream()
                .filter(each -> each.name().equals("request_case.applicant"))
                .findFirst()
                .orElseThrow();
        var lost = new Seal(Keys.fixed(KeyRing.fresh(NOW), "文件 secret.key"));
        var started = new Resealing(List.of(stock), lost, transaction, 10);

        assertThat(started.missing()).hasSize(1);
        assertThat(resealing.missing()).doesNotContain(before.split(":")[1]);
        assertThat(started.pass()).as("one key: nothing to do").isZero();
    }
}
