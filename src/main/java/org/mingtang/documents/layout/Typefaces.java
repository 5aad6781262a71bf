package org.mingtang.documents.layout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.NameRecord;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.mingtang.documents.UndrawableCharacters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The fonts that are shipped, and those a site has a licence for and keeps in its folder, which go first.
 *
 * <p>Nothing is kept: fonts are some 20 MB, and read anew for each file.
 */
@Component
final class Typefaces {

    private static final Logger LOG = LoggerFactory.getLogger(Typefaces.class);
    private static final int FORBIDS_EMBEDDING = 0x0002;
    private static final Set<String> SHIPPED =
            Stream.of(Face.values()).map(Face::shipped).collect(Collectors.toCollection(LinkedHashSet::new));

    private final String folder;

    Typefaces(@Value("${mingtang.fonts:}") String folder) {
        this.folder = folder;
    }

    /** A font that was read. {@code family} is its name in style sheets, {@code names} what it calls itself. */
    record Typeface(
            String family,
            String postScriptName,
            String names,
            boolean embeddable,
            byte[] file,
            CmapLookup characters) {

        /** Parses it again; parsed fonts take as much memory once more and are not kept. */
        TrueTypeFont open() throws IOException {
            return new TTFParser().parse(new RandomAccessReadBuffer(file));
        }

        boolean has(int codePoint) {
            return characters.getGlyphId(codePoint) > 0;
        }
    }

    /** The fonts for one file. */
    record Loaded(List<Typeface> own, List<Typeface> shipped) {

        List<Typeface> all() {
            return Stream.concat(own.stream(), shipped.stream()).toList();
        }

        /** The fonts to look in for a character, in order. */
        String families(Face face) {
            Stream<Typeface> meant = own.stream().filter(each -> face.isMeant(each.names()));
            Stream<Typeface> standIn =
                    shipped.stream().filter(each -> each.family().equals(face.shipped()));
            return Stream.of(meant, standIn, shipped.stream(), own.stream())
                    .flatMap(each -> each)
                    .map(Typeface::family)
                    .distinct()
                    .collect(Collectors.joining(","));
        }

        /** @throws UndrawableCharacters where no font has a shape for a character */
        void mustDraw(String words) {
            List<Typeface> all = all();
            Set<Integer> missing = words.codePoints()
                    .filter(c -> c != '\n' && all.stream().noneMatch(each -> each.has(c)))
                    .boxed()
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (!missing.isEmpty()) {
                throw new UndrawableCharacters(missing);
            }
        }
    }

    Loaded load() {
        List<Typeface> shipped = new ArrayList<>();
        for (String name : SHIPPED) {
            shipped.add(read(name, shippedFile(name)));
        }
        return new Loaded(own(), shipped);
    }

    private static byte[] shippedFile(String name) {
        String file = "/documents/fonts/" + name + ".ttf";
        try (InputStream in = Objects.requireNonNull(Typefaces.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Typeface> own() {
        if (folder.isBlank() || !Files.isDirectory(Path.of(folder))) {
            return List.of();
        }
        List<Typeface> fonts = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            for (Path file : files.sorted().toList()) {
                if (file.toString().toLowerCase(Locale.ROOT).endsWith(".ttf")) {
                    addOwn(file, fonts);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fonts;
    }

    private static void addOwn(Path file, List<Typeface> fonts) throws IOException {
        try {
            Typeface font = read("Own" + fonts.size(), Files.readAllBytes(file));
            if (font.embeddable()) {
                fonts.add(font);
            } else {
                LOG.warn("字体 {} 的许可不允许嵌入文件，未使用。", file);
            }
        } catch (UncheckedIOException e) {
            LOG.warn("字体 {} 无法读取，未使用。", file);
        }
    }

    private static Typeface read(String family, byte[] file) {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            String names = Stream.concat(
                            Stream.of(String.valueOf(font.getName())),
                            font.getNaming() == null
                                    ? Stream.of()
                                    : font.getNaming().getNameRecords().stream().map(NameRecord::getString))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" "))
                    .toLowerCase(Locale.ROOT);
            var os2 = font.getOS2Windows();
            boolean embeddable = os2 == null || (os2.getFsType() & 0xf) != FORBIDS_EMBEDDING;
            CmapLookup characters = font.getUnicodeCmapLookup();
            return new Typeface(family, String.valueOf(font.getName()), names, embeddable, file, characters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The font's file once more, as the writer of pdf wants it. */
    static InputStream stream(Typeface font) {
        return new ByteArrayInputStream(font.file());
    }
}
