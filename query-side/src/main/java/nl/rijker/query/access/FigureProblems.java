package nl.rijker.query.access;

import java.net.URI;
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
        ProblemDetail problem = ProblemDetail.forStatus(notShown.status());
        problem.setType(URI.create("urn:rijker:problem:" + notShown.code()));
        problem.setTitle(notShown.title());
        problem.setDetail(notShown.inDutch());
        problem.setProperty("code", notShown.code());
        problem.setProperty("detailEn", notShown.inEnglish());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail on(MethodArgumentTypeMismatchException mismatch) {
        return on(
                new NotShown(Reason.BAD_PARAMETER, mismatch.getName() + "=" + mismatch.getValue()));
    }
}
