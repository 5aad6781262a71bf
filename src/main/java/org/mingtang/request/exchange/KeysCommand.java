package org.mingtang.request.exchange;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code mingtang request exchange keys}: makes a key of this platform and prints what partners are told of it. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = "生成本平台的一组密钥，此后用它签名；以前的密钥留着，用来打开还在路上的内容。显示的公钥交给对接平台。")
final class KeysCommand implements Callable<Integer> {

    @Mixin
    private ExchangePlace place = new ExchangePlace();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        Path folder = place.folder();
        try {
            OwnKey key = new ExchangeFiles(folder).addKey();
            err.println("密钥 " + key.id() + " 已存入 " + folder.resolve("keys.json").toAbsolutePath() + "，请妥善备份。");
            err.println("以下是公钥，交给对接平台填入 keys：");
            out.println(Wire.tree(key.told()));
            out.flush();
            return 0;
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            err.println("没有生成密钥：" + e.getMessage());
            return 1;
        }
    }
}
