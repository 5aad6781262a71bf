package org.mingtang.request.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.procedure.UnlawfulAct;

/** The files that link a platform. */
class ExchangeFilesTests {

    @TempDir
    Path folder;

    ExchangeFiles files;
    String key;

    @BeforeEach
    void files() {
        files = new ExchangeFiles(folder);
        key = Wire.tree(OwnKey.fresh().told()).toString();
    }

    @Test
    void withoutFilesThereAreNoLinks() {
        assertThat(files.read()).isEmpty();
    }

    @Test
    @DisplayName("文件怎么写的，就怎么读；没写的按缺省")
    void readsWhatIsWritten() throws Exception {
        OwnKey own = files.addKey();
        write(partner(
                "yunlu",
                "UPPER",
                key,
                ", \"address\": \"https://gk.example/api/exchange\", \"subjects\": false"
                        + ", \"fetches\": true, \"origins\": [\"sheng\"]"));
        Links links = files.read().orElseThrow();
        assertThat(links.side()).isEqualTo("dongchuan");
        assertThat(links.keys()).extracting(OwnKey::id).containsExactly(own.id());
        Partner partner = links.partner("yunlu").orElseThrow();
        assertThat(partner.address()).isEqualTo(URI.create("https://gk.example/api/exchange"));
        assertThat(partner.origins()).containsExactlyInAnyOrder("yunlu", "sheng");
        assertThat(partner.subjects()).isFalse();
        assertThat(partner.fetches()).isTrue();
        assertThat(links.uppers()).containsExactly(partner);

        write(partner("yunlu", "LOWER", key, ""));
        Partner plain = files.read().orElseThrow().partner("yunlu").orElseThrow();
        assertThat(plain.address()).isNull();
        assertThat(plain.subjects()).isTrue();
        assertThat(plain.fetches()).isFalse();
        assertThat(plain.origins()).containsExactly("yunlu");
    }

    @Test
    @DisplayName("新密钥在前、旧的留着，只有自己读得到")
    void newKeySignsAndOldOnesStay() throws Exception {
        OwnKey first = files.addKey();
        OwnKey second = files.addKey();
        assertThat(files.ownKeys()).extracting(OwnKey::id).containsExactly(second.id(), first.id());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys.json"))))
                .isEqualTo("rw-------");
        write(partner("yunlu", "UPPER", key, ""));
        byte[] signed = files.read().orElseThrow().sign(Envelope.BUNDLE, new byte[] {1});
        assertThat(Envelope.read(signed).keyId()).isEqualTo(second.id());
        assertThat(files.read().orElseThrow().sealKey(first.id())).isPresent();
        assertThat(first.id()).hasSize(16).isNotEqualTo(second.id());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                                                                 | 不能使用",
                "[]                                                                | 不能使用",
                "{'side': 'a', 'name': 'n', 'partners': []}                        | side 只能用",
                "{'side': 'Ab', 'name': 'n', 'partners': []}                       | side 只能用",
                "{'side': 'ab', 'name': 'n'}                                       | 不完整",
                "{'side': 'ab', 'name': 'n', 'partners': [{'side': 'cd'}]}         | 不完整",
                "{'side': 'ab', 'name': 'n', 'partners': [@P'relation': 'NEXT'@E]}   | 不能使用",
                "{'side': 'ab', 'name': 'n', 'partners': [@P'relation': 'UPPER'@E, @P'relation': 'LOWER'@E]} | 重复",
                "{'side': 'cd', 'name': 'n', 'partners': [@P'relation': 'UPPER'@E]}  | 重复",
                "{'side': 'ab', 'name': 'n', 'partners': [@P'relation': 'UPPER', 'origins': ['ab']@E]} | 不能代表本平台",
                "{'side': 'ab', 'name': 'n', 'partners': [@P'relation': 'UPPER', 'address': 'gk.example'@E]} | https://",
                "{'side': 'ab', 'name': 'n', 'partners': [@P'relation': 'UPPER', 'address': 'ftp://gk'@E]}   | https://",
                "{'side': 'ab', 'name': 'n', 'partners': [{'side': 'cd', 'name': 'n', 'relation': 'UPPER', 'keys': []}]} | 没有公钥",
                "{'side': 'ab', 'name': 'n', 'partners': [{'side': 'cd', 'name': 'n', 'relation': 'UPPER', 'keys': [{'sign': 'AA==', 'seal': 'AA=='}]}]} | 不能使用"
            })
    @DisplayName("写错的配置不用，说出错在哪里")
    void saysWhatIsWrong(String written, String words) throws Exception {
        files.addKey();
        String json = written.strip()
                .replace("@P", "{'side': 'cd', 'name': 'n', 'keys': [@K], ")
                .replace("@E", "}")
                .replace("@K", key)
                .replace('\'', '"');
        Files.writeString(folder.resolve("exchange.json"), json);
        assertThatThrownBy(() -> files.read())
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining(words)
                .hasMessageContaining("exchange.json");
    }

    @Test
    void linksWithoutOwnKeysAreNotUsed() throws IOException {
        write(partner("yunlu", "UPPER", key, ""));
        assertThatThrownBy(() -> files.read()).hasMessageContaining("request exchange keys");
    }

    private void write(String partner) throws IOException {
        Files.writeString(
                folder.resolve("exchange.json"),
                "{\"side\": \"dongchuan\", \"name\": \"东川区平台\", \"partners\": [" + partner + "]}");
    }

    private static String partner(String side, String relation, String key, String more) {
        return "{\"side\": \"" + side + "\", \"name\": \"某平台\", \"relation\": \"" + relation + "\", \"keys\": [" + key
                + "]" + more + "}";
    }
}
