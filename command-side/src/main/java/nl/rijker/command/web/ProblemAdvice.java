package nl.rijker.command.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import nl.rijker.command.platform.RandomText;
import nl.rijker.command.platform.Refusal;
import nl.rijker.command.platform.Refused;
import nl.rijker.contract.value.BadForm;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers every "no" as problem JSON; the last to be asked. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<byte[]> refused(Refused refused) {
        return answer(Problem.of(refused.refusal()), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> faulted(Faulted faulted) {
        return answer(faulted.fault());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> badForm(BadForm bad) {
        return answer(new Fault.FieldInvalid(bad.field(), bad.reason()));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> notLoggedIn(AuthenticationException notLoggedIn) {
        return answer(new Fault.NotLoggedIn());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> denied(AccessDeniedException denied) {
        return CurrentActor.find()
                .map(actor -> Problem.of(new Refusal.RoleNotAllowed(actor.role())))
                .map(problem -> answer(problem, HttpHeaders.EMPTY))
                .orElseGet(() -> answer(new Fault.NotLoggedIn()));
    }

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    ResponseEntity<byte[]> notFound() {
        return answer(new Fault.PathNotFound());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> method(HttpRequestMethodNotSupportedException wrong) {
        String[] supported = wrong.getSupportedMethods();
        String allowed =
                Arrays.stream(supported == null ? new String[0] : supported)
                        .sorted()
                        .collect(Collectors.joining(", "));
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.ALLOW, allowed);
        return answer(Problem.of(new Fault.MethodNotAllowed(wrong.getMethod(), allowed)), headers);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> mediaType(HttpMediaTypeNotSupportedException wrong) {
        MediaType given = wrong.getContentType();
        return answer(new Fault.MediaTypeUnsupported(given == null ? null : given.toString()));
    }

    @ExceptionHandler(HttpMediaTypeNotAcceptableException.class)
    ResponseEntity<byte[]> notAcceptable() {
        return answer(new Fault.NotAcceptable());
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<byte[]> unreadable() {
        return answer(new Fault.MalformedJson());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> missing(MissingServletRequestParameterException missing) {
        return answer(new Fault.FieldMissing(missing.getParameterName()));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> mismatch(MethodArgumentTypeMismatchException wrong) {
        return answer(new Fault.FieldInvalid(wrong.getName(), "has the wrong type"));
    }

    /** Only what Tomcat says of the client: a connection to the database breaks off alike. */
    @ExceptionHandler({ClientAbortException.class, AsyncRequestNotUsableException.class})
    void readerHasGone() {}

    @ExceptionHandler
    ResponseEntity<byte[]> unexpected(Exception failure) {
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return answer(new Fault.RequestInvalid());
        }
        String incident = RandomText.of(16);
        LOG.error("incident={}", incident, failure);
        return answer(new Fault.Unexpected(incident));
    }

    static ResponseEntity<byte[]> answer(Fault fault) {
        HttpHeaders headers = new HttpHeaders();
        if (fault instanceof Fault.NotLoggedIn) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer(Problem.of(fault), headers);
    }

    private static ResponseEntity<byte[]> answer(Problem problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.json());
    }
}
