package org.mingtang.request.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.KeyPair;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.mingtang.request.RequestFile;

/**
 * A piece of a file that goes along with a request that was passed on.
 *
 * @param request the case above
 * @param file as it is known above, for ever
 * @param piece 0, 1, 2, …
 * @param pieces how many there are
 * @param sealed a {@link Part}, for the addressee alone
 */
record FilePiece(CaseKey request, UUID file, int piece, int pieces, PassedCase.Sealed sealed) {

    /** Bytes of a file in one piece. */
    static final int LENGTH = 512 * 1024;

    /** Enough for the largest file that is taken in, 20 MB. */
    static final int MOST = 40;

    private static final Box<Part> BOX = new Box<>("mingtang-exchange-file-v1", Part.class);

    FilePiece {
        Objects.requireNonNull(request);
        Objects.requireNonNull(file);
        Objects.requireNonNull(sealed);
        if (pieces < 1 || pieces > MOST || piece < 0 || piece >= pieces) {
            throw new IllegalArgumentException("no piece " + piece + " of " + pieces);
        }
    }

    /**
     * What is sealed.
     *
     * @param sha256 of the whole file
     */
    record Part(RequestFile.Kind kind, String name, String sha256, byte[] bytes) {

        Part {
            Objects.requireNonNull(kind);
            CaseState.text(name, 300);
            Objects.requireNonNull(sha256);
            Objects.requireNonNull(bytes);
        }

        /** Written nowhere by accident. */
        @Override
        public String toString() {
            return "Part[" + kind + "]";
        }
    }

    /** A piece that waits: which one of which file; what is in it is read when its bundle is made. */
    record Place(UUID request, UUID file, int piece, int pieces) {

        CaseKey key(String origin) {
            return new CaseKey(origin, UUID.nameUUIDFromBytes(("exchange file " + file + " " + piece).getBytes(UTF_8)));
        }

        /** What stands in this piece of the whole. */
        byte[] of(byte[] whole, int length) {
            return Arrays.copyOfRange(whole, piece * length, Math.min(whole.length, (piece + 1) * length));
        }
    }

    static int pieces(long size, int length) {
        return (int) Math.max(1, (size + length - 1) / length);
    }

    static FilePiece close(Place place, Part part, String from, Partner to) {
        var request = new CaseKey(from, place.request());
        String bound = bound(request, place.file(), place.piece(), place.pieces(), from, to.side());
        return new FilePiece(request, place.file(), place.piece(), place.pieces(), BOX.close(part, bound, to));
    }

    /**
     * Opens the piece.
     *
     * @throws IllegalArgumentException when it was not closed for this key, this place and this way, or was changed
     */
    Part open(KeyPair own, String from, String to) {
        return BOX.open(sealed, own, bound(request, file, piece, pieces, from, to));
    }

    private static String bound(CaseKey request, UUID file, int piece, int pieces, String from, String to) {
        return from + "\n" + to + "\n" + request + "\n" + file + "\n" + piece + "/" + pieces;
    }
}
