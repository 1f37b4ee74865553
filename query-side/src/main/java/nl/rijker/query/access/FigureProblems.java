package nl.rijker.query.access;

import java.net.URI;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns what isn't shown into problem JSON (RFC 9457). */
@RestControllerAdvice("nl.rijker.query")
@Order(Ordered.HIGHEST_PRECEDENCE)
final class FigureProblems {
    @ExceptionHandler
    ProblemDetail on(NotShown notShown) {
        NotShown.Reason reason = notShown.reason();
        String wayOut = notShown.wayOut();
        ProblemDetail problem = ProblemDetail.forStatus(reason.status);
        problem.setType(URI.create("urn:rijker:problem:" + reason.code));
        problem.setTitle(reason.code);
        problem.setDetail(String.format(Locale.ROOT, reason.dutch, wayOut).trim());
        problem.setProperty("code", reason.code);
        problem.setProperty("detailEn", String.format(Locale.ROOT, reason.english, wayOut).trim());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail on(MethodArgumentTypeMismatchException mismatch) {
        return on(
                new NotShown(
                        NotShown.Reason.BAD_PARAMETER,
                        mismatch.getName() + "=" + mismatch.getValue()));
    }
}
