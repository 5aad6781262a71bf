package org.mingtang.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostNameTests {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "www.yunlu.example, www.yunlu.example",
        "WWW.Yunlu.Example., www.yunlu.example",
        "'  dc.example ', dc.example",
        "localhost, localhost",
        "a--b.example, a--b.example",
        "政务.云麓.example, xn--zfr164b.xn--9kq936q.example",
        "192.0.2.7, 192.0.2.7",
        "255.255.255.255, 255.255.255.255",
        "[::1], [0:0:0:0:0:0:0:1]",
        "::1, [0:0:0:0:0:0:0:1]",
        "[2001:DB8::7], [2001:db8:0:0:0:0:0:7]",
        "2001:0db8:0000::0007, [2001:db8:0:0:0:0:0:7]",
        "[::ffff:192.0.2.7], 192.0.2.7"
    })
    void isReadInOneSpelling(String written, String spelled) {
        assertThat(HostName.read(written).map(HostName::value)).hasValue(spelled);
    }

    @ParameterizedTest(name = "“{0}” is none")
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "a..b",
                "-a.example",
                "a-.example",
                "a_b.example",
                "a b",
                "http://a.example",
                "a.example/",
                "a.example:8080",
                "user@a.example",
                "a.example?x",
                "a.example#x",
                "<script>",
                "a'b",
                "256.1.1.1",
                "1.2.3",
                "1.2.3.4.5",
                "12345",
                "[::1",
                "::1]",
                "[::g]",
                ":::",
                "[::1%eth0]",
                "[]",
                ":",
                "a\r\nLocation: x",
                "a\u0000b",
                "a\\b",
                "a;b",
                "%31.example"
            })
    void readsNothingElse(String written) {
        assertThat(HostName.read(written)).isEmpty();
    }

    @Test
    @DisplayName("RFC 1035: 63 signs in a part, 253 in all")
    void hasALongestName() {
        String part = "a".repeat(63);
        assertThat(HostName.read(part + ".example")).isPresent();
        assertThat(HostName.read(part + "a.example")).isEmpty();
        assertThat(HostName.read((part + ".").repeat(3) + "a".repeat(61))).isPresent();
        assertThat(HostName.read((part + ".").repeat(3) + "a".repeat(62))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, true", "dongchuan.localhost, true", "127.0.0.1, true", "127.9.9.9, true", "[::1], true",
        "localhost.example, false", "notlocalhost, false", "128.0.0.1, false", "127.example, false", "[::2], false"
    })
    void knowsWhatNeverLeavesThisMachine(String written, boolean local) {
        assertThat(HostName.read(written).orElseThrow().local()).isEqualTo(local);
    }
}
