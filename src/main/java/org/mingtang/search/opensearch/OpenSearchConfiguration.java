package org.mingtang.search.opensearch;

import java.net.URI;
import java.time.Duration;
import org.mingtang.search.engine.Engine;
import org.mingtang.search.engine.Feed;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** OpenSearch in the place of the index on disk. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "mingtang.search.engine", havingValue = "opensearch")
class OpenSearchConfiguration {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final int STRETCH = 20_000;

    @Bean
    Engine openSearch(
            Feed feed,
            JdbcClient database,
            @Value("${mingtang.search.opensearch.url}") URI url,
            @Value("${mingtang.search.opensearch.user:}") String user,
            @Value("${mingtang.search.opensearch.password:}") String password,
            @Value("${mingtang.search.opensearch.header:}") String header,
            @Value("${mingtang.search.opensearch.index:mingtang}") String index,
            @Value("${mingtang.search.opensearch.shards:1}") int shards,
            @Value("${mingtang.search.opensearch.vectors:false}") boolean vectors) {
        return engine(feed, database, new Address(url, user, password, header), index, shards, vectors, LEASE, STRETCH);
    }

    static OpenSearchEngine engine(
            Feed feed,
            JdbcClient database,
            Address address,
            String index,
            int shards,
            boolean vectors,
            Duration lease,
            int stretch) {
        var connection = new Connection(address);
        return new OpenSearchEngine(
                connection,
                new Indexes(connection, index),
                feed,
                new Claims(database, lease),
                new Description(feed.example(), feed.analyzer(), shards, vectors),
                stretch);
    }
}
