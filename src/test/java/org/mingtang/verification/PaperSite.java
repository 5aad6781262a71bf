package org.mingtang.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A site on paper, with a log of its own: it can be honest, and be made dishonest in every way. */
final class PaperSite implements Site {

    static final String ORIGIN = "paper.example/log";
    private static final Instant START = Instant.parse("2026-11-18T01:00:00Z");

    /** Lines of the log; tests may meddle with them and {@link #seal} again. */
    final List<String> lines = new ArrayList<>();

    /** Everything served. */
    final Map<String, Answer> pages = new TreeMap<>();

    /** Items on the site's list with their versions. */
    final Map<String, Integer> listed = new TreeMap<>();

    /** When each item was published first. */
    final Map<String, Instant> began = new TreeMap<>();

    private final KeyPair keys;
    private Instant now = START;

    PaperSite() {
        try {
            keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A site with so many published items, sealed. */
    static PaperSite with(int items) {
        PaperSite site = new PaperSite();
        for (int n = 0; n < items; n++) {
            site.publish("/info/" + (100_000 + n));
        }
        return site.seal();
    }

    PaperSite publish(String item) {
        return version("PUBLISH", item, null);
    }

    PaperSite publish(String item, String claimed) {
        return version("PUBLISH", item, claimed);
    }

    PaperSite revise(String item) {
        return version("REVISE", item, null);
    }

    PaperSite markLate(String item, String claimed) {
        int version = listed.get(item);
        lines.add(line("MARK_LATE", item, version, hash(record(item, version)), now, claimed, "补录"));
        return this;
    }

    PaperSite withdraw(String item, String reason) {
        int version = listed.get(item);
        tick();
        lines.add(line("WITHDRAW", item, version, hash(record(item, version)), now, null, reason));
        for (int each = 1; each <= version; each++) {
            pages.remove(item + "/versions/" + each + "/record.json");
        }
        pages.put(item, new Answer(410, ("<p>本信息已撤回。理由：" + reason.replace("&", "&amp;") + "</p>").getBytes(UTF_8)));
        listed.remove(item);
        return this;
    }

    private PaperSite version(String act, String item, @Nullable String claimed) {
        int version = act.equals("PUBLISH") ? 1 : listed.get(item) + 1;
        tick();
        byte[] record = recordOf(item, version, now);
        pages.put(item + "/versions/" + version + "/record.json", new Answer(200, record));
        if (version == 1) {
            began.put(item, now);
        }
        show(item, claimed);
        lines.add(line(act, item, version, hash(record), now, claimed, null));
        listed.put(item, version);
        return this;
    }

    /** The page of an item as an honest site shows it. */
    PaperSite show(String item, @Nullable String claimed) {
        String time = LocalDateTime.ofInstant(began.get(item), ZoneId.of("Asia/Shanghai"))
                .toString();
        put(
                item,
                "<head><meta name=\"PubDate\" content=\"" + time.replace('T', ' ')
                        + "\"></head><main><dl><dt>发布日期</dt><dd>"
                        + time.substring(0, 10) + "</dd>"
                        + (claimed == null ? "" : "<dt>补录</dt><dd>原公开日期 " + claimed + "</dd>") + "</dl><h1>" + item
                        + "</h1><div class=\"serif item-body\"><p id=\"a1\">正文 <a title=\"a>b\" href=\"/\">一&amp;二</a></p></div></main>");
        return this;
    }

    /** A topic or package: its record and its page, which agree. */
    PaperSite gather(String address, String title, String words, int version, String... items) {
        tick();
        StringBuilder page = new StringBuilder("<main><h1>" + title + "</h1>");
        List<String> put = new ArrayList<>();
        for (String item : items) {
            page.append("<a href=\"").append(item).append("\">一条</a>");
            put.add("{\"item\":\"" + item + "\",\"note\":\"\"}");
        }
        byte[] record = ("{\"item\":\"" + address + "\",\"version\":1,\"publishedAt\":\"" + now + "\",\"title\":\""
                        + title
                        + "\",\"text\":{\"item\":\"" + words + "\",\"version\":" + version + "},\"parts\":[{\"items\":["
                        + String.join(",", put) + "]}]}")
                .getBytes(UTF_8);
        put(address, page + "</main>");
        pages.put(address + "/versions/1/record.json", new Answer(200, record));
        lines.add(line("PUBLISH", address, 1, hash(record), now, null, null));
        listed.put(address, 1);
        return this;
    }

    static byte[] recordOf(String item, int version, Instant publishedAt) {
        return ("{\"item\":\"" + item + "\",\"version\":" + version + ",\"publishedAt\":\"" + publishedAt
                        + "\",\"title\":\"" + item + "\",\"body\":\"<p>正文 一&amp;二</p>\"}")
                .getBytes(UTF_8);
    }

    byte[] record(String item, int version) {
        return pages.get(item + "/versions/" + version + "/record.json").body();
    }

    static String line(
            String act,
            String item,
            int version,
            String hash,
            Instant at,
            @Nullable String claimed,
            @Nullable String reason) {
        return "{\"act\":\"" + act + "\",\"item\":\"" + item + "\",\"version\":" + version + ",\"record\":\"" + hash
                + "\",\"at\":\"" + at + "\",\"claimed\":" + quoted(claimed) + ",\"reason\":" + quoted(reason) + "}";
    }

    /** Writes the list, tiles and a checkpoint that fits the lines as they are now. */
    PaperSite seal() {
        pages.keySet().removeIf(path -> path.startsWith("/log/"));
        List<String> items = listed.entrySet().stream()
                .map(each -> "{\"item\":\"" + each.getKey() + "\",\"version\":" + each.getValue() + "}")
                .toList();
        put("/info/index.json", "{\"items\":[" + String.join(",", items) + "],\"next\":null}");
        put("/log/key", key().text() + "\n");
        entries();
        List<byte[]> row =
                lines.stream().map(each -> Tree.leaf(each.getBytes(UTF_8))).toList();
        Tree tree = new Tree();
        row.forEach(tree::add);
        for (int level = 0; !row.isEmpty(); level++) {
            row = tiles(level, row);
        }
        put(
                "/log/checkpoint",
                signed(ORIGIN + "\n" + lines.size() + "\n" + Base64.getEncoder().encodeToString(tree.root()) + "\n"));
        return this;
    }

    private void entries() {
        for (int first = 0; first < lines.size(); first += 256) {
            ByteArrayOutputStream bundle = new ByteArrayOutputStream();
            List<String> part = lines.subList(first, Math.min(lines.size(), first + 256));
            part.forEach(each -> {
                byte[] bytes = each.getBytes(UTF_8);
                bundle.write(bytes.length >> 8);
                bundle.write(bytes.length);
                bundle.writeBytes(bytes);
            });
            pages.put(TilePath.entries(first / 256, part.size()), new Answer(200, bundle.toByteArray()));
        }
    }

    private List<byte[]> tiles(int level, List<byte[]> row) {
        List<byte[]> above = new ArrayList<>();
        for (int first = 0; first < row.size(); first += 256) {
            List<byte[]> part = row.subList(first, Math.min(row.size(), first + 256));
            ByteArrayOutputStream tile = new ByteArrayOutputStream();
            part.forEach(tile::writeBytes);
            pages.put(TilePath.hashes(level, first / 256, part.size()), new Answer(200, tile.toByteArray()));
            if (part.size() == 256) {
                Tree tree = new Tree();
                part.forEach(tree::add);
                above.add(tree.root());
            }
        }
        return above;
    }

    String signed(String text) {
        try {
            Signature signing = Signature.getInstance("Ed25519");
            signing.initSign(keys.getPrivate());
            signing.update(text.getBytes(UTF_8));
            byte[] id = HexFormat.of().parseHex(key().id());
            byte[] whole = Arrays.copyOf(id, 68);
            System.arraycopy(signing.sign(), 0, whole, 4, 64);
            return text + "\n— " + ORIGIN + " " + Base64.getEncoder().encodeToString(whole) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    VerifierKey key() {
        byte[] x509 = keys.getPublic().getEncoded();
        byte[] typed = new byte[33];
        typed[0] = 1;
        System.arraycopy(x509, x509.length - 32, typed, 1, 32);
        ByteArrayOutputStream named = new ByteArrayOutputStream();
        named.writeBytes((ORIGIN + "\n").getBytes(UTF_8));
        named.writeBytes(typed);
        String id = HexFormat.of().formatHex(Tree.sha256(named.toByteArray()), 0, 4);
        return VerifierKey.read(ORIGIN + "+" + id + "+" + Base64.getEncoder().encodeToString(typed));
    }

    SignedHead head() {
        return SignedHead.read(pages.get("/log/checkpoint").text(), key());
    }

    Verification.Result verified() {
        return verified(null);
    }

    Verification.Result verified(@Nullable SignedHead earlier) {
        try {
            return new Verification(this, key(), earlier).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> faults() {
        return verified().findings().faults();
    }

    void put(String path, String text) {
        pages.put(path, new Answer(200, text.getBytes(UTF_8)));
    }

    /** Serves it on a free port of this machine. */
    HttpServer open() throws IOException {
        // Else each answer waits for the reader's delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            Answer answer = get(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            try (var body = exchange.getResponseBody()) {
                body.write(answer.body());
            }
        });
        server.start();
        return server;
    }

    static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public Answer get(String path) {
        return pages.getOrDefault(path, Answer.MISSING);
    }

    @Override
    public String name() {
        return "paper";
    }

    void tick() {
        now = now.plusSeconds(60);
    }

    Instant now() {
        return now;
    }

    static String hash(byte[] record) {
        return HexFormat.of().formatHex(Tree.sha256(record));
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }
}
