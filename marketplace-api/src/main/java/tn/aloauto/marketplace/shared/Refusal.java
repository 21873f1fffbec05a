package tn.aloauto.marketplace.shared;

import java.util.List;
import java.util.Map;

/**
 * A request we understood and will not carry out. Becomes application/problem+json: {@code /problems/<type>} with the
 * message {@code problem.<type>} in the caller's language. Each type has a line in docs/problems.md.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final transient Object[] arguments;
    private final transient List<FieldError> errors;
    private final transient Map<String, Object> details;

    /** @param code a key {@code error.<code>} of the message bundles; arguments fill its placeholders */
    public record FieldError(String field, String code, Object... arguments) {}

    public Refusal(int status, String type, Object... arguments) {
        this(status, type, List.of(), Map.of(), arguments);
    }

    public Refusal(int status, String type, List<FieldError> errors, Map<String, Object> details, Object... arguments) {
        super(type);
        this.status = status;
        this.type = type;
        this.errors = List.copyOf(errors);
        this.details = Map.copyOf(details);
        this.arguments = arguments.clone();
    }

    /** The answer for what does not exist and for what belongs to somebody else: nobody learns which. */
    public static Refusal notFound() {
        return new Refusal(404, "not-found");
    }

    public static Refusal invalid(String field, String code, Object... arguments) {
        return new Refusal(400, "invalid-request", List.of(new FieldError(field, code, arguments)), Map.of());
    }

    public static Refusal forbidden() {
        return new Refusal(403, "forbidden");
    }

    public int status() {
        return status;
    }

    public String type() {
        return type;
    }

    public Object[] arguments() {
        return arguments.clone();
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** Further members of the problem body, e.g. {@code available: 3}. */
    public Map<String, Object> details() {
        return details;
    }
}
