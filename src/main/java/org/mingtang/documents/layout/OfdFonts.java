package org.mingtang.documents.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.mingtang.documents.layout.Typefaces.Typeface;

/** The parts of the fonts that a document uses. */
final class OfdFonts {

    /** One font's used characters as a font of their own. */
    static final class Part {

        private final String name;
        private final String file;
        private final byte[] bytes;
        private final Map<Integer, Integer> glyphs;
        private int id;

        private Part(String name, String file, byte[] bytes, Map<Integer, Integer> glyphs) {
            this.name = name;
            this.file = file;
            this.bytes = bytes;
            this.glyphs = glyphs;
        }

        String name() {
            return name;
        }

        String file() {
            return file;
        }

        byte[] bytes() {
            return bytes;
        }

        int glyph(int codePoint) {
            return glyphs.getOrDefault(codePoint, 0);
        }

        int id() {
            return id;
        }

        void id(int given) {
            id = given;
        }
    }

    private final Map<String, Part> parts = new LinkedHashMap<>();

    private OfdFonts() {}

    static OfdFonts of(List<PageContent> pages, Typefaces.Loaded typefaces) throws IOException {
        Map<String, Set<Integer>> used = new LinkedHashMap<>();
        for (PageContent page : pages) {
            page.glyphs()
                    .forEach(glyph -> glyph.text()
                            .codePoints()
                            .forEach(c -> used.computeIfAbsent(glyph.font(), key -> new TreeSet<>())
                                    .add(c)));
        }
        OfdFonts fonts = new OfdFonts();
        for (var each : used.entrySet()) {
            String name = each.getKey();
            Typeface whole = typefaces.all().stream()
                    .filter(font -> font.postScriptName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("unknown font in our own pdf: " + name));
            String file = "font_" + fonts.parts.size() + ".ttf";
            fonts.parts.put(name, cut(whole, name, file, each.getValue()));
        }
        return fonts;
    }

    private static Part cut(Typeface whole, String name, String file, Set<Integer> characters) throws IOException {
        try (TrueTypeFont font = whole.open()) {
            return cut(new TTFSubsetter(font), whole, name, file, characters);
        }
    }

    private static Part cut(TTFSubsetter subsetter, Typeface whole, String name, String file, Set<Integer> characters)
            throws IOException {
        Set<Integer> beyond = new TreeSet<>();
        for (int character : characters) {
            if (character > 0xffff) {
                beyond.add(whole.characters().getGlyphId(character));
            } else {
                subsetter.add(character);
            }
        }
        subsetter.addGlyphIds(beyond);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        subsetter.writeToStream(out);
        Map<Integer, Integer> newOf = new HashMap<>();
        subsetter.getGIDMap().forEach((now, before) -> newOf.put(before, now));
        Map<Integer, Integer> glyphs = new HashMap<>();
        characters.forEach(
                c -> glyphs.put(c, newOf.getOrDefault(whole.characters().getGlyphId(c), 0)));
        return new Part(name, file, out.toByteArray(), glyphs);
    }

    List<Part> parts() {
        return new ArrayList<>(parts.values());
    }

    Part part(String fontName) {
        Part part = parts.get(fontName);
        if (part == null) {
            throw new IllegalStateException("unknown font: " + fontName);
        }
        return part;
    }
}
