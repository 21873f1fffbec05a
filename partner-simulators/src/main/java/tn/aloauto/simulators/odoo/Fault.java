package tn.aloauto.simulators.odoo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * One thing that goes wrong, for the calls it matches.
 *
 * @param kind what happens
 * @param model only calls on this model; null for any
 * @param method only calls of this method, or of any of several separated by |; null for any
 * @param contains only calls whose text holds this, such as one order's number; null for any
 * @param times how often it still happens; -1 until it is cleared
 * @param millis how long a delay lasts
 */
public record Fault(
        Kind kind,
        String model,
        String method,
        String contains,
        @JsonProperty(defaultValue = "1") Integer times,
        @JsonProperty(defaultValue = "1000") Integer millis) {

    /** What can be made to go wrong. */
    public enum Kind {
        /** The call takes effect, the connection closes without an answer. */
        DROP_ANSWER,
        /** The same as {@link #DROP_ANSWER}: the answer is lost, a repeat is answered. */
        LOST_THEN_OK,
        /** The connection closes and nothing has happened. */
        RESET,
        /** The call takes effect, the answer comes late. */
        DELAY,
        /** The call arrives twice, as through a proxy that repeats it; the second answer is given. */
        DUPLICATE,
        /** The call takes effect, the connection closes in the middle of the answer. */
        TRUNCATED,
        /** The call takes effect, its answer begins with twenty bytes that come one at a time. */
        SLOW_DRIP,
        /** Too many calls: HTTP 429 with Retry-After, nothing has happened. */
        HTTP_429,
        /** A proxy whose server is gone: HTTP 502 in HTML, nothing has happened. */
        HTTP_502,
        /** An overloaded proxy: HTTP 503 in HTML, nothing has happened. */
        HTTP_503,
        /** A server that broke: HTTP 500 in HTML, nothing has happened. */
        HTTP_500,
        /** A maintenance page that says 200, nothing has happened. */
        HTML_200,
        /** The caller is signed out, nothing has happened. */
        SESSION_EXPIRED,
        /** A search that finds nothing, although there is something. */
        EMPTY_ANSWER,
        /** A search that leaves out the second half of what it found. */
        HALF_ANSWER,
        /** The error of a business rule. */
        USER_ERROR,
        /** A load that lost a race: ids false, a message, no error. */
        LOAD_CONFLICT
    }

    public Fault {
        times = times == null ? 1 : times;
        millis = millis == null ? 1000 : millis;
    }

    /** A fault for the next call of a method. */
    public static Fault once(Kind kind, String model, String method) {
        return new Fault(kind, model, method, null, 1, null);
    }

    /** A fault for every call until it is cleared. */
    public static Fault always(Kind kind) {
        return new Fault(kind, null, null, null, -1, null);
    }

    /** The same fault, only for calls whose text holds the given words. */
    public Fault forCallsThatSay(String words) {
        return new Fault(kind, model, method, words, times, millis);
    }

    /** The same fault, happening that often. */
    public Fault times(int often) {
        return new Fault(kind, model, method, contains, often, millis);
    }

    boolean matches(String calledModel, String calledMethod, String text) {
        return (model == null || model.equals(calledModel))
                && (method == null || List.of(method.split("\\|")).contains(calledMethod))
                && (contains == null || text.contains(contains));
    }
}
