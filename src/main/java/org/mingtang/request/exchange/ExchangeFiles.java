package org.mingtang.request.exchange;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The folder with what links this platform: {@code exchange.json}, and {@code keys.json} with its own keys. */
final class ExchangeFiles {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** {@code exchange.json}. */
    private record Written(String side, String name, List<WrittenPartner> partners) {}

    private record WrittenPartner(
            String side,
            String name,
            Partner.Relation relation,
            @Nullable String address,
            @Nullable Boolean fetches,
            @Nullable Boolean subjects,
            @Nullable Set<String> origins,
            List<OwnKey.Told> keys) {}

    private final Path links;
    private final Path keys;

    ExchangeFiles(Path folder) {
        links = folder.resolve("exchange.json");
        keys = folder.resolve("keys.json");
    }

    /**
     * What the files say; empty where there are none.
     *
     * @throws LinksUnusable when they cannot be used, with what is wrong
     */
    Optional<Links> read() {
        if (!Files.exists(links)) {
            return Optional.empty();
        }
        try {
            Written written = JSON.readValue(Files.readAllBytes(links), Written.class);
            List<Partner> partners = new ArrayList<>();
            for (WrittenPartner each : written.partners()) {
                partners.add(partner(each));
            }
            var read = new Links(written.side(), written.name(), ownKeys(), partners);
            check(read);
            return Optional.of(read);
        } catch (IOException | JacksonException | GeneralSecurityException | IllegalArgumentException wrong) {
            throw new LinksUnusable("对接配置 " + links.toAbsolutePath() + " 不能使用：" + wrong.getMessage());
        } catch (NullPointerException missing) {
            throw new LinksUnusable("对接配置 " + links.toAbsolutePath() + " 不完整：side、name、partners 以及每个对接平台的"
                    + " side、name、relation、keys 都要填写。");
        }
    }

    /** Own keys, newest first. */
    List<OwnKey> ownKeys() throws IOException, GeneralSecurityException {
        List<OwnKey> read = new ArrayList<>();
        if (Files.exists(keys)) {
            for (OwnKey.Kept kept : JSON.readValue(Files.readAllBytes(keys), OwnKey.Kept[].class)) {
                read.add(OwnKey.of(kept));
            }
        }
        return read;
    }

    /** Makes a key that signs from now on; those before it stay, to open what was sealed for them. */
    OwnKey addKey() throws IOException, GeneralSecurityException {
        List<OwnKey> all = new ArrayList<>(ownKeys());
        all.add(0, OwnKey.fresh());
        Files.createDirectories(Optional.ofNullable(keys.getParent()).orElse(Path.of("")));
        Path fresh = keys.resolveSibling("keys.json.new");
        Files.deleteIfExists(fresh);
        if (keys.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(fresh, JSON.writeValueAsBytes(all.stream().map(OwnKey::kept).toList()));
        Files.move(fresh, keys, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return all.get(0);
    }

    private static Partner partner(WrittenPartner written) throws GeneralSecurityException {
        List<Partner.Key> read = new ArrayList<>();
        for (OwnKey.Told told : written.keys()) {
            read.add(OwnKey.other(told));
        }
        Set<String> origins = new HashSet<>(written.origins() == null ? Set.of() : written.origins());
        origins.add(written.side());
        return new Partner(
                written.side(),
                written.name(),
                Objects.requireNonNull(written.relation()),
                written.address() == null || written.address().isBlank() ? null : URI.create(written.address()),
                written.fetches() != null && written.fetches(),
                written.subjects() == null || written.subjects(),
                origins,
                read);
    }

    private static void check(Links read) {
        Set<String> sides = new HashSet<>(Set.of(read.side()));
        Set<String> ids = new HashSet<>();
        require(CaseKey.isSide(read.side()), "side 只能用小写字母、数字、点和短横，2 到 40 个字符");
        require(!read.keys().isEmpty(), "还没有本平台的密钥，请先运行 bin/mingtang request exchange keys");
        read.keys().forEach(key -> require(ids.add(key.id()), "密钥重复"));
        for (Partner each : read.partners()) {
            require(CaseKey.isSide(each.side()), "对接平台的 side 写法不对：" + each.side());
            require(sides.add(each.side()), "对接平台的 side 重复：" + each.side());
            require(!each.name().isBlank(), "对接平台 " + each.side() + " 没有名称");
            require(!each.keys().isEmpty(), "对接平台 " + each.side() + " 没有公钥");
            require(!each.origins().contains(read.side()), "对接平台 " + each.side() + " 不能代表本平台");
            each.keys().forEach(key -> require(ids.add(key.id()), "公钥重复：" + each.side()));
            URI address = each.address();
            require(
                    address == null || (address.getHost() != null && "http https".contains(address.getScheme())),
                    "对接平台 " + each.side() + " 的 address 应以 https:// 开头");
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
