package tn.aloauto.simulators.odoo;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a value looks on the wire: false for null, [id, name] for a many2one, UTC text without zone for a time. */
final class Values {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private Values() {}

    /** The JSON form of a stored value; a many2one and the lists are resolved by {@link Records}. */
    static Object out(Field field, Object stored) {
        if (stored == null) {
            return switch (field.kind()) {
                case FLOAT -> 0.0;
                case INTEGER -> 0;
                default -> false;
            };
        }
        return switch (field.kind()) {
            case FLOAT -> ((Number) stored).doubleValue();
            case DATETIME -> stored.toString().substring(0, SECONDS_LENGTH);
            default -> stored;
        };
    }

    static final int SECONDS_LENGTH = "2026-11-21 02:23:46".length();

    /** The stored form of a value given to create or write. */
    static Object in(Field field, Object given, boolean is18) {
        if (given == null || Boolean.FALSE.equals(given) && field.kind() != Field.Kind.BOOLEAN) {
            return null;
        }
        return switch (field.kind()) {
            case FLOAT -> decimal(given);
            case INTEGER, MANY2ONE -> integer(given);
            case DATETIME -> time(given.toString(), is18);
            case BOOLEAN -> Boolean.TRUE.equals(given) || "1".equals(given) || "True".equals(given);
            default -> given instanceof Boolean ? "True" : given.toString();
        };
    }

    static BigDecimal decimal(Object given) {
        if (given == null) {
            return BigDecimal.ZERO;
        }
        try {
            return new BigDecimal(given.toString());
        } catch (NumberFormatException notANumber) {
            throw OdooFault.valueError("could not convert string to float: '" + given + "'");
        }
    }

    static int integer(Object given) {
        if (given instanceof Number number) {
            return number.intValue();
        }
        try {
            return Integer.parseInt(given.toString());
        } catch (NumberFormatException notANumber) {
            throw OdooFault.valueError("invalid literal for int() with base 10: '" + given + "'");
        }
    }

    private static String time(String given, boolean is18) {
        String text = is18 ? given.replace("Z", "") : given;
        try {
            LocalDateTime.parse(text, SECONDS);
            return text + ".000000";
        } catch (DateTimeParseException wrong) {
            throw OdooFault.valueError("time data '" + given + "' does not match format '%Y-%m-%d %H:%M:%S'");
        }
    }

    static String text(Object value) {
        return value == null || Boolean.FALSE.equals(value) ? "" : value.toString();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Object value) {
        return value instanceof List<?> list ? (List<Object>) list : List.of();
    }

    static List<Integer> ids(Object value) {
        if (value instanceof Number number) {
            return List.of(number.intValue());
        }
        List<Integer> ids = new ArrayList<>();
        for (Object each : list(value)) {
            ids.add(integer(each));
        }
        return ids;
    }
}
