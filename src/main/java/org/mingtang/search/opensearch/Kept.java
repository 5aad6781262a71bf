package org.mingtang.search.opensearch;

import org.mingtang.search.engine.Feed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an index remembers of itself.
 *
 * @param index its name; no alias
 * @param place the transaction from which to go on
 * @param wish the wish to rebuild it answers
 * @param writer the number of the claim under which it was written
 */
record Kept(String index, long place, String edition, String database, long wish, long writer) {

    private static final JsonMapper JSON = new JsonMapper();

    static Kept read(JsonNode answer) {
        var place = answer.path("_source").path(Mapping.PLACE);
        return new Kept(
                answer.path("_index").asString(),
                place.path("transaction").asLong(0),
                place.path("edition").asString(""),
                place.path("database").asString(""),
                place.path("wish").asLong(0),
                place.path("writer").asLong(0));
    }

    ObjectNode json() {
        var json = JSON.createObjectNode();
        json.putObject(Mapping.PLACE)
                .put("transaction", place)
                .put("edition", edition)
                .put("database", database)
                .put("wish", wish)
                .put("writer", writer);
        return json;
    }

    /** Whether another edition made it, or another database or a newer copy of this one. */
    boolean strange(String ownEdition, Feed.Horizon now) {
        return !edition.equals(ownEdition) || !database.equals(now.database()) || place > now.oldestRunning();
    }

    Kept at(long transaction, long claim) {
        return new Kept(index, transaction, edition, database, wish, claim);
    }
}
