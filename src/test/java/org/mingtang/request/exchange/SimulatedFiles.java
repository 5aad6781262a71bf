package org.mingtang.request.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.mingtang.request.RequestFile;
import tools.jackson.databind.JsonNode;

/** Files of cases in memory, of none to two each and of several pieces, which follow from the case alone. */
final class SimulatedFiles {

    private static final int LENGTH = 32;

    final Map<UUID, byte[]> kept = new HashMap<>();
    /** How often each was kept. */
    final Map<UUID, Integer> times = new HashMap<>();

    private final List<FilePiece> pieces = new ArrayList<>();

    SimulatedFiles copy() {
        var copy = new SimulatedFiles();
        copy.kept.putAll(kept);
        copy.times.putAll(times);
        copy.pieces.addAll(pieces);
        return copy;
    }

    /** What a case above has: by the name of the file. */
    static Map<UUID, byte[]> of(CaseKey request) {
        var files = new HashMap<UUID, byte[]>();
        for (int n = 0; n < Math.floorMod(request.hashCode(), 3); n++) {
            UUID file = UUID.nameUUIDFromBytes((request + " " + n).getBytes(UTF_8));
            files.put(file, ("申请材料 " + file).repeat(1 + n).getBytes(UTF_8));
        }
        return files;
    }

    static List<FilePiece.Place> places(CaseKey request) {
        var places = new ArrayList<FilePiece.Place>();
        of(request).forEach((file, content) -> {
            int count = Math.min(FilePiece.MOST, FilePiece.pieces(content.length, LENGTH));
            for (int piece = 0; piece < count; piece++) {
                places.add(new FilePiece.Place(request.id(), file, piece, count));
            }
        });
        return places;
    }

    /** The first of two pieces of a file of some case. */
    static JsonNode first(String origin) {
        for (long n = 0; ; n++) {
            List<FilePiece.Place> places = places(new CaseKey(origin, new UUID(7, n)));
            if (!places.isEmpty() && places.get(0).pieces() == 2) {
                return Wire.tree(places.get(0));
            }
        }
    }

    /** A piece as it travels; nothing is closed here. */
    static JsonNode sealed(String own, JsonNode waiting) {
        FilePiece.Place place = Wire.kept(waiting.toString(), FilePiece.Place.class);
        var request = new CaseKey(own, place.request());
        byte[] whole = of(request).get(place.file());
        var part =
                new FilePiece.Part(RequestFile.Kind.APPLICATION, "材料.pdf", Wire.sha256(whole), place.of(whole, LENGTH));
        String box = Base64.getEncoder().encodeToString(Wire.bytes(part));
        return Wire.tree(new FilePiece(
                request, place.file(), place.piece(), place.pieces(), new PassedCase.Sealed("k", "e", box)));
    }

    boolean hasPieces() {
        return !pieces.isEmpty();
    }

    FileAssembly.Pieces in(Predicate<CaseKey> here) {
        return new FileAssembly.Pieces() {
            @Override
            public boolean isRequestHere(CaseKey request) {
                return here.test(request);
            }

            @Override
            public boolean isKept(CaseKey request, UUID file) {
                return kept.containsKey(file);
            }

            @Override
            public boolean has(FilePiece piece) {
                return pieces.contains(piece);
            }

            @Override
            public void put(FilePiece piece) {
                pieces.add(piece);
            }

            @Override
            public List<FilePiece> of(CaseKey request, UUID file) {
                return pieces.stream()
                        .filter(piece ->
                                piece.request().equals(request) && piece.file().equals(file))
                        .sorted(Comparator.comparing(FilePiece::piece))
                        .toList();
            }

            @Override
            public List<UUID> begun(CaseKey request) {
                return pieces.stream()
                        .filter(piece -> piece.request().equals(request))
                        .map(FilePiece::file)
                        .distinct()
                        .toList();
            }

            @Override
            public void forget(CaseKey request, UUID file) {
                pieces.removeIf(piece -> piece.file().equals(file));
            }

            @Override
            public Optional<FilePiece.Part> open(FilePiece piece) {
                byte[] json = Base64.getDecoder().decode(piece.sealed().box());
                return Optional.of(Wire.kept(new String(json, UTF_8), FilePiece.Part.class));
            }

            @Override
            public Optional<String> keep(CaseKey request, UUID file, FilePiece.Part first, byte[] content) {
                kept.put(file, content);
                times.merge(file, 1, Integer::sum);
                return Optional.empty();
            }
        };
    }
}
