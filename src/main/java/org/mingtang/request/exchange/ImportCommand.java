package org.mingtang.request.exchange;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingtang.request.exchange.Receipt.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code mingtang request exchange import FILE…}: brings bundles and receipts to the running program and writes the receipt
 * of each bundle next to it. The same file may be brought as often as one likes.
 */
@Command(name = "import", mixinStandardHelpOptions = true, description = "导入对接平台交来的数据包或者回执；数据包的回执写在它旁边，带回给对方。程序应当正在运行。")
final class ImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "数据包或者回执文件")
    private List<Path> files = new ArrayList<>();

    @Mixin
    private ExchangePlace place = new ExchangePlace();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        int failed = 0;
        for (Path file : files) {
            try {
                String said = bring(file);
                Objects.requireNonNull(spec).commandLine().getOut().println(file + "　" + said);
            } catch (IOException | RuntimeException e) {
                err.println(file + "　没有导入：" + e.getMessage());
                failed++;
            }
        }
        Objects.requireNonNull(spec).commandLine().getOut().flush();
        return failed == 0 ? 0 : 1;
    }

    private String bring(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        boolean receipt = Envelope.read(bytes).type().equals(Envelope.RECEIPT);
        Carrier.Answer answer = new Carrier().post(place.door(), receipt ? "receipts" : "bundles", bytes);
        if (!answer.isGood()) {
            throw new IOException(answer.refusal());
        }
        if (receipt) {
            return "回执已登记。";
        }
        String name = Objects.requireNonNull(file.getFileName()).toString().replaceFirst("(\\.bundle)?\\.json$", "")
                + ".receipt.json";
        Files.write(file.resolveSibling(name), answer.body());
        Receipt given = Wire.receipt(Envelope.read(answer.body()).payload());
        return "接收 " + given.count(Verdict.TAKEN) + " 条，已有 " + given.count(Verdict.HAD) + " 条，不接收 "
                + given.count(Verdict.REFUSED) + " 条，回执 " + name;
    }
}
