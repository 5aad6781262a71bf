package org.mingtang.search.meaning;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** The model and the library that runs it, unpacked once from their jars below the data folder, never elsewhere. */
record ModelFiles(Path folder) {

    /** Names model and vectors; another model needs another name. */
    static final String MODEL = "bge-small-zh-v1.5-q";

    private static final String LIBRARY = "1.20.0";

    /**
     * Unpacks unless a complete copy is there.
     *
     * @throws IOException if the disk refuses, or this platform has no library
     */
    static ModelFiles below(Path data) throws IOException {
        return below(data, System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static ModelFiles below(Path data, String system, String processor) throws IOException {
        var natives = "/ai/onnxruntime/native/" + platform(system, processor) + "/";
        var names = new LinkedHashMap<String, String>();
        names.put("/" + MODEL + ".onnx", "model.onnx");
        names.put("/" + MODEL + "-tokenizer.json", "tokenizer.json");
        for (var library : new String[] {"onnxruntime", "onnxruntime4j_jni"}) {
            names.put(natives + file(system, library), file(system, library));
        }
        var root = data.toAbsolutePath().normalize().resolve("meaning");
        var home = root.resolve(MODEL + "-" + LIBRARY + "-" + platform(system, processor));
        if (!Files.isDirectory(home)) {
            Files.createDirectories(root);
            var fresh = Files.createTempDirectory(root, "unpacking-");
            try {
                unpack(names, fresh);
                Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                FileSystemUtils.deleteRecursively(fresh);
                // Two programs may unpack at once: the first to move wins.
                if (!Files.isDirectory(home)) {
                    throw e;
                }
            }
        }
        return new ModelFiles(home);
    }

    Path model() {
        return folder.resolve("model.onnx");
    }

    Path vocabulary() {
        return folder.resolve("tokenizer.json");
    }

    private static void unpack(Map<String, String> names, Path target) throws IOException {
        for (var each : names.entrySet()) {
            try (InputStream in = ModelFiles.class.getResourceAsStream(each.getKey())) {
                if (in == null) {
                    throw new IOException("本程序没有带上适合这台机器的语义库（" + each.getKey() + "）");
                }
                Files.copy(in, target.resolve(each.getValue()));
            }
        }
    }

    /** As the library's jar names its folders. */
    private static String platform(String system, String processor) {
        var name = system.toLowerCase(Locale.ROOT);
        var bare =
                name.contains("mac") ? "osx" : name.contains("win") ? "win" : name.contains("linux") ? "linux" : name;
        var architecture = switch (processor.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x64";
            case "arm64", "aarch64" -> "aarch64";
            default -> processor;
        };
        return bare + "-" + architecture;
    }

    private static String file(String system, String library) {
        var name = system.toLowerCase(Locale.ROOT);
        return name.contains("mac")
                ? "lib" + library + ".dylib"
                : name.contains("win") ? library + ".dll" : "lib" + library + ".so";
    }
}
