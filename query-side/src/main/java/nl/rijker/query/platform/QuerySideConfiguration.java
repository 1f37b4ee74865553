package nl.rijker.query.platform;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two ways into the database: the feed that writes, and requests that only read. */
@Configuration
@EnableScheduling
@ComponentScan("nl.rijker.query")
@PropertySource("classpath:query-side.properties")
@EnableConfigurationProperties({QueryDatabase.class, RunMode.class})
public class QuerySideConfiguration {
    @Bean
    HikariDataSource feedDataSource(QueryDatabase database) {
        database.migrations().load().migrate();
        return pool("feed", database.url(), database.feed(), 4);
    }

    @Bean
    HikariDataSource queryDataSource(QueryDatabase database, HikariDataSource feedDataSource) {
        return pool("query", database.url(), database.query(), 6);
    }

    private static HikariDataSource pool(
            String name, String url, QueryDatabase.Login login, int size) {
        HikariDataSource source = new HikariDataSource();
        source.setPoolName(name);
        source.setJdbcUrl(url);
        source.setUsername(login.username());
        source.setPassword(login.password());
        source.setSchema("ledger");
        source.setMaximumPoolSize(size);
        return source;
    }

    @Bean
    JdbcClient feedJdbc(@Qualifier("feedDataSource") DataSource source) {
        return JdbcClient.create(source);
    }

    @Bean
    JdbcClient queryJdbc(@Qualifier("queryDataSource") DataSource source) {
        return JdbcClient.create(source);
    }

    @Bean
    TransactionTemplate feedTransaction(
            @Qualifier("feedTransactions") PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    @Bean
    PlatformTransactionManager feedTransactions(@Qualifier("feedDataSource") DataSource source) {
        return new JdbcTransactionManager(source);
    }

    @Bean
    PlatformTransactionManager queryTransactions(@Qualifier("queryDataSource") DataSource source) {
        return new JdbcTransactionManager(source);
    }
}
