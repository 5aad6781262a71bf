package org.mingtang.request.redaction;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Reads pictures by tesseract where it is installed. */
final class Ocr {

    static final int MOST_PICTURES = 60;
    private static final int SECONDS = 60;

    private final @Nullable Path program;

    private Ocr(@Nullable Path program) {
        this.program = program;
    }

    static Ocr onThisMachine() {
        for (String folder : String.valueOf(System.getenv("PATH")).split(File.pathSeparator)) {
            Path program = Path.of(folder.isEmpty() ? "." : folder, "tesseract");
            if (Files.isExecutable(program)) {
                return new Ocr(program);
            }
        }
        return none();
    }

    static Ocr by(Path program) {
        return new Ocr(program);
    }

    static Ocr none() {
        return new Ocr(null);
    }

    boolean isThere() {
        return program != null;
    }

    /** Such as tesseract 5.3.0 (chi_sim). */
    String tool() {
        String version =
                run("--version").lines().findFirst().orElse("tesseract").strip();
        return version + " (" + language() + ")";
    }

    /** What the picture says; null where the program failed or took too long. */
    @Nullable
    String read(BufferedImage picture) throws IOException {
        Path file = Files.createTempFile("read-again", ".png");
        try {
            ImageIO.write(picture, "png", file.toFile());
            return run(file.toString(), "stdout", "-l", language());
        } catch (OcrFailed e) {
            return null;
        } finally {
            Files.delete(file);
        }
    }

    private String language() {
        return run("--list-langs").contains("chi_sim") ? "chi_sim+eng" : "eng";
    }

    private String run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(String.valueOf(program)));
        command.addAll(List.of(arguments));
        try {
            Path out = Files.createTempFile("read-again", ".txt");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(false)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .redirectOutput(out.toFile())
                        .start();
                process.getOutputStream().close();
                if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                    process.destroyForcibly();
                    throw new OcrFailed();
                }
                return new String(Files.readAllBytes(out), StandardCharsets.UTF_8);
            } finally {
                Files.delete(out);
            }
        } catch (IOException e) {
            throw new OcrFailed();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OcrFailed();
        }
    }

    /** The program could not be run to its end. */
    static final class OcrFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
