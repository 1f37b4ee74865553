package nl.rijker.command.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what went wrong outside the controllers, in a filter or in the server itself. */
@Hidden
@RestController
final class FaultController implements ErrorController {
    @RequestMapping("/error")
    ResponseEntity<byte[]> answer(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return ProblemAdvice.answer(Fault.of(status instanceof Integer code ? code : 500));
    }
}
