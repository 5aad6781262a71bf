package org.mingtang.search.opensearch;

import java.util.ArrayList;
import java.util.List;
import org.mingtang.search.engine.Feed.Change;
import org.mingtang.search.engine.SearchUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes on their way into one index, sent in parts. What OpenSearch has no room for just now is sent again; what it can
 * never take is told and left out; anything else ends the writing, to be begun again from the place last remembered.
 */
final class Bulk {

    private static final Logger LOG = LoggerFactory.getLogger(Bulk.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LARGEST = 4_000_000;
    private static final int TRIES = 6;
    private static final long FIRST_PAUSE_MILLIS = 200;

    private final Connection connection;
    private final Description description;
    private final String path;
    private final long version;
    private final long pauseMillis;
    private final List<Line> lines = new ArrayList<>();
    private int size;

    /**
     * Writes to an index by its alias for writing, so that none is made by accident where it is gone.
     *
     * @param version of what is written; nothing of a higher version is overwritten
     */
    Bulk(Connection connection, Description description, String alias, long version) {
        this(connection, description, alias, version, FIRST_PAUSE_MILLIS);
    }

    Bulk(Connection connection, Description description, String alias, long version, long pauseMillis) {
        this.pauseMillis = pauseMillis;
        this.connection = connection;
        this.description = description;
        this.path = "/" + alias + "/_bulk?require_alias=true&filter_path=errors,error,items.*.status,items.*.error";
        this.version = version;
    }

    /** One document to write or to delete. */
    private record Line(String id, String text) {}

    void add(Change change) {
        int part = 0;
        int last = change.documents().size() - 1;
        for (var document : change.documents()) {
            var id = part == last ? change.key().toString() : id(change, part);
            var action = action("index", id);
            put(id, action + "\n" + description.document(document) + "\n");
            part++;
        }
        for (int gone = Math.max(0, last); gone < change.mostParts(); gone++) {
            put(id(change, gone), action("delete", id(change, gone)) + "\n");
        }
        if (change.documents().isEmpty()) {
            put(change.key().toString(), action("delete", change.key().toString()) + "\n");
        }
        if (size >= LARGEST) {
            flush();
        }
    }

    private static String id(Change change, int part) {
        return change.key() + "-" + part;
    }

    private ObjectNode action(String kind, String id) {
        var action = JSON.createObjectNode();
        action.putObject(kind).put("_id", id).put("version", version).put("version_type", "external_gte");
        return action;
    }

    private void put(String id, String text) {
        lines.add(new Line(id, text));
        size += text.length();
    }

    /** Sends what waits; returns when it is in. */
    void flush() {
        List<Line> left = List.copyOf(lines);
        lines.clear();
        size = 0;
        for (int tried = 1; !left.isEmpty(); tried++) {
            left = send(left);
            if (!left.isEmpty()) {
                if (tried == TRIES) {
                    throw new SearchUnavailable("OpenSearch has no room for " + left.size() + " documents just now");
                }
                pause(pauseMillis << tried);
            }
        }
    }

    /** Returns what must be sent again. */
    private List<Line> send(List<Line> part) {
        var body = new StringBuilder();
        part.forEach(line -> body.append(line.text()));
        JsonNode answer;
        try {
            answer = connection.sendLines(path, body.toString());
        } catch (Busy e) {
            return part;
        }
        if (!answer.path("errors").asBoolean(false)) {
            return List.of();
        }
        var again = new ArrayList<Line>();
        int place = 0;
        for (var item : answer.path("items")) {
            for (var result : item.properties()) {
                if (mustBeSentAgain(part.get(place), result.getValue())) {
                    again.add(part.get(place));
                }
            }
            place++;
        }
        return again;
    }

    private static boolean mustBeSentAgain(Line line, JsonNode result) {
        if (!result.has("error")) {
            return false;
        }
        int status = result.path("status").asInt();
        var reason = result.path("error").path("type").asString("") + " "
                + result.path("error").path("reason").asString("");
        switch (status) {
            case 429, 502, 503, 504 -> {
                return true;
            }
            case 409 -> throw new Overtaken();
            case 400, 413 -> {
                // One entry the index cannot hold must not keep the others out.
                LOG.error("The entry {} cannot be found by search: {}", line.id(), reason);
                return false;
            }
            default ->
                throw new SearchUnavailable("OpenSearch does not take " + line.id() + ": " + status + " " + reason);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SearchUnavailable("The program ends", e);
        }
    }
}
