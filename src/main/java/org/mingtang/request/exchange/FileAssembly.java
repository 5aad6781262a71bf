package org.mingtang.request.exchange;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts files together from their pieces, in whatever order these come, again and again, before the request they belong to
 * or after it. A file is kept once, when it is whole and its request is here.
 */
final class FileAssembly {

    static final String SPOILT = "材料各部分合不成原来的文件，请重新转交。";

    /** The pieces that came, and the files made of them. */
    interface Pieces {

        boolean isRequestHere(CaseKey request);

        boolean isKept(CaseKey request, UUID file);

        boolean has(FilePiece piece);

        void put(FilePiece piece);

        /** Those of one file, in order. */
        List<FilePiece> of(CaseKey request, UUID file);

        /** Files of which some pieces wait. */
        List<UUID> begun(CaseKey request);

        void forget(CaseKey request, UUID file);

        /** Opens a piece; empty when it was not closed for this platform. */
        Optional<FilePiece.Part> open(FilePiece piece);

        /** Keeps a whole file with its request; returns why that cannot be. */
        Optional<String> keep(CaseKey request, UUID file, FilePiece.Part first, byte[] content);
    }

    private final Pieces pieces;

    FileAssembly(Pieces pieces) {
        this.pieces = pieces;
    }

    boolean has(FilePiece piece) {
        return pieces.isKept(piece.request(), piece.file()) || pieces.has(piece);
    }

    /** Takes a piece; returns why it cannot be taken. */
    Optional<String> take(FilePiece piece) {
        if (pieces.open(piece).isEmpty()) {
            return Optional.of("材料打不开，或者不是用本平台的公钥加密的，请核对对接配置里的公钥后重新转交。");
        }
        pieces.put(piece);
        return settle(piece.request(), piece.file());
    }

    /** Keeps what came whole before its request did; returns what could not be kept. */
    List<String> requestCame(CaseKey request) {
        List<String> refused = new ArrayList<>();
        pieces.begun(request).forEach(file -> settle(request, file).ifPresent(refused::add));
        return refused;
    }

    private Optional<String> settle(CaseKey request, UUID file) {
        List<FilePiece> all = pieces.of(request, file);
        if (!pieces.isRequestHere(request) || all.size() < all.get(0).pieces()) {
            return Optional.empty();
        }
        Optional<String> refusal = kept(request, file, all);
        pieces.forget(request, file);
        return refusal;
    }

    private Optional<String> kept(CaseKey request, UUID file, List<FilePiece> all) {
        var content = new ByteArrayOutputStream();
        FilePiece.Part first = null;
        for (FilePiece piece : all) {
            Optional<FilePiece.Part> part = pieces.open(piece);
            if (part.isEmpty() || piece.pieces() != all.size()) {
                return Optional.of(SPOILT);
            }
            first = first == null ? part.get() : first;
            content.writeBytes(part.get().bytes());
        }
        byte[] whole = content.toByteArray();
        return first == null || !Wire.sha256(whole).equals(first.sha256())
                ? Optional.of(SPOILT)
                : pieces.keep(request, file, first, whole);
    }
}
