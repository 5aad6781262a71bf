package org.mingtang.request.exchange;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the running program and its files are, from options or from the same settings as the program's. */
final class ExchangePlace {

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "对接配置所在目录，默认 MINGTANG_EXCHANGE_FOLDER，或者数据目录下的 exchange")
    private @Nullable Path folder;

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "本平台程序的地址，默认 http://localhost:8080（端口随 MINGTANG_PORT）")
    private @Nullable URI server;

    Path folder() {
        return folder(System.getenv());
    }

    Path folder(Map<String, String> settings) {
        if (folder != null) {
            return folder;
        }
        String named = settings.getOrDefault("MINGTANG_EXCHANGE_FOLDER", "");
        return named.isBlank() ? Path.of(settings.getOrDefault("MINGTANG_DATA", "./data"), "exchange") : Path.of(named);
    }

    /** The door of the running program. */
    URI door() {
        return door(System.getenv());
    }

    URI door(Map<String, String> settings) {
        String base = server != null
                ? server.toString().replaceAll("/+$", "")
                : "http://localhost:" + settings.getOrDefault("MINGTANG_PORT", "8080");
        return URI.create(base + "/api/exchange");
    }
}
