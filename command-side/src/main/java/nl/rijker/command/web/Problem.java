package nl.rijker.command.web;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.rijker.command.platform.Refusal;
import nl.rijker.contract.json.Json;

/**
 * A "no" as RFC 9457 has it, in Dutch with English beside it.
 *
 * @param arguments what the sentences speak of, also given as fields of the problem
 */
record Problem(String code, int status, Map<String, Object> arguments) {
    static Problem of(Refusal refusal) {
        int status =
                switch (refusal) {
                    case Refusal.Access _ -> 403;
                    case Refusal.Unknown _ -> 404;
                    case Refusal.State _ -> 409;
                    case Refusal.Version _ -> 412;
                    case Refusal.Rule _ -> 422;
                };
        return new Problem(refusal.code(), status, components(refusal));
    }

    static Problem of(Fault fault) {
        return new Problem(fault.code(), fault.status(), components(fault));
    }

    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:rijker:problem:" + code);
        body.put("title", Sentences.DUTCH.title(status));
        body.put("status", status);
        body.put("detail", sentence());
        body.put("detailEn", Sentences.ENGLISH.of(code, arguments));
        body.put("code", code);
        arguments.forEach(body::putIfAbsent);
        return body;
    }

    byte[] json() {
        return Json.mapper().writeValueAsBytes(body());
    }

    String sentence() {
        return Sentences.DUTCH.of(code, arguments);
    }

    private static Map<String, Object> components(Object no) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : no.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                Object value = component.getAccessor().invoke(no);
                if (value != null) {
                    values.put(component.getName(), value);
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return values;
    }
}
