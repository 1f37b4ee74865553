package nl.rijker.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class ProblemAdviceTest {
    /** A client that takes this for a yes would lose its command. */
    @ParameterizedTest
    @ValueSource(strings = {"Connection reset by peer", "Broken pipe", "EOF"})
    void a_database_that_breaks_off_is_no_client_that_has_gone(String message) {
        ProblemAdvice advice = new ProblemAdvice();

        assertThat(
                        advice.unexpected(
                                        new TransactionSystemException(
                                                "commit", new IOException(message)))
                                .getStatusCode())
                .isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(
                        advice.unexpected(
                                        new CannotCreateTransactionException(
                                                "begin", new EOFException(message)))
                                .getStatusCode())
                .isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
    }
}
