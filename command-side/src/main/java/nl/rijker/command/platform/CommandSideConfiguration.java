package nl.rijker.command.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.PropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;

/** Wires Axon to PostgreSQL so that nothing depends on what auto-configuration finds. */
@org.springframework.context.annotation.Configuration
@EnableScheduling
@ComponentScan("nl.rijker.command")
@PropertySource("classpath:command-side.properties")
@EnableConfigurationProperties({CommandDatabase.class, CommandSecrets.class, ErasureSettings.class})
public class CommandSideConfiguration {
    @Bean
    @Primary
    HikariDataSource commandDataSource(CommandDatabase database) {
        database.migrations().load().migrate();
        HikariDataSource source = new HikariDataSource();
        source.setPoolName("command");
        source.setJdbcUrl(database.url());
        source.setUsername(database.command().username());
        source.setPassword(database.command().password());
        source.setSchema("command");
        source.setMaximumPoolSize(10);
        source.addDataSourceProperty("reWriteBatchedInserts", "true");
        return source;
    }

    @Bean
    @Primary
    PlatformTransactionManager commandTransactions(
            @Qualifier("commandDataSource") DataSource source) {
        return new JdbcTransactionManager(source);
    }

    @Bean
    @Primary
    JdbcClient commandJdbc(@Qualifier("commandDataSource") DataSource source) {
        return JdbcClient.create(source);
    }

    @Bean
    TransactionManager axonTransactionManager(
            @Qualifier("commandTransactions") PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    /**
     * The connection of Spring's transaction as it is. Axon's own wrapper would roll it back
     * together with a nested unit of work: a refused command would undo its neighbours.
     */
    @Bean
    ConnectionProvider connectionProvider(@Qualifier("commandDataSource") DataSource source) {
        return new SpringDataSourceConnectionProvider(source);
    }

    @Bean
    RecordingClock clock() {
        RecordingClock clock = new RecordingClock(Clock.systemUTC());
        GenericEventMessage.clock = clock;
        return clock;
    }

    @Bean
    CommandBus commandBus() {
        return new NestingCommandBus();
    }

    @Bean
    Cache aggregateCache() {
        return new AggregateCache(10_000);
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer() {
        return new EventSerializer();
    }

    @Bean
    PersistenceExceptionResolver persistenceExceptionResolver() {
        return CommandSideConfiguration::isDuplicateKey;
    }

    static boolean isDuplicateKey(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && "23505".equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            ConnectionProvider connections,
            TransactionManager transactions,
            @Qualifier("eventSerializer") Serializer events,
            PersistenceExceptionResolver duplicates,
            Configuration configuration) {
        return JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .eventSerializer(events)
                .snapshotSerializer(events)
                .persistenceExceptionResolver(duplicates)
                .upcasterChain(configuration.upcasterChain())
                .finalAggregateBatchPredicate(batch -> batch.size() < 100)
                .gapTimeout(1)
                .schema(
                        EventSchema.builder()
                                .eventTable("event")
                                .snapshotTable("snapshot")
                                .globalIndexColumn("global_index")
                                .timestampColumn("time_stamp")
                                .eventIdentifierColumn("event_identifier")
                                .aggregateIdentifierColumn("aggregate_identifier")
                                .sequenceNumberColumn("sequence_number")
                                .typeColumn("type")
                                .payloadTypeColumn("payload_type")
                                .payloadRevisionColumn("payload_revision")
                                .payloadColumn("payload")
                                .metaDataColumn("meta_data")
                                .build())
                .build();
    }

    @Bean
    References references(ReferenceStore store) {
        return new References(store);
    }
}
