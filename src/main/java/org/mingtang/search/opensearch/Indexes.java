package org.mingtang.search.opensearch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.search.engine.SearchUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The indexes of this installation: {@code <name>-<wish>-<random>} each, written by {@code …-in}, and the alias
 * {@code <name>} on the one that answers.
 */
final class Indexes {

    private static final Logger LOG = LoggerFactory.getLogger(Indexes.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final Connection connection;
    private final String name;

    Indexes(Connection connection, String name) {
        if (!name.matches("[a-z][a-z0-9]{0,40}")) {
            throw new IllegalArgumentException(
                    "mingtang.search.opensearch.index must be small letters and digits: " + name);
        }
        this.connection = connection;
        this.name = name;
    }

    /** Returns the alias of the index that answers. */
    String alias() {
        return name;
    }

    static String writing(String index) {
        return index + "-in";
    }

    /** Returns what the index that answers remembers; empty if there is none. */
    Optional<Kept> inUse() {
        try {
            var answer = connection.send("GET", "/" + name + "/_doc/" + Mapping.PLACE);
            return answer.path("found").asBoolean() ? Optional.of(Kept.read(answer)) : Optional.empty();
        } catch (Refused e) {
            if (e.isMissing()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Makes an empty index that answers nothing yet and returns its name. */
    String fresh(long wish, Description description) {
        var index = name + "-" + wish + "-" + UUID.randomUUID();
        var body = description.index();
        body.putObject("aliases").putObject(writing(index));
        connection.send("PUT", "/" + index, body);
        return index;
    }

    /** Writes down how far an index has followed. */
    void keep(Kept kept, long version) {
        var path = "/" + kept.index() + "/_doc/" + Mapping.PLACE + "?version_type=external_gte&version=" + version;
        try {
            connection.send("PUT", path, kept.json());
        } catch (Refused e) {
            if (e.isConflict()) {
                throw new Overtaken();
            }
            throw e;
        }
    }

    /** Lets what was written be seen. */
    void refresh(String index) {
        connection.send("POST", "/" + index + "/_refresh");
    }

    /** From now on this index answers, and all others of this name go: one step. */
    void use(String index) {
        var body = JSON.createObjectNode();
        var actions = body.putArray("actions");
        for (var other : all()) {
            if (!other.equals(index)) {
                actions.addObject().putObject("remove_index").put("index", other);
            }
        }
        actions.addObject().putObject("add").put("index", index).put("alias", name);
        connection.send("POST", "/_aliases", body);
        LOG.info("OpenSearch now answers from {}", index);
    }

    /** Takes away an index that will never answer; if that fails too, the next that does answer takes it away. */
    void drop(String index) {
        try {
            connection.send("DELETE", "/" + index);
        } catch (SearchUnavailable e) {
            LOG.debug("Half an index is left: {}", e.getMessage());
        }
    }

    private List<String> all() {
        var all = new ArrayList<String>();
        for (var each : connection.send("GET", "/" + name + "-*/_alias").properties()) {
            if (each.getKey().matches(name + "-[0-9]+-[0-9a-f-]{36}")) {
                all.add(each.getKey());
            }
        }
        return all;
    }
}
