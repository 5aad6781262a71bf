package org.mingtang.request.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.request.PassedFiles;
import org.mingtang.request.RequestFile;
import org.mingtang.request.RequestId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Files that go down with a request, in pieces that are sealed when their bundle is made. */
@Component
class PassedOutFiles {

    private final PassedFiles files;

    private final JdbcClient database;

    PassedOutFiles(PassedFiles files, JdbcClient database) {
        this.files = files;
        this.database = database;
    }

    /** What is to go along with requests that were erased here stays. */
    int forgetErased() {
        return database.sql("""
                        delete from exchange_case e using request_case r where e.kind = 'FILE' and r.erased_on is not null
                            and r.id = cast(cast(e.content as jsonb) ->> 'request' as uuid)""").update();
    }

    static List<FilePiece.Place> places(RequestFile file) {
        int pieces = FilePiece.pieces(file.size(), FilePiece.LENGTH);
        List<FilePiece.Place> places = new ArrayList<>();
        for (int piece = 0; piece < pieces; piece++) {
            places.add(new FilePiece.Place(file.request().value(), file.id(), piece, pieces));
        }
        return places;
    }

    /** What a waiting piece holds; empty once the file was erased. */
    Optional<JsonNode> sealed(JsonNode waiting, String own, Partner to) {
        FilePiece.Place place = Wire.kept(waiting.toString(), FilePiece.Place.class);
        UUID id = place.file();
        return files.find(new RequestId(place.request()), id).map(file -> {
            byte[] bytes = place.of(files.content(file), FilePiece.LENGTH);
            var part = new FilePiece.Part(file.kind(), file.name(), file.sha256(), bytes);
            return Wire.tree(FilePiece.close(place, part, own, to));
        });
    }
}
