package tn.aloauto.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.stream.StreamSupport;

/** What a server said: status, headers and the body as JSON. */
record Answer(int status, HttpHeaders headers, JsonNode body) {

    /** This answer, or a failure that tells what came instead. */
    Answer expecting(int... statuses) {
        for (int expected : statuses) {
            if (status == expected) {
                return this;
            }
        }
        throw new IllegalStateException("Answer " + status + ": " + body);
    }

    String text(String field) {
        return body.path(field).asText();
    }

    /** The rows of a list. */
    List<JsonNode> results() {
        JsonNode rows = body.isArray() ? body : body.path("results");
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }
}
