package org.mingtang.request.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NatureTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LETTER|qiaoan@example.cn|X-Mailer: Foxmail",
                "LETTER|postmaster@example.cn|Subject: x",
                "LETTER|a@example.cn|Auto-Submitted: No",
                "LETTER|a@example.cn|X-Spam-Flag: NO",
                "BOUNCE|MAILER-DAEMON@example.cn|Subject: Undelivered",
                "BOUNCE|postmaster@example.cn|Return-Path: <>",
                "BOUNCE|a@example.cn|Content-Type: multipart/report; report-type=delivery-status",
                "AUTOMATIC|a@example.cn|Content-Type: multipart/report; report-type=disposition-notification",
                "AUTOMATIC|a@example.cn|Auto-Submitted: auto-replied (vacation)",
                "AUTOMATIC|a@example.cn|Precedence: auto_reply",
                "AUTOMATIC|a@example.cn|X-AutoReply: yes",
                "AUTOMATIC|a@example.cn|X-Autorespond: x",
                "AUTOMATIC|a@example.cn|Return-Path: <>",
                "SPAM|a@example.cn|X-Spam-Flag: YES",
                "BULK|a@example.cn|List-Id: <x>",
                "BULK|a@example.cn|List-Unsubscribe: <x>",
                "BULK|a@example.cn|Precedence: Bulk",
            })
    void followsFromWhatMachinesWrite(Nature nature, String sender, String header) {
        MimePart message = MimePart.of(new SomeMail().line(header).saying("x"));
        assertThat(Nature.of(message, sender)).isEqualTo(nature);
    }

    @Test
    void eachIsNamed() {
        assertThat(Arrays.stream(Nature.values()).map(Nature::label)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Nature.values())).allMatch(each -> each.chip().startsWith("chip-"));
    }
}
