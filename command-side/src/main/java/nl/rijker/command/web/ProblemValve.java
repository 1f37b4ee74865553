package nl.rijker.command.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * Answers what Tomcat refuses before any controller is asked, such as a path that it can't read, as
 * problem JSON. Tomcat makes it by name.
 */
public final class ProblemValve extends ErrorReportValve {
    private static final int LOWEST_ERROR = 400;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < LOWEST_ERROR
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        Problem problem = Problem.of(Fault.of(response.getStatus()));
        try {
            response.setStatus(problem.status());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(problem.json());
            response.finishResponse();
        } catch (IOException gone) {
            container.getLogger().debug("client gone", gone);
        }
    }
}
