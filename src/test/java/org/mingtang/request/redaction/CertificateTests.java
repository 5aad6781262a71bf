package org.mingtang.request.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.procedure.UnlawfulAct;
import tools.jackson.databind.json.JsonMapper;

/** What is put on record of a blackened file. */
class CertificateTests {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-02T09:30:00+08:00");

    private static Certificate certificate() throws IOException {
        byte[] file = WordLeaks.with(WordLeaks.p(WordLeaks.run("申请人张三丰，张三丰"))).bytes();
        return Certificate.of(new Redactor().with(Ocr.none()).redact(file, Leak.REDACTION), "李经办", AT);
    }

    @Test
    @DisplayName("says where and on what ground, never what")
    void saysWhereAndNeverWhat() throws IOException {
        Certificate certificate = certificate();
        assertThat(certificate.places()).containsExactly(new Removal("正文", "个人隐私", 2));
        assertThat(certificate.toJson() + certificate.text()).doesNotContain("张三丰", Leak.NUMBER);
    }

    @Test
    void namesBothFilesByTheirHash() throws IOException {
        byte[] file = WordLeaks.with(WordLeaks.p(WordLeaks.run("张三丰"))).bytes();
        RedactedFile redacted = new Redactor().with(Ocr.none()).redact(file, Leak.REDACTION);
        Certificate certificate = Certificate.of(redacted, "李经办", AT);
        assertThat(certificate.originalSha256())
                .isEqualTo(Certificate.sha256(file))
                .hasSize(64);
        assertThat(certificate.resultSha256()).isEqualTo(Certificate.sha256(redacted.content()));
        assertThat(Certificate.sha256("abc".getBytes()))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    @DisplayName("canonical JSON: keys in order, no spaces, the same for the same facts")
    void canonicalJson() throws IOException {
        String json = certificate().toJson();
        assertThat(json)
                .isEqualTo(certificate().toJson())
                .startsWith("{\"areas\":[],\"at\":\"2026-03-02T09:30+08:00\",\"by\":\"李经办\",\"format\":");
        var tree = JsonMapper.builder().build().readTree(json);
        assertThat(tree.get("survivors").intValue()).isZero();
        assertThat(tree.get("places").get(0).get("count").intValue()).isEqualTo(2);
        List<String> keys = tree.propertyNames().stream().toList();
        assertThat(keys).isSorted();
    }

    @Test
    void theTextCanGoWithALetter() throws IOException {
        assertThat(certificate().text())
                .contains("办理人：李经办", "正文　个人隐私　2处", "逐字节", "Apache POI 5.5.1")
                .doesNotContain("null");
    }

    @Test
    void routesAreThoseThatWereGone() throws IOException {
        assertThat(certificate().routes())
                .extracting(ReadBack.Tried::route)
                .contains(Route.OFFICE_TEXT, Route.PARTS, Route.BYTES, Route.METADATA, Route.HIDDEN, Route.COMMENTS)
                .doesNotContain(Route.OCR, Route.PAGE_TEXT);
    }

    @Test
    void nothingIsCertifiedWhenSomethingSurvived() throws IOException {
        byte[] file = WordLeaks.with(WordLeaks.p(WordLeaks.run("张三丰"))).bytes();
        ReadBack readBack = new Readings(Leak.TERMS, List.of(), List.of(), Ocr.none()).of(file);
        var leaking = new RedactedFile(file, file, List.of(), List.of(), List.of(), readBack, List.of(), List.of());
        assertThatThrownBy(() -> Certificate.of(leaking, "李经办", AT))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("仍能读到");
    }
}
