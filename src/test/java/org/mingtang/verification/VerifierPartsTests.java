package org.mingtang.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small parts of the verifier: entries, keys that are remembered, lists of items, answers from the network. */
class VerifierPartsTests {

    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final String GOOD = "{\"act\":\"REVISE\",\"item\":\"/info/7\",\"version\":2,\"record\":\"" + HASH
            + "\",\"at\":\"2026-11-23T01:00:00Z\",\"claimed\":\"2020-02-29\",\"reason\":\"补录\"}";

    @TempDir
    Path folder;

    @Test
    void readsAnEntry() {
        Entry entry = Entry.read(6, GOOD);

        assertThat(entry.place()).isEqualTo("第 7 条");
        assertThat(entry.recordPath()).isEqualTo("/info/7/versions/2/record.json");
        assertThat(entry.isVersion()).isTrue();
        assertThat(entry.isDirected()).isFalse();
        assertThat(Entry.read(0, GOOD.replace("补录", "定向公开")).isDirected()).isTrue();
        assertThat(Entry.read(0, GOOD.replace("补录", "定向公开").replace("REVISE", "WITHDRAW"))
                        .isDirected())
                .isFalse();
    }

    @ParameterizedTest
    @DisplayName("docs/transparency-log.md: all fields, in their order, each of its form")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "act":"REVISE"                 | "act":"ERASE"                 | 不认识的事项
            "act":"REVISE"                 | "act":1                       | act 不是文字
            "item":"/info/7"               | "item":"info/7"               | 地址有误
            "item":"/info/7"               | "item":"/info/../7"           | 地址有误
            "item":"/info/7"               | "item":"https://x/7"          | 地址有误
            "version":2                    | "version":0                   | 版本号有误
            "version":2                    | "version":"2"                 | 版本号有误
            "version":2                    | "version":2.5                 | 版本号有误
            "record":"0123                 | "record":"X123                | 不是 SHA-256
            "at":"2026-11-23T01:00:00Z"    | "at":"yesterday"              | 时间或日期有误
            "claimed":"2020-02-29"         | "claimed":"2021-02-29"        | 时间或日期有误
            "reason":"补录"                | "reason":5                    | reason 不是文字
            "reason":"补录"                | "reason":null,"more":1        | 字段不是
            ,"reason":"补录"               | `` | 字段不是
            """)
    void refusesAnEntryOfAnotherForm(String part, String other, String because) {
        assertThat(GOOD).contains(part);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Entry.read(0, GOOD.replace(part, other)))
                .withMessageContaining(because);
    }

    @Test
    void refusesFieldsInAnotherOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Entry.read(0, GOOD.replace("{\"act\":\"REVISE\",", "{").replace("}", ",\"act\":\"REVISE\"}")))
                .withMessageContaining("字段不是");
    }

    @Test
    void remembersEachSitesKey() throws IOException {
        Path file = folder.resolve("below").resolve("keys");
        KnownKeys keys = new KnownKeys(file);
        VerifierKey one = new PaperSite().key();
        VerifierKey two = new PaperSite().key();
        assertThat(keys.of("https://a")).isEmpty();

        keys.remember("https://a", one);
        keys.remember("https://b", two);

        assertThat(keys.of("https://a")).contains(one);
        assertThat(keys.of("https://b")).contains(two);
        assertThat(keys.of("https://")).isEmpty();
        assertThat(keys.of("https://a/b")).isEmpty();
        assertThat(Files.readAllLines(file)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"items\":{}}",
                "{\"items\":[{}]}",
                "{\"items\":[{\"item\":\"/a\"}]}",
                "{\"items\":[{\"item\":1,\"version\":1}]}",
                "{\"items\":[{\"item\":\"/a\",\"version\":\"1\"}]}",
                "{\"items\":[],\"next\":\"https://other.example/\"}",
                "{\"items\":[],\"next\":7}",
                "[]",
                "x"
            })
    void refusesAListOfAnotherForm(String list) throws IOException {
        PaperSite site = PaperSite.with(1);
        site.put("/info/index.json", list);
        Findings findings = new Findings();

        SiteIndex index = SiteIndex.read(site, (path, page) -> {}, findings);

        assertThat(findings.faults()).singleElement().asString().contains("读不懂");
        assertThat(index.size()).isZero();
    }

    @Test
    void visitsEachPageOfTheListOnce() throws IOException {
        PaperSite site = PaperSite.with(1);
        site.put("/info/index.json", "{\"items\":[],\"next\":\"/p2\"}");
        site.put("/p2", "{\"items\":[{\"item\":\"/info/100000\",\"version\":1}],\"next\":\"/p2\"}");
        List<String> visited = new java.util.ArrayList<>();

        SiteIndex index = SiteIndex.read(site, (path, page) -> visited.add(path), new Findings());

        assertThat(visited).containsExactly("/info/index.json", "/p2");
        assertThat(index.size()).isEqualTo(1);
    }

    @Test
    void tellsFaultsFromHintsInTheOrderFound() {
        Findings findings = new Findings();
        findings.hint("一");
        findings.fault("二");
        Findings more = new Findings();
        more.fault("三");
        findings.addAll(more);

        assertThat(findings.faults()).containsExactly("二", "三");
        assertThat(findings.hints()).containsExactly("一");
        assertThat(findings.all()).extracting(Findings.Finding::sentence).containsExactly("一", "二", "三");
        assertThat(findings.isEmpty()).isFalse();
    }

    @Test
    void unpacksAnswersAndKeepsTheirStatus() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/packed", exchange -> {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
                packing.write("内容".getBytes(UTF_8));
            }
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, packed.size());
            exchange.getResponseBody().write(packed.toByteArray());
            exchange.close();
        });
        server.createContext("/gone", exchange -> {
            exchange.sendResponseHeaders(410, 3);
            exchange.getResponseBody().write("bye".getBytes(UTF_8));
            exchange.close();
        });
        server.start();
        try {
            WebSite site = new WebSite(PaperSite.address(server) + "//");

            assertThat(site.name()).isEqualTo(PaperSite.address(server));
            assertThat(site.get("/packed").text()).isEqualTo("内容");
            assertThat(site.get("/gone").isGone()).isTrue();
            assertThat(site.get("/gone").text()).isEqualTo("bye");
            assertThat(site.get("/nothing").isThere()).isFalse();
            assertThatThrownBy(() -> site.get("/a b"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("不是有效的网址");
        } finally {
            server.stop(0);
        }
        assertThatThrownBy(() -> new WebSite(PaperSite.address(server)).get("/packed"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("连不上 " + PaperSite.address(server) + "/packed");
    }

    @Test
    @DisplayName("RFC 6761: names below localhost are this machine, wherever an item of another site is led to")
    void followsAnItemToAnotherSiteOfThisMachine() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        int port = server.getAddress().getPort();
        server.createContext("/info/1", exchange -> {
            String host = exchange.getRequestHeaders().getFirst("Host");
            boolean there = host.equals("dongchuan.localhost:" + port);
            if (!there) {
                exchange.getResponseHeaders().add("Location", "http://dongchuan.localhost:" + port + "/info/1");
            }
            byte[] body = host.getBytes(UTF_8);
            exchange.sendResponseHeaders(there ? 200 : 301, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            Answer answer = new WebSite(PaperSite.address(server)).get("/info/1");

            assertThat(answer.isThere()).isTrue();
            assertThat(answer.text()).isEqualTo("dongchuan.localhost:" + port);
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest(name = "led to {0}: {1}")
    @CsvSource({
        "/round, 转来转去",
        "ftp://a.example/x, 不能核对的地址",
        "http://a b/, 不是有效的网址",
        "http://127.0.0.1:1/x, 连不上 http://127.0.0.1:1/x"
    })
    void saysWhereItWasLedTo(String location, String said) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Location", location);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.start();
        try {
            assertThatThrownBy(() -> new WebSite(PaperSite.address(server)).get("/start"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(said);
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://dongchuan.localhost:8080/x, 8080",
        "http://A.LOCALHOST/x, 80",
        "http://localhost:8080/x, -1",
        "http://www.yunlu.example/x, -1",
        "https://dongchuan.localhost/x, -1",
        "http://evil-localhost/x, -1"
    })
    void reachesOnlyNamesBelowLocalhostOnThisMachine(URI uri, int port) {
        Proxy way = new OwnMachine().select(uri).get(0);

        assertThat(way.address() instanceof InetSocketAddress near ? near.getPort() : -1)
                .isEqualTo(port);
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example, true",
        "http://a.example/x, true",
        "folder, false",
        "/tmp/x, false",
        "ftp://a, false"
    })
    void takesAddressesForSitesAndTheRestForFolders(String target, boolean web) {
        assertThat(Target.site(target)).isInstanceOf(web ? WebSite.class : MirrorFolder.class);
    }
}
